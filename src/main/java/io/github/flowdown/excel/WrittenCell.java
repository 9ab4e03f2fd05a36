package io.github.flowdown.excel;

/**
 * A cell of a returned workbook that is not empty.
 *
 * @param row counted from 1
 * @param column counted from 0
 * @param text the text, the number in the notation of the file, {@code TRUE} or {@code FALSE}, the error value, or the date as
 *     {@code YYYY-MM-DD}; of a formula, its last result
 * @param formula whether the text is the last result of a formula
 * @param struck whether any of it is struck through
 * @param cut whether it was longer than is kept
 */
record WrittenCell(int row, int column, Kind kind, String text, boolean formula, boolean struck, boolean cut) {

    /** What a cell holds. */
    enum Kind {
        TEXT,
        NUMBER,
        PERCENTAGE,
        DATE,
        BOOLEAN,
        ERROR
    }

    /** The same cell in another row. */
    WrittenCell inRow(int other) {
        return new WrittenCell(other, column, kind, text, formula, struck, cut);
    }

    boolean isBlank() {
        return text.isBlank() && !formula;
    }

    boolean isNumber() {
        return kind == Kind.NUMBER || kind == Kind.PERCENTAGE;
    }

    /** The cell's name, as Excel writes it. */
    String name() {
        return column(column) + row;
    }

    static String column(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
            letters.insert(0, (char) ('A' + rest % 26));
        }
        return letters.toString();
    }
}
