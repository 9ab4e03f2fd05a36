package io.github.flowdown.excel;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.poi.ss.usermodel.PrintOrientation;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook with nothing but the notes on a return, for returns that cannot be annotated themselves. */
final class NoteList {
    private static final int ABOUT_WIDTH = 100;

    void write(List<CellNote> notes, String name, String obstacle, OutputStream out) throws IOException {
        ByteArrayOutputStream made = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            WorkbookLook look = new WorkbookLook(workbook);
            about(workbook, look, notes.size(), obstacle);
            list(workbook, look, notes);
            workbook.write(made);
        }
        IssuedPackage.copy(made.toByteArray(), "Notes on " + io.github.flowdown.diagnostic.Quote.of(name), out);
    }

    private static void about(XSSFWorkbook workbook, WorkbookLook look, int notes, String obstacle) {
        XSSFSheet sheet = workbook.createSheet("About");
        SheetBasics.widths(sheet, ABOUT_WIDTH);
        SheetBasics.write(sheet.createRow(0), 0, "Notes on the returned workbook", look.title);
        String text = "The notes could not be put into the returned workbook itself: "
                + obstacle
                + ". "
                + (notes == 0 ? "There is nothing to say about it." : "The Notes sheet lists them with their places.");
        XSSFRow row = sheet.createRow(1);
        row.setHeightInPoints(TextHeight.ofLines(TextHeight.lines(text, ABOUT_WIDTH)));
        SheetBasics.write(row, 0, text, look.cell);
        SheetBasics.print(sheet, PrintOrientation.PORTRAIT, "");
        sheet.setActiveCell(new CellAddress(0, 0));
    }

    private static void list(XSSFWorkbook workbook, WorkbookLook look, List<CellNote> notes) {
        XSSFSheet sheet = workbook.createSheet("Notes");
        SheetBasics.widths(sheet, NotesSheet.WIDTHS);
        row(sheet, 0, NotesSheet.HEADINGS, look.tableHeading);
        for (int i = 0; i < notes.size(); i++) {
            CellNote note = notes.get(i);
            row(sheet, i + 1, List.of(note.place(), note.found(), note.toDo(), note.code()), look.cell);
        }
        if (!notes.isEmpty()) {
            SheetBasics.table(sheet, "NoteTable", NotesSheet.HEADINGS, notes.size());
        }
        SheetBasics.print(sheet, PrintOrientation.LANDSCAPE, "");
        sheet.setRepeatingRows(new CellRangeAddress(0, 0, -1, -1));
        sheet.setActiveCell(new CellAddress(0, 0));
    }

    private static void row(XSSFSheet sheet, int number, List<String> texts, XSSFCellStyle style) {
        XSSFRow row = sheet.createRow(number);
        int lines = 1;
        for (int column = 0; column < texts.size(); column++) {
            SheetBasics.write(row, column, texts.get(column), style);
            lines = Math.max(lines, TextHeight.lines(texts.get(column), NotesSheet.WIDTHS[column]));
        }
        row.setHeightInPoints(TextHeight.ofLines(lines));
    }
}
