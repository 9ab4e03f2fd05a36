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
    private static final ImmutableMap<String, String> KINDS = ImmutableMap.<String, String>builder()
            .put("xl/vbaproject", "macros")
            .put("basic/", "macros")
            .put("scripts/", "scripts")
            .put("xl/macrosheets/", "macro sheets")
            .put("xl/embeddings/", "embedded files")
            .put("object ", "embedded files")
            .put("xl/activex/", "controls")
            .put("xl/ctrlprops/", "check boxes or other controls")
            .put("xl/externallinks/", "links to other workbooks")
            .put("xl/connections", "data connections")
            .buildOrThrow();

    private ActiveContent() {}

    static Optional<Diagnostic> of(ZipParts zip, String source) {
        String found = KINDS.entrySet().stream()
                .filter(kind -> zip.names().stream()
                        .anyMatch(name -> name.toLowerCase(Locale.ROOT).startsWith(kind.getKey())))
                .map(Map.Entry::getValue)
                .distinct()
                .collect(Collectors.joining(", "));
        return found.isEmpty() ? Optional.empty() : Optional.of(report(found, source));
    }

    /** Macros in a workbook of the old kind. */
    static Diagnostic macros(String source) {
        return report("macros", source);
    }

    private static Diagnostic report(String found, String source) {
        return Diagnostic.of(
                        DiagnosticCode.ACTIVE_CONTENT,
                        new Location.InFile(source),
                        "the workbook holds %s; they were not opened".formatted(found))
                .withHint("do not open it in Excel unless you know what they are for");
    }
}
