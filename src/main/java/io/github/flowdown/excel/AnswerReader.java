package io.github.flowdown.excel;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import io.github.flowdown.definition.AnswerType;
import io.github.flowdown.definition.Option;
import io.github.flowdown.definition.Question;
import io.github.flowdown.definition.Scale;
import io.github.flowdown.diagnostic.DiagnosticCode;
import io.github.flowdown.diagnostic.Quote;
import io.github.flowdown.excel.WrittenCell.Kind;
import io.github.flowdown.response.Provenance.Reading;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads what stands in an answer cell, or says why it cannot be read. Never guesses. */
final class AnswerReader {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** How an answer cell was read. */
    sealed interface Read {
        /** How what was written became what was read. */
        Reading reading();

        /** An option of the scale. */
        record Chosen(Option option, Reading reading) implements Read {}

        /** Several options of the scale. */
        record Several(List<Option> options, Reading reading) implements Read {}

        /** A certificate, by the name of its scheme as written; empty where the question names the scheme. */
        record Held(Optional<String> scheme, String number, LocalDate issued, LocalDate expires) implements Read {
            @Override
            public Reading reading() {
                return Reading.CONVERTED;
            }
        }

        /** A text, a number or a date, in the form that is stored. */
        record Stated(String stated, Reading reading) implements Read {}

        /**
         * Not read.
         *
         * @param message the diagnostic's message
         * @param because the same for the answer, in words that follow "could not be read: "
         */
        record Refused(DiagnosticCode code, String message, String because, String hint) implements Read {
            @Override
            public Reading reading() {
                return Reading.NOT_READ;
            }
        }
    }

    private final Question question;
    private final WrittenCell cell;

    private AnswerReader(Question question, WrittenCell cell) {
        this.question = question;
        this.cell = cell;
    }

    /** Reads a cell that is not blank. */
    static Read read(Question question, WrittenCell cell) {
        return new AnswerReader(question, cell).read();
    }

    /** What to write instead. */
    static String instruction(AnswerType type) {
        return type.scale()
                .map(scale -> "write one of: "
                        + scale.offered().stream().map(Option::label).collect(Collectors.joining(", ")))
                .orElse("write " + type.describe());
    }

    private Read read() {
        if (cell.kind() == Kind.ERROR) {
            return refused(
                    DiagnosticCode.ANSWER_ERROR_VALUE,
                    "the answer to %s is the error value %s".formatted(question.id(), quoted()),
                    "the cell holds the error value " + quoted());
        }
        if (cell.formula() && cell.text().isBlank()) {
            return refused(
                    DiagnosticCode.ANSWER_FORMULA,
                    "the answer to %s is a formula without a stored result".formatted(question.id()),
                    "the cell holds a formula without a stored result");
        }
        if (cell.struck()) {
            return new Read.Refused(
                    DiagnosticCode.ANSWER_STRUCK_THROUGH,
                    "the answer to %s is struck through, wholly or in part: %s".formatted(question.id(), quoted()),
                    quoted() + " is struck through, wholly or in part",
                    "write the answer that holds, without striking anything through");
        }
        if (cell.cut()) {
            return refused(
                    DiagnosticCode.TEXT_CUT,
                    "the answer to %s is longer than a cell can be".formatted(question.id()),
                    "the text is too long");
        }
        Read read = byType();
        return cell.formula() && !isExact(read) ? ofFormula() : read;
    }

    private Read byType() {
        AnswerType type = question.answerType();
        if (type instanceof AnswerType.Choice choice) {
            return choice(choice.of());
        }
        if (type instanceof AnswerType.MultiChoice several) {
            return several(several.of());
        }
        if (type instanceof AnswerType.Certificate certificate) {
            return certificate(certificate);
        }
        if (type instanceof AnswerType.Date) {
            return date();
        }
        if (type instanceof AnswerType.Quantity quantity) {
            return quantity(quantity);
        }
        return type instanceof AnswerType.Percentage ? percentage() : text();
    }

