package io.github.flowdown.yaml;

import com.google.common.collect.ImmutableMap;
import io.github.flowdown.definition.Period;
import io.github.flowdown.diagnostic.DiagnosticCode;
import io.github.flowdown.diagnostic.Quote;
import io.github.flowdown.schedule.Parameter;
import io.github.flowdown.schedule.ParameterValue;
import java.util.Map;
import java.util.Optional;

/** Reads the values of a parameter, in a clause library or in a contract. */
final class ParameterValues {
    private static final String PERIOD_FORM =
            "write 'immediately', a whole number and a unit such as '24 hours' or '5 Working Days', or 'before …'";

    private final Parameter.Type type;
    private final boolean plain;
    private final DiagnosticCode misfit;
    private final Report report;

    ParameterValues(Parameter.Type type, boolean plain, DiagnosticCode misfit, Report report) {
        this.type = type;
        this.plain = plain;
        this.misfit = misfit;
        this.report = report;
    }

    /** The value, if it is one of the parameter's type. */
    Optional<ParameterValue> read(WrittenValue written, Pointer at) {
        return switch (type) {
            case PERIOD ->
                text(written, at)
                        .flatMap(text -> period(text, at))
                        .map(period -> new ParameterValue.OfPeriod(period, plain));
            case PERIODS -> periods(written, at);
            case NUMBER -> text(written, at).flatMap(text -> number(text, at));
            case TEXT, ROLE -> text(written, at).map(ParameterValue.OfText::new);
            case MONEY -> text(written, at).flatMap(text -> money(text, at));
            case LIST -> list(written, at);
        };
    }

    private Optional<String> text(WrittenValue written, Pointer at) {
        if (written.text().isEmpty()) {
            report.add(
                    misfit,
                    at,
                    "expected a %s, found %s"
                            .formatted(Words.of(type), written.list().isPresent() ? "a list" : "a mapping"),
                    "write one value");
        }
        return written.text();
    }

    private Optional<Period> period(String text, Pointer at) {
        Optional<Period> period = Period.parse(text);
        if (period.isEmpty()) {
            report.add(misfit, at, "%s is not a period".formatted(Quote.of(text)), PERIOD_FORM);
        }
        return period;
    }

    private Optional<ParameterValue> money(String text, Pointer at) {
        Optional<ParameterValue> money = ParameterValue.OfMoney.parse(text).map(parsed -> parsed);
        if (money.isEmpty()) {
            report.add(
                    misfit,
                    at,
                    "%s is not an amount of money".formatted(Quote.of(text)),
                    "write a sign or code and an amount, such as '£5,000' or '£1.5 million'");
        }
        return money;
    }

    private Optional<ParameterValue> periods(WrittenValue written, Pointer at) {
        if (written.named().isEmpty() || written.named().orElseThrow().isEmpty()) {
            report.add(
                    misfit,
                    at,
                    "expected a period per severity",
                    "write for example {critical: 7 days, high: 14 days, other: 1 month}");
            return Optional.empty();
        }
        Map<String, String> named = written.named().orElseThrow();
        ImmutableMap.Builder<String, Period> periods = ImmutableMap.builder();
        named.forEach((name, text) -> period(text, at.to(name)).ifPresent(period -> periods.put(name, period)));
        ImmutableMap<String, Period> read = periods.buildOrThrow();
        return read.size() == named.size() ? Optional.of(new ParameterValue.OfPeriods(read)) : Optional.empty();
    }

    private Optional<ParameterValue> number(String text, Pointer at) {
        Optional<ParameterValue> number = ScalarReader.number(text).map(ParameterValue.OfNumber::new);
        if (number.isEmpty()) {
            report.add(
                    misfit,
                    at,
                    "%s is not a number".formatted(Quote.of(text)),
                    "write up to 12 digits, and up to 6 after the point");
        }
        return number;
    }

    private Optional<ParameterValue> list(WrittenValue written, Pointer at) {
        if (written.list().isEmpty() || written.list().orElseThrow().isEmpty()) {
            report.add(misfit, at, "expected a list", "write [one, two]");
            return Optional.empty();
        }
        return written.list().map(ParameterValue.OfList::new);
    }
}
