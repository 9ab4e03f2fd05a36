package io.github.flowdown.yaml;

import static io.github.flowdown.diagnostic.DiagnosticCode.CONDITION_MISFIT;
import static io.github.flowdown.diagnostic.DiagnosticCode.UNKNOWN_NAME;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.flowdown.definition.AnswerType;
import io.github.flowdown.definition.Expectation;
import io.github.flowdown.definition.Expectation.Direction;
import io.github.flowdown.definition.Option;
import io.github.flowdown.definition.Scale;
import io.github.flowdown.definition.Subject;
import io.github.flowdown.diagnostic.Quote;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes the test of a comparison, where it suits what its subject can be. */
final class TestReader {
    private static final ImmutableMap<Class<? extends AnswerType>, ImmutableSet<String>> SUITED = ImmutableMap.of(
            AnswerType.Choice.class, ImmutableSet.of("is", "any-of", "at-least", "at-most", "answered"),
            AnswerType.Quantity.class, ImmutableSet.of("at-least", "at-most", "answered"),
            AnswerType.Percentage.class, ImmutableSet.of("at-least", "at-most", "answered"),
            AnswerType.Date.class, ImmutableSet.of("before", "after", "answered"),
            AnswerType.Certificate.class, ImmutableSet.of("before", "after", "answered"),
            AnswerType.MultiChoice.class, ImmutableSet.of("includes", "answered"),
            AnswerType.Text.class, ImmutableSet.of("answered"));

    private final Report report;

    TestReader(Report report) {
        this.report = report;
    }

    /** What is expected of a subject; empty when there is no test, more than one, or one that cannot be made. */
    Optional<Expectation> read(AnswerType type, Subject subject, WrittenCondition written, Pointer at) {
        ImmutableSet<String> suited = SUITED.getOrDefault(type.getClass(), ImmutableSet.of());
        List<String> tests = tests(written);
        if (tests.size() != 1) {
            report.add(
                    CONDITION_MISFIT,
                    at,
                    tests.isEmpty()
                            ? "a comparison without a test"
                            : "a comparison with more than one test: " + String.join(", ", tests),
                    "use one of: " + String.join(", ", suited));
            return Optional.empty();
        }
        String test = tests.get(0);
        if (!suited.contains(test)) {
            report.add(
                    CONDITION_MISFIT,
                    at.to(test),
                    "the test '%s' does not suit %s, which is %s".formatted(test, subject.describe(), kind(type)),
                    "use one of: " + String.join(", ", suited));
            return Optional.empty();
        }
        return expectation(test, type, subject, written, at.to(test));
    }

    /** Reports every test where none belongs. */
    void none(WrittenCondition written, Pointer at, String message) {
        for (String test : tests(written)) {
            report.add(CONDITION_MISFIT, at.to(test), message, "leave '%s' out".formatted(test));
        }
    }

    /** Reports every test but {@code at-least}. */
    void onlyAtLeast(WrittenCondition written, Pointer at) {
        for (String test : tests(written)) {
            if (!test.equals("at-least")) {
                report.add(
                        CONDITION_MISFIT,
                        at.to(test),
                        "'unmet' takes no test but a number of findings",
                        "write 'at-least' and a number, or leave '%s' out".formatted(test));
            }
        }
    }

    private static List<String> tests(WrittenCondition written) {
        List<String> tests = new ArrayList<>();
        written.is().ifPresent(value -> tests.add("is"));
        if (written.anyOf() != null) {
            tests.add("any-of");
        }
        if (written.includes() != null) {
            tests.add("includes");
        }
        written.atLeast().ifPresent(value -> tests.add("at-least"));
        written.atMost().ifPresent(value -> tests.add("at-most"));
        written.before().ifPresent(value -> tests.add("before"));
        written.after().ifPresent(value -> tests.add("after"));
        written.answered().ifPresent(value -> tests.add("answered"));
        return tests;
    }

