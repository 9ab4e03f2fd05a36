package io.github.flowdown.rendering;

import io.github.flowdown.assessment.QuestionResult;
import io.github.flowdown.definition.Catalogue;
import io.github.flowdown.response.Answer;
import io.github.flowdown.schedule.DraftedClause;
import io.github.flowdown.schedule.PolicyCoverage;
import io.github.flowdown.schedule.SecuritySchedule.LeftOut;
import io.github.flowdown.schedule.StatementTrace;
import io.github.flowdown.schedule.Trace;
import io.github.flowdown.schedule.TracedQuestion;

/** The way from policy to clause in a schedule's JSON. */
final class TraceJson {
    private TraceJson() {}

    static void members(Json json, Trace trace) {
        json.objects("tierReasons", trace.tierReasons(), TierJsonWriter::reason)
                .objects("policies", trace.coverage(), TraceJson::policy);
    }

    private static void policy(Json json, PolicyCoverage policy) {
        Catalogue catalogue = policy.catalogue();
        int forSuppliers = policy.forSuppliers().size();
        json.text("catalogue", catalogue.id())
                .text("version", catalogue.version())
                .text("title", catalogue.title())
                .count("statementsForSuppliers", forSuppliers)
                .count("carried", forSuppliers - policy.notCarried().size())
                .text("summary", policy.describe())
                .objects("statements", policy.statements(), TraceJson::statement);
    }

    private static void statement(Json json, StatementTrace statement) {
        json.text("id", statement.entry().id())
                .text("title", statement.entry().title())
                .text("service", Names.of(statement.service()))
                .text("because", statement.because())
                .objects("questions", statement.questions(), TraceJson::question)
                .objects("clauses", statement.clauses(), TraceJson::clause)
                .objects("leftOut", statement.leftOut(), TraceJson::leftOut);
    }

    private static void question(Json json, TracedQuestion question) {
        json.text("id", question.id().value())
                .flag("asked", question.asked())
                .text("status", question.result().map(QuestionResult::status).map(Names::of))
                .text("value", question.answer().flatMap(Answer::value))
                .text("cell", question.answer().map(Answer::location).flatMap(Place::cell))
                .text(
                        "finding",
                        question.finding().map(finding -> finding.severity().word()));
    }

    private static void clause(Json json, DraftedClause drafted) {
        json.text("id", drafted.clause().id())
                .count("number", drafted.number())
                .text("title", drafted.clause().title());
    }

    private static void leftOut(Json json, LeftOut left) {
        json.text("id", left.clause().id()).text("because", left.because());
    }
}