    private Read choice(Scale scale) {
        String written = written();
        for (Option option : scale.options()) {
            if (option.label().equals(written)) {
                return new Read.Chosen(option, Reading.AS_WRITTEN);
            }
        }
        Optional<Scale.Matched> matched = scale.match(written);
        if (matched.isPresent()) {
            return new Read.Chosen(matched.get().option(), reading(matched.get().by()));
        }
        if (Lookalikes.any(written) && scale.match(Lookalikes.latin(written)).isPresent()) {
            return refused(
                    DiagnosticCode.ANSWER_LOOKALIKE,
                    "%s looks like an answer to %s but holds letters of another alphabet"
                            .formatted(quoted(), question.id()),
                    quoted() + " holds letters of another alphabet");
        }
        return refused(
                DiagnosticCode.ANSWER_NOT_AN_OPTION,
                "%s is not an answer to %s".formatted(quoted(), question.id()),
                quoted() + " is not one of the answers offered");
    }

    private static Reading reading(Scale.Match by) {
        return switch (by) {
            case LABEL -> Reading.EVENED_OUT;
            case VALUE -> Reading.VALUE;
            case SYNONYM -> Reading.SYNONYM;
        };
    }

    /** Options separated by semicolons or on lines of their own; every one has to be one of the scale. */
    private Read several(Scale scale) {
        List<String> parts = parts();
        Set<Option> chosen = new LinkedHashSet<>();
        boolean asWritten = true;
        for (String part : parts) {
            Optional<Scale.Matched> matched = scale.match(part);
            if (matched.isEmpty()) {
                return refused(
                        DiagnosticCode.ANSWER_NOT_AN_OPTION,
                        "%s is not an answer to %s".formatted(Quote.of(part), question.id()),
                        Quote.of(part) + " is not one of the answers offered");
            }
            asWritten &= chosen.add(matched.get().option())
                    && matched.get().option().label().equals(part);
        }
        return new Read.Several(
                scale.options().stream().filter(chosen::contains).toList(),
                asWritten ? Reading.AS_WRITTEN : Reading.EVENED_OUT);
    }

    /** {@code scheme; number; issued; expires}, without the scheme where the question names it. */
    private Read certificate(AnswerType.Certificate type) {
        List<String> parts = parts();
        int skipped = type.scheme().isPresent() ? 0 : 1;
        if (parts.size() != skipped + 3) {
            return notACertificate();
        }
        Optional<LocalDate> issued = day(parts.get(skipped + 1));
        Optional<LocalDate> expires = day(parts.get(skipped + 2));
        if (issued.isEmpty() || expires.isEmpty() || expires.get().isBefore(issued.get())) {
            return notACertificate();
        }
        return new Read.Held(
                skipped == 0 ? Optional.empty() : Optional.of(parts.get(0)),
                parts.get(skipped),
                issued.get(),
                expires.get());
    }

    private static Optional<LocalDate> day(String text) {
        return DateText.read(text).date();
    }

    private Read notACertificate() {
        return refused(
                DiagnosticCode.ANSWER_NOT_A_CERTIFICATE,
                "%s, the answer to %s, is not a certificate with its number and its dates"
                        .formatted(quoted(), question.id()),
                quoted() + " is not a certificate with its number and its dates");
    }

    private List<String> parts() {
        return Splitter.on(CharMatcher.anyOf(";\n\r"))
                .trimResults()
                .omitEmptyStrings()
                .splitToList(written());
    }

    private Read date() {
        DateText.Reading read = DateText.of(cell);
        if (read.verdict() == DateText.Verdict.AMBIGUOUS) {
            return new Read.Refused(
                    DiagnosticCode.ANSWER_AMBIGUOUS_DATE,
                    "%s, the answer to %s, may be two different days".formatted(quoted(), question.id()),
                    quoted() + " may be two different days",
                    "write the month as a word, for example 3 April 2026");
        }
        return read.date()
                .<Read>map(day -> new Read.Stated(
                        day.toString(), cell.kind() == Kind.DATE ? Reading.AS_WRITTEN : Reading.CONVERTED))
                .orElseGet(this::notADate);
    }

    private Read notADate() {
        return refused(
                DiagnosticCode.ANSWER_NOT_A_DATE,
                "%s, the answer to %s, is not a date".formatted(quoted(), question.id()),
                quoted() + " is not a date");
    }

