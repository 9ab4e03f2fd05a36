package io.github.flowdown.yaml;

import static io.github.flowdown.diagnostic.DiagnosticCode.BANDS_DO_NOT_MEET;

import com.google.common.collect.ImmutableList;
import io.github.flowdown.yaml.WrittenScheme.RatingBand;
import io.github.flowdown.yaml.WrittenScheme.TierBand;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Bands stand in order and leave no gap: every score has exactly one tier or rating. */
final class BandsMeet implements Rule<SchemeParts> {
    /** A band of either kind. */
    private record Stretch(String result, Optional<BigDecimal> from, Optional<BigDecimal> below, Pointer at) {}

    @Override
    public void check(SchemeParts parts, Report report) {
        WrittenScheme scheme = parts.file().content();
        if (!scheme.tierBands().isEmpty()) {
            List<Stretch> tiers = tierBands(scheme.tierBands());
            checkEnds(tiers, "points", "tier", report);
            checkMeeting(tiers, report);
            checkOrder(
                    tiers, scheme.tiers().stream().map(WrittenScheme.Level::id).toList(), "tier", report);
        }
        scheme.ratingBands().forEach((tier, bands) -> {
            Pointer at = Pointer.TOP.to("rating-bands").to(tier);
            List<Stretch> ratings = ratingBands(bands, at);
            if (!ratings.isEmpty()) {
                parts.supplier()
                        .map(supplier -> ScoreRange.of(supplier.questionnaire()))
                        .ifPresent(range -> new BandsCover(range, report).check(bands, at));
                checkMeeting(ratings, report);
                checkOrder(
                        ratings,
                        scheme.ratings().stream().map(WrittenScheme.Rating::id).toList(),
                        "rating",
                        report);
            }
        });
    }

    private static List<Stretch> tierBands(List<TierBand> bands) {
        ImmutableList.Builder<Stretch> stretches = ImmutableList.builder();
        for (int i = 0; i < bands.size(); i++) {
            TierBand band = bands.get(i);
            stretches.add(new Stretch(
                    band.tier(),
                    band.from(),
                    band.below(),
                    Pointer.TOP.to("tiering").to("bands").to(i)));
        }
        return stretches.build();
    }

    private static List<Stretch> ratingBands(List<RatingBand> bands, Pointer at) {
        ImmutableList.Builder<Stretch> stretches = ImmutableList.builder();
        for (int i = 0; i < bands.size(); i++) {
            stretches.add(new Stretch(
                    bands.get(i).rating(), bands.get(i).lowerEnd(), bands.get(i).upperEnd(), at.to(i)));
        }
        return stretches.build();
    }

    private static void checkEnds(List<Stretch> bands, String what, String result, Report report) {
        Stretch first = bands.get(0);
        Stretch last = bands.get(bands.size() - 1);
        if (first.from().isPresent()) {
            report.add(
                    BANDS_DO_NOT_MEET,
                    first.at(),
                    "%s below %s have no %s".formatted(what, plain(first.from()), result),
                    "leave 'from' out of the first band");
        }
        if (last.below().isPresent()) {
            report.add(
                    BANDS_DO_NOT_MEET,
                    last.at(),
                    "%s from %s have no %s".formatted(what, plain(last.below()), result),
                    "leave 'below' out of the last band");
        }
    }

    private static void checkMeeting(List<Stretch> bands, Report report) {
        for (int i = 0; i < bands.size(); i++) {
            Stretch band = bands.get(i);
            if (band.from().isPresent()
                    && band.below().isPresent()
                    && band.from().orElseThrow().compareTo(band.below().orElseThrow()) >= 0) {
                report.add(
                        BANDS_DO_NOT_MEET,
                        band.at(),
                        "no score is from %s to below %s".formatted(plain(band.from()), plain(band.below())),
                        "swap the two ends, or correct one");
            }
            if (i > 0) {
                checkMeeting(bands.get(i - 1), band, report);
            }
        }
    }

    private static void checkMeeting(Stretch lower, Stretch higher, Report report) {
        boolean meet = lower.below().isPresent()
                && higher.from().isPresent()
                && lower.below().orElseThrow().compareTo(higher.from().orElseThrow()) == 0;
        if (!meet) {
            report.add(
                    BANDS_DO_NOT_MEET,
                    higher.at(),
                    "the band of '%s' begins %s, but the one of '%s' before it ends %s"
                            .formatted(
                                    higher.result(),
                                    higher.from()
                                            .map(end -> "at " + end.toPlainString())
                                            .orElse("nowhere"),
                                    lower.result(),
                                    lower.below()
                                            .map(end -> "at " + end.toPlainString())
                                            .orElse("nowhere")),
                    "let each band begin where the one before it ends");
        }
    }

    private static void checkOrder(List<Stretch> bands, List<String> order, String what, Report report) {
        int before = -1;
        for (Stretch band : bands) {
            int rank = order.indexOf(band.result());
            if (rank >= 0 && rank <= before) {
                report.add(
                        BANDS_DO_NOT_MEET,
                        band.at().to(what),
                        "the band of %s '%s' stands above the one of '%s'"
                                .formatted(what, band.result(), order.get(before)),
                        "write bands in the order of the %ss, each once".formatted(what));
            }
            before = Math.max(before, rank);
        }
    }

    private static String plain(Optional<BigDecimal> end) {
        return end.map(BigDecimal::toPlainString).orElse("");
    }
}
