package io.github.flowdown.rendering;

import io.github.flowdown.diagnostic.Diagnostic;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Writes diagnostics alone as JSON, as when an input was refused. */
public final class DiagnosticsJsonWriter {

    /** Writes {@code {"diagnostics": [...]}} in UTF-8; the stream stays open. */
    public void write(List<Diagnostic> diagnostics, OutputStream out) throws IOException {
        Json.write(out, json -> list(json, diagnostics, RowsOfQuestions.none()));
    }

    static void list(Json json, List<Diagnostic> diagnostics, RowsOfQuestions rows) {
        json.objects(
                "diagnostics",
                diagnostics,
                (member, diagnostic) -> member.text(
                                "severity", diagnostic.severity().word())
                        .text("code", diagnostic.code().id())
                        .text("location", Place.of(diagnostic.location()))
                        .text("question", rows.at(diagnostic.location()))
                        .text("message", diagnostic.message())
                        .text("hint", diagnostic.hint()));
    }
}
