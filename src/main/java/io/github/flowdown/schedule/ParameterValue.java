package io.github.flowdown.schedule;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.flowdown.definition.Period;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The value of a clause parameter, kept as it was written. */
public sealed interface ParameterValue {

    /** As it reads in clause text. */
    String inText();

    /** As it stands in a table of parameters. */
    default String inTable() {
        return inText();
    }

    /** How this stands to another value, given which direction is the stricter one. */
    Strictness comparedWith(ParameterValue other, Parameter.Direction stricter);

    /**
     * A period.
     *
     * @param plain whether it reads in text without its "within"
     */
    record OfPeriod(Period period, boolean plain) implements ParameterValue {
        @Override
        public String inText() {
            return plain ? period.written() : period.within();
        }

        @Override
        public String inTable() {
            return period.written();
        }

        @Override
        public Strictness comparedWith(ParameterValue other, Parameter.Direction stricter) {
            return other instanceof OfPeriod that
                    ? stricter.judge(period.compare(that.period))
                    : Strictness.NOT_COMPARABLE;
        }
    }

    /** A period for each severity; units may be mixed. */
    record OfPeriods(Map<String, Period> bySeverity) implements ParameterValue {
        public OfPeriods {
            bySeverity = ImmutableMap.copyOf(bySeverity);
        }

        @Override
        public String inText() {
            return bySeverity.entrySet().stream()
                    .map(entry -> entry.getKey() + ": " + entry.getValue().within())
                    .collect(Collectors.joining("; "));
        }

        @Override
        public String inTable() {
            return bySeverity.entrySet().stream()
                    .map(entry -> entry.getKey() + ": " + entry.getValue().written())
                    .collect(Collectors.joining("; "));
        }

        @Override
        public Strictness comparedWith(ParameterValue other, Parameter.Direction stricter) {
            if (!(other instanceof OfPeriods that) || !bySeverity.keySet().equals(that.bySeverity.keySet())) {
                return Strictness.NOT_COMPARABLE;
            }
            List<Strictness> each = bySeverity.entrySet().stream()
                    .map(entry -> stricter.judge(
                            entry.getValue().compare(that.bySeverity.getOrDefault(entry.getKey(), entry.getValue()))))
                    .filter(strictness -> strictness != Strictness.SAME)
                    .distinct()
                    .toList();
            if (each.isEmpty()) {
                return Strictness.SAME;
            }
            return each.size() == 1 ? each.get(0) : Strictness.NOT_COMPARABLE;
        }

        /** These periods, each replaced by the other table's where that one is known to be the stricter. */
        OfPeriods tightenedBy(OfPeriods other, Parameter.Direction stricter) {
            Map<String, Period> tightened = new LinkedHashMap<>(bySeverity);
            other.bySeverity.forEach((severity, period) -> tightened.merge(
                    severity,
                    period,
                    (own, theirs) -> stricter.judge(theirs.compare(own)) == Strictness.STRICTER ? theirs : own));
            return new OfPeriods(tightened);
        }
    }

    /**
     * An amount of money, kept as it was written.
     *
     * @param currency the sign or code
     */
    record OfMoney(String currency, BigDecimal amount, String written) implements ParameterValue {
        private static final Pattern MONEY = Pattern.compile(
                "(£|€|\\$|[A-Z]{3}) ?([0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,12})(\\.[0-9]{1,2})?(?: (thousand|million|billion))?");

        /** Money as people write it: {@code £5,000}, {@code £1.5 million}, {@code GBP 250000}. */
        public static Optional<OfMoney> parse(String text) {
            Matcher money = MONEY.matcher(text.strip());
            if (!money.matches()) {
                return Optional.empty();
            }
            String decimals = money.group(3) == null ? "" : money.group(3);
            BigDecimal number = new BigDecimal(money.group(2).replace(",", "") + decimals);
            int zeros = money.group(4) == null
                    ? 0
                    : switch (money.group(4)) {
                        case "thousand" -> 3;
                        case "million" -> 6;
                        default -> 9;
                    };
            String currency = money.group(1).equals("GBP") ? "£" : money.group(1);
            return Optional.of(new OfMoney(currency, number.scaleByPowerOfTen(zeros), text.strip()));
        }

        @Override
        public String inText() {
            return written;
        }

        @Override
        public Strictness comparedWith(ParameterValue other, Parameter.Direction stricter) {
            return other instanceof OfMoney that && currency.equals(that.currency)
                    ? stricter.judge(Optional.of(Integer.signum(amount.compareTo(that.amount))))
                    : Strictness.NOT_COMPARABLE;
        }
    }

    /** A number in a unit the clause names. */
    record OfNumber(BigDecimal number) implements ParameterValue {
        @Override
        public String inText() {
            return number.toPlainString();
        }

        @Override
        public Strictness comparedWith(ParameterValue other, Parameter.Direction stricter) {
            return other instanceof OfNumber that
                    ? stricter.judge(Optional.of(Integer.signum(number.compareTo(that.number))))
                    : Strictness.NOT_COMPARABLE;
        }
    }

    /** Words: a role, a level, a place. */
    record OfText(String text) implements ParameterValue {
        @Override
        public String inText() {
            return text;
        }

        @Override
        public Strictness comparedWith(ParameterValue other, Parameter.Direction stricter) {
            return equals(other) ? Strictness.SAME : Strictness.NOT_COMPARABLE;
        }
    }

    /** Several words or names. */
    record OfList(List<String> entries) implements ParameterValue {
        public OfList {
            entries = ImmutableList.copyOf(entries);
        }

        @Override
        public String inText() {
            if (entries.size() < 2) {
                return String.join("", entries);
            }
            return String.join(", ", entries.subList(0, entries.size() - 1)) + " and "
                    + entries.get(entries.size() - 1);
        }

        @Override
        public Strictness comparedWith(ParameterValue other, Parameter.Direction stricter) {
            if (!(other instanceof OfList that)) {
                return Strictness.NOT_COMPARABLE;
            }
            Set<String> own = ImmutableSet.copyOf(entries);
            Set<String> theirs = ImmutableSet.copyOf(that.entries);
            if (own.equals(theirs)) {
                return Strictness.SAME;
            }
            if (own.containsAll(theirs)) {
                return stricter.judge(Optional.of(1));
            }
            return theirs.containsAll(own) ? stricter.judge(Optional.of(-1)) : Strictness.NOT_COMPARABLE;
        }
    }
}
