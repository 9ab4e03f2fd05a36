package io.github.flowdown.excel;

import io.github.flowdown.definition.Section;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.PrintOrientation;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes the Cover sheet: what this is, how to fill it in, and how far the supplier has come. */
final class CoverSheet {
    private static final int LABELS = 26;
    private static final int VALUES = 84;
    private static final float TITLE_LINE = 32f;
    private static final float HEADING_LINE = 30f;

    private final XSSFSheet sheet;
    private final WorkbookLook look;
    private final List<IssuedQuestion> questions;
    private final Optional<CarriedOver> carriedOver;
    private int nextRow;

    CoverSheet(
            XSSFWorkbook workbook,
            WorkbookLook look,
            List<IssuedQuestion> questions,
            Optional<CarriedOver> carriedOver) {
        this.sheet = workbook.createSheet(IssuedCover.SHEET);
        this.look = look;
        this.questions = questions;
        this.carriedOver = carriedOver;
    }

    void write(IssuedCover cover) {
        SheetBasics.widths(sheet, LABELS, VALUES);
        sheet.setDisplayGridlines(false);
        title(cover);
        cover.identity().forEach((label, value) -> line(label.text(), value));
        heading(IssuedCover.INSTRUCTIONS);
        line(IssuedCover.ABOUT, cover.introduction());
        if (carriedOver.isPresent()) {
            line(IssuedCover.CONFIRMING.title(), IssuedCover.CONFIRMING.text());
        }
        cover.steps().forEach(step -> line(step.title(), step.text()));
        heading(IssuedCover.PROGRESS);
        progress();
        SheetBasics.protect(sheet);
        SheetBasics.print(sheet, PrintOrientation.PORTRAIT, cover.reference());
        sheet.getPrintSetup().setFitHeight((short) 1);
        sheet.setActiveCell(new CellAddress(0, 0));
    }

    private void title(IssuedCover cover) {
        unwrapped(cover.marking(), look.marking, TextHeight.ofLines(1));
        unwrapped(cover.title(), look.title, TITLE_LINE);
    }

    private void unwrapped(String text, XSSFCellStyle style, float height) {
        SheetBasics.write(row(height), 0, text, style);
    }

    private void heading(String text) {
        unwrapped(text, look.heading, HEADING_LINE);
    }

    private void line(String label, String value) {
        XSSFRow row =
                row(TextHeight.ofLines(Math.max(TextHeight.lines(label, LABELS), TextHeight.lines(value, VALUES))));
        SheetBasics.write(row, 0, label, look.strongCell);
        SheetBasics.write(row, 1, value, look.cell);
    }

    private void progress() {
        progressLine(
                IssuedCover.STILL_TO_ANSWER,
                "COUNTIF(%s,\"%s\")".formatted(status(), StatusFormula.TO_ANSWER),
                questions.size());
        progressLine(IssuedCover.STILL_TO_EXPLAIN, "COUNTIF(%s,\"%s\")".formatted(status(), StatusFormula.EXPLAIN), 0);
        if (carriedOver.isPresent()) {
            progressLine(
                    IssuedCover.STILL_TO_CONFIRM, "COUNTIF(%s,\"%s\")".formatted(status(), StatusFormula.CONFIRM), 0);
        }
        Map<Section, Long> sizes = questions.stream()
                .collect(Collectors.groupingBy(IssuedQuestion::section, LinkedHashMap::new, Collectors.counting()));
        sizes.forEach(this::sectionLine);
    }

    private void progressLine(String label, String formula, int value) {
        XSSFRow row = row(TextHeight.ofLines(1));
        SheetBasics.write(row, 0, label, look.strongCell);
        SheetBasics.writeFormula(row, 1, formula, look.strongCell).setCellValue(value);
    }

    private void sectionLine(Section section, long size) {
        XSSFRow row = row(TextHeight.ofLines(TextHeight.lines(section.title(), LABELS)));
        SheetBasics.write(row, 0, section.title(), look.cell);
        String counted = "COUNTIFS(%s,$A%s,%s,\"%s\")";
        String missing = counted.formatted(
                        range(IssuedColumn.SECTION), row.getRowNum() + 1, status(), StatusFormula.TO_ANSWER)
                + "+"
                + counted.formatted(range(IssuedColumn.SECTION), row.getRowNum() + 1, status(), StatusFormula.EXPLAIN)
                + (carriedOver.isEmpty()
                        ? ""
                        : "+"
                                + counted.formatted(
                                        range(IssuedColumn.SECTION),
                                        row.getRowNum() + 1,
                                        status(),
                                        StatusFormula.CONFIRM));
        String of = " of " + size + (size == 1 ? " question" : " questions") + " still to do";
        SheetBasics.writeFormula(row, 1, "(" + missing + ")&" + StatusFormula.quoted(of), look.cell)
                .setCellValue(size + of);
    }

    private String status() {
        return range(IssuedColumn.STATUS);
    }

    private String range(IssuedColumn column) {
        return "%1$s!$%2$s$2:$%2$s$%3$d".formatted(IssuedQuestion.SHEET, column.letter(), questions.size() + 1);
    }

    private XSSFRow row(float height) {
        XSSFRow row = sheet.createRow(nextRow++);
        row.setHeightInPoints(height);
        return row;
    }
}
