package io.github.flowdown.excel;

import java.util.Optional;

/**
 * A rectangle of cells.
 *
 * @param firstRow counted from 1
 * @param firstColumn counted from 0
 */
record CellArea(int firstRow, int firstColumn, int lastRow, int lastColumn) {
    private static final int MOST_ROWS = 1_048_576;
    private static final int MOST_LETTERS = 3;

    /** The area a reference such as {@code B2:D7} names, if it names one. */
    static Optional<CellArea> of(String reference) {
        String plain = reference.replace("$", "");
        int colon = plain.indexOf(':');
        int[] first = cell(colon < 0 ? plain : plain.substring(0, colon));
        int[] last = cell(colon < 0 ? plain : plain.substring(colon + 1));
        return first.length == 0 || last.length == 0 || last[0] < first[0] || last[1] < first[1]
                ? Optional.empty()
                : Optional.of(new CellArea(first[0], first[1], last[0], last[1]));
    }

    boolean contains(int row, int column) {
        return row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
    }

    /** Whether a cell is the one that shows what the whole area holds. */
    boolean isShownBy(int row, int column) {
        return row == firstRow && column == firstColumn;
    }

    /** The name of the first cell. */
    String firstCell() {
        return WrittenCell.column(firstColumn) + firstRow;
    }

    private static int[] cell(String name) {
        int at = 0;
        int column = 0;
        while (at < name.length()
                && at < MOST_LETTERS
                && Character.isLetter(name.charAt(at))
                && name.charAt(at) < 0x80) {
            column = column * 26 + (name.charAt(at) & 0x1F);
            at++;
        }
        String digits = name.substring(at);
        boolean number =
                !digits.isEmpty() && digits.length() <= 7 && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        if (at == 0 || !number) {
            return new int[0];
        }
        int row = Integer.parseInt(digits);
        return row < 1 || row > MOST_ROWS ? new int[0] : new int[] {row, column - 1};
    }
}
