package io.github.flowdown.rendering;

import io.github.flowdown.assessment.Deviation;
import io.github.flowdown.assessment.DeviationStanding;
import io.github.flowdown.assessment.LiftedGate;
import io.github.flowdown.assessment.ReviewDecision;
import io.github.flowdown.definition.Option;

/** Decisions and deviations as JSON, complete enough to be read back. */
final class DeviationJson {
    private DeviationJson() {}

    static void decision(Json json, ReviewDecision decision) {
        json.text("decision", Names.of(decision.kind()))
                .text("to", decision.to().map(Option::value))
                .text("because", decision.because())
                .text("role", decision.role())
                .text("date", decision.date().toString());
    }

    static void lifted(Json json, LiftedGate lifted) {
        json.text("id", lifted.gate().rule().id())
                .text("cap", lifted.gate().rule().cap().id())
                .text("because", lifted.gate().reason().text())
                .texts("questions", lifted.gate().questions())
                .texts("deviations", lifted.by().stream().map(Deviation::id).toList());
    }

    static void standing(Json json, DeviationStanding standing) {
        Deviation deviation = standing.deviation();
        json.text("id", deviation.id())
                .text("status", Names.of(standing.status()))
                .text("contract", deviation.contract())
                .text("question", deviation.question())
                .text("clause", deviation.clause())
                .text("deviation", deviation.departure())
                .text("scope", deviation.scope())
                .text("justification", deviation.justification())
                .text("severity", deviation.severity().word())
                .object("risk", deviation.risk(), DeviationJson::risk)
                .texts("alternatives", deviation.alternatives())
                .objects("controls", deviation.controls(), DeviationJson::control)
                .text("owner", deviation.owner())
                .text("riskOwner", deviation.riskOwner())
                .object(
                        "requested",
                        inner -> inner.text("by", deviation.requested().by())
                                .text("on", deviation.requested().on().toString()))
                .object(
                        "approved",
                        inner -> inner.text("by", deviation.approved().by())
                                .text("role", deviation.approved().role())
                                .text("on", deviation.approved().on().toString()))
                .text("starts", deviation.starts().toString())
                .text("expires", deviation.expires().toString())
                .text("renewalOf", deviation.renewalOf());
    }

    private static void risk(Json json, Deviation.Risk risk) {
        json.text("inherent", risk.inherent().word())
                .text("likelihood", risk.likelihood())
                .text("impact", risk.impact())
                .text("residual", risk.residual().word());
    }

    private static void control(Json json, Deviation.Control control) {
        json.text("control", control.control()).text("owner", control.owner()).text("evidence", control.evidence());
    }
}
