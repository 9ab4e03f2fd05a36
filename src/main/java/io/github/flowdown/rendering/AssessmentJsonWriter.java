package io.github.flowdown.rendering;

import io.github.flowdown.assessment.Assessment;
import io.github.flowdown.assessment.ChainFinding;
import io.github.flowdown.assessment.ConditionalOutcome;
import io.github.flowdown.assessment.Deviation;
import io.github.flowdown.assessment.EvidenceFinding;
import io.github.flowdown.assessment.Finding;
import io.github.flowdown.assessment.Gate;
import io.github.flowdown.assessment.OpenAnswer;
import io.github.flowdown.assessment.QuestionResult;
import io.github.flowdown.assessment.Rating;
import io.github.flowdown.assessment.RatingOnExpiry;
import io.github.flowdown.assessment.Satisfied;
import io.github.flowdown.assessment.SectionResult;
import io.github.flowdown.definition.Backing;
import io.github.flowdown.definition.RatingLevel;
import io.github.flowdown.response.Answer;
import io.github.flowdown.response.DeclaredSubContractor;
import io.github.flowdown.response.HeldCertificate;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/**
 * Writes an assessment as JSON, complete enough to work it out again years later; its form is published in
 * {@code schema/assessment.schema.json}.
 */
public final class AssessmentJsonWriter {
    /** The rules of arithmetic and judgement; changes when the same inputs would come to something else. */
    static final String METHOD = "flowdown-method-1";

    /** Writes in UTF-8; the stream stays open. */
    public void write(Dossier dossier, OutputStream out) throws IOException {
        Json.write(out, json -> {
            made(json, dossier.assessment());
            judged(json, dossier.assessment());
            json.object("explanation", dossier.assessment().explain(), ExplanationJsonWriter::explanation);
            json.object("improvementPlan", dossier.plan(), PlanJson::plan);
            json.object("schedule", dossier.schedule(), ScheduleJsonWriter::summary)
                    .objects("flowDown", dossier.flowDown(), ScheduleJsonWriter::flowDown);
            DiagnosticsJsonWriter.list(
                    json,
                    dossier.diagnostics(),
                    RowsOfQuestions.in(dossier.assessment().response()));
            json.object("cells", dossier.assessment().response().cells(), ResponseJsonWriter::cells)
                    .object("fingerprints", dossier, AssessmentJsonWriter::fingerprints)
                    .text("method", METHOD);
        });
    }

    private static void made(Json json, Assessment assessment) {
        json.object("contract", assessment.contract(), TierJsonWriter::contract)
                .text("asOf", assessment.asOf())
                .object("scheme", assessment.scheme(), TierJsonWriter::scheme)
                .object("questionnaire", assessment.response().questionnaire(), ResponseJsonWriter::questionnaire)
                .text(
                        "contractFile",
                        Place.file(assessment.contract().location().source()))
                .text("return", Place.file(assessment.response().source()))
                .object("tier", assessment.tier(), TierJsonWriter::tier)
                .object("determination", assessment.tier().determination(), TierJsonWriter::determination);
    }

    private static void judged(Json json, Assessment assessment) {
        json.object("score", assessment, ScoreJson::score)
                .object("rating", assessment.rating(), AssessmentJsonWriter::rating)
                .object("ratings", assessment, AssessmentJsonWriter::ratings)
                .objects("openAnswers", assessment.openAnswersThatMoveTheRating(), AssessmentJsonWriter::openAnswer)
                .objects("deviations", assessment.deviations().standings(), DeviationJson::standing)
                .objects("sections", assessment.sections(), AssessmentJsonWriter::section)
                .objects("questions", assessment.questions(), AssessmentJsonWriter::question)
                .objects("certificates", assessment.response().certificates(), AssessmentJsonWriter::certificate)
                .objects(
                        "declaredSubContractors",
                        assessment.response().subContractors(),
                        AssessmentJsonWriter::subContractor)
                .objects("findings", assessment.findings(), AssessmentJsonWriter::finding)
                .objects("evidenceFindings", assessment.evidenceFindings(), AssessmentJsonWriter::evidenceFinding)
                .objects("supplyChainFindings", assessment.chainFindings(), AssessmentJsonWriter::chainFinding);
    }

    private static void rating(Json json, Rating rating) {
        json.text("value", rating.level().map(RatingLevel::id))
                .text("title", rating.title())
                .text("atBest", rating.atBest().map(RatingLevel::id))
                .text("byScore", rating.byScore().map(RatingLevel::id))
                .flag("discretionary", rating.isDiscretionary())
                .object("conditional", rating.conditional(), AssessmentJsonWriter::conditional)
                .objects("gates", rating.gates(), AssessmentJsonWriter::gate)
                .objects("lifted", rating.lifted(), DeviationJson::lifted)
                .text("reason", rating.reason().text());
    }

    private static void openAnswer(Json json, OpenAnswer answer) {
        json.text("question", answer.question().value())
                .text("status", Names.of(answer.status()))
                .text("ifFails", answer.ifFails().map(RatingLevel::id))
                .text("ifPasses", answer.ifPasses().map(RatingLevel::id));
    }

