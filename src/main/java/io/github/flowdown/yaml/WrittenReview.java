package io.github.flowdown.yaml;

import io.github.flowdown.assessment.ReviewDecision;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A review as written. */
record WrittenReview(@Required @Id String review, @NotVoid List<@Valid Decision> decisions) {
    WrittenReview {
        decisions = Absent.orEmpty(decisions);
    }

    /** A decision about one answer. */
    record Decision(
            @Required String question,
            @Required ReviewDecision.Kind decision,
            Optional<String> to,
            @Required String because,
            @Required String role,
            @Required LocalDate date) {}
}
