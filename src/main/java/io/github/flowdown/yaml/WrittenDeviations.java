package io.github.flowdown.yaml;

import io.github.flowdown.definition.FindingSeverity;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A file of deviations as written. */
record WrittenDeviations(@NotVoid List<@Valid Entry> deviations) {
    WrittenDeviations {
        deviations = Absent.orEmpty(deviations);
    }

    /** One deviation. */
    record Entry(
            @Required @Id String id,
            @Required @Id String contract,
            @Required @Valid From from,
            @Required String deviation,
            @Required String scope,
            @Required String justification,
            @Required @Valid Risk risk,
            @NotVoid List<String> alternatives,
            @NotVoid List<@Valid Control> controls,
            @Required String owner,
            @Required String riskOwner,
            @Required @Valid Request requested,
            @Required @Valid Approval approved,
            @Required LocalDate starts,
            @Required LocalDate expires,
            Optional<@Id String> renewalOf) {
        Entry {
            alternatives = Absent.orEmpty(alternatives);
            controls = Absent.orEmpty(controls);
        }
    }

    /** What it departs from. */
    record From(Optional<String> question, Optional<String> clause) {}

    /** The risk of it. */
    record Risk(
            @Required FindingSeverity inherent,
            @Required String likelihood,
            @Required String impact,
            @Required FindingSeverity residual) {}

    /** What makes up for it. */
    record Control(
            @Required String control,
            @Required String owner,
            @Required String evidence) {}

    /** Who asked for it. */
    record Request(@Required String by, @Required LocalDate on) {}

    /** Who approved it. */
    record Approval(
            @Required String by,
            @Required String role,
            @Required LocalDate on) {}
}