    private Optional<Expectation> expectation(
            String test, AnswerType type, Subject subject, WrittenCondition written, Pointer at) {
        return switch (test) {
            case "is" -> anyOf(List.of(written.is().orElseThrow()), type, subject, at, false);
            case "any-of" -> anyOf(written.anyOf() == null ? List.of() : written.anyOf(), type, subject, at, true);
            case "includes" -> includes(written, type, subject, at);
            case "at-least" -> ordered(Direction.AT_LEAST, written.atLeast().orElseThrow(), type, subject, at);
            case "at-most" -> ordered(Direction.AT_MOST, written.atMost().orElseThrow(), type, subject, at);
            case "before" -> written.before().map(day -> new Expectation.Day(true, day));
            case "after" -> written.after().map(day -> new Expectation.Day(false, day));
            default -> written.answered().map(Expectation.Answered::new);
        };
    }

    private Optional<Expectation> anyOf(
            List<String> values, AnswerType type, Subject subject, Pointer at, boolean listed) {
        if (values.isEmpty()) {
            report.add(CONDITION_MISFIT, at, "'%s' names no option".formatted(at.last()), "name at least one");
            return Optional.empty();
        }
        ImmutableList.Builder<String> labels = ImmutableList.builder();
        boolean known = true;
        for (int i = 0; i < values.size(); i++) {
            Optional<Option> option = option(values.get(i), type, subject, listed ? at.to(i) : at);
            option.map(Option::label).ifPresent(labels::add);
            known &= option.isPresent();
        }
        return known ? Optional.of(new Expectation.AnyOf(values, labels.build())) : Optional.empty();
    }

    private Optional<Expectation> includes(WrittenCondition written, AnswerType type, Subject subject, Pointer at) {
        WrittenValues values = written.includes();
        if (values == null) {
            return Optional.empty();
        }
        return anyOf(values.values(), type, subject, at, values.isList())
                .map(any -> (Expectation.AnyOf) any)
                .map(any -> new Expectation.Includes(any.values(), any.labels()));
    }

    private Optional<Expectation> ordered(
            Direction direction, String value, AnswerType type, Subject subject, Pointer at) {
        Optional<Scale> scale = type.scale();
        if (scale.isEmpty()) {
            return amount(direction, value, subject, at);
        }
        Optional<Option> option = option(value, type, subject, at);
        if (option.map(Option::isNotApplicable).orElse(false)) {
            report.add(
                    CONDITION_MISFIT,
                    at,
                    "%s has no place in the order of the options".formatted(Quote.of(value)),
                    "name an option with a score");
            return Optional.empty();
        }
        return option.map(known -> new Expectation.InOrder(direction, value, scale.orElseThrow()));
    }

    private Optional<Expectation> amount(Direction direction, String value, Subject subject, Pointer at) {
        Optional<Expectation> amount =
                ScalarReader.number(value).map(limit -> new Expectation.Amount(direction, limit));
        if (amount.isEmpty()) {
            report.add(
                    CONDITION_MISFIT,
                    at,
                    "%s is a number, found %s".formatted(subject.describe(), Quote.of(value)),
                    "write a number");
        }
        return amount;
    }

    private Optional<Option> option(String value, AnswerType type, Subject subject, Pointer at) {
        Optional<Option> option = type.offered().flatMap(scale -> scale.option(value));
        if (option.isEmpty()) {
            List<String> values = type.offered().map(Scale::options).orElse(List.of()).stream()
                    .map(Option::value)
                    .toList();
            report.add(
                    UNKNOWN_NAME,
                    at,
                    "%s is never %s".formatted(subject.describe(), Quote.of(value)),
                    Nearest.hint(value, values));
        }
        return option;
    }

    private static String kind(AnswerType type) {
        if (type instanceof AnswerType.Choice) {
            return "a choice";
        }
        if (type instanceof AnswerType.Date) {
            return "a date";
        }
        if (type instanceof AnswerType.MultiChoice) {
            return "a choice of several";
        }
        if (type instanceof AnswerType.Certificate) {
            return "a certificate";
        }
        return type instanceof AnswerType.Text ? "free text" : "a number";
    }
}
