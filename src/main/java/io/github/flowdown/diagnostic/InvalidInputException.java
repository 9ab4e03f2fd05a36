package io.github.flowdown.diagnostic;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.stream.Collectors;

/** The only exception for bad input. It carries the diagnostics and no stack trace: the fault is in the input, not in code. */
public final class InvalidInputException extends RuntimeException {
    private static final int MOST_PRINTED = 100;

    private final transient ImmutableList<Diagnostic> diagnostics;

    public InvalidInputException(List<Diagnostic> diagnostics) {
        super(message(diagnostics), null, false, false);
        this.diagnostics = ImmutableList.copyOf(diagnostics);
    }

    /** All that is wrong, sorted by source and place. The list is immutable. */
    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    private static String message(List<Diagnostic> diagnostics) {
        String printed = diagnostics.stream()
                .limit(MOST_PRINTED)
                .map(Diagnostic::toString)
                .collect(Collectors.joining("\n"));
        int more = diagnostics.size() - MOST_PRINTED;
        return more > 0 ? printed + "\n… and " + more + " more" : printed;
    }
}
