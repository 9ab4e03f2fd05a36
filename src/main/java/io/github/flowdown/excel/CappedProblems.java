package io.github.flowdown.excel;

import io.github.flowdown.diagnostic.Diagnostic;
import io.github.flowdown.diagnostic.DiagnosticCode;
import io.github.flowdown.diagnostic.Location;
import io.github.flowdown.diagnostic.Problems;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Collects diagnostics, but no more than a person can use of one kind: a hostile file could call for millions. The rest is counted. */
final class CappedProblems {
    private static final int MOST_OF_ONE_KIND = 500;

    private final String source;
    private final Problems problems = new Problems();
    private final Map<DiagnosticCode, Integer> counts = new EnumMap<>(DiagnosticCode.class);

    CappedProblems(String source) {
        this.source = source;
    }

    void add(Diagnostic diagnostic) {
        if (counts.merge(diagnostic.code(), 1, Integer::sum) <= MOST_OF_ONE_KIND) {
            problems.add(diagnostic);
        }
    }

    List<Diagnostic> sorted() {
        counts.forEach((code, count) -> {
            if (count > MOST_OF_ONE_KIND) {
                problems.add(Diagnostic.of(
                        code,
                        new Location.InFile(source),
                        "there are %s more places with this".formatted(count - MOST_OF_ONE_KIND)));
            }
        });
        return problems.sorted();
    }
}
