package io.github.flowdown.schedule;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.flowdown.definition.Period;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** Words: a role, a level, an amount of money as written. */
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
            return equals(other) ? Strictness.SAME : Strictness.NOT_COMPARABLE;
        }
    }
}
