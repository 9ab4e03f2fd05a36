package io.github.flowdown.excel;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.PrintOrientation;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes a sheet in which the supplier lists things: numbered rows, open for writing. */
final class EntrySheet {
    private static final int NUMBERS = 9;

    private final XSSFSheet sheet;
    private final WorkbookLook look;
    private final EntryTable table;

    EntrySheet(XSSFWorkbook workbook, WorkbookLook look, EntryTable table) {
        this.sheet = workbook.createSheet(table.sheet());
        this.look = look;
        this.table = table;
    }

    void write(AnswerLists lists, String reference, Optional<CarriedOver> carriedOver) {
        List<EntryColumn> columns = table.columns();
        SheetBasics.widths(
                sheet,
                Stream.concat(Stream.of(NUMBERS), columns.stream().map(EntryColumn::width))
                        .mapToInt(Integer::intValue)
                        .toArray());
        List<String> headings = Stream.concat(
                        Stream.of(EntryTable.ENTRY), columns.stream().map(EntryColumn::heading))
                .toList();
        XSSFRow first = sheet.createRow(0);
        first.setHeightInPoints(TextHeight.ofLines(2));
        for (int column = 0; column < headings.size(); column++) {
            SheetBasics.write(first, column, headings.get(column), look.tableHeading);
        }
        for (int number = 1; number <= table.rows(); number++) {
            entry(number, columns);
        }
        carriedOver.ifPresent(earlier -> carryOver(earlier.entries(table)));
        lists.addTo(sheet, table);
        SheetBasics.table(sheet, table.id(), headings, table.rows());
        SheetBasics.protect(sheet);
        SheetBasics.print(sheet, PrintOrientation.LANDSCAPE, reference);
        sheet.createFreezePane(0, 1);
        sheet.setRepeatingRows(new CellRangeAddress(0, 0, -1, -1));
        sheet.setActiveCell(new CellAddress(0, 0));
    }

    private void carryOver(List<List<Optional<Object>>> entries) {
        for (int i = 0; i < Math.min(entries.size(), table.rows()); i++) {
            XSSFRow row = sheet.getRow(i + 1);
            for (int column = 0; column < entries.get(i).size(); column++) {
                XSSFCell cell = row.getCell(column + 1);
                entries.get(i).get(column).ifPresent(value -> {
                    if (value instanceof LocalDate day) {
                        cell.setCellValue(day);
                    } else {
                        cell.setCellValue(value.toString());
                        cell.setCellStyle(look.quotedAnswer);
                    }
                });
            }
        }
    }

    private void entry(int number, List<EntryColumn> columns) {
        XSSFRow row = sheet.createRow(number);
        row.setHeightInPoints(TextHeight.ofLines(2));
        SheetBasics.write(row, 0, table.entry(number), look.strongCell);
        for (int i = 0; i < columns.size(); i++) {
            row.createCell(i + 1).setCellStyle(columns.get(i).isDate() ? look.answerDate : look.answerText);
        }
    }
}
