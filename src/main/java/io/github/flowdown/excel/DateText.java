package io.github.flowdown.excel;

import io.github.flowdown.definition.AnswerText;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads dates as people and spreadsheet programs write them. A text that two people could read as two days is never read. */
final class DateText {
    private static final LocalDate FROM_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate FROM_1904 = LocalDate.of(1904, 1, 1);
    private static final int LAST_SERIAL = 2_958_465;
    private static final int ISO_LENGTH = 10;
    private static final int NOT_A_DAY = 60;
    private static final List<String> MONTHS = List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");

    private DateText() {}

    /** How a text can be read. */
    enum Verdict {
        READ,
        AMBIGUOUS,
        NOT_A_DATE
    }

    /** What a text means as a date. */
    record Reading(Verdict verdict, Optional<LocalDate> date) {
        private static final Reading NOT_A_DATE = new Reading(Verdict.NOT_A_DATE, Optional.empty());
        private static final Reading AMBIGUOUS = new Reading(Verdict.AMBIGUOUS, Optional.empty());

        private static Reading of(@Nullable LocalDate date) {
            return date == null ? NOT_A_DATE : new Reading(Verdict.READ, Optional.of(date));
        }
    }

    /** A day counted as spreadsheets count, as {@code YYYY-MM-DD}; the number itself where it is no day. */
    static String ofSerial(String number, boolean from1904) {
        Optional<BigDecimal> serial = NumberText.ofCell(number);
        if (serial.isEmpty()
                || serial.get().signum() < 0
                || serial.get().compareTo(BigDecimal.valueOf(LAST_SERIAL)) > 0) {
            return number;
        }
        int day = serial.get().intValue();
        if (from1904) {
            return FROM_1904.plusDays(day).toString();
        }
        // The count of 1900 has a 29 February that never was.
        return day == 0 || day == NOT_A_DAY
                ? number
                : FROM_1900.plusDays(day < NOT_A_DAY ? day + 1 : day).toString();
    }

    /** The day a cell holds: a real date, or a text that names one day only. */
    static Reading of(WrittenCell cell) {
        return switch (cell.kind()) {
            case DATE -> cell.text().length() >= ISO_LENGTH ? iso(cell.text()) : Reading.NOT_A_DATE;
            case TEXT -> read(cell.text());
            case NUMBER, PERCENTAGE, BOOLEAN, ERROR -> Reading.NOT_A_DATE;
        };
    }

    private static Reading iso(String text) {
        boolean form = text.charAt(4) == '-' && text.charAt(7) == '-';
        return form
                ? Reading.of(day(
                        number(text.substring(0, 4), 4),
                        number(text.substring(5, 7), 2),
                        number(text.substring(8, 10), 2)))
                : Reading.NOT_A_DATE;
    }

    static Reading read(String written) {
        String text = AnswerText.comparable(written);
        String[] parts = text.split("[-/. ]", -1);
        if (parts.length != 3 || text.length() > 20) {
            return Reading.NOT_A_DATE;
        }
        int month = MONTHS.indexOf(longMonth(parts[1]));
        if (month >= 0) {
            return Reading.of(day(number(parts[2], 4), month + 1, number(parts[0], 2)));
        }
        if (parts[0].length() == 4) {
            return Reading.of(day(number(parts[0], 4), number(parts[1], 2), number(parts[2], 2)));
        }
        return numbers(number(parts[2], 4), number(parts[1], 2), number(parts[0], 2));
    }

    /** Day first, as the Cover asks; but a text that is a day the other way round as well is left to a person. */
    private static Reading numbers(int year, int second, int first) {
        LocalDate dayFirst = day(year, second, first);
        LocalDate monthFirst = day(year, first, second);
        if (dayFirst != null && monthFirst != null && !dayFirst.equals(monthFirst)) {
            return Reading.AMBIGUOUS;
        }
        return Reading.of(dayFirst);
    }

    private static String longMonth(String word) {
        String plain = word.toLowerCase(Locale.ROOT);
        return MONTHS.stream()
                .filter(month -> month.equals(plain)
                        || (plain.length() == 3 && month.startsWith(plain))
                        || (plain.equals("sept") && month.startsWith(plain)))
                .findFirst()
                .orElse("");
    }

    private static int number(String digits, int most) {
        boolean fits = !digits.isEmpty()
                && digits.length() <= most
                && (most != 4 || digits.length() == 4)
                && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return fits ? Integer.parseInt(digits) : -1;
    }

    private static @Nullable LocalDate day(int year, int month, int day) {
        try {
            return year < 1900 ? null : LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
