package io.github.flowdown.excel;

import io.github.flowdown.excel.WrittenCell.Kind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.ss.usermodel.FormulaError;

/** Reads one sheet of an .xls workbook. Its cells may come in any order, so they are kept until the sheet is read. */
final class XlsSheet {
    private static final int OFTEN = 0xFFF;
    private static final int MOST_CELLS = 300_000;

    private final BiffRecords records;
    private final SharedTexts texts;
    private final CellStyles styles;
    private final boolean dates1904;
    private final ImportBudget budget;
    private final SheetEvents events;
    private final XlsNotes notes;
    private final List<WrittenCell> cells = new ArrayList<>();
    private int formulaRow;
    private int formulaColumn;
    private int formulaStyle;
    private boolean formulaOpen;

    XlsSheet(
            FileBytes stream,
            int at,
            SharedTexts texts,
            CellStyles styles,
            boolean dates1904,
            ImportBudget budget,
            SheetEvents events) {
        this.records = new BiffRecords(stream, at);
        this.texts = texts;
        this.styles = styles;
        this.dates1904 = dates1904;
        this.budget = budget;
        this.events = events;
        this.notes = new XlsNotes(budget);
    }

    void read() throws IOException {
        records.requireBeginning();
        int depth = 1;
        int read = 0;
        while (depth > 0 && records.next()) {
            if ((++read & OFTEN) == 0) {
                budget.check();
            }
            if (records.id() == BiffRecords.BEGINNING) {
                // A chart within the sheet has cells of its own, which nobody wrote.
                depth++;
            } else if (records.id() == BiffRecords.END) {
                depth--;
            } else if (depth == 1) {
                record();
            }
        }
        tell();
    }

    private void record() {
        switch (records.id()) {
            case 0xFD -> shared();
            case 0x204, 0xD6 -> label();
            case 0x203 -> number(records.u16(0), records.u16(2), records.u16(4), records.real(6), false);
            case 0x27E -> number(records.u16(0), records.u16(2), records.u16(4), packed(6), false);
            case 0xBD -> packedNumbers();
            case 0x205 -> truthOrError(records.u16(0), records.u16(2), records.u16(4), 6, false);
            case 0x06 -> formula();
            case 0x207 -> formulaText();
            case 0xE5 -> merged();
            default -> notes.take(records);
        }
    }

    private void shared() {
        int index = records.i32(6);
        boolean struck = styles.isStruck(records.u16(4)) || texts.isStruck(Math.max(0, index));
        String text = texts.text(index);
        add(new WrittenCell(
                records.u16(0) + 1, records.u16(2), Kind.TEXT, text, false, struck, texts.isCut(Math.max(0, index))));
    }

    private void label() {
        text(new LabelRecord(records.open()).getValue(), records.u16(0), records.u16(2), records.u16(4), false);
    }

    private void text(String text, int row, int column, int style, boolean formula) {
        int longest = budget.limits().cellCharacters();
        boolean cut = text.length() > longest;
        String kept = cut ? text.substring(0, longest) : text;
        add(new WrittenCell(row + 1, column, Kind.TEXT, kept, formula, styles.isStruck(style), cut));
    }

    private void packedNumbers() {
        int row = records.u16(0);
        int first = records.u16(2);
        for (int at = 4, column = first; at + 6 + 2 <= records.length(); at += 6, column++) {
            number(row, column, records.u16(at), packed(at + 2), false);
        }
    }

    /** A number in 30 bits: a whole number or the upper half of a fraction, perhaps times a hundred. */
    private double packed(int at) {
        int bits = records.i32(at);
        double value = (bits & 2) != 0 ? bits >> 2 : Double.longBitsToDouble((bits & 0xFFFFFFFCL) << 32);
        return (bits & 1) != 0 ? value / 100 : value;
    }

    private void number(int row, int column, int style, double number, boolean formula) {
        String text = number == Math.rint(number) && Math.abs(number) < 1e15
                ? Long.toString((long) number)
                : Double.toString(number);
        Kind kind = styles.isDate(style) ? Kind.DATE : styles.isPercentage(style) ? Kind.PERCENTAGE : Kind.NUMBER;
        String shown = kind == Kind.DATE ? DateText.ofSerial(text, dates1904) : text;
        add(new WrittenCell(row + 1, column, kind, shown, formula, styles.isStruck(style), false));
    }

    private void truthOrError(int row, int column, int style, int at, boolean formula) {
        boolean error = records.u8(at + 1) != 0;
        String text = error ? errorText(records.u8(at)) : records.u8(at) != 0 ? "TRUE" : "FALSE";
        Kind kind = error ? Kind.ERROR : Kind.BOOLEAN;
        add(new WrittenCell(row + 1, column, kind, text, formula, styles.isStruck(style), false));
    }

    private void formula() {
        int row = records.u16(0);
        int column = records.u16(2);
        int style = records.u16(4);
        formulaOpen = false;
        if (records.u16(12) != 0xFFFF) {
            number(row, column, style, records.real(6), true);
            return;
        }
        switch (records.u8(6)) {
            case 1 ->
                add(new WrittenCell(
                        row + 1,
                        column,
                        Kind.BOOLEAN,
                        records.u8(8) != 0 ? "TRUE" : "FALSE",
                        true,
                        styles.isStruck(style),
                        false));
            case 2 ->
                add(new WrittenCell(
                        row + 1, column, Kind.ERROR, errorText(records.u8(8)), true, styles.isStruck(style), false));
            case 3 -> text("", row, column, style, true);
            default -> {
                formulaRow = row;
                formulaColumn = column;
                formulaStyle = style;
                formulaOpen = true;
            }
        }
    }

    /** The text that is a formula's last result stands in a record of its own, behind it. */
    private void formulaText() {
        if (formulaOpen) {
            formulaOpen = false;
            text(new StringRecord(records.open()).getString(), formulaRow, formulaColumn, formulaStyle, true);
        }
    }

    private void merged() {
        int count = records.u16(0);
        for (int i = 0, at = 2; i < count && at + 8 <= records.length(); i++, at += 8) {
            events.merged(new CellArea(
                    records.u16(at) + 1, records.u16(at + 4), records.u16(at + 2) + 1, records.u16(at + 6)));
        }
    }

    private static String errorText(int code) {
        return FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#ERROR!";
    }

    private void add(WrittenCell cell) {
        if (cell.text().isEmpty() && !cell.formula()) {
            return;
        }
        budget.deliver(cell.text().length());
        if (cells.size() == MOST_CELLS) {
            throw WorkbookRefusal.tooLarge("a sheet has more than %s cells".formatted(MOST_CELLS));
        }
        cells.add(cell);
    }

    private void tell() throws IOException {
        cells.sort(Comparator.comparingInt(WrittenCell::row).thenComparingInt(WrittenCell::column));
        int from = 0;
        for (int i = 1; i <= cells.size(); i++) {
            WrittenCell last = cells.get(i - 1);
            boolean sameRow = i < cells.size() && cells.get(i).row() == last.row();
            if (sameRow && cells.get(i).column() == last.column()) {
                throw WorkbookRefusal.damaged("the cell %s is there twice".formatted(last.name()));
            }
            if (!sameRow) {
                events.row(cells.subList(from, i));
                budget.check();
                from = i;
            }
        }
        notes.tell(events);
    }
}
