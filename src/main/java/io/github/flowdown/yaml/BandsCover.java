package io.github.flowdown.yaml;

import static io.github.flowdown.diagnostic.DiagnosticCode.BANDS_DO_NOT_MEET;

import io.github.flowdown.scoring.Rational;
import io.github.flowdown.yaml.WrittenScheme.RatingBand;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** The first and the last band of a rating reach as far as scores do. An end that is left out reaches any score. */
final class BandsCover {
    private final ScoreRange range;
    private final Report report;

    BandsCover(ScoreRange range, Report report) {
        this.range = range;
        this.report = report;
    }

    void check(List<RatingBand> bands, Pointer at) {
        range.least().ifPresent(least -> checkFirst(bands.get(0), least, at.to(0)));
        int last = bands.size() - 1;
        range.most().ifPresent(most -> checkLast(bands.get(last), most, at.to(last)));
        for (int i = 0; i < last; i++) {
            if (bands.get(i).lastEnd().isPresent()) {
                report.add(
                        BANDS_DO_NOT_MEET, at.to(i).to("to"), "only the last band has a 'to'", "write 'below' instead");
            }
        }
    }

    private void checkFirst(RatingBand band, Rational least, Pointer at) {
        Optional<BigDecimal> from = band.lowerEnd();
        if (from.filter(end -> Rational.of(end).compareTo(least) > 0).isPresent()) {
            report.add(
                    BANDS_DO_NOT_MEET,
                    at,
                    "scores below %s%s have no rating"
                            .formatted(from.orElseThrow().toPlainString(), range.perUnit()),
                    "begin the first band with 'from: %s'".formatted(shown(least)));
        }
    }

    private void checkLast(RatingBand band, Rational most, Pointer at) {
        boolean reaches = band.upperEnd()
                .map(end -> Rational.of(end).compareTo(most) > 0)
                .or(() -> band.lastEnd().map(end -> Rational.of(end).compareTo(most) >= 0))
                .orElse(true);
        if (!reaches) {
            report.add(
                    BANDS_DO_NOT_MEET,
                    at,
                    "the last band does not end at %s%s".formatted(shown(most), range.perUnit()),
                    "end the last band with 'to: %s'".formatted(shown(most)));
        }
    }

    static String shown(Rational end) {
        return new BigDecimal(end.rounded(4)).stripTrailingZeros().toPlainString();
    }
}
