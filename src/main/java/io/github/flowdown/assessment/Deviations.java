package io.github.flowdown.assessment;

import com.google.common.collect.ImmutableList;
import io.github.flowdown.definition.DeviationRules;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The deviations approved for a contract and for those below it.
 *
 * @param fingerprint SHA-256 of the texts they were read from, in hex; empty when there is none
 */
public record Deviations(List<Deviation> all, String fingerprint) {
    /** No deviation. */
    public static final Deviations NONE = new Deviations(List.of(), "");

    public Deviations {
        all = ImmutableList.copyOf(all);
    }

    /** Where each stands on a day. The list is immutable. */
    public List<DeviationStanding> on(LocalDate day, Optional<DeviationRules> rules) {
        return all.stream()
                .map(deviation -> DeviationStanding.on(day, deviation, rules))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * Where each stands on the day an assessment is made for.
     *
     * @throws IllegalArgumentException if there are deviations and no day to judge them on
     */
    public List<DeviationStanding> on(Optional<LocalDate> day, Optional<DeviationRules> rules) {
        if (all.isEmpty()) {
            return List.of();
        }
        return on(
                day.orElseThrow(() -> new IllegalArgumentException("deviations need the day they are judged on")),
                rules);
    }
}
