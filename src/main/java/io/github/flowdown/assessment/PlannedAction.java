package io.github.flowdown.assessment;

import io.github.flowdown.definition.FindingSeverity;
import io.github.flowdown.definition.Obligation;
import io.github.flowdown.definition.Period;
import io.github.flowdown.diagnostic.Location;
import java.util.Optional;

/**
 * One thing to do after an assessment: by whom, by when, and how that day was counted.
 *
 * @param priority its place in the plan, 1 the first
 * @param about what it is about: the id of a question, or the reference of a sub-contract
 * @param owner the role that has to act
 * @param within the period as the scheme writes it; empty where the scheme sets none
 * @param accepted the live deviation that puts it off until it ends
 * @param location the cell of the answer, or where the sub-contract is written
 */
public record PlannedAction(
        int priority,
        String about,
        Optional<Obligation> obligation,
        Optional<FindingSeverity> severity,
        String finding,
        String action,
        String owner,
        Optional<Period> within,
        Deadline due,
        Optional<Deviation> accepted,
        Location location) {

    /** Where it stands, in words: open, or accepted until a day. */
    public String standing() {
        return accepted.map(
                        deviation -> "accepted until %s by deviation %s".formatted(deviation.until(), deviation.id()))
                .orElse("open");
    }

    PlannedAction at(int place) {
        return new PlannedAction(
                place, about, obligation, severity, finding, action, owner, within, due, accepted, location);
    }
}
