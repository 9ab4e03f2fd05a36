package io.github.flowdown.rendering;

import io.github.flowdown.contract.Contract;
import io.github.flowdown.contract.DecidedTier;
import io.github.flowdown.contract.ParameterChoice;
import io.github.flowdown.contract.RiskAnswer;
import io.github.flowdown.contract.ScheduleDetermination;
import io.github.flowdown.contract.TierDecision;
import io.github.flowdown.definition.QuestionId;
import io.github.flowdown.definition.Reason;
import io.github.flowdown.definition.Scheme;
import io.github.flowdown.diagnostic.Diagnostic;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

/** Writes the tier of a contract and of its supply chain, the schedule determination and the reasons as JSON. */
public final class TierJsonWriter {

    /** Writes in UTF-8; the stream stays open. */
    public void write(Scheme scheme, TierDecision tier, List<Diagnostic> diagnostics, OutputStream out)
            throws IOException {
        Json.write(out, json -> {
            json.object("scheme", scheme, TierJsonWriter::scheme);
            decision(json, tier);
            DiagnosticsJsonWriter.list(json, diagnostics, RowsOfQuestions.none());
            json.object(
                    "fingerprints",
                    inner -> inner.text("scheme", scheme.fingerprint())
                            .text("contract", tier.contract().fingerprint()));
        });
    }

    private static void decision(Json json, TierDecision tier) {
        json.object("contract", tier.contract(), TierJsonWriter::contract)
                .object("tier", tier, TierJsonWriter::tier)
                .object("determination", tier.determination(), TierJsonWriter::determination)
                .objects("below", tier.below(), TierJsonWriter::decision);
    }

    static void scheme(Json json, Scheme scheme) {
        json.text("id", scheme.id()).text("version", scheme.version()).text("title", scheme.title());
    }

    /** A contract with what was answered about its risk, so that its tier can be worked out again. */
    static void contract(Json json, Contract contract) {
        json.text("reference", contract.reference())
                .text("title", contract.title())
                .text("authority", contract.authority().name())
                .text("customer", contract.customer().name())
                .text("supplier", contract.supplier().name())
                .text("starts", contract.starts().toString())
                .text("ends", contract.ends().toString())
                .text("marking", contract.marking())
                .objects("risk", contract.risk().entrySet(), TierJsonWriter::risk)
                .objects("parameters", contract.parameters(), TierJsonWriter::parameter)
                .objects("subContracts", contract.subContracts(), TierJsonWriter::contract);
    }

    private static void risk(Json json, Map.Entry<QuestionId, RiskAnswer> answer) {
        json.text("fact", answer.getKey().value())
                .text("value", answer.getValue().value())
                .flag("assumption", answer.getValue().assumption())
                .text("note", answer.getValue().note());
    }

    private static void parameter(Json json, ParameterChoice choice) {
        json.text("clause", choice.clause())
                .text("parameter", choice.parameter())
                .text("value", choice.value());
    }

    static void tier(Json json, TierDecision tier) {
        json.text("computed", tier.computed().id())
                .text("decided", tier.decided().id())
                .text("title", tier.decided().title())
                .object("decision", tier.contract().decidedTier(), TierJsonWriter::decidedBy)
                .object("points", tier.points(), ScoreJson::points)
                .objects("reasons", tier.reasons(), TierJsonWriter::reason)
                .texts("assumptions", tier.assumptions());
    }

    private static void decidedBy(Json json, DecidedTier decision) {
        json.text("tier", decision.tier().id())
                .text("because", decision.because())
                .text("role", decision.role());
    }

    static void determination(Json json, ScheduleDetermination determination) {
        json.text("outcome", determination.vehicle().id())
                .text("rule", determination.rule())
                .text("because", determination.reason().text());
    }

    static void reason(Json json, Reason reason) {
        json.text("text", reason.text())
                .texts("places", reason.places().stream().map(Place::of).toList());
    }
}
