package io.github.flowdown.excel;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flowdown.Flowdown;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** The checker on workbooks of other makers, each with one fault. */
class WorkbookHygieneTest {

    @Test
    void aPlainWorkbookPasses() {
        assertThat(found(workbook -> {})).isEmpty();
    }

    @Test
    void theIssuedWorkbookPasses() throws IOException {
        assertThat(Flowdown.checkWorkbook("issued.xlsx", new ByteArrayInputStream(Sample.issued())))
                .isEmpty();
    }

    @Test
    void aTableThatIsNotMarkedIsFound() {
        assertThat(found(workbook -> {
                    XSSFSheet sheet = workbook.createSheet("Prices");
                    row(sheet, 0, "Item", "Price", "Unit");
                    row(sheet, 1, "Envelope", "2", "each");
                }))
                .containsExactly("Prices!A1 FD3232 this looks like a table and is not marked as one");
    }

    @Test
    void blankRowsColumnsWithoutHeadingAndTextBelowATableAreFound() {
        assertThat(found(workbook -> {
                    XSSFSheet sheet = workbook.createSheet("Prices");
                    row(sheet, 0, "Item", "Price", "");
                    row(sheet, 1, "Envelope", "2", "each");
                    row(sheet, 3, "Stamp", "1", "each");
                    SheetBasics.table(sheet, "Prices", List.of("Item", "Price", "Unit"), 3);
                    sheet.getRow(0).removeCell(sheet.getRow(0).getCell(2));
                    row(sheet, 5, "Prices without VAT");
                }))
                .containsExactly(
                        "Prices!C1 FD3232 a column of the table has no heading",
                        "Prices!A3 FD3232 row 3 of the table is blank",
                        "Prices!A6 FD3232 something stands below the table");
    }

    @Test
    void palePrintAndSmallPrintAreFound() {
        assertThat(found(workbook -> {
                    XSSFRow row = workbook.getSheetAt(0).createRow(1);
                    row.createCell(0).setCellValue("Pale");
                    row.getCell(0).setCellStyle(style(workbook, (short) 11, 0xCCCCCC));
                    row = workbook.getSheetAt(0).createRow(2);
                    row.createCell(0).setCellValue("Small");
                    row.getCell(0).setCellStyle(style(workbook, (short) 7, 0));
                    row = workbook.getSheetAt(0).createRow(3);
                    row.createCell(0).setCellValue("White on white");
                    row.getCell(0).setCellStyle(style(workbook, (short) 11, 0xFFFFFF));
                }))
                .containsExactly(
                        "Guide!A2 FD3233 the contrast of CCCCCC on FFFFFF is 1.6 to 1",
                        "Guide!A3 FD3233 the type is smaller than 10 points",
                        "Guide!A4 FD3233 the contrast of FFFFFF on FFFFFF is 1.0 to 1");
    }

    @Test
    void textCutOffByItsNeighbourIsFound() {
        assertThat(found(workbook -> row(
                        workbook.getSheetAt(0), 1, "This is far longer than its column can ever show", "beside it")))
                .containsExactly("Guide!A2 FD3233 the text is longer than the cell and cut off by the next");
    }

    @Test
    void whatAFormatOrAZeroHeightHidesIsFound() {
        assertThat(found(workbook -> {
                    XSSFRow row = workbook.getSheetAt(0).createRow(1);
                    row.createCell(0).setCellValue(0.3);
                    XSSFCellStyle style = style(workbook, (short) 11, 0);
                    style.setDataFormat(workbook.createDataFormat().getFormat(";;;"));
                    row.getCell(0).setCellStyle(style);
                    row = workbook.getSheetAt(0).createRow(2);
                    row.createCell(0).setCellValue("flat");
                    row.setHeightInPoints(0);
                }))
                .containsExactlyInAnyOrder(
                        "Guide!A2 FD3230 the number format shows nothing of what the cell holds",
                        "workbook FD3230 a row without height in xl/worksheets/sheet1.xml");
    }

    @Test
    void colourAloneIsFound() {
        assertThat(found(workbook -> {
                    XSSFSheet sheet = workbook.getSheetAt(0);
                    sheet.getSheetConditionalFormatting()
                            .addConditionalFormatting(
                                    new CellRangeAddress[] {CellRangeAddress.valueOf("A1:A9")},
                                    sheet.getSheetConditionalFormatting().createConditionalFormattingColorScaleRule());
                }))
                .containsExactly(
                        "Guide!A1 FD3233 conditional formatting (colorScale) says something by its look alone");
    }

    @Test
    void blankAndNamelessSheetsTheCursorAndFootersAreFound() {
        assertThat(found(workbook -> {
                    workbook.createSheet("Sheet2");
                    workbook.getSheetAt(0).setActiveCell(new CellAddress("C7"));
                    workbook.getSheetAt(0).getFooter().setLeft("Deadline: Friday");
                    workbook.getSheetAt(0).getFooter().setRight("Page &P of &N");
                }))
                .containsExactlyInAnyOrder(
                        "Guide!A1 FD3234 the workbook does not open at A1 of its first sheet",
                        "Guide!A1 FD3234 'Deadline: Friday' stands in a header or footer alone",
                        "'Sheet2'!A1 FD3234 the sheet is blank",
                        "'Sheet2'!A1 FD3234 the name 'Sheet2' does not say what the sheet is for");
    }

    @Test
    void aDocumentWithoutATitleIsFound() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            workbook.createSheet("Guide").createRow(0).createCell(0).setCellValue("Read this first.");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            assertThat(new WorkbookHygiene().findings(new ByteArrayInputStream(out.toByteArray())))
                    .contains("no title or language among the document's properties");
        }
    }

    @Test
    void whatIsNoWorkbookIsRefused() throws IOException {
        assertThat(new WorkbookHygiene()
                        .check("page.xlsx", new ByteArrayInputStream("<html>".getBytes(StandardCharsets.UTF_8))))
                .extracting(problem -> problem.code().id())
                .containsExactly("FD3003");
    }

    private static XSSFCellStyle style(XSSFWorkbook workbook, short size, int colour) {
        XSSFFont font = workbook.createFont();
        font.setFontHeightInPoints(size);
        font.setColor(new XSSFColor(new byte[] {(byte) (colour >> 16), (byte) (colour >> 8), (byte) colour}));
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFont(font);
        style.setFillForegroundColor(IndexedColors.WHITE.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        return style;
    }

    private static void row(XSSFSheet sheet, int number, String... texts) {
        XSSFRow row = sheet.createRow(number);
        for (int i = 0; i < texts.length; i++) {
            row.createCell(i).setCellValue(texts[i]);
        }
    }

    private static List<String> found(Consumer<XSSFWorkbook> change) {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            workbook.createSheet("Guide").createRow(0).createCell(0).setCellValue("Read this first.");
            change.accept(workbook);
            ByteArrayOutputStream made = new ByteArrayOutputStream();
            workbook.write(made);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            IssuedPackage.copy(made.toByteArray(), "A guide", out);
            return new WorkbookHygiene()
                    .check("workbook", new ByteArrayInputStream(out.toByteArray())).stream()
                            .map(problem -> problem.location().place() + " "
                                    + problem.code().id() + " " + problem.message())
                            .map(text -> text.startsWith(" ") ? "workbook" + text : text)
                            .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
