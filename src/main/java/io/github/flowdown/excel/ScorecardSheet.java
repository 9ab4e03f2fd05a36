package io.github.flowdown.excel;

import io.github.flowdown.assessment.Assessment;
import io.github.flowdown.assessment.Finding;
import io.github.flowdown.assessment.QuestionResult;
import io.github.flowdown.assessment.ReviewDecision;
import io.github.flowdown.assessment.Status;
import io.github.flowdown.definition.Option;
import io.github.flowdown.response.Answer;
import io.github.flowdown.response.Evidence;
import io.github.flowdown.scoring.Contribution;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.ss.usermodel.PrintOrientation;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes the Scorecard sheet: one row a question, with what the supplier said, what came of it, and room for a decision. */
final class ScorecardSheet {
    private static final List<ScorecardColumn> COLUMNS = List.of(ScorecardColumn.values());

    private final XSSFSheet sheet;
    private final WorkbookLook look;

    ScorecardSheet(XSSFWorkbook workbook, WorkbookLook look) {
        this.sheet = workbook.createSheet(ScorecardWriter.SCORECARD);
        this.look = look;
    }

    void write(Assessment assessment, AnswerLists lists) {
        List<QuestionResult> results = inOrder(assessment);
        SheetBasics.widths(
                sheet, COLUMNS.stream().mapToInt(ScorecardColumn::width).toArray());
        XSSFRow headings = sheet.createRow(0);
        headings.setHeightInPoints(TextHeight.ofLines(2));
        COLUMNS.forEach(column -> SheetBasics.write(headings, column.place(), column.heading(), look.tableHeading));
        for (int i = 0; i < results.size(); i++) {
            row(sheet.createRow(i + 1), results.get(i));
        }
        lists.addDecisions(sheet, results);
        if (!results.isEmpty()) {
            SheetBasics.table(
                    sheet,
                    "ScorecardTable",
                    COLUMNS.stream().map(ScorecardColumn::heading).toList(),
                    results.size());
        }
        SheetBasics.protect(sheet);
        SheetBasics.print(
                sheet, PrintOrientation.LANDSCAPE, assessment.contract().reference());
        sheet.getPrintSetup().setPaperSize(PaperSize.A3_PAPER);
        sheet.createFreezePane(1, 1);
        sheet.setRepeatingRows(new CellRangeAddress(0, 0, -1, -1));
        sheet.setActiveCell(new CellAddress(0, 0));
    }

    /** What was asked first, since the rest is only there to show that nothing was left out. */
    private static List<QuestionResult> inOrder(Assessment assessment) {
        return Stream.concat(
                        assessment.questions().stream().filter(ScorecardSheet::isAsked),
                        assessment.questions().stream().filter(result -> !isAsked(result)))
                .toList();
    }

    private static boolean isAsked(QuestionResult result) {
        return result.status() != Status.NOT_ASKED;
    }

    private void row(XSSFRow row, QuestionResult result) {
        int lines = 2;
        for (ScorecardColumn column : COLUMNS) {
            String text = text(column, result);
            XSSFCell cell = row.createCell(column.place());
            cell.setCellStyle(
                    isAsked(result)
                            ? style(column, text)
                            : column == ScorecardColumn.REF ? look.strongCell : look.quotedCell);
            if (!text.isEmpty()) {
                cell.setCellValue(text);
            }
            lines = Math.max(lines, TextHeight.lines(text, column.width()));
        }
        result.decision()
                .ifPresent(decision -> row.getCell(ScorecardColumn.DATE.place()).setCellValue(decision.date()));
        row.setHeightInPoints(TextHeight.ofLines(lines));
    }

    private XSSFCellStyle style(ScorecardColumn column, String text) {
        if (column == ScorecardColumn.DATE) {
            return look.answerDate;
        }
        if (column.isReviewers()) {
            return text.isEmpty() ? look.answerText : look.quotedAnswer;
        }
        return column == ScorecardColumn.REF ? look.strongCell : look.quotedCell;
    }

    private static String text(ScorecardColumn column, QuestionResult result) {
        Optional<ReviewDecision> decision = result.decision();
        Optional<Answer> answer = result.answer();
        return switch (column) {
            case REF -> result.question().id().value();
            case SECTION -> result.section().title();
            case OBLIGATION -> capital(result.question().obligation().word());
            case QUESTION -> result.question().text();
            case ANSWER -> answer.map(ScorecardSheet::said).orElse("");
            case CELL -> answer.map(given -> given.location().place()).orElse("");
            case COMMENT -> answer.flatMap(Answer::comment).orElse("");
            case EVIDENCE -> answer.map(given -> evidence(given.evidence())).orElse("");
            case RESULT -> capital(result.status().words());
            case SCORE -> result.contribution().map(ScorecardSheet::score).orElse("");
            case FINDING -> result.finding().map(ScorecardSheet::finding).orElse("");
            case DECISION ->
                decision.map(made -> DecisionWords.label(made.kind())).orElse("");
            case TO -> decision.flatMap(ReviewDecision::to).map(Option::label).orElse("");
            case REASON -> decision.map(ReviewDecision::because).orElse("");
            case ROLE -> decision.map(ReviewDecision::role).orElse("");
            case DATE -> "";
        };
    }

    /** What was written, and how it was read where that says something else. */
    private static String said(Answer given) {
        String written = given.provenance().written();
        String read = given.describe();
        return written.isEmpty() || written.equals(read) ? capital(read) : written + "\n(" + read + ")";
    }

    private static String evidence(Evidence evidence) {
        return Stream.of(
                        evidence.reference(),
                        evidence.date().map(day -> "Dated " + day),
                        evidence.backing().map(BackingWords::label))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("\n"));
    }

    private static String score(Contribution contribution) {
        String low = contribution.earnedLow().rounded(2);
        String high = contribution.earnedHigh().rounded(2);
        String possible = contribution.possible().rounded(2);
        return low.equals(high) ? "%s of %s".formatted(low, possible) : "%s to %s of %s".formatted(low, high, possible);
    }

    private static String finding(Finding finding) {
        return "%s: %s\nTo do %s: %s"
                .formatted(
                        capital(finding.severity().word()),
                        finding.text(),
                        finding.remedyWithin().within(),
                        finding.action());
    }

    private static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
