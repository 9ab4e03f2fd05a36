package io.github.flowdown.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;

class RationalTest {

    @Test
    void aThirdTakenThreeTimesIsOne() {
        assertThat(third().plus(third()).plus(third())).isEqualTo(Rational.ONE);
    }

    @Test
    void fractionsAreKeptInLowestTermsWithThePlusBelow() {
        assertThat(fraction(6, -4)).isEqualTo(fraction(-3, 2));
        assertThat(fraction(0, -7)).isEqualTo(Rational.ZERO);
        assertThat(fraction(-3, 2).denominator()).isEqualTo(BigInteger.TWO);
    }

    @Test
    void decimalsAreTakenExactly() {
        assertThat(decimal("0.1").plus(decimal("0.2"))).isEqualTo(decimal("0.30"));
        assertThat(decimal("1E+2")).isEqualTo(Rational.of(100));
        assertThat(decimal("-0.125")).isEqualTo(fraction(-1, 8));
    }

    @Test
    void arithmeticStaysExact() {
        assertThat(third().minus(decimal("0.5"))).isEqualTo(fraction(-1, 6));
        assertThat(third().times(decimal("0.75"))).isEqualTo(fraction(1, 4));
        assertThat(third().dividedBy(fraction(-2, 3))).isEqualTo(fraction(-1, 2));
    }

    @Test
    void nothingIsDividedByZero() {
        assertThatThrownBy(() -> Rational.ONE.dividedBy(Rational.ZERO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("denominator 0");
    }

    @Test
    void negativeFractionsSortBelowPositiveOnes() {
        assertThat(fraction(-1, 2)).isLessThan(fraction(1, 3)).isLessThan(Rational.ZERO);
        assertThat(fraction(2, 3)).isGreaterThan(decimal("0.666666666666"));
    }

    @Test
    void percentShowsOneDecimalAtMost() {
        assertThat(fraction(2, 3).percent()).isEqualTo("66.7");
        assertThat(fraction(1, 2).percent()).isEqualTo("50");
        assertThat(fraction(1, 8).percent()).isEqualTo("12.5");
        assertThat(Rational.ONE.percent()).isEqualTo("100");
        assertThat(Rational.ZERO.percent()).isEqualTo("0");
    }

    @Test
    void whatIsNotFullIsNeverShownAsOneHundredPerCent() {
        assertThat(decimal("0.9995").percent()).isEqualTo("99.9");
        assertThat(decimal("0.99999999").percent()).isEqualTo("99.9");
        assertThat(decimal("1.00001").percent()).isEqualTo("100.1");
    }

    @Test
    void whatIsNotNothingIsNeverShownAsZero() {
        assertThat(decimal("0.0001").percent()).isEqualTo("0.1");
        assertThat(decimal("-0.0001").percent()).isEqualTo("-0.1");
    }

    @Test
    void pointsAreShownWithoutTrailingZeros() {
        assertThat(Rational.of(100).rounded(2)).isEqualTo("100");
        assertThat(decimal("12.50").rounded(2)).isEqualTo("12.5");
        assertThat(fraction(-1, 3).rounded(2)).isEqualTo("-0.33");
    }

    @Test
    void theExactValueIsADecimalOrAFraction() {
        assertThat(decimal("2.50")).hasToString("2.5");
        assertThat(fraction(2, 6)).hasToString("1/3");
        assertThat(Rational.of(1000)).hasToString("1000");
    }

    private static Rational third() {
        return fraction(1, 3);
    }

    private static Rational fraction(long numerator, long denominator) {
        return new Rational(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    private static Rational decimal(String text) {
        return Rational.of(new BigDecimal(text));
    }

    @Test
    void aPercentageIsShownOnTheRightSideOfEveryLimit() {
        List<BigDecimal> limits = List.of(new BigDecimal("60"), new BigDecimal("72.5"));
        assertThat(percent("59.96").percent(limits)).isEqualTo("59.96");
        assertThat(percent("59.99996").percent(limits)).isEqualTo("59.99996");
        assertThat(percent("60").percent(limits)).isEqualTo("60");
        assertThat(percent("60.04").percent(limits)).isEqualTo("60.04");
        assertThat(percent("72.46").percent(limits)).isEqualTo("72.46");
        assertThat(percent("72.51").percent(limits)).isEqualTo("72.51");
        assertThat(percent("72.44").percent(limits)).isEqualTo("72.4");
        assertThat(percent("59.96").percent(List.of())).isEqualTo("60");
    }

    private static Rational percent(String digits) {
        return Rational.of(new BigDecimal(digits)).dividedBy(Rational.of(100));
    }
}
