package io.github.flowdown.excel;

import java.util.List;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.ss.usermodel.PrintOrientation;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;

/** What the sheets of an issued workbook have in common. */
final class SheetBasics {
    private static final int WIDTH_UNIT = 256;

    private SheetBasics() {}

    static XSSFCell write(XSSFRow row, int column, String text, XSSFCellStyle style) {
        XSSFCell cell = row.createCell(column);
        cell.setCellValue(text);
        cell.setCellStyle(style);
        return cell;
    }

    /** Writes a formula; the caller sets the value it has when the workbook is issued. */
    static XSSFCell writeFormula(XSSFRow row, int column, String formula, XSSFCellStyle style) {
        XSSFCell cell = row.createCell(column);
        cell.setCellFormula(formula);
        cell.setCellStyle(style);
        return cell;
    }

    static void widths(XSSFSheet sheet, int... digits) {
        for (int column = 0; column < digits.length; column++) {
            sheet.setColumnWidth(column, digits[column] * WIDTH_UNIT);
        }
    }

    /** Marks a range as a table with one heading row, which is how screen readers know it. */
    static void table(XSSFSheet sheet, String name, List<String> headings, int lastRow) {
        AreaReference area = new AreaReference(
                new CellReference(0, 0), new CellReference(lastRow, headings.size() - 1), SpreadsheetVersion.EXCEL2007);
        XSSFTable table = sheet.createTable(area);
        table.setName(name);
        table.setDisplayName(name);
        table.updateHeaders();
    }

    /** Protects against slips only: no password, every cell can be selected, rows and columns can be made larger. */
    static void protect(XSSFSheet sheet) {
        sheet.enableLocking();
        sheet.lockSelectLockedCells(false);
        sheet.lockSelectUnlockedCells(false);
        sheet.lockFormatColumns(false);
        sheet.lockFormatRows(false);
        sheet.lockFormatCells(true);
        sheet.lockSort(false);
        sheet.lockAutoFilter(false);
        sheet.lockObjects(true);
        sheet.lockScenarios(true);
    }

    static void print(XSSFSheet sheet, PrintOrientation orientation, String footer) {
        sheet.setFitToPage(true);
        sheet.setAutobreaks(true);
        sheet.getPrintSetup().setOrientation(orientation);
        sheet.getPrintSetup().setPaperSize(PaperSize.A4_PAPER);
        sheet.getPrintSetup().setFitWidth((short) 1);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.setMargin(PageMargin.LEFT, 0.4);
        sheet.setMargin(PageMargin.RIGHT, 0.4);
        sheet.setMargin(PageMargin.TOP, 0.5);
        sheet.setMargin(PageMargin.BOTTOM, 0.7);
        // An ampersand begins a code in a footer.
        sheet.getFooter().setLeft(footer.replace("&", "&&"));
        sheet.getFooter().setRight("Page &P of &N");
    }
}
