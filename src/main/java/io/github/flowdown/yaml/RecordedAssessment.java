package io.github.flowdown.yaml;

import io.github.flowdown.assessment.Deviations;
import io.github.flowdown.assessment.Review;
import io.github.flowdown.response.Response;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What an {@code assessment.json} was made from: enough to make the same assessment again.
 *
 * @param contractFile the name of the file the contract was read from
 * @param planStart the day from which its improvement plan was counted
 */
public record RecordedAssessment(
        Response response,
        Review review,
        Deviations deviations,
        Optional<LocalDate> asOf,
        Optional<LocalDate> planStart,
        Optional<String> contractFile) {}
