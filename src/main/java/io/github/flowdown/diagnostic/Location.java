package io.github.flowdown.diagnostic;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Comparator;

/** A place a person can go to: a line in a text file, a cell in a workbook, or a path in a model built by a program. */
public sealed interface Location extends Comparable<Location> {

    /** The file or model this place is in, as the reader was told it. */
    String source();

    /** The place within the source, in the form that editors link or Excel's Name Box takes. */
    String place();

    /** Source and place as one text. */
    default String describe() {
        return source() + ":" + place();
    }

    @Override
    default int compareTo(Location other) {
        return Order.BY_SOURCE_AND_PLACE.compare(this, other);
    }

    /** A place in a text file; line and column count from 1. */
    record InText(String source, int line, int column) implements Location {
        public InText {
            checkArgument(line >= 1 && column >= 1, "line %s, column %s", line, column);
        }

        @Override
        public String place() {
            return line + ":" + column;
        }
    }

    /** A cell in a workbook, as Excel writes it: {@code C14}. */
    record InCell(String source, String sheet, String cell) implements Location {
        @Override
        public String place() {
            return quoted(sheet) + "!" + cell;
        }

        private static String quoted(String sheet) {
            boolean plain = sheet.chars().allMatch(c -> c < 128 && (Character.isLetter(c) || c == '_'));
            return plain ? sheet : "'" + sheet.replace("'", "''") + "'";
        }
    }

    /** A whole file or workbook, where no narrower place can be named. */
    record InFile(String source) implements Location {
        @Override
        public String place() {
            return "";
        }

        @Override
        public String describe() {
            return source;
        }
    }

    /** A place in a model that was built by a program. */
    record InModel(String source, String place) implements Location {
        /** A path in a model without a file. */
        public InModel(String place) {
            this("model", place);
        }
    }

    /** How places are sorted: by source, then from top to bottom. */
    final class Order {
        private static final Comparator<Location> BY_SOURCE_AND_PLACE = Comparator.comparing(Location::source)
                .thenComparing(Order::group)
                .thenComparingInt(Order::row)
                .thenComparingInt(Order::column)
                .thenComparing(Location::place);

        private Order() {}

        private static String group(Location location) {
            return location instanceof InCell cell ? cell.sheet() : "";
        }

        private static int row(Location location) {
            if (location instanceof InText text) {
                return text.line();
            }
            return location instanceof InCell cell ? digits(cell.cell()) : 0;
        }

        private static int column(Location location) {
            if (location instanceof InText text) {
                return text.column();
            }
            return location instanceof InCell cell ? letters(cell.cell()) : 0;
        }

        private static int digits(String cell) {
            int row = 0;
            for (int i = 0; i < cell.length() && row < 100_000_000; i++) {
                char c = cell.charAt(i);
                if (c >= '0' && c <= '9') {
                    row = row * 10 + (c - '0');
                }
            }
            return row;
        }

        private static int letters(String cell) {
            int column = 0;
            for (int i = 0; i < cell.length() && column < 1_000_000; i++) {
                char c = cell.charAt(i);
                if (c >= 'A' && c <= 'Z') {
                    column = column * 26 + (c - 'A' + 1);
                }
            }
            return column;
        }
    }
}
