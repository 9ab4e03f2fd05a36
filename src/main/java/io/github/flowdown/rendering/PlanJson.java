package io.github.flowdown.rendering;

import io.github.flowdown.assessment.Deviation;
import io.github.flowdown.assessment.ImprovementPlan;
import io.github.flowdown.assessment.PlannedAction;
import io.github.flowdown.definition.FindingSeverity;
import io.github.flowdown.definition.Obligation;
import io.github.flowdown.definition.Period;
import io.github.flowdown.definition.WorkingCalendar;

/** An improvement plan as JSON. */
final class PlanJson {
    private PlanJson() {}

    static void plan(Json json, ImprovementPlan plan) {
        json.text("start", plan.start())
                .object("calendar", plan.calendar(), PlanJson::calendar)
                .texts("rules", plan.rules())
                .objects("actions", plan.actions(), PlanJson::action);
    }

    private static void calendar(Json json, WorkingCalendar calendar) {
        json.text("id", calendar.id())
                .text("title", calendar.title())
                .text("from", calendar.from().toString())
                .text("to", calendar.to().toString());
    }

    private static void action(Json json, PlannedAction action) {
        json.count("priority", action.priority())
                .text("about", action.about())
                .text("obligation", action.obligation().map(Obligation::word))
                .text("severity", action.severity().map(FindingSeverity::word))
                .text("finding", action.finding())
                .text("action", action.action())
                .text("owner", action.owner())
                .text("within", action.within().map(Period::written))
                .text("due", action.due().day())
                .text("counted", action.due().because())
                .text("deviation", action.accepted().map(Deviation::id))
                .text("cell", Place.cell(action.location()));
    }
}
