package io.github.flowdown.assessment;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;

/**
 * What deviations do to an assessment, so that the result with them never stands alone.
 *
 * @param given the deviations as they were read
 * @param standings where each stands on the day of the assessment, in the order given
 * @param without the rating as if there were none
 * @param onExpiry the rating on each day on which one that is live now ends, the first day first
 */
public record DeviationEffect(
        Deviations given, List<DeviationStanding> standings, Rating without, List<RatingOnExpiry> onExpiry) {
    public DeviationEffect {
        standings = ImmutableList.copyOf(standings);
        onExpiry = ImmutableList.copyOf(onExpiry);
    }

    public Optional<DeviationStanding> of(String deviation) {
        return standings.stream()
                .filter(standing -> standing.deviation().id().equals(deviation))
                .findFirst();
    }
}
