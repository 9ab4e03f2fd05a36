package io.github.flowdown.yaml;

import static io.github.flowdown.diagnostic.DiagnosticCode.MISSING_KEY;
import static io.github.flowdown.diagnostic.DiagnosticCode.NOT_PROPORTIONATE;

import io.github.flowdown.definition.Band;
import io.github.flowdown.definition.RatingLevel;
import io.github.flowdown.definition.Scheme;
import io.github.flowdown.definition.Tier;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A higher tier never asks a lower score for a rating, or a better one. */
final class ThresholdsNeverFall implements Rule<SchemeParts> {
    @Override
    public void check(SchemeParts parts, Report report) {
        parts.scheme().ifPresent(scheme -> check(scheme, report));
    }

    private static void check(Scheme scheme, Report report) {
        Pointer at = Pointer.TOP.to("rating-bands");
        Tier lowest = scheme.tiers().get(0);
        if (scheme.ratingBands().at(lowest).isEmpty()) {
            report.add(
                    MISSING_KEY,
                    at,
                    "'rating-bands' has no bands for tier '%s'".formatted(lowest.id()),
                    "add bands for the lowest tier");
        }
        Map.Entry<Tier, List<Band<RatingLevel>>> before = null;
        for (Map.Entry<Tier, List<Band<RatingLevel>>> entry :
                scheme.ratingBands().named().entrySet()) {
            if (before != null) {
                check(scheme, before, entry, at.to(entry.getKey().id()), report);
            }
            before = entry;
        }
    }

    private static void check(
            Scheme scheme,
            Map.Entry<Tier, List<Band<RatingLevel>>> lower,
            Map.Entry<Tier, List<Band<RatingLevel>>> higher,
            Pointer at,
            Report report) {
        for (RatingLevel rating : scheme.ratings()) {
            Optional<BigDecimal> asked = threshold(lower.getValue(), rating);
            Optional<BigDecimal> askedHigher = threshold(higher.getValue(), rating);
            if (asked.isPresent()
                    && askedHigher.isPresent()
                    && askedHigher.orElseThrow().compareTo(asked.orElseThrow()) < 0) {
                report.add(
                        NOT_PROPORTIONATE,
                        at,
                        "rating '%s' or better takes %s%s at tier %s but only %s at the higher tier %s"
                                .formatted(
                                        rating.id(),
                                        asked.orElseThrow().toPlainString(),
                                        ScoreRange.of(scheme.questionnaire()).perUnit(),
                                        lower.getKey().id(),
                                        askedHigher.orElseThrow().toPlainString(),
                                        higher.getKey().id()),
                        "a higher tier never asks less");
            }
        }
    }

    /** Where a rating, or a better one, begins. */
    private static Optional<BigDecimal> threshold(List<Band<RatingLevel>> bands, RatingLevel rating) {
        return bands.stream()
                .filter(band -> band.result().compareTo(rating) >= 0)
                .findFirst()
                .flatMap(Band::from);
    }
}
