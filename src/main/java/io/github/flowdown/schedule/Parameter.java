package io.github.flowdown.schedule;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import io.github.flowdown.definition.PerTier;
import io.github.flowdown.definition.Period;
import io.github.flowdown.diagnostic.Location;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A value of a clause that the tier sets and a contract may only tighten.
 *
 * @param title what it is, in a few words
 * @param stricter which direction is the stricter one
 */
public record Parameter(
        String name, String title, Type type, Direction stricter, PerTier<ParameterValue> byTier, Location location) {
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,12}(\\.[0-9]{1,6})?");

    /** A value from what a contract writes, for a type that is written in one text; empty when the text is not such a value. */
    public Optional<ParameterValue> parse(String text) {
        return switch (type) {
            case PERIOD -> Period.parse(text).map(period -> new ParameterValue.OfPeriod(period, plain()));
            case NUMBER -> number(text).map(ParameterValue.OfNumber::new);
            case TEXT, MONEY, ROLE -> Optional.of(new ParameterValue.OfText(text));
            case LIST ->
                Optional.of(new ParameterValue.OfList(
                        Splitter.on(',').trimResults().omitEmptyStrings().splitToList(text)));
            case PERIODS -> periods(text).map(ParameterValue.OfPeriods::new);
        };
    }

    private boolean plain() {
        return byTier.named().values().stream()
                .anyMatch(value -> value instanceof ParameterValue.OfPeriod period && period.plain());
    }

    private static Optional<BigDecimal> number(String text) {
        return NUMBER.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    /** Written as in a table of parameters: {@code critical: 5 days; high: 1 month}. */
    private static Optional<Map<String, Period>> periods(String text) {
        ImmutableMap.Builder<String, Period> periods = ImmutableMap.builder();
        for (String entry : Splitter.on(';').trimResults().omitEmptyStrings().split(text)) {
            int colon = entry.indexOf(':');
            Optional<Period> period = colon < 1 ? Optional.empty() : Period.parse(entry.substring(colon + 1));
            if (period.isEmpty()) {
                return Optional.empty();
            }
            periods.put(entry.substring(0, colon).strip(), period.get());
        }
        return Optional.of(periods.buildKeepingLast());
    }

    /** What kind of value it takes. */
    public enum Type {
        PERIOD,
        PERIODS,
        NUMBER,
        TEXT,
        LIST,
        MONEY,
        ROLE
    }

    /** Which of two values is the stricter one. */
    public enum Direction {
        /** Less is stricter: shorter periods, lower numbers. */
        LESS,
        /** More is stricter: longer retention, higher numbers. */
        MORE,
        /** Neither: any difference has to be judged by a person. */
        NONE;

        Strictness judge(Optional<Integer> comparison) {
            if (comparison.isEmpty()) {
                return Strictness.NOT_COMPARABLE;
            }
            int sign = Integer.signum(comparison.get());
            if (sign == 0) {
                return Strictness.SAME;
            }
            if (this == NONE) {
                return Strictness.NOT_COMPARABLE;
            }
            return (sign < 0) == (this == LESS) ? Strictness.STRICTER : Strictness.LOOSER;
        }
    }
}
