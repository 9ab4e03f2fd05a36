package io.github.flowdown.yaml;

import static io.github.flowdown.diagnostic.DiagnosticCode.INVALID_VALUE;
import static io.github.flowdown.diagnostic.DiagnosticCode.SCORE_MISFIT;

import com.google.common.collect.ImmutableList;
import io.github.flowdown.definition.AnswerType;
import io.github.flowdown.definition.Option;
import io.github.flowdown.definition.Scale;
import io.github.flowdown.diagnostic.DiagnosticCode;
import io.github.flowdown.yaml.WrittenQuestionnaire.Kind;
import io.github.flowdown.yaml.WrittenQuestionnaire.WrittenAnswer;
import io.github.flowdown.yaml.WrittenQuestionnaire.WrittenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads scales, and the types of answers that name or hold one. */
final class ScaleReader {
    private final Report report;
    private final Map<String, Scale> scales = new LinkedHashMap<>();

    ScaleReader(Report report) {
        this.report = report;
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
                    "write the name of a scale, {options: [...]} or {type: text}");
            return Optional.empty();
        }
        return plain(written.type().orElseThrow(), written, at);
    }

    private Optional<AnswerType> named(String name, Pointer at) {
        Optional<AnswerType> type = Optional.ofNullable(scales.get(name)).map(AnswerType.Choice::new);
        if (type.isEmpty()) {
            report.unknown(DiagnosticCode.UNKNOWN_NAME, at, "scale", name, scales.keySet());
        }
        return type;
    }

    private Optional<AnswerType> plain(Kind kind, WrittenAnswer written, Pointer at) {
        boolean limited = written.unit().isPresent()
                || written.minimum().isPresent()
                || written.maximum().isPresent();
        if (kind != Kind.NUMBER && limited) {
            report.add(INVALID_VALUE, at, "only a number has a unit, a minimum and a maximum", "leave them out");
        }
        if (written.minimum().isPresent()
                && written.maximum().isPresent()
                && written.minimum().orElseThrow().compareTo(written.maximum().orElseThrow()) > 0) {
            report.add(INVALID_VALUE, at, "the minimum is above the maximum", "swap them");
        }
        return Optional.of(
                switch (kind) {
                    case TEXT -> new AnswerType.Text();
                    case DATE -> new AnswerType.Date();
                    case NUMBER -> new AnswerType.Quantity(written.unit(), written.minimum(), written.maximum());
                    case PERCENTAGE -> new AnswerType.Percentage();
                });
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
                    option.synonyms()));
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
}
