package io.github.flowdown.diagnostic;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Collects diagnostics while an input is read on after an error; handed out sorted by place. */
public final class Problems {
    private final List<Diagnostic> found = new ArrayList<>();

    public void add(Diagnostic diagnostic) {
        found.add(diagnostic);
    }

    public void addAll(Collection<Diagnostic> diagnostics) {
        found.addAll(diagnostics);
    }

    public boolean anyError() {
        return found.stream().anyMatch(Diagnostic::isError);
    }

    /** Everything found so far, sorted by source and place, each problem once. */
    public List<Diagnostic> sorted() {
        return found.stream().sorted().distinct().collect(ImmutableList.toImmutableList());
    }
}
