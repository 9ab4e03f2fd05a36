package io.github.flowdown.yaml;

import io.github.flowdown.definition.ScoreUnit;
import io.github.flowdown.scoring.Rational;
import io.github.flowdown.scoring.Score;
import io.github.flowdown.scoring.Score.Scored;
import io.github.flowdown.yaml.WrittenCases.ExpectedScore;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/** A score as people are shown it, to be held against what somebody expects. */
record ShownScore(Score score) {
    private static final Rational HUNDRED = Rational.of(100);

    static ShownScore of(Score score) {
        return new ShownScore(score);
    }

    /** Whether both ends are as expected, rounded to as many decimals as are written; or it is what is written, in words. */
    boolean isAsExpected(ExpectedScore expected) {
        if (expected.low().equals(expected.high()) && isSaid(expected.low())) {
            return true;
        }
        return score.scored()
                .map(scored -> isAsExpected(expected.low(), scored, scored.low())
                        && isAsExpected(expected.high(), scored, scored.high()))
                .orElse(false);
    }

    /** One end: its name, such as a level or {@code not met}, or about its number. */
    private static boolean isAsExpected(String expected, Scored scored, Rational end) {
        return Score.shown(scored.method(), end).equalsIgnoreCase(expected) || isAbout(expected, shown(scored, end));
    }

    /** {@code none} for what cannot be scored; otherwise the words of the score, such as a level. */
    private boolean isSaid(String expected) {
        return score.scored().isEmpty()
                ? expected.equals("none")
                : score.describe().toLowerCase(Locale.ROOT).equals(expected.toLowerCase(Locale.ROOT));
    }

    private static Rational shown(Scored scored, Rational value) {
        return scored.method().unit() == ScoreUnit.PERCENT ? value.times(HUNDRED) : value;
    }

    private static boolean isAbout(String expected, Rational found) {
        String plain = expected.endsWith("%") ? expected.substring(0, expected.length() - 1) : expected;
        Optional<BigDecimal> number = ScalarReader.number(plain.strip());
        return number.map(wanted -> isWhole(wanted)
                        ? found.equals(Rational.of(wanted))
                        : new BigDecimal(found.rounded(Math.max(0, wanted.scale()))).compareTo(wanted) == 0)
                .orElse(false);
    }

    /** Nothing and everything are never a matter of rounding. */
    private static boolean isWhole(BigDecimal wanted) {
        return wanted.signum() == 0 || wanted.compareTo(BigDecimal.valueOf(100)) == 0;
    }
}
