package io.github.flowdown.excel;

import java.util.List;
import org.apache.poi.ss.usermodel.PrintOrientation;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes the Options sheet, in plain sight: drop-down lists usually hide theirs. */
final class OptionsSheet {
    private static final int[] WIDTHS = {24, 30, 50, 40};

    private final XSSFSheet sheet;
    private final WorkbookLook look;

    OptionsSheet(XSSFWorkbook workbook, WorkbookLook look) {
        this.sheet = workbook.createSheet(IssuedOptions.SHEET);
        this.look = look;
    }

    void write(IssuedOptions options, String reference) {
        SheetBasics.widths(sheet, WIDTHS);
        row(0, IssuedOptions.HEADINGS, look.tableHeading);
        for (int i = 0; i < options.rows().size(); i++) {
            row(i + 1, options.rows().get(i).cells(), look.cell);
        }
        if (!options.rows().isEmpty()) {
            SheetBasics.table(
                    sheet, "OptionTable", IssuedOptions.HEADINGS, options.rows().size());
        }
        SheetBasics.protect(sheet);
        SheetBasics.print(sheet, PrintOrientation.LANDSCAPE, reference);
        sheet.createFreezePane(0, 1);
        sheet.setRepeatingRows(new CellRangeAddress(0, 0, -1, -1));
        sheet.setActiveCell(new CellAddress(0, 0));
    }

    private void row(int number, List<String> texts, XSSFCellStyle style) {
        XSSFRow row = sheet.createRow(number);
        int lines = 1;
        for (int column = 0; column < texts.size(); column++) {
            SheetBasics.write(row, column, texts.get(column), style);
            lines = Math.max(lines, TextHeight.lines(texts.get(column), WIDTHS[column]));
        }
        row.setHeightInPoints(TextHeight.ofLines(lines));
    }
}
