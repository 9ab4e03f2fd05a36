package io.github.flowdown.rendering;

import io.github.flowdown.assessment.Deviation;
import io.github.flowdown.contract.Contract;
import io.github.flowdown.definition.Obligation;
import io.github.flowdown.schedule.ApplicableDocument;
import io.github.flowdown.schedule.Clause;
import io.github.flowdown.schedule.DraftedClause;
import io.github.flowdown.schedule.DraftedClause.DraftedItem;
import io.github.flowdown.schedule.DraftedClause.DraftedParagraph;
import io.github.flowdown.schedule.FlowDown;
import io.github.flowdown.schedule.FlowDownRule;
import io.github.flowdown.schedule.Parties;
import io.github.flowdown.schedule.SecuritySchedule;
import io.github.flowdown.schedule.SecuritySchedule.DraftedDefinition;
import io.github.flowdown.schedule.SecuritySchedule.DraftedDocument;
import io.github.flowdown.schedule.SecuritySchedule.DraftedPart;
import io.github.flowdown.schedule.SecuritySchedule.LeftOut;
import io.github.flowdown.schedule.Selection;
import io.github.flowdown.schedule.SubContractorClass;
import io.github.flowdown.schedule.Trace;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Writes a drafted schedule, word for word and with its reasons, and what flows down, as JSON. */
public final class ScheduleJsonWriter {

    /** Writes in UTF-8; the stream stays open. */
    public void write(SecuritySchedule schedule, List<FlowDown> flowDown, OutputStream out) throws IOException {
        Json.write(out, json -> {
            document(json, schedule);
            json.object("trace", Trace.of(schedule), TraceJson::members)
                    .objects("flowDown", flowDown, ScheduleJsonWriter::flowDownInFull)
                    .object(
                            "fingerprints",
                            inner -> inner.text(
                                            "contract",
                                            schedule.tier().contract().fingerprint())
                                    .text("clauseLibrary", schedule.library().fingerprint()));
        });
    }

    /** The part of a schedule that stands in an assessment. */
    static void summary(Json json, SecuritySchedule schedule) {
        json.text("library", schedule.library().id())
                .text("version", schedule.library().version())
                .objects("clauses", schedule.clauses(), ScheduleJsonWriter::clause)
                .objects("leftOut", schedule.leftOut(), ScheduleJsonWriter::leftOut);
    }

    /** What flows into a sub-contract, as it stands in an assessment. */
    static void flowDown(Json json, FlowDown flowDown) {
        into(json, flowDown);
        json.objects("clauses", flowDown.document().clauses(), ScheduleJsonWriter::clause)
                .objects("below", flowDown.below(), ScheduleJsonWriter::flowDown);
    }

    private static void flowDownInFull(Json json, FlowDown flowDown) {
        into(json, flowDown);
        json.object("document", flowDown.document(), ScheduleJsonWriter::document)
                .objects("below", flowDown.below(), ScheduleJsonWriter::flowDownInFull);
    }

    private static void into(Json json, FlowDown flowDown) {
        Contract contract = flowDown.contract();
        json.text("contract", contract.reference())
                .text("title", contract.title())
                .text("supplier", contract.supplier().name())
                .text("tier", flowDown.document().tier().decided().id())
                .text("class", flowDown.subContractorClass().map(SubContractorClass::id))
                .flag("assessed", flowDown.assessed())
                .objects(
                        "decisions",
                        flowDown.decisions(),
                        (member, decision) -> member.text(
                                        "clause", decision.clause().id())
                                .flag("flows", decision.flows())
                                .text("because", decision.because()));
    }

    private static void document(Json json, SecuritySchedule schedule) {
        json.text("title", schedule.title())
                .text("library", schedule.library().id())
                .text("version", schedule.library().version())
                .text("contract", schedule.tier().contract().reference())
                .text("tier", schedule.tier().decided().id())
                .text("determination", schedule.tier().determination().vehicle().id())
                .objects("selections", Selection.of(schedule), ScheduleJsonWriter::selection)
                .object("parties", schedule.parties(), ScheduleJsonWriter::parties)
                .objects("definitions", schedule.definitions(), ScheduleJsonWriter::definition)
                .objects("parts", schedule.parts(), ScheduleJsonWriter::part)
                .objects("documents", schedule.documents(), ScheduleJsonWriter::applicable)
                .objects("leftOut", schedule.leftOut(), ScheduleJsonWriter::leftOut);
    }

    private static void parties(Json json, Parties parties) {
        json.text("customerRole", parties.customerRole())
                .text("customer", parties.customerName())
                .text("providerRole", parties.providerRole())
                .text("provider", parties.providerName());
    }

    private static void selection(Json json, Selection selection) {
        json.text("criterion", selection.criterion().id().value())
                .text("selected", selection.value())
                .flag("assumption", selection.isAssumption())
                .text("reason", selection.reason())
                .texts("decides", selection.decides().stream().map(Clause::id).toList());
    }

    private static void definition(Json json, DraftedDefinition definition) {
        json.text("term", definition.term()).text("means", DraftedClause.plain(definition.means()));
    }

    private static void part(Json json, DraftedPart part) {
        json.text("letter", part.letter())
                .text("title", part.title())
                .objects("clauses", part.clauses(), ScheduleJsonWriter::clauseInFull);
    }

    private static void clauseInFull(Json json, DraftedClause clause) {
        clause(json, clause);
        json.text("purpose", DraftedClause.plain(clause.purpose()))
                .objects("paragraphs", clause.paragraphs(), ScheduleJsonWriter::paragraph);
    }

    private static void clause(Json json, DraftedClause drafted) {
        Obligation obligation = drafted.clause().obligation();
        FlowDownRule.Kind kind = drafted.clause().flowDown().kind();
        json.text("id", drafted.clause().id())
                .count("number", drafted.number())
                .text("title", drafted.clause().title())
                .text("obligation", obligation.word())
                .object(
                        "parameters",
                        inner -> drafted.parameters().forEach((name, value) -> inner.text(name, value.inTable())))
                .objects("reasons", drafted.reasons(), TierJsonWriter::reason)
                .texts("references", drafted.clause().references())
                .texts("testedBy", drafted.clause().testedBy())
                .flag("flowsDown", kind != FlowDownRule.Kind.NONE)
                .text("flowDownRule", Names.of(kind))
                .objects("variations", drafted.variedBy(), ScheduleJsonWriter::variation);
    }

    private static void variation(Json json, Deviation deviation) {
        json.text("deviation", deviation.id())
                .text("until", deviation.expires().toString())
                .text("departure", deviation.departure())
                .texts(
                        "conditions",
                        deviation.controls().stream()
                                .map(Deviation.Control::describe)
                                .toList());
    }

    private static void paragraph(Json json, DraftedParagraph paragraph) {
        json.text("number", paragraph.number())
                .text("text", DraftedClause.plain(paragraph.text()))
                .objects("items", paragraph.items(), ScheduleJsonWriter::item);
    }

    private static void item(Json json, DraftedItem item) {
        json.text("number", item.number()).text("text", DraftedClause.plain(item.text()));
    }

    private static void applicable(Json json, DraftedDocument named) {
        ApplicableDocument document = named.document();
        json.text("id", document.id())
                .text("title", document.title())
                .text("version", document.version())
                .text("becauseOf", named.becauseOf());
    }

    private static void leftOut(Json json, LeftOut leftOut) {
        json.text("id", leftOut.clause().id())
                .text("title", leftOut.clause().title())
                .text("because", leftOut.because());
    }
}
