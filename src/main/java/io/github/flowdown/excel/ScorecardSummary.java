package io.github.flowdown.excel;

import io.github.flowdown.assessment.Assessment;
import io.github.flowdown.assessment.SectionResult;
import io.github.flowdown.assessment.Status;
import java.time.LocalDate;
import org.apache.poi.ss.usermodel.PrintOrientation;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes the Summary sheet of a scorecard: which return it is about, what came of it, and how to decide. */
final class ScorecardSummary {
    private static final int LABELS = 28;
    private static final int VALUES = 82;
    private static final float TITLE_LINE = 32f;
    private static final float HEADING_LINE = 30f;

    private final XSSFSheet sheet;
    private final WorkbookLook look;
    private int nextRow;

    ScorecardSummary(XSSFWorkbook workbook, WorkbookLook look) {
        this.sheet = workbook.createSheet(ScorecardWriter.SUMMARY);
        this.look = look;
    }

    void write(Assessment assessment) {
        SheetBasics.widths(sheet, LABELS, VALUES);
        sheet.setDisplayGridlines(false);
        single(assessment.contract().marking(), look.marking, TextHeight.ofLines(1));
        single("Scorecard", look.title, TITLE_LINE);
        identity(assessment);
        single("Result", look.heading, HEADING_LINE);
        result(assessment);
        single("Sections", look.heading, HEADING_LINE);
        assessment.sections().forEach(this::section);
        single("How to decide", look.heading, HEADING_LINE);
        howTo();
        SheetBasics.protect(sheet);
        SheetBasics.print(
                sheet, PrintOrientation.PORTRAIT, assessment.contract().reference());
        sheet.setActiveCell(new CellAddress(0, 0));
    }

    private void identity(Assessment assessment) {
        line(ScorecardLabel.CONTRACT.text(), assessment.contract().reference());
        line("Contract title", assessment.contract().title());
        line("Supplier", assessment.contract().supplier().name());
        line("Tier", assessment.tier().decided().title());
        line(
                "Questionnaire",
                assessment.response().questionnaire().id() + ", version "
                        + assessment.response().questionnaire().version());
        line("Return", assessment.response().source());
        line(ScorecardLabel.RETURN.text(), assessment.response().fingerprint());
        line("Assessed as of", assessment.asOf().map(LocalDate::toString).orElse("no date given"));
    }

    private void result(Assessment assessment) {
        line("Rating", assessment.rating().title());
        line("Why", assessment.rating().reason().text());
        line("Score", assessment.score().describe());
        for (Status status : Status.values()) {
            long count = assessment.questions().stream()
                    .filter(result -> result.status() == status)
                    .count();
            if (count > 0) {
                line("Questions: " + status.words(), Long.toString(count));
            }
        }
    }

    private void section(SectionResult section) {
        line(
                section.section().title(),
                "%s; %s asked, %s answered, %s with a finding"
                        .formatted(
                                section.score().describe(), section.asked(), section.answered(), section.findings()));
    }

    private void howTo() {
        line(
                "Decide",
                "Go to the Scorecard sheet. In the framed cells of a row, choose a decision, and write the reason, your role and the date. Leave a"
                        + " row empty if its answer stands.");
        line(
                "Decisions",
                "Accept: the answer stands, or what could not be read is settled as the decided option. Downgrade, Upgrade: the decided option"
                        + " counts. Needs clarification: the answer awaits review. Evidence seen: the answer stands and you have looked at its evidence.");
        line(
                "Read back",
                "Save the file and assess the same return with it as the review. Results are worked out anew then; nothing on these sheets is"
                        + " calculated, and only your columns are read.");
    }

    private void single(String text, XSSFCellStyle style, float height) {
        SheetBasics.write(row(height), 0, text, style);
    }

    private void line(String label, String value) {
        XSSFRow row =
                row(TextHeight.ofLines(Math.max(TextHeight.lines(label, LABELS), TextHeight.lines(value, VALUES))));
        SheetBasics.write(row, 0, label, look.strongCell);
        SheetBasics.write(row, 1, value, look.quotedCell);
    }

    private XSSFRow row(float height) {
        XSSFRow row = sheet.createRow(nextRow++);
        row.setHeightInPoints(height);
        return row;
    }
}
