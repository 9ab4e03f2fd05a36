package io.github.flowdown.rendering;

import io.github.flowdown.definition.Backing;
import io.github.flowdown.definition.Questionnaire;
import io.github.flowdown.diagnostic.Checked;
import io.github.flowdown.diagnostic.Diagnostic;
import io.github.flowdown.response.Answer;
import io.github.flowdown.response.CellAccount;
import io.github.flowdown.response.DeclaredSubContractor;
import io.github.flowdown.response.Drift;
import io.github.flowdown.response.HeldCertificate;
import io.github.flowdown.response.Response;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

/** Writes what was read from a returned workbook as JSON; its form is published in {@code schema/import.schema.json}. */
public final class ResponseJsonWriter {

    /** Writes the answers with everything said about them, or the diagnostics alone if the workbook was refused. UTF-8; the stream stays open. */
    public void write(Checked<Response> returned, OutputStream out) throws IOException {
        if (returned.value().isPresent()) {
            Response response = returned.value().get();
            Json.write(out, json -> response(json, response, returned.diagnostics()));
        } else {
            new DiagnosticsJsonWriter().write(returned.diagnostics(), out);
        }
    }

    private static void response(Json json, Response response, List<Diagnostic> diagnostics) {
        json.object("questionnaire", response.questionnaire(), ResponseJsonWriter::questionnaire)
                .objects("answers", response.answers().values(), ResponseJsonWriter::answer)
                .objects("certificates", response.certificates(), ResponseJsonWriter::certificate)
                .objects("subContractors", response.subContractors(), ResponseJsonWriter::subContractor)
                .object("cells", response.cells(), ResponseJsonWriter::cells)
                .objects(
                        "ignored",
                        response.intake().ignored().entrySet(),
                        (one, ignored) ->
                                one.text("because", Names.of(ignored.getKey())).count("cells", ignored.getValue()))
                .objects("drift", response.intake().drift(), ResponseJsonWriter::drift);
        DiagnosticsJsonWriter.list(json, diagnostics, RowsOfQuestions.in(response));
    }

    static void questionnaire(Json json, Questionnaire questionnaire) {
        json.text("id", questionnaire.id()).text("version", questionnaire.version());
    }

    private static void answer(Json json, Answer answer) {
        json.text("question", answer.question().value())
                .text("value", answer.value())
                .text("comment", answer.comment())
                .text("evidence", answer.evidence().reference())
                .text("evidenceDate", answer.evidence().date())
                .text("evidenceBacking", answer.evidence().backing().map(Backing::word))
                .text("cell", Place.cell(answer.location()))
                .text("written", Names.written(answer))
                .text("reading", Names.of(answer.provenance().reading()));
    }

    private static void certificate(Json json, HeldCertificate certificate) {
        json.text("scheme", certificate.scheme())
                .text("number", certificate.number())
                .text("body", certificate.body())
                .text("scope", certificate.scope())
                .text("issued", certificate.issued())
                .text("expires", certificate.expires())
                .text("cell", Place.cell(certificate.location()));
    }

    private static void subContractor(Json json, DeclaredSubContractor subContractor) {
        json.text("name", subContractor.name())
                .text("service", subContractor.service())
                .text("country", subContractor.country())
                .text("cell", Place.cell(subContractor.location()));
    }

    private static void drift(Json json, Drift drift) {
        json.text("kind", Names.of(drift.kind()))
                .text("question", drift.question())
                .text("issued", some(drift.issued()))
                .text("returned", some(drift.returned()))
                .text("cell", Place.cell(drift.location()));
    }

    private static Optional<String> some(String text) {
        return Optional.of(text).filter(written -> !written.isEmpty());
    }

    static void cells(Json json, CellAccount cells) {
        json.count("read", cells.read())
                .count("accepted", cells.accepted())
                .count("normalised", cells.normalised())
                .count("ignored", cells.ignored())
                .count("rejected", cells.rejected());
    }
}
