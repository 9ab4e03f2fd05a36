package io.github.flowdown.excel;

import java.math.BigInteger;
import java.util.regex.Pattern;

/** Which of two versions came first, where both are numbers such as 1.10 or 2026.2; others have no order. */
final class VersionOrder {
    private static final Pattern NUMBERS = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,9}){0,5}");
    private static final Pattern DOT = Pattern.compile("\\.");

    private VersionOrder() {}

    /** Whether a version is certainly earlier than another. */
    static boolean isEarlier(String version, String other) {
        if (!NUMBERS.matcher(version).matches() || !NUMBERS.matcher(other).matches()) {
            return false;
        }
        String[] ours = DOT.split(version);
        String[] theirs = DOT.split(other);
        for (int i = 0; i < Math.max(ours.length, theirs.length); i++) {
            int order = number(ours, i).compareTo(number(theirs, i));
            if (order != 0) {
                return order < 0;
            }
        }
        return false;
    }

    private static BigInteger number(String[] parts, int place) {
        return place < parts.length ? new BigInteger(parts[place]) : BigInteger.ZERO;
    }
}
