package io.github.flowdown.yaml;

import static io.github.flowdown.diagnostic.DiagnosticCode.MISSING_KEY;
import static io.github.flowdown.diagnostic.DiagnosticCode.UNKNOWN_NAME;

import io.github.flowdown.definition.FindingSeverity;
import io.github.flowdown.diagnostic.Quote;
import io.github.flowdown.yaml.PerTierReader.ValueReader;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Reads what is written by severity; every severity has to be named. */
final class BySeverityReader {
    private final Report report;

    BySeverityReader(Report report) {
        this.report = report;
    }

    <W, T> Map<FindingSeverity, T> read(Map<String, W> written, Pointer at, ValueReader<W, T> reader) {
        Map<FindingSeverity, T> bySeverity = new EnumMap<>(FindingSeverity.class);
        written.forEach((word, value) -> {
            Optional<FindingSeverity> severity = Words.parse(FindingSeverity.class, word);
            if (severity.isEmpty()) {
                report.addAtKey(
                        UNKNOWN_NAME,
                        at.to(word),
                        "there is no severity %s".formatted(Quote.of(word)),
                        Nearest.hint(word, Words.all(FindingSeverity.class)));
            }
            reader.read(value, at.to(word)).ifPresent(read -> severity.ifPresent(known -> bySeverity.put(known, read)));
        });
        for (FindingSeverity severity : FindingSeverity.values()) {
            if (!written.containsKey(severity.word())) {
                report.add(
                        MISSING_KEY,
                        at,
                        "'%s' says nothing about severity %s".formatted(at.last(), severity.word()),
                        "add '%s: …'".formatted(severity.word()));
            }
        }
        return bySeverity;
    }
}
