package io.github.flowdown.yaml;

import io.github.flowdown.assessment.Deviations;
import io.github.flowdown.assessment.Review;
import io.github.flowdown.response.Response;
import java.time.LocalDate;
import java.util.Optional;

/** What an {@code assessment.json} was made from: enough to make the same assessment again. */
public record RecordedAssessment(Response response, Review review, Deviations deviations, Optional<LocalDate> asOf) {}
