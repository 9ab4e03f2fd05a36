package io.github.flowdown.yaml;

import static io.github.flowdown.diagnostic.DiagnosticCode.INVALID_VALUE;
import static io.github.flowdown.diagnostic.DiagnosticCode.SCORE_MISFIT;

import com.google.common.collect.ImmutableList;
import io.github.flowdown.definition.AnswerType;
import io.github.flowdown.definition.Option;
import io.github.flowdown.definition.Scale;
import io.github.flowdown.diagnostic.DiagnosticCode;
import io.github.flowdown.yaml.WrittenQuestionnaire.Good;
import io.github.flowdown.yaml.WrittenQuestionnaire.Kind;
import io.github.flowdown.yaml.WrittenQuestionnaire.WrittenAnswer;
import io.github.flowdown.yaml.WrittenQuestionnaire.WrittenOption;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads scales, and the types of answers that name or hold one. */
final class ScaleReader {
    private final Report report;
    private final Translations translations;
    private final Map<String, Scale> scales = new LinkedHashMap<>();

    ScaleReader(Report report, Translations translations) {
        this.report = report;
        this.translations = translations;
    }

    void readAll(Map<String, List<WrittenOption>> written, Pointer at) {
        written.forEach(
                (name, options) -> scale(name, options, at.to(name)).ifPresent(scale -> scales.put(name, scale)));
    }

    /** The type of answer of a question; empty, with the reason reported, when it is none. */
    Optional<AnswerType> type(String question, WrittenAnswer written, Pointer at) {
        if (written.scale().isPresent()) {
            return named(written.scale().orElseThrow(), at);
        }
        List<WrittenOption> options = written.options();
        if (written.type().equals(Optional.of(Kind.MULTI_CHOICE))) {
            checkKeys(written, at);
            return several(question, written, at);
        }
        if (options != null && written.type().isPresent()) {
            report.add(INVALID_VALUE, at, "an answer with both 'options' and 'type'", "keep one of them");
            return Optional.empty();
        }
        if (options != null) {
            return scale(question, options, at.to("options")).map(AnswerType.Choice::new);
        }
        if (written.type().isEmpty()) {
            report.add(
                    DiagnosticCode.MISSING_KEY,
                    at,
                    "an answer without 'options' or 'type'",
                    "write the name of a scale, {options: [...]}, {type: yes-no} or {type: text}");
            return Optional.empty();
        }
        return plain(written.type().orElseThrow(), written, at);
    }

    private Optional<AnswerType> named(String name, Pointer at) {
        return scale(name, at).map(AnswerType.Choice::new);
    }

    /** The scale of a name; empty, with the reason reported, when there is none. */
    Optional<Scale> scale(String name, Pointer at) {
        Optional<Scale> scale = known(name);
        if (scale.isEmpty()) {
            report.unknown(DiagnosticCode.UNKNOWN_NAME, at, "scale", name, scales.keySet());
        }
        return scale;
    }

    /** The scale of a name, if there is one. */
    Optional<Scale> known(String name) {
        Optional<Scale> ready = name.equals(ReadyMadeScales.YES_NO)
                ? Optional.of(ReadyMadeScales.yesNo(Good.YES, false))
                : Optional.empty();
        return Optional.ofNullable(scales.get(name)).or(() -> ready);
    }

    private Optional<AnswerType> plain(Kind kind, WrittenAnswer written, Pointer at) {
        checkKeys(written, at);
        if (written.minimum().isPresent()
                && written.maximum().isPresent()
                && written.minimum().orElseThrow().compareTo(written.maximum().orElseThrow()) > 0) {
            report.add(INVALID_VALUE, at, "the minimum is above the maximum", "swap them");
        }
        return Optional.of(
                switch (kind) {
                    case MULTI_CHOICE -> throw new IllegalArgumentException("a choice of several has options");
                    case YES_NO ->
                        new AnswerType.Choice(ReadyMadeScales.yesNo(
                                written.good().orElse(Good.YES),
                                written.notApplicable().orElse(false)));
                    case CERTIFICATE -> new AnswerType.Certificate(written.scheme());
                    case TEXT -> new AnswerType.Text();
                    case DATE -> new AnswerType.Date();
                    case NUMBER -> new AnswerType.Quantity(written.unit(), written.minimum(), written.maximum());
                    case PERCENTAGE -> new AnswerType.Percentage();
                });
    }

