package io.github.flowdown.yaml;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the valid name that somebody probably meant. */
final class Nearest {
    private static final int LISTED = 12;
    private static final int LONGEST_COMPARED = 64;

    private Nearest() {}

    /** The closest valid name, if one is close enough to be a slip of the pen. */
    static Optional<String> to(String written, Collection<String> valid) {
        if (written.length() > LONGEST_COMPARED) {
            return Optional.empty();
        }
        String plain = plain(written);
        int tolerated = Math.max(1, Math.min(3, plain.length() / 3));
        return valid.stream()
                .filter(name -> distance(plain, plain(name)) <= tolerated)
                .min(Comparator.<String>comparingInt(name -> distance(plain, plain(name)))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** An instruction that names the closest valid name, or all of them where they are few. */
    static Optional<String> hint(String written, Collection<String> valid) {
        Optional<String> closest = to(written, valid).map("did you mean '%s'?"::formatted);
        if (closest.isPresent() || valid.isEmpty() || valid.size() > LISTED) {
            return closest;
        }
        return Optional.of("write one of: " + String.join(", ", valid));
    }

    private static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
    }

    /** How many letters have to be changed, added, dropped or swapped with their neighbour. */
    private static int distance(String one, String other) {
        int[] beforeLast = new int[other.length() + 1];
        int[] last = new int[other.length() + 1];
        Arrays.setAll(last, j -> j);
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[other.length() + 1];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int replaced = last[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, 1 + Math.min(last[j], row[j - 1]));
                if (i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            beforeLast = last;
            last = row;
        }
        return last[other.length()];
    }
}
