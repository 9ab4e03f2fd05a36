package io.github.flowdown.assessment;

import com.google.common.collect.ImmutableList;
import io.github.flowdown.definition.RatingLevel;
import io.github.flowdown.definition.Reason;
import java.util.List;
import java.util.Optional;

/**
 * The rating of an assessment.
 *
 * @param level what counts: the band of the low end of the score, capped by gates; empty when nothing could be scored
 * @param atBest the same for the high end, were every answer that awaits review to pass
 * @param byScore the rating of the low end alone, before gates
 * @param conditional what is missing, whether it may wait and until when, where the scheme rates by that
 * @param gates the gates that hold, in the scheme's order, whether or not they changed the rating
 * @param lifted the gates that would hold as well, were it not for live deviations
 * @param reason why, in words
 */
public record Rating(
        Optional<RatingLevel> level,
        Optional<RatingLevel> atBest,
        Optional<RatingLevel> byScore,
        Optional<ConditionalOutcome> conditional,
        List<Gate> gates,
        List<LiftedGate> lifted,
        Reason reason) {
    public Rating {
        gates = ImmutableList.copyOf(gates);
        lifted = ImmutableList.copyOf(lifted);
    }

    /** Whether a person still has to decide what it comes to. */
    public boolean isDiscretionary() {
        return level.filter(RatingLevel::discretionary).isPresent();
    }

    /** The title of the rating, or "Not assessed". */
    public String title() {
        return level.map(RatingLevel::title).orElse("Not assessed");
    }
}
