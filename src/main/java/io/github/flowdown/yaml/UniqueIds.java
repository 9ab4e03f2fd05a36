package io.github.flowdown.yaml;

import static io.github.flowdown.diagnostic.DiagnosticCode.DUPLICATE_ID;

import io.github.flowdown.diagnostic.Quote;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Looks for ids that are used twice among things of one kind. */
final class UniqueIds {
    private final String what;
    private final Report report;
    private final Map<String, Pointer> seen = new LinkedHashMap<>();

    UniqueIds(String what, Report report) {
        this.what = what;
        this.report = report;
    }

    /** Checks a list of things that have an id under a key. */
    static <T> void check(String what, List<T> things, Function<T, String> id, Pointer at, String key, Report report) {
        UniqueIds unique = new UniqueIds(what, report);
        for (int i = 0; i < things.size(); i++) {
            unique.add(id.apply(things.get(i)), at.to(i).to(key));
        }
    }

    void add(String id, Pointer at) {
        Pointer first = seen.putIfAbsent(id, at);
        if (first != null) {
            report.add(
                    DUPLICATE_ID,
                    at,
                    "%s %s is used twice, first at %s"
                            .formatted(what, Quote.of(id), report.at(first).place()),
                    "give each its own");
        }
    }
}
