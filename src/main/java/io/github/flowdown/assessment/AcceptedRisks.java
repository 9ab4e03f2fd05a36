package io.github.flowdown.assessment;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.flowdown.definition.Circumstances;
import io.github.flowdown.definition.FindingSeverity;
import io.github.flowdown.definition.Known;
import io.github.flowdown.definition.Obligation;
import io.github.flowdown.definition.Option;
import io.github.flowdown.definition.Question;
import io.github.flowdown.definition.QuestionId;
import io.github.flowdown.definition.Questionnaire;
import io.github.flowdown.definition.Tier;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The questions whose shortfall a live deviation accepts. */
record AcceptedRisks(Map<QuestionId, Deviation> byQuestion) {
    AcceptedRisks {
        byQuestion = ImmutableMap.copyOf(byQuestion);
    }

    static AcceptedRisks none() {
        return new AcceptedRisks(ImmutableMap.of());
    }

    /** Those of one contract; where several accept the same shortfall, the one that lasts longest. */
    static AcceptedRisks of(List<DeviationStanding> standings, String contract) {
        ImmutableMap.Builder<QuestionId, Deviation> accepted = ImmutableMap.builder();
        standings.stream()
                .filter(DeviationStanding::isLive)
                .filter(standing -> standing.deviation().contract().equals(contract))
                .sorted(DeviationStanding.STRONGEST_FIRST.reversed())
                .forEach(standing ->
                        standing.deviation().question().ifPresent(id -> accepted.put(id, standing.deviation())));
        return new AcceptedRisks(accepted.buildKeepingLast());
    }

    boolean isEmpty() {
        return byQuestion.isEmpty();
    }

    List<Finding> withoutAccepted(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> !byQuestion.containsKey(finding.question().id()))
                .collect(ImmutableList.toImmutableList());
    }

    List<Deviation> behind(Gate gate) {
        return byQuestion.entrySet().stream()
                .filter(entry -> gate.questions().contains(entry.getKey())
                        || gate.lookedAt().contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .distinct()
                .collect(ImmutableList.toImmutableList());
    }

    /** Circumstances for gates that look at answers themselves: an accepted shortfall counts there as if the requirement were met. */
    Circumstances over(Circumstances answers, Questionnaire questionnaire, Tier tier) {
        return isEmpty() ? answers : new AsIfMet(answers, questionnaire, tier);
    }

    private final class AsIfMet implements Circumstances {
        private final Circumstances answers;
        private final Questionnaire questionnaire;
        private final Tier tier;

        private AsIfMet(Circumstances answers, Questionnaire questionnaire, Tier tier) {
            this.answers = answers;
            this.questionnaire = questionnaire;
            this.tier = tier;
        }

        @Override
        public Known fact(String name) {
            return answers.fact(name);
        }

        @Override
        public Known answer(QuestionId id) {
            Known given = answers.answer(id);
            Optional<Option> enough = questionnaire
                    .question(id)
                    .filter(question -> byQuestion.containsKey(id) && !isEnough(question, given))
                    .flatMap(question -> question.minimumAt(tier));
            return enough.map(option -> Known.of(option.value())).orElse(given);
        }

        private boolean isEnough(Question question, Known given) {
            return given instanceof Known.Nothing
                    || (given instanceof Known.Value value
                            && question.answerType()
                                    .scale()
                                    .flatMap(scale -> scale.option(value.value()))
                                    .map(option -> question.isGoodEnough(option, tier))
                                    .orElse(true));
        }

        @Override
        public boolean hasFinding(QuestionId question) {
            return answers.hasFinding(question);
        }

        @Override
        public int findings(Obligation obligation, FindingSeverity atLeast) {
            return answers.findings(obligation, atLeast);
        }

        @Override
        public Known rating() {
            return answers.rating();
        }
    }
}
