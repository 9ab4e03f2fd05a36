package io.github.flowdown.rendering;

import io.github.flowdown.diagnostic.CheckReport;
import java.io.IOException;
import java.io.OutputStream;

/** Writes what a check of definitions came to as JSON. */
public final class CheckJsonWriter {

    /** Writes in UTF-8; the stream stays open. */
    public void write(CheckReport report, OutputStream out) throws IOException {
        Json.write(out, json -> {
            json.flag("passed", report.passed())
                    .count("files", report.filesRead())
                    .texts("statements", report.statements())
                    .objects(
                            "changes",
                            report.changes(),
                            (member, change) -> member.text("questionnaire", change.questionnaire())
                                    .text("kind", change.kind().word())
                                    .text("question", change.question())
                                    .text("how", change.how())
                                    .text("location", Place.of(change.location())))
                    .objects(
                            "policy",
                            report.musts(),
                            (member, must) -> member.text("scheme", must.scheme())
                                    .text("statement", must.statement())
                                    .text("title", must.title())
                                    .text("state", must.state().words())
                                    .texts("questions", must.questions())
                                    .texts("clauses", must.clauses())
                                    .text("notForSuppliers", must.notForSuppliers()))
                    .objects(
                            "cases",
                            report.cases(),
                            (member, result) -> member.text("source", result.source())
                                    .text("name", result.name())
                                    .flag("passed", result.passed())
                                    .texts("differences", result.differences()));
            DiagnosticsJsonWriter.list(json, report.diagnostics(), RowsOfQuestions.none());
        });
    }
}
