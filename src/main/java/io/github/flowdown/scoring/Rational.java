package io.github.flowdown.scoring;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Collection;

/** An exact fraction in lowest terms; the denominator is positive. Rounded only when shown. */
public record Rational(BigInteger numerator, BigInteger denominator) implements Comparable<Rational> {
    private static final int MOST_FURTHER_DECIMALS = 40;
    public static final Rational ZERO = of(0);
    public static final Rational ONE = of(1);

    public Rational {
        checkArgument(denominator.signum() != 0, "denominator 0");
        BigInteger divisor = numerator.gcd(denominator);
        if (denominator.signum() < 0) {
            divisor = divisor.negate();
        }
        if (!divisor.equals(BigInteger.ONE)) {
            numerator = numerator.divide(divisor);
            denominator = denominator.divide(divisor);
        }
    }

    public static Rational of(long whole) {
        return new Rational(BigInteger.valueOf(whole), BigInteger.ONE);
    }

    public static Rational of(BigDecimal decimal) {
        return decimal.scale() <= 0
                ? new Rational(decimal.toBigIntegerExact(), BigInteger.ONE)
                : new Rational(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()));
    }

    public Rational plus(Rational other) {
        return new Rational(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    public Rational minus(Rational other) {
        return plus(new Rational(other.numerator.negate(), other.denominator));
    }

    public Rational times(Rational other) {
        return new Rational(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    /**
     * This divided by another.
     *
     * @throws IllegalArgumentException if the other is zero
     */
    public Rational dividedBy(Rational other) {
        return new Rational(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
    }

    public boolean isZero() {
        return numerator.signum() == 0;
    }

    /** For showing: rounded half up to so many decimals, without trailing zeros. */
    public String rounded(int decimals) {
        BigDecimal shown = new BigDecimal(numerator)
                .divide(new BigDecimal(denominator), decimals, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return shown.scale() < 0 ? shown.setScale(0).toPlainString() : shown.toPlainString();
    }

    /** For showing: rounded like {@link #rounded(int)}, with as many more decimals as are needed to stand on the right side of every limit. */
    public String rounded(int decimals, Collection<BigDecimal> limits) {
        for (int more = decimals; more < decimals + MOST_FURTHER_DECIMALS; more++) {
            String shown = rounded(more);
            if (standsRight(shown, limits)) {
                return shown;
            }
        }
        return toString();
    }

    private boolean standsRight(String shown, Collection<BigDecimal> limits) {
        BigDecimal value = new BigDecimal(shown);
        return limits.stream()
                .allMatch(limit -> Integer.signum(value.compareTo(limit)) == Integer.signum(compareTo(of(limit))));
    }

    /** For showing: as {@link #percent()}, with as many more decimals as are needed to stand on the right side of every limit in per cent. */
    public String percent(Collection<BigDecimal> limits) {
        Rational hundred = times(of(100));
        return hundred.standsRight(percent(), limits) ? percent() : hundred.rounded(1, limits);
    }

    /** For showing: as per cent with at most one decimal, never rounded up to 100 or down to 0 when it is neither. */
    public String percent() {
        Rational hundred = times(of(100));
        String shown = hundred.rounded(1);
        if (shown.equals("100") && !equals(ONE)) {
            return compareTo(ONE) < 0 ? "99.9" : "100.1";
        }
        return shown.equals("0") && !isZero() ? (numerator.signum() > 0 ? "0.1" : "-0.1") : shown;
    }

    @Override
    public int compareTo(Rational other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    /** The exact value: a whole number, a terminating decimal, or {@code numerator/denominator}. */
    @Override
    public String toString() {
        try {
            return new BigDecimal(numerator).divide(new BigDecimal(denominator)).toPlainString();
        } catch (ArithmeticException endless) {
            return numerator + "/" + denominator;
        }
    }
}
