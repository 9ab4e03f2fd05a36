package io.github.flowdown.yaml;

import static io.github.flowdown.diagnostic.DiagnosticCode.REVIEW_OVERDUE;

import io.github.flowdown.diagnostic.Problems;
import java.time.LocalDate;
import java.util.Optional;

/** Nothing is used beyond the day by which somebody had to look at it again. */
final class ReviewsDue {
    private final LocalDate day;
    private final Problems problems;

    ReviewsDue(LocalDate day, Problems problems) {
        this.day = day;
        this.problems = problems;
    }

    void check(SchemeParts parts) {
        check(parts.file(), parts.file().content().reviewBy());
        parts.risk().ifPresent(risk -> check(risk.file(), risk.file().content().reviewBy()));
        parts.supplier()
                .ifPresent(supplier ->
                        check(supplier.file(), supplier.file().content().reviewBy()));
    }

    private void check(YamlFile<?> file, Optional<LocalDate> reviewBy) {
        reviewBy.filter(day::isAfter)
                .ifPresent(due -> new Report(file.places(), problems)
                        .add(
                                REVIEW_OVERDUE,
                                Pointer.TOP.to("review-by"),
                                "the review was due on %s, before %s".formatted(due, day),
                                "look at it, and set a later day"));
    }
}
