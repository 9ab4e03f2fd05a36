package io.github.flowdown.excel;

import io.github.flowdown.assessment.PlannedAction;
import io.github.flowdown.definition.FindingSeverity;
import io.github.flowdown.definition.Obligation;
import io.github.flowdown.definition.Period;
import java.util.List;
import java.util.function.Function;

/** The columns of an improvement plan: what Flowdown says, then what whoever follows it up writes. */
enum PlanColumn {
    PRIORITY("Priority", 9, action -> Integer.toString(action.priority())),
    ABOUT("About", 14, PlannedAction::about),
    FINDING("Finding", 36, PlannedAction::finding),
    ACTION("Action", 44, PlannedAction::action),
    OBLIGATION(
            "Obligation",
            11,
            action -> action.obligation().map(Obligation::word).orElse("")),
    SEVERITY(
            "Severity",
            11,
            action -> action.severity().map(FindingSeverity::word).orElse("")),
    OWNER("Owner", 18, PlannedAction::owner),
    WITHIN("Period", 16, action -> action.within().map(Period::written).orElse("none set")),
    DUE("Due", 13, action -> action.due().describe()),
    COUNTED("How the day was counted", 26, action -> action.due().because()),
    STANDING("Standing", 16, PlannedAction::standing),
    CELL("Place", 16, action -> action.location().place()),
    PLANNED("Planned? (yes or no, and why not)", 16),
    AGREED("Date agreed, or why there is none", 16),
    RESOURCES("Resources and budget", 16),
    CLOSED("Closed on, and how it was shown", 16);

    private final String heading;
    private final int width;
    private final boolean open;
    private final Function<PlannedAction, String> text;

    PlanColumn(String heading, int width, Function<PlannedAction, String> text) {
        this.heading = heading;
        this.width = width;
        this.open = false;
        this.text = text;
    }

    PlanColumn(String heading, int width) {
        this.heading = heading;
        this.width = width;
        this.open = true;
        this.text = action -> "";
    }

    /** Counted from 0. */
    int place() {
        return List.of(values()).indexOf(this);
    }

    String heading() {
        return heading;
    }

    int width() {
        return width;
    }

    /** Whether it is left to be filled in. */
    boolean isOpen() {
        return open;
    }

    String text(PlannedAction action) {
        return text.apply(action);
    }
}
