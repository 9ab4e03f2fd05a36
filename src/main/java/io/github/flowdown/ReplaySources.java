package io.github.flowdown;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What an assessment is made again from. What is left out is taken from the record itself.
 *
 * @param returned the workbook the supplier sent back
 * @param review what was decided about the answers
 * @param deviations what was approved to be done otherwise
 */
public record ReplaySources(Optional<Path> returned, Optional<Path> review, List<Path> deviations) {
    /** Everything as recorded. */
    public static final ReplaySources RECORDED = new ReplaySources(Optional.empty(), Optional.empty(), List.of());

    public ReplaySources {
        deviations = ImmutableList.copyOf(deviations);
    }
}
