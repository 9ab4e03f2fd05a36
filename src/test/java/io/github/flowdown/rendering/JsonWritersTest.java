package io.github.flowdown.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.flowdown.diagnostic.Checked;
import io.github.flowdown.diagnostic.Diagnostic;
import io.github.flowdown.diagnostic.DiagnosticCode;
import io.github.flowdown.diagnostic.Location;
import io.github.flowdown.response.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

final class JsonWritersTest {
    private static final Response RESPONSE = ReportFixture.response(ReportFixture.answers());

    @Test
    void anImportHasTheKeysThatScriptsRelyOn() {
        JsonNode json = Written.json(Written.returned(RESPONSE));

        assertThat(json.propertyNames())
                .containsExactly(
                        "questionnaire",
                        "answers",
                        "certificates",
                        "subContractors",
                        "cells",
                        "ignored",
                        "drift",
                        "diagnostics");
        assertThat(json.get("answers").get(0).propertyNames())
                .containsExactly(
                        "question",
                        "value",
                        "comment",
                        "evidence",
                        "evidenceDate",
                        "evidenceBacking",
                        "cell",
                        "written",
                        "reading");
        assertThat(json.get("cells").propertyNames())
                .containsExactly("read", "accepted", "normalised", "ignored", "rejected");
        assertThat(json.get("diagnostics").get(0).propertyNames())
                .containsExactly("severity", "code", "location", "question", "message", "hint");
    }

    @Test
    void anAnswerIsGivenByItsValueWithWhatWasWrittenAndWhere() {
        JsonNode answer =
                Written.json(Written.returned(RESPONSE)).get("answers").get(0);

        assertThat(answer.toString())
                .isEqualTo("{\"question\":\"GV-01\",\"value\":\"partly\","
                        + "\"comment\":\"The board sees a report, but not yet every quarter.\","
                        + "\"evidence\":\"EV-01\",\"evidenceDate\":\"2026-03-31\",\"evidenceBacking\":null,\"cell\":\"Questions!C4\","
                        + "\"written\":\"partial\",\"reading\":\"synonym\"}");
    }

    @Test
    void whatIsAbsentIsNullAndNotLeftOut() {
        JsonNode blank = Written.json(Written.returned(RESPONSE)).get("answers").get(1);

        assertThat(blank.toString())
                .isEqualTo("{\"question\":\"GV-02\",\"value\":null,\"comment\":null,\"evidence\":null,"
                        + "\"evidenceDate\":null,\"evidenceBacking\":null,\"cell\":\"Questions!C5\",\"written\":null,"
                        + "\"reading\":\"nothing-written\"}");
    }

    @Test
    void aRemarkOnACellNamesTheQuestionOfItsRow() {
        JsonNode diagnostic =
                Written.json(Written.returned(RESPONSE)).get("diagnostics").get(0);

        assertThat(diagnostic.toString())
                .isEqualTo("{\"severity\":\"warning\",\"code\":\"FD3020\",\"location\":\"Questions!C6\","
                        + "\"question\":\"PR-01\","
                        + "\"message\":\"'Yes, except for the London office' is not an answer to PR-01\","
                        + "\"hint\":\"write one of: Fully in place, Partly in place, Not in place\"}");
    }

    @Test
    void aRefusedWorkbookGivesItsDiagnosticsAlone() {
        Diagnostic refusal = Diagnostic.of(
                DiagnosticCode.WORKBOOK_ENCRYPTED, new Location.InFile("returned.xlsx"), "it is password-protected");
        String text = Written.returned(Checked.refused(List.of(refusal)));

        assertThat(text).isEqualTo(Written.diagnostics(List.of(refusal))).isEqualTo("""
                {
                  "diagnostics": [
                    {
                      "severity": "error",
                      "code": "FD3004",
                      "location": "returned.xlsx",
                      "question": null,
                      "message": "it is password-protected",
                      "hint": null
                    }
                  ]
                }
                """);
        assertThat(faults("import", text)).isEmpty();
    }

    @Test
    void anImportIsOfThePublishedForm() {
        assertThat(faults("import", Written.returned(RESPONSE))).isEmpty();
    }

