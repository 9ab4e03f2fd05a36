package io.github.flowdown.diagnostic;

import java.util.Comparator;
import java.util.Optional;

/**
 * One problem in an input, for the person who can mend it.
 *
 * @param hint an instruction: what to do about it
 */
public record Diagnostic(DiagnosticCode code, Location location, String message, Optional<String> hint)
        implements Comparable<Diagnostic> {

    private static final Comparator<Diagnostic> BY_PLACE = Comparator.comparing(Diagnostic::location)
            .thenComparing(Diagnostic::code)
            .thenComparing(Diagnostic::message);

    public static Diagnostic of(DiagnosticCode code, Location location, String message) {
        return new Diagnostic(code, location, message, Optional.empty());
    }

    /** This diagnostic with an instruction what to do. */
    public Diagnostic withHint(String instruction) {
        return new Diagnostic(code, location, message, Optional.of(instruction));
    }

    public Severity severity() {
        return code.severity();
    }

    public boolean isError() {
        return severity() == Severity.ERROR;
    }

    /** The one printed form: {@code <source>:<place>: <severity> <code>: <message>}, the hint on a line of its own. */
    @Override
    public String toString() {
        String first = "%s: %s %s: %s".formatted(location.describe(), severity().word(), code.id(), message);
        return hint.map(text -> first + "\n  fix: " + text).orElse(first);
    }

    @Override
    public int compareTo(Diagnostic other) {
        return BY_PLACE.compare(this, other);
    }
}
