package io.github.flowdown.yaml;

import io.github.flowdown.diagnostic.Diagnostic;
import io.github.flowdown.diagnostic.DiagnosticCode;
import io.github.flowdown.diagnostic.Location;
import io.github.flowdown.diagnostic.Problems;
import io.github.flowdown.diagnostic.Quote;
import java.util.Collection;
import java.util.Optional;

/** Notes what is wrong in one file, at the place where it stands. */
final class Report {
    private final SourceMap places;
    private final Problems problems;

    Report(SourceMap places, Problems problems) {
        this.places = places;
        this.problems = problems;
    }

    void add(DiagnosticCode code, Pointer at, String message, String hint) {
        problems.add(Diagnostic.of(code, places.at(at), message).withHint(hint));
    }

    void add(DiagnosticCode code, Pointer at, String message, Optional<String> hint) {
        Diagnostic diagnostic = Diagnostic.of(code, places.at(at), message);
        problems.add(hint.map(diagnostic::withHint).orElse(diagnostic));
    }

    void add(DiagnosticCode code, Pointer at, String message) {
        add(code, at, message, Optional.empty());
    }

    /** A problem with a key rather than with its value. */
    void addAtKey(DiagnosticCode code, Pointer at, String message, Optional<String> hint) {
        Diagnostic diagnostic = Diagnostic.of(code, places.keyAt(at), message);
        problems.add(hint.map(diagnostic::withHint).orElse(diagnostic));
    }

    /** A name that is none of the valid ones, with the closest of them. */
    void unknown(DiagnosticCode code, Pointer at, String what, String written, Collection<String> valid) {
        add(code, at, "there is no %s %s".formatted(what, Quote.of(written)), Nearest.hint(written, valid));
    }

    /** Whether something is written at a pointer. */
    boolean has(Pointer pointer) {
        return places.has(pointer);
    }

    Location at(Pointer pointer) {
        return places.at(pointer);
    }
}
