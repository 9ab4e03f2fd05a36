package io.github.flowdown.excel;

import com.google.common.collect.ImmutableMap;
import io.github.flowdown.diagnostic.Diagnostic;
import io.github.flowdown.diagnostic.DiagnosticCode;
import io.github.flowdown.diagnostic.Location;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reports what a workbook carries besides its cells and that could act when somebody opens it. None of it is ever opened. */
final class ActiveContent {
    private static final ImmutableMap<String, String> KINDS = ImmutableMap.of(
            "xl/vbaproject", "macros",
            "xl/macrosheets/", "macro sheets",
            "xl/embeddings/", "embedded files",
            "xl/activex/", "controls",
            "xl/externallinks/", "links to other workbooks",
            "xl/connections", "data connections");

    private ActiveContent() {}

    static Optional<Diagnostic> of(ZipParts zip, String source) {
        String found = KINDS.entrySet().stream()
                .filter(kind -> zip.names().stream()
                        .anyMatch(name -> name.toLowerCase(Locale.ROOT).startsWith(kind.getKey())))
                .map(Map.Entry::getValue)
                .collect(Collectors.joining(", "));
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(Diagnostic.of(
                                DiagnosticCode.ACTIVE_CONTENT,
                                new Location.InFile(source),
                                "the workbook holds %s; they were not opened".formatted(found))
                        .withHint("do not open it in Excel unless you know what they are for"));
    }
}