    private Read quantity(AnswerType.Quantity quantity) {
        Optional<BigDecimal> number = cell.kind() == Kind.NUMBER
                ? NumberText.ofCell(cell.text())
                : cell.kind() == Kind.TEXT ? typed(quantity.unit()) : Optional.empty();
        if (number.isEmpty()) {
            return notANumber("a number");
        }
        return quantity.admits(number.get()) ? number(number.get(), cell.kind() == Kind.NUMBER) : outOfRange();
    }

    private Optional<BigDecimal> typed(Optional<String> unit) {
        return NumberText.ofText(cell.text())
                .or(() -> unit.flatMap(name -> NumberText.ofText(NumberText.withoutUnit(cell.text(), name))));
    }

    private Read percentage() {
        Optional<BigDecimal> share = switch (cell.kind()) {
            case PERCENTAGE -> NumberText.ofCell(cell.text()).map(number -> number.multiply(HUNDRED));
            case NUMBER -> NumberText.ofCell(cell.text()).filter(AnswerReader::isPlainlyAPercentage);
            case TEXT -> typedPercentage();
            default -> Optional.empty();
        };
        if (share.isEmpty()) {
            return notANumber("a percentage");
        }
        BigDecimal percentage = share.get();
        boolean inRange = percentage.signum() >= 0 && percentage.compareTo(HUNDRED) <= 0;
        return inRange ? number(percentage, cell.kind() == Kind.PERCENTAGE) : outOfRange();
    }

    private Optional<BigDecimal> typedPercentage() {
        String text = cell.text().strip();
        return text.endsWith("%")
                ? NumberText.ofText(text.substring(0, text.length() - 1))
                : NumberText.ofText(text).filter(AnswerReader::isPlainlyAPercentage);
    }

    /** 0.95 may mean 95% or less than 1%. */
    private static boolean isPlainlyAPercentage(BigDecimal number) {
        return number.signum() <= 0 || number.compareTo(BigDecimal.ONE) > 0;
    }

    private Read number(BigDecimal number, boolean asExpected) {
        BigDecimal plain = number.stripTrailingZeros();
        String stated = (plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString();
        return new Read.Stated(
                stated, asExpected || stated.equals(cell.text()) ? Reading.AS_WRITTEN : Reading.CONVERTED);
    }

    private Read notANumber(String what) {
        return refused(
                DiagnosticCode.ANSWER_NOT_A_NUMBER,
                "%s, the answer to %s, is not %s".formatted(quoted(), question.id(), what),
                "%s is not %s".formatted(quoted(), what));
    }

    private Read outOfRange() {
        return refused(
                DiagnosticCode.ANSWER_OUT_OF_RANGE,
                "%s, the answer to %s, is out of range".formatted(quoted(), question.id()),
                quoted() + " is out of range");
    }

    private Read text() {
        String written = written();
        String stripped = written.strip();
        boolean asWritten = cell.kind() == Kind.TEXT && stripped.equals(written);
        return new Read.Stated(
                stripped,
                asWritten ? Reading.AS_WRITTEN : cell.kind() == Kind.TEXT ? Reading.EVENED_OUT : Reading.CONVERTED);
    }

    private Read ofFormula() {
        return refused(
                DiagnosticCode.ANSWER_FORMULA,
                "the answer to %s is a formula; its last result %s was not taken".formatted(question.id(), quoted()),
                "the cell holds a formula whose last result was %s".formatted(quoted()));
    }

    private static boolean isExact(Read read) {
        return read.reading() == Reading.AS_WRITTEN;
    }

    /** The cell's content as a person would type it. */
    private String written() {
        return asText(cell);
    }

    /** What a cell holds, as text: a number in its shortest notation. */
    static String asText(WrittenCell cell) {
        return switch (cell.kind()) {
            case NUMBER ->
                NumberText.ofCell(cell.text()).map(BigDecimal::toPlainString).orElse(cell.text());
            case PERCENTAGE ->
                NumberText.ofCell(cell.text())
                        .map(number -> plain(number.multiply(HUNDRED)) + "%")
                        .orElse(cell.text());
            case TEXT, DATE, BOOLEAN, ERROR -> cell.text();
        };
    }

    private static String plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    }

    private String quoted() {
        return Quote.of(asText(cell));
    }

    private Read refused(DiagnosticCode code, String message, String because) {
        return new Read.Refused(code, message, because, instruction(question.answerType()));
    }
}
