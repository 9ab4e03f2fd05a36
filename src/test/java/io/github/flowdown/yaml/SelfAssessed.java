package io.github.flowdown.yaml;

import io.github.flowdown.Example;
import io.github.flowdown.assessment.Assessment;
import io.github.flowdown.assessment.Assessor;
import io.github.flowdown.contract.Contract;
import io.github.flowdown.contract.ScheduleDetermination;
import io.github.flowdown.contract.TierDecision;
import io.github.flowdown.definition.DeterminationRule.Vehicle;
import io.github.flowdown.definition.Option;
import io.github.flowdown.definition.Question;
import io.github.flowdown.definition.Reason;
import io.github.flowdown.definition.Scale;
import io.github.flowdown.definition.Scheme;
import io.github.flowdown.definition.ScoringMethod;
import io.github.flowdown.definition.Tier;
import io.github.flowdown.response.Answer;
import io.github.flowdown.scoring.Score;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/** A whole assessment under a scheme that asks nothing about the contract, from the options that were chosen. */
final class SelfAssessed {
    private SelfAssessed() {}

    /** All met but for some, which are missed altogether. */
    static Assessment missing(Scheme scheme, Predicate<Question> missed) {
        return of(scheme, (question, scale) -> missed.test(question) ? scale.worst() : scale.best());
    }

    /** All met but for some answers, by question. */
    static Assessment with(Scheme scheme, Map<String, String> answers) {
        return of(
                scheme,
                (question, scale) -> Optional.ofNullable(
                                answers.get(question.id().value()))
                        .flatMap(scale::option)
                        .orElseGet(scale::best));
    }

    static Assessment of(Scheme scheme, BiFunction<Question, Scale, Option> choice) {
        Contract contract = Example.contract("C-1", Map.of());
        Answer[] answers = scheme.questionnaire().questions().stream()
                .map(question -> {
                    Scale scale = question.answerType().scale().orElseThrow();
                    return Example.answered(
                            question.id().value(),
                            scale,
                            choice.apply(question, scale).value());
                })
                .toArray(Answer[]::new);
        return new Assessor()
                .assess(
                        scheme,
                        Example.response(tier(scheme, contract), scheme.questionnaire(), answers),
                        Optional.empty());
    }

    /** The only tier, whatever is asked about contracts. */
    private static TierDecision tier(Scheme scheme, Contract contract) {
        Tier tier = scheme.tiers().get(0);
        return new TierDecision(
                contract,
                tier,
                tier,
                new Score.Unscorable(new ScoringMethod.Points(), "nothing was asked"),
                List.of(),
                List.of(),
                new ScheduleDetermination(Vehicle.ORDINARY_TERMS, "test", Reason.of("it is a test")),
                List.of());
    }
}
