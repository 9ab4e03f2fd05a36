package io.github.flowdown.rendering;

import com.google.common.collect.ImmutableList;
import io.github.flowdown.assessment.Assessment;
import io.github.flowdown.definition.Band;
import io.github.flowdown.definition.RatingLevel;
import io.github.flowdown.scoring.Rational;
import io.github.flowdown.scoring.Score.Scored;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** The rating bands of a tier on a line from 0 to 100 per cent, with the score on it. All positions are per cent of the width. */
record ScoreScale(List<Stretch> stretches, Bar score) {
    private static final Rational HUNDRED = Rational.of(100);

    /** A band on the line. */
    record Stretch(String title, Tone tone, String from, String width) {}

    /** A score on the line: certain up to {@code low}, open from there for {@code open}. */
    record Bar(String low, String open, boolean isOpen) {
        static Bar of(Scored score) {
            Rational low = onLine(score.low());
            Rational open = onLine(score.high()).minus(low);
            return new Bar(low.rounded(2), open.rounded(2), !open.isZero());
        }

        private static Rational onLine(Rational share) {
            Rational percent = share.times(HUNDRED);
            if (percent.compareTo(Rational.ZERO) < 0) {
                return Rational.ZERO;
            }
            return percent.compareTo(HUNDRED) > 0 ? HUNDRED : percent;
        }
    }

    /** Empty when the score is not a share of the whole. */
    static Optional<ScoreScale> of(Assessment assessment) {
        return assessment
                .score()
                .scored()
                .filter(score -> Shown.of(score.method()).isShare())
                .map(score -> new ScoreScale(stretches(assessment), Bar.of(score)));
    }

    private static List<Stretch> stretches(Assessment assessment) {
        return assessment.scheme().ratingBands().at(assessment.tier().decided()).orElseGet(ImmutableList::of).stream()
                .map(band -> stretch(band, assessment.scheme().ratings()))
                .collect(ImmutableList.toImmutableList());
    }

    private static Stretch stretch(Band<RatingLevel> band, List<RatingLevel> all) {
        BigDecimal from = band.from().orElse(BigDecimal.ZERO);
        BigDecimal to = band.below().or(band::to).orElse(BigDecimal.valueOf(100));
        return new Stretch(
                band.result().title(),
                Tone.of(band.result(), all),
                from.toPlainString(),
                to.subtract(from).toPlainString());
    }
}