    /** Each type has keys of its own; those of another type would do nothing. */
    private void checkKeys(WrittenAnswer written, Pointer at) {
        Kind kind = written.type().orElse(Kind.TEXT);
        refuseUnless(kind == Kind.NUMBER, written.unit(), at.to("unit"), "a number");
        refuseUnless(kind == Kind.NUMBER, written.minimum(), at.to("minimum"), "a number");
        refuseUnless(kind == Kind.NUMBER, written.maximum(), at.to("maximum"), "a number");
        refuseUnless(kind == Kind.YES_NO, written.good(), at.to("good"), "a yes-no answer");
        refuseUnless(kind == Kind.YES_NO, written.notApplicable(), at.to("not-applicable"), "a yes-no answer");
        refuseUnless(kind == Kind.CERTIFICATE, written.scheme(), at.to("scheme"), "a certificate");
    }

    private void refuseUnless(boolean suits, Optional<?> value, Pointer at, String owner) {
        if (!suits && value.isPresent()) {
            report.add(INVALID_VALUE, at, "only %s has '%s'".formatted(owner, at.last()), "leave it out");
        }
    }

    /** The options of a choice of several carry no score. */
    private Optional<AnswerType> several(String question, WrittenAnswer written, Pointer at) {
        List<WrittenOption> options = written.options();
        if (options == null || options.isEmpty()) {
            report.add(DiagnosticCode.MISSING_KEY, at, "a choice of several without 'options'", "add 'options: [...]'");
            return Optional.empty();
        }
        ImmutableList.Builder<Option> offered = ImmutableList.builder();
        for (int i = 0; i < options.size(); i++) {
            WrittenOption option = options.get(i);
            if (option.score().isPresent() || option.isNotApplicable()) {
                report.add(
                        SCORE_MISFIT,
                        at.to("options").to(i),
                        "a choice of several carries no score, and option '%s' has '%s'"
                                .formatted(option.value(), option.score().isPresent() ? "score" : "not-applicable"),
                        "leave it out; a rule under 'findings' can say what an answer leads to");
            }
            if (option.label().contains(";")) {
                report.add(
                        INVALID_VALUE,
                        at.to("options").to(i).to("label"),
                        "the label of option '%s' holds ';', which separates the answers of a choice of several"
                                .formatted(option.value()),
                        "write it without");
            }
            offered.add(new Option(
                    option.value(),
                    option.label(),
                    Optional.of(BigDecimal.ZERO),
                    option.justification().isPresent(),
                    synonyms(option, at.to("options").to(i))));
        }
        return Optional.of(new AnswerType.MultiChoice(new Scale(question, offered.build())));
    }

    private Optional<Scale> scale(String name, List<WrittenOption> written, Pointer at) {
        ImmutableList.Builder<Option> options = ImmutableList.builder();
        boolean scored = false;
        for (int i = 0; i < written.size(); i++) {
            WrittenOption option = written.get(i);
            checkScore(option, at.to(i));
            scored |= option.score().isPresent() && !option.isNotApplicable();
            options.add(new Option(
                    option.value(),
                    option.label(),
                    option.isNotApplicable() ? Optional.empty() : option.score(),
                    option.justification().isPresent(),
                    synonyms(option, at.to(i))));
        }
        if (!scored) {
            report.add(SCORE_MISFIT, at, "a scale without an option that has a score", "give every option a score");
            return Optional.empty();
        }
        return Optional.of(new Scale(name, options.build()));
    }

    private void checkScore(WrittenOption option, Pointer at) {
        if (option.isNotApplicable() && option.score().isPresent()) {
            report.add(
                    SCORE_MISFIT,
                    at.to("score"),
                    "option '%s' is not applicable and has a score".formatted(option.value()),
                    "leave out one of 'not-applicable' and 'score'");
        }
        if (!option.isNotApplicable() && option.score().isEmpty()) {
            report.add(
                    SCORE_MISFIT,
                    at,
                    "option '%s' has no score".formatted(option.value()),
                    "add 'score: …', or 'not-applicable: true'");
        }
    }

    /** Other ways to write an option, its labels in other languages among them: an answer in any language is the same answer. */
    private List<String> synonyms(WrittenOption option, Pointer at) {
        return Stream.concat(option.synonyms().stream(), translations.of(at.to("label")).values().stream())
                .filter(name -> !name.equals(option.label()))
                .distinct()
                .collect(ImmutableList.toImmutableList());
    }
}
