package io.github.flowdown.response;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Map;

/**
 * What the reading of a workbook showed beside its answers.
 *
 * @param drift how the workbook differs from the one that was issued, as it was found
 * @param ignored how many cells were left aside, for each reason there was; adds up to the ignored cells of the account
 */
public record Intake(List<Drift> drift, Map<IgnoredBecause, Integer> ignored) {
    /** Nothing is known: the answers did not come from a workbook, or were read back from an assessment. */
    public static final Intake NONE = new Intake(List.of(), Map.of());

    public Intake {
        drift = ImmutableList.copyOf(drift);
        ignored = ImmutableMap.copyOf(ignored);
    }
}
