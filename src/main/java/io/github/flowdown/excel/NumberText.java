package io.github.flowdown.excel;

import io.github.flowdown.definition.AnswerText;
import java.math.BigDecimal;
import java.util.Optional;

/** Reads numbers as people and spreadsheet programs write them. */
final class NumberText {
    private static final int LONGEST = 40;
    private static final int MOST_DIGITS = 30;

    private NumberText() {}

    /**
     * The number in a cell. Spreadsheet programs keep binary fractions and write all their digits (1.1000000000000001); the shortest decimal
     * that means the same fraction is what was typed.
     */
    static Optional<BigDecimal> ofCell(String digits) {
        if (digits.length() > LONGEST || digits.isEmpty() || !digits.chars().allMatch(NumberText::isOfNumber)) {
            return Optional.empty();
        }
        try {
            return plain(BigDecimal.valueOf(Double.parseDouble(digits)));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** A number somebody typed as text: digits, commas between thousands, a decimal point, a sign. */
    static Optional<BigDecimal> ofText(String typed) {
        String digits = typed.strip();
        if (digits.isEmpty() || digits.length() > LONGEST || !isGrouped(digits)) {
            return Optional.empty();
        }
        String bare = digits.replace(",", "");
        boolean number = bare.chars().filter(c -> c == '.').count() <= 1
                && isDigit(bare.charAt(bare.length() - 1))
                && (isDigit(bare.charAt(0))
                        || (bare.length() > 1
                                && (bare.charAt(0) == '-' || bare.charAt(0) == '+')
                                && isDigit(bare.charAt(1))))
                && bare.substring(1).chars().allMatch(c -> isDigit((char) c) || c == '.');
        return number ? plain(new BigDecimal(bare)) : Optional.empty();
    }

    /** The number without the unit behind it. */
    static String withoutUnit(String typed, String unit) {
        String text = AnswerText.comparable(typed);
        String plural = AnswerText.comparable(unit);
        String singular = plural.endsWith("s") ? plural.substring(0, plural.length() - 1) : plural;
        for (String name : new String[] {plural, plural + "s", singular}) {
            if (!name.isEmpty() && text.endsWith(name)) {
                return text.substring(0, text.length() - name.length());
            }
        }
        return text;
    }

    /** Without trailing zeros; empty when it has too many digits to be meant. */
    private static Optional<BigDecimal> plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        if (Math.abs(stripped.scale()) > MOST_DIGITS || stripped.precision() > MOST_DIGITS) {
            return Optional.empty();
        }
        return Optional.of(stripped.scale() < 0 ? stripped.setScale(0) : stripped);
    }

    /** Whether every comma stands before exactly three digits. */
    private static boolean isGrouped(String digits) {
        int point = digits.indexOf('.');
        int end = point < 0 ? digits.length() : point;
        if (digits.indexOf(',', end) >= 0) {
            return false;
        }
        int first = digits.indexOf(',');
        if (first < 0) {
            return true;
        }
        for (int i = end; i > first; i -= 4) {
            if (i - 4 < 0
                    || digits.charAt(i - 4) != ','
                    || digits.substring(i - 3, i).contains(",")) {
                return false;
            }
        }
        return (end - first) % 4 == 0 && first >= 1 && first <= 4 && isDigit(digits.charAt(first - 1));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isOfNumber(int c) {
        return (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '+' || c == 'E' || c == 'e';
    }
}
