package io.github.flowdown.assessment;

import io.github.flowdown.definition.DeviationRules;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/** A deviation and where it stands on the day of the assessment. */
public record DeviationStanding(Deviation deviation, DeviationStatus status) {
    /** Those that hold before those that do not, the longest-lasting first: the first one about a question is the one that counts. */
    static final Comparator<DeviationStanding> STRONGEST_FIRST = Comparator.comparing(
                    (DeviationStanding standing) -> !standing.isLive())
            .thenComparing(standing -> standing.status() != DeviationStatus.EXPIRED)
            .thenComparing(standing -> standing.deviation().expires(), Comparator.reverseOrder())
            .thenComparing(standing -> standing.deviation().id());

    /** Where a deviation stands on a day; without rules none counts as expiring. */
    public static DeviationStanding on(LocalDate day, Deviation deviation, Optional<DeviationRules> rules) {
        return new DeviationStanding(deviation, status(day, deviation, rules));
    }

    private static DeviationStatus status(LocalDate day, Deviation deviation, Optional<DeviationRules> rules) {
        if (day.isBefore(deviation.starts())) {
            return DeviationStatus.NOT_YET_STARTED;
        }
        if (!day.isBefore(deviation.expires())) {
            return DeviationStatus.EXPIRED;
        }
        boolean expiring = rules.map(asked -> !day.isBefore(asked.expiringFrom(deviation.expires())))
                .orElse(false);
        return expiring ? DeviationStatus.EXPIRING : DeviationStatus.LIVE;
    }

    public boolean isLive() {
        return status.isLive();
    }

    /** What it means on that day for the requirement it departs from. */
    public String describe() {
        return switch (status) {
            case LIVE ->
                "accepted as residual risk until %s by deviation %s, %s"
                        .formatted(deviation.until(), deviation.id(), deviation.approval());
            case EXPIRING ->
                "accepted as residual risk by deviation %s, %s, which expires soon, on %s"
                        .formatted(deviation.id(), deviation.approval(), deviation.until());
            case EXPIRED ->
                "deviation %s accepted this until %s and has expired, so that it is open again"
                        .formatted(deviation.id(), deviation.until());
            case NOT_YET_STARTED ->
                "deviation %s, %s, will accept this only from %s"
                        .formatted(deviation.id(), deviation.approval(), WrittenDay.of(deviation.starts()));
        };
    }
}