    static Stream<Dossier> everyKind() {
        return Stream.of(
                ReportFixture.dossier(),
                Dossier.of(ReportFixture.dossier().assessment()),
                ReportFixture.unscorable(),
                ReportFixture.flawless(),
                ReportFixture.withComment("\u202E\u0000\"\\<script>\uD83D\uDE00"));
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void anAssessmentIsOfThePublishedForm(Dossier dossier) {
        assertThat(faults("assessment", Written.assessment(dossier))).isEmpty();
    }

    @Test
    void thePublishedFormRefusesALabelledNumberAndAMissingKey() {
        String text = Written.assessment(ReportFixture.dossier());

        assertThat(faults("assessment", text.replace("\"107/270\"", "0.396"))).isNotEmpty();
        assertThat(faults("assessment", text.replace("\"asOf\"", "\"as-of\""))).isNotEmpty();
    }

    @Test
    void anAssessmentHasTheKeysThatScriptsRelyOn() {
        JsonNode json = Written.json(Written.assessment(ReportFixture.dossier()));

        assertThat(json.propertyNames())
                .containsExactly(
                        "contract",
                        "asOf",
                        "scheme",
                        "questionnaire",
                        "contractFile",
                        "return",
                        "tier",
                        "determination",
                        "score",
                        "rating",
                        "ratings",
                        "openAnswers",
                        "deviations",
                        "sections",
                        "questions",
                        "certificates",
                        "declaredSubContractors",
                        "findings",
                        "evidenceFindings",
                        "supplyChainFindings",
                        "explanation",
                        "improvementPlan",
                        "schedule",
                        "flowDown",
                        "diagnostics",
                        "cells",
                        "fingerprints",
                        "method");
        assertThat(json.get("score").toString())
                .isEqualTo(
                        "{\"low\":\"107/270\",\"high\":\"23/30\",\"lowPercent\":39.6,\"highPercent\":76.7,"
                                + "\"method\":\"weighted-average\",\"earned\":\"107/90\",\"possible\":\"3\",\"unscorable\":null}");
        assertThat(json.get("fingerprints").toString())
                .isEqualTo(
                        "{\"scheme\":\"ca5e\",\"questionnaire\":\"feed\",\"contract\":\"decade\","
                                + "\"return\":\"c0ffee\",\"review\":null,\"deviations\":null,\"calendar\":null,\"clauseLibrary\":\"1abe1\"}");
        assertThat(json.get("rating").get("gates").get(0).toString())
                .isEqualTo("{\"id\":\"must\",\"cap\":\"weak\","
                        + "\"because\":\"a mandatory requirement with a critical consequence is not met"
                        + " (one 'must' requirement of severity critical or worse is not met)\","
                        + "\"questions\":[\"PR-01\"]}");
    }

    @Test
    void everyQuestionHasItsAnswerItsCellAndItsPartInTheScore() {
        JsonNode questions =
                Written.json(Written.assessment(ReportFixture.dossier())).get("questions");

        assertThat(questions.size()).isEqualTo(7);
        assertThat(questions.get(0).toString())
                .isEqualTo("{\"id\":\"GV-01\",\"section\":\"govern\",\"status\":\"not-met\",\"value\":\"partly\","
                        + "\"written\":\"partial\",\"reading\":\"synonym\",\"because\":null,\"cell\":\"Questions!C4\","
                        + "\"comment\":\"The board sees a report, but not yet every quarter.\","
                        + "\"evidence\":\"EV-01\",\"evidenceDate\":\"2026-03-31\",\"backing\":null,"
                        + "\"review\":null,\"satisfiedBy\":null,\"counted\":\"partly\","
                        + "\"rule\":\"the answer 'Partly in place' is short of the minimum at tier High,"
                        + " 'Fully in place'\","
                        + "\"contribution\":{\"weight\":\"3\",\"earnedLow\":\"1.5\",\"earnedHigh\":\"1.5\","
                        + "\"possible\":\"3\",\"low\":\"0.1\",\"high\":\"0.1\","
                        + "\"rule\":\"answered 'Partly in place'\"}}");
        assertThat(questions.get(6).get("status").asString()).isEqualTo("not-asked");
        assertThat(questions.get(6).get("contribution").isNull()).isTrue();
    }

    @Test
    void anAssessmentWithoutAScheduleSaysSo() {
        JsonNode json = Written.json(Written.assessment(ReportFixture.unscorable()));

        assertThat(json.get("schedule").isNull()).isTrue();
        assertThat(json.get("rating").get("value").isNull()).isTrue();
        assertThat(json.get("score").get("low").isNull()).isTrue();
        assertThat(json.get("score").get("unscorable").asString()).isEqualTo("no section could be scored");
    }

    @Test
    void aTierIsWrittenWithItsPointsItsReasonsAndItsSupplyChain() {
        JsonNode json = Written.json(Written.tier(ReportFixture.scheme()));

        assertThat(json.propertyNames())
                .containsExactly("scheme", "contract", "tier", "determination", "below", "diagnostics", "fingerprints");
        assertThat(json.get("tier").get("computed").asString()).isEqualTo("high");
        assertThat(json.get("tier").get("points").get("low").asString()).isEqualTo("25");
        assertThat(json.get("tier").get("reasons").get(0).toString())
                .isEqualTo("{\"text\":\"25 points fall in the band of tier High (from 20 upwards)\","
                        + "\"places\":[\"contract.yaml:1:1\"]}");
        assertThat(json.get("below").get(0).get("contract").get("reference").asString())
                .isEqualTo("EX-2026-001-A");
    }

    @Test
    void aScheduleIsWrittenWordForWordWithItsReasons() {
        JsonNode json = Written.json(Written.schedule(ReportFixture.dossier()));
        JsonNode clause = json.get("parts").get(0).get("clauses").get(0);

        assertThat(clause.get("paragraphs").get(0).toString())
                .isEqualTo("{\"number\":\"1.1\",\"text\":\"The Supplier must report every incident to the Authority"
                        + " within 24 hours.\",\"items\":[]}");
        assertThat(clause.get("parameters").toString()).isEqualTo("{\"first-report\":\"24 hours\"}");
        assertThat(clause.get("reasons").get(0).get("text").asString())
                .isEqualTo("it stands at every tier and the personal data handled is 'Ordinary personal data'");
        assertThat(json.get("flowDown")
                        .get(0)
                        .get("document")
                        .get("parties")
                        .get("providerRole")
                        .asString())
                .isEqualTo("Sub-contractor");
    }

    @Test
    void theSameInputsGiveTheSameBytesOnEveryMachine() {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.UK);
            TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
            String here = everything();
            Locale.setDefault(new Locale("tr", "TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertThat(everything()).isEqualTo(here).doesNotContain("\r");
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    private static String everything() {
        Dossier dossier = ReportFixture.dossier();
        return Written.assessment(dossier)
                + Written.returned(RESPONSE)
                + Written.tier(ReportFixture.scheme())
                + Written.schedule(dossier);
    }

    private static List<Error> faults(String form, String json) {
        String path = "/io/github/flowdown/schema/" + form + ".schema.json";
        try (InputStream schema = JsonWritersTest.class.getResourceAsStream(path)) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(schema, InputFormat.JSON)
                    .validate(json, InputFormat.JSON);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
