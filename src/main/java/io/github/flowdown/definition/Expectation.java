package io.github.flowdown.definition;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a comparison asks of its subject. Checked on loading: a value it names is one the subject can have. */
public sealed interface Expectation {

    Truth evaluate(Known known);

    String describe();

    /** Holds for any of the options or texts named. */
    record AnyOf(List<String> values, List<String> labels) implements Expectation {
        public AnyOf {
            values = ImmutableList.copyOf(values);
            labels = ImmutableList.copyOf(labels);
        }

        @Override
        public Truth evaluate(Known known) {
            return judged(known, value -> values.contains(value));
        }

        @Override
        public String describe() {
            return "is " + labels.stream().map(Quoted::of).collect(Collectors.joining(" or "));
        }
    }

    /** Holds for an option and everything beyond it, upwards or downwards in the order of the scale. */
    record InOrder(Direction direction, String value, Scale scale) implements Expectation {
        @Override
        public Truth evaluate(Known known) {
            Optional<Integer> limit = scale.option(value).flatMap(scale::rank);
            return judged(known, actual -> {
                Optional<Integer> rank = scale.option(actual).flatMap(scale::rank);
                return rank.isPresent()
                        && limit.isPresent()
                        && direction.admits(rank.get().compareTo(limit.get()));
            });
        }

        @Override
        public String describe() {
            String label = scale.option(value).map(Option::label).orElse(value);
            return "is " + direction.words() + " " + Quoted.of(label);
        }
    }

    /** Holds for a number and everything beyond it. */
    record Amount(Direction direction, BigDecimal limit) implements Expectation {
        @Override
        public Truth evaluate(Known known) {
            return judged(known, actual -> direction.admits(new BigDecimal(actual).compareTo(limit)));
        }

        @Override
        public String describe() {
            return "is " + direction.words() + " " + limit.toPlainString();
        }
    }

    /** Holds for dates strictly before or after a day. */
    record Day(boolean before, LocalDate day) implements Expectation {
        @Override
        public Truth evaluate(Known known) {
            return judged(known, actual -> {
                LocalDate date = LocalDate.parse(actual);
                return before ? date.isBefore(day) : date.isAfter(day);
            });
        }

        @Override
        public String describe() {
            return (before ? "is before " : "is after ") + day;
        }
    }

    /** Holds when any of the options named is among those chosen. */
    record Includes(List<String> values, List<String> labels) implements Expectation {
        public Includes {
            values = ImmutableList.copyOf(values);
            labels = ImmutableList.copyOf(labels);
        }

        @Override
        public Truth evaluate(Known known) {
            if (known instanceof Known.Several several) {
                return Truth.of(several.values().stream().anyMatch(values::contains));
            }
            return judged(known, values::contains);
        }

        @Override
        public String describe() {
            return "includes " + labels.stream().map(Quoted::of).collect(Collectors.joining(" or "));
        }
    }

    /** Holds when an answer was given, or was not. While one is still blank or unreadable, it is not known either way. */
    record Answered(boolean wanted) implements Expectation {
        @Override
        public Truth evaluate(Known known) {
            return known instanceof Known.NotYet
                    ? Truth.UNKNOWN
                    : Truth.of(!(known instanceof Known.Nothing) == wanted);
        }

        @Override
        public String describe() {
            return wanted ? "is given" : "is not given";
        }
    }

    /** Which way an ordered comparison goes; the limit itself is included. */
    enum Direction {
        AT_LEAST,
        AT_MOST;

        boolean admits(int comparison) {
            return this == AT_LEAST ? comparison >= 0 : comparison <= 0;
        }

        String words() {
            return this == AT_LEAST ? "at least" : "at most";
        }
    }

    private static Truth judged(Known known, java.util.function.Predicate<String> test) {
        if (known instanceof Known.Value actual) {
            return Truth.of(test.test(actual.value()));
        }
        return known instanceof Known.NotYet ? Truth.UNKNOWN : Truth.NO;
    }
}
