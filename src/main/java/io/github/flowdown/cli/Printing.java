package io.github.flowdown.cli;

import io.github.flowdown.diagnostic.Diagnostic;
import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;

/** Prints diagnostics: at most 100, then how many more there are. */
final class Printing {
    private static final int MOST = 100;

    private Printing() {}

    static void diagnostics(PrintWriter to, List<Diagnostic> diagnostics) {
        diagnostics.stream().limit(MOST).forEach(to::println);
        if (diagnostics.size() > MOST) {
            to.println("… and %s more".formatted(diagnostics.size() - MOST));
        }
    }

    /** Why something was refused: what is wrong first, so that nothing else hides it. */
    static void refusal(PrintWriter to, List<Diagnostic> diagnostics) {
        diagnostics(
                to,
                diagnostics.stream()
                        .sorted(Comparator.comparing(Diagnostic::severity))
                        .toList());
    }

    /** A count with its noun: {@code 1 finding}, {@code 3 findings}. */
    static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
