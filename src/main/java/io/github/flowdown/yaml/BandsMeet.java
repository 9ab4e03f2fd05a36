package io.github.flowdown.yaml;

import static io.github.flowdown.diagnostic.DiagnosticCode.BANDS_DO_NOT_MEET;

import com.google.common.collect.ImmutableList;
import io.github.flowdown.definition.ScoreUnit;
import io.github.flowdown.yaml.WrittenScheme.RatingBand;
import io.github.flowdown.yaml.WrittenScheme.TierBand;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Bands stand in order and leave no gap: every score has exactly one tier or rating. */
final class BandsMeet implements Rule<SchemeParts> {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** A band of either kind. */
    private record Stretch(String result, Optional<BigDecimal> from, Optional<BigDecimal> below, Pointer at) {}

    @Override
    public void check(SchemeParts parts, Report report) {
        WrittenScheme scheme = parts.file().content();
        List<Stretch> tiers = tierBands(scheme.tiering().bands());
        checkEnds(tiers, "points", "tier", report);
        checkMeeting(tiers, report);
        checkOrder(tiers, scheme.tiers().stream().map(WrittenScheme.Level::id).toList(), "tier", report);
        scheme.ratingBands().forEach((tier, bands) -> {
            List<Stretch> ratings =
                    ratingBands(bands, Pointer.TOP.to("rating-bands").to(tier));
            if (isPercent(parts)) {
                checkHundred(bands, Pointer.TOP.to("rating-bands").to(tier), report);
            } else {
                checkEnds(ratings, "scores", "rating", report);
            }
            checkMeeting(ratings, report);
            checkOrder(
                    ratings,
                    scheme.ratings().stream().map(WrittenScheme.Level::id).toList(),
                    "rating",
                    report);
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
                    bands.get(i).rating(), bands.get(i).from(), bands.get(i).below(), at.to(i)));
        }
        return stretches.build();
    }

    /** Whether bands run from 0 to 100; all other scores have no ends that hold for every scheme. */
    private static boolean isPercent(SchemeParts parts) {
        return parts.scheme()
                .map(scheme -> scheme.questionnaire().scoring().unit() == ScoreUnit.PERCENT)
                .orElse(true);
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

    private static void checkHundred(List<RatingBand> bands, Pointer at, Report report) {
        if (bands.get(0).from().map(BigDecimal::signum).orElse(-1) != 0) {
            report.add(
                    BANDS_DO_NOT_MEET,
                    at.to(0),
                    bands.get(0)
                            .from()
                            .map(from -> "scores below %s per cent have no rating".formatted(from.toPlainString()))
                            .orElse("the first band does not begin at 0 per cent"),
                    "begin the first band with 'from: 0'");
        }
        for (int i = 0; i < bands.size(); i++) {
            RatingBand band = bands.get(i);
            boolean last = i == bands.size() - 1;
            if (last
                    && (band.below().isPresent()
                            || band.to()
                                    .filter(to -> to.compareTo(HUNDRED) == 0)
                                    .isEmpty())) {
                report.add(
                        BANDS_DO_NOT_MEET,
                        at.to(i),
                        "the last band does not end at 100 per cent",
                        "end the last band with 'to: 100'");
            } else if (!last && band.to().isPresent()) {
                report.add(
                        BANDS_DO_NOT_MEET, at.to(i).to("to"), "only the last band has a 'to'", "write 'below' instead");
            }
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
