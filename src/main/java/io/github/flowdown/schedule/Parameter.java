package io.github.flowdown.schedule;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.flowdown.definition.PerTier;
import io.github.flowdown.definition.Period;
import io.github.flowdown.diagnostic.Location;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A value of a clause that the tier sets and a contract may only tighten.
 *
 * @param title what it is, in a few words
 * @param stricter which direction is the stricter one
 * @param allowed the only texts it can take, the mildest first; empty when any will do
 * @param tightest the value beyond which no contract can tighten it, because nobody could keep it
 */
public record Parameter(
        String name,
        String title,
        Type type,
        Direction stricter,
        PerTier<ParameterValue> byTier,
        List<String> allowed,
        Optional<ParameterValue> tightest,
        Location location) {
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,12}(\\.[0-9]{1,6})?");

    public Parameter {
        allowed = ImmutableList.copyOf(allowed);
    }

    /** One that can take any value of its type. */
    public Parameter(
            String name,
            String title,
            Type type,
            Direction stricter,
            PerTier<ParameterValue> byTier,
            Location location) {
        this(name, title, type, stricter, byTier, ImmutableList.of(), Optional.empty(), location);
    }

    /** How one value of this parameter stands to another. */
    public Strictness compare(ParameterValue value, ParameterValue other) {
        int one = allowed.indexOf(value.inTable());
        int two = allowed.indexOf(other.inTable());
        return one >= 0 && two >= 0
                ? Direction.MORE.judge(Optional.of(Integer.compare(one, two)))
                : value.comparedWith(other, stricter);
    }

    /** Whether one of two values can be known to be the stricter one. */
    public boolean isOrdered() {
        return stricter != Direction.NONE || !allowed.isEmpty();
    }

    /** Whether a contract may choose a value, as far as its tier does not matter. */
    public boolean allows(ParameterValue value) {
        return (allowed.isEmpty() || allowed.contains(value.inTable()))
                && tightest.filter(limit -> compare(value, limit) == Strictness.STRICTER)
                        .isEmpty();
    }

    /** The stricter of two values, severity by severity where it has several; the second one where that cannot be known. */
    ParameterValue stricterOf(ParameterValue own, ParameterValue above) {
        if (own instanceof ParameterValue.OfPeriods ours && above instanceof ParameterValue.OfPeriods theirs) {
            return theirs.tightenedBy(ours, stricter);
        }
        return compare(own, above) == Strictness.STRICTER ? own : above;
    }

    /** A value from what a contract writes, for a type that is written in one text; empty when the text is not such a value. */
    public Optional<ParameterValue> parse(String text) {
        return switch (type) {
            case PERIOD -> Period.parse(text).map(period -> new ParameterValue.OfPeriod(period, plain()));
            case NUMBER -> number(text).map(ParameterValue.OfNumber::new);
            case TEXT, ROLE -> Optional.of(new ParameterValue.OfText(text));
            case MONEY -> ParameterValue.OfMoney.parse(text).map(money -> money);
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
        /** Less is stricter: shorter periods, lower numbers and amounts, lists with fewer entries. */
        LESS,
        /** More is stricter: longer retention, higher numbers and amounts, lists with more entries. */
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
