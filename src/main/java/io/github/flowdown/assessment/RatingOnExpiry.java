package io.github.flowdown.assessment;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;

/**
 * The rating on a day on which deviations end, should nothing else have changed by then.
 *
 * @param expired the deviations that end on that day
 */
public record RatingOnExpiry(LocalDate day, List<Deviation> expired, Rating rating) {
    public RatingOnExpiry {
        expired = ImmutableList.copyOf(expired);
    }
}
