package io.github.flowdown.yaml;

import static io.github.flowdown.diagnostic.DiagnosticCode.FACT_MISSING;
import static io.github.flowdown.diagnostic.DiagnosticCode.UNKNOWN_FACT;
import static io.github.flowdown.diagnostic.DiagnosticCode.UNKNOWN_FACT_VALUE;

import com.google.common.collect.ImmutableMap;
import io.github.flowdown.contract.RiskAnswer;
import io.github.flowdown.definition.Option;
import io.github.flowdown.definition.Question;
import io.github.flowdown.definition.QuestionId;
import io.github.flowdown.definition.Questionnaire;
import io.github.flowdown.definition.Scale;
import io.github.flowdown.diagnostic.Quote;
import io.github.flowdown.yaml.WrittenContract.WrittenRiskAnswer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads the buyer's answers to the contract-risk questionnaire. */
final class RiskAnswersReader {
    private final Map<String, Question> questions;
    private final Report report;

    RiskAnswersReader(Questionnaire questionnaire, Report report) {
        this.questions = questionnaire.questions().stream()
                .collect(ImmutableMap.toImmutableMap(question -> question.id().value(), question -> question));
        this.report = report;
    }

    Map<QuestionId, RiskAnswer> read(Map<String, WrittenRiskAnswer> written, Pointer at) {
        ImmutableMap.Builder<QuestionId, RiskAnswer> answers = ImmutableMap.builder();
        written.forEach((fact, answer) -> {
            Question question = questions.get(fact);
            if (question == null) {
                report.addAtKey(
                        UNKNOWN_FACT,
                        at.to(fact),
                        "the contract-risk questionnaire has no question %s".formatted(Quote.of(fact)),
                        Nearest.hint(fact, questions.keySet()));
            } else {
                answers.put(
                        question.id(),
                        new RiskAnswer(
                                value(question, answer.answer(), placeOf(at.to(fact))),
                                answer.assumption().orElse(false),
                                answer.note(),
                                report.at(placeOf(at.to(fact)))));
            }
        });
        reportMissing(written, at);
        return answers.buildOrThrow();
    }

    /** An answer is one word, or the key {@code answer} among others. */
    private Pointer placeOf(Pointer fact) {
        return report.has(fact.to("answer")) ? fact.to("answer") : fact;
    }

    private String value(Question question, String written, Pointer at) {
        Optional<Scale> scale = question.answerType().scale();
        if (scale.isPresent() && scale.orElseThrow().option(written).isEmpty()) {
            List<String> values =
                    scale.orElseThrow().options().stream().map(Option::value).toList();
            Optional<String> meant = scale.orElseThrow()
                    .match(written)
                    .map(match ->
                            "write the value of this option: " + match.option().value());
            report.add(
                    UNKNOWN_FACT_VALUE,
                    at,
                    "%s is not an answer to '%s'".formatted(Quote.of(written), question.id()),
                    meant.or(() -> Nearest.hint(written, values)));
        }
        return written;
    }

    private void reportMissing(Map<String, WrittenRiskAnswer> written, Pointer at) {
        List<String> missing = questions.keySet().stream()
                .filter(fact -> !written.containsKey(fact))
                .toList();
        if (!missing.isEmpty()) {
            report.addAtKey(
                    FACT_MISSING,
                    at,
                    missing.size() == 1
                            ? "one contract-risk question is not answered: " + missing.get(0)
                            : "%s contract-risk questions are not answered: %s"
                                    .formatted(missing.size(), missing.stream().collect(Collectors.joining(", "))),
                    Optional.of("answer them; where you do not know yet, answer with an assumption"));
        }
    }
}