    private static void conditional(Json json, ConditionalOutcome outcome) {
        json.text("threshold", outcome.rule().threshold().toPlainString())
                .flag("reached", outcome.reachesThreshold())
                .texts("mayWait", outcome.mayWait())
                .objects(
                        "mayNotWait",
                        outcome.mayNotWait(),
                        (each, obstacle) -> each.text(
                                        "question", obstacle.question().value())
                                .text("because", obstacle.because()))
                .text("within", outcome.rule().within().written());
    }

    /** The three results side by side; a rating with deviations never stands alone. */
    private static void ratings(Json json, Assessment assessment) {
        json.object("withoutDeviations", assessment.deviations().without(), AssessmentJsonWriter::rating)
                .object("withDeviations", assessment.rating(), AssessmentJsonWriter::rating)
                .objects("onExpiry", assessment.deviations().onExpiry(), AssessmentJsonWriter::onExpiry);
    }

    private static void onExpiry(Json json, RatingOnExpiry then) {
        json.text("day", then.day().toString())
                .texts("expired", then.expired().stream().map(Deviation::id).toList())
                .object("rating", then.rating(), AssessmentJsonWriter::rating);
    }

    private static void gate(Json json, Gate gate) {
        json.text("id", gate.rule().id())
                .text("cap", gate.rule().cap().id())
                .text("because", gate.reason().text())
                .texts("questions", gate.questions());
    }

    private static void section(Json json, SectionResult result) {
        json.text("id", result.section().id())
                .text("title", result.section().title())
                .text("weight", result.section().weight().toPlainString());
        ScoreJson.score(json, result.score());
        json.count("asked", result.asked()).count("answered", result.answered()).count("findings", result.findings());
    }

    private static void question(Json json, QuestionResult result) {
        Optional<Answer> answer = result.answer();
        json.text("id", result.question().id().value())
                .text("section", result.section().id())
                .text("status", Names.of(result.status()))
                .text("value", answer.flatMap(Answer::value))
                .text("written", answer.flatMap(Names::written))
                .text("reading", answer.map(given -> Names.of(given.provenance().reading())))
                .text("because", answer.flatMap(Names::unreadable))
                .text("cell", answer.flatMap(given -> Place.cell(given.location())))
                .text("comment", answer.flatMap(Answer::comment))
                .text("evidence", answer.flatMap(given -> given.evidence().reference()))
                .text("evidenceDate", answer.flatMap(given -> given.evidence().date()))
                .text(
                        "backing",
                        answer.flatMap(given -> given.evidence().backing()).map(Backing::word))
                .object("review", result.decision(), DeviationJson::decision)
                .object("satisfiedBy", result.satisfied(), AssessmentJsonWriter::satisfied)
                .text("counted", result.counted().flatMap(Answer::value))
                .text("rule", result.rule())
                .object("contribution", result.contribution(), ScoreJson::contribution);
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

    private static void subContractor(Json json, DeclaredSubContractor declared) {
        json.text("name", declared.name())
                .text("service", declared.service())
                .text("country", declared.country())
                .text("cell", Place.cell(declared.location()));
    }

    private static void finding(Json json, Finding finding) {
        json.text("question", finding.question().id().value())
                .text("severity", finding.severity().word())
                .text("obligation", finding.obligation().word())
                .text("status", Names.of(finding.status()))
                .text("text", finding.text())
                .text("action", finding.action())
                .text("remedyWithin", finding.remedyWithin().written())
                .text("cell", Place.cell(finding.answer().location()))
                .text("reason", finding.reason().text())
                .flag("accepted", !finding.isOpen())
                .text(
                        "deviation",
                        finding.deviation().map(standing -> standing.deviation().id()))
                .texts("references", finding.question().references());
    }

    private static void evidenceFinding(Json json, EvidenceFinding finding) {
        json.text("problem", finding.problem().word())
                .text("question", finding.question())
                .text("about", finding.about())
                .text("severity", finding.severity().word())
                .text("text", finding.text())
                .text("action", finding.action())
                .text("remedyWithin", finding.remedyWithin().written())
                .text("cell", Place.cell(finding.location()));
    }

    private static void satisfied(Json json, Satisfied satisfied) {
        json.text("certificate", satisfied.name())
                .text("cell", Place.cell(satisfied.certificate().location()))
                .text("until", satisfied.ends().toString())
                .text("option", satisfied.option().value());
    }

    private static void chainFinding(Json json, ChainFinding finding) {
        json.text("contract", finding.subContract().reference())
                .text("supplier", finding.subContract().supplier().name())
                .text("text", finding.text())
                .text("action", finding.action())
                .text("reason", finding.reason().text());
    }

    private static void fingerprints(Json json, Dossier dossier) {
        Assessment assessment = dossier.assessment();
        json.text("scheme", assessment.scheme().fingerprint())
                .text("questionnaire", assessment.response().questionnaire().fingerprint())
                .text("contract", assessment.contract().fingerprint())
                .text("return", assessment.response().fingerprint())
                .text("review", Optional.of(assessment.review().fingerprint()).filter(print -> !print.isEmpty()))
                .text(
                        "deviations",
                        Optional.of(assessment.deviations().given().fingerprint())
                                .filter(print -> !print.isEmpty()))
                .text("calendar", dossier.plan().map(plan -> plan.calendar().fingerprint()))
                .text(
                        "clauseLibrary",
                        dossier.schedule().map(schedule -> schedule.library().fingerprint()));
    }
}
