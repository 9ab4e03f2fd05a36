package io.github.flowdown.yaml;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.flowdown.contract.ContractFacts;
import io.github.flowdown.definition.AnswerType;
import io.github.flowdown.definition.Option;
import io.github.flowdown.definition.Question;
import io.github.flowdown.definition.Questionnaire;
import io.github.flowdown.definition.RatingLevel;
import io.github.flowdown.definition.Scale;
import io.github.flowdown.definition.Tier;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a condition may speak of at the place where it stands.
 *
 * @param facts the facts of a contract and what kind of value each has
 * @param questions the supplier's questions and what kind of answer each takes
 * @param ratings the ratings, worst first
 * @param subjects the kinds of subjects allowed
 * @param unreadable questions whose answers could not be understood, so that nothing can be said of conditions over them
 * @param open whether facts are unknown, because the file was read without its scheme
 */
record Vocabulary(
        Map<String, AnswerType> facts,
        Map<String, AnswerType> questions,
        Optional<Scale> ratings,
        Set<SubjectKind> subjects,
        Set<String> unreadable,
        boolean open) {

    Vocabulary {
        facts = ImmutableMap.copyOf(facts);
        questions = ImmutableMap.copyOf(questions);
        subjects = ImmutableSet.copyOf(subjects);
        unreadable = ImmutableSet.copyOf(unreadable);
    }

    /** What a condition can look at. */
    enum SubjectKind {
        FACT,
        QUESTION,
        FINDING,
        UNMET,
        RATING
    }

    /** Without a scheme: any fact is taken on trust. */
    static Vocabulary ofNoScheme() {
        return new Vocabulary(Map.of(), Map.of(), Optional.empty(), Set.of(), Set.of(), true);
    }

    /** The facts that a contract-risk questionnaire asks for, with those every contract has. */
    static Vocabulary ofFacts(Questionnaire risk, List<Tier> tiers) {
        Map<String, AnswerType> facts = new LinkedHashMap<>();
        for (Question question : risk.questions()) {
            facts.put(question.id().value(), question.answerType());
        }
        facts.put(ContractFacts.TIER, new AnswerType.Choice(tierScale(tiers)));
        facts.put(
                ContractFacts.SUB_CONTRACTS,
                new AnswerType.Quantity(Optional.empty(), Optional.of(BigDecimal.ZERO), Optional.empty()));
        return new Vocabulary(facts, Map.of(), Optional.empty(), Set.of(SubjectKind.FACT), Set.of(), false);
    }

    Vocabulary withQuestions(Map<String, AnswerType> types) {
        return new Vocabulary(facts, types, ratings, subjects, unreadable, open);
    }

    Vocabulary withUnreadable(Set<String> questionIds) {
        return new Vocabulary(facts, questions, ratings, subjects, questionIds, open);
    }

    Vocabulary withRatings(List<RatingLevel> levels) {
        return new Vocabulary(
                facts,
                questions,
                levels.isEmpty() ? Optional.empty() : Optional.of(ratingScale(levels)),
                subjects,
                unreadable,
                open);
    }

    Vocabulary about(SubjectKind... allowed) {
        return new Vocabulary(facts, questions, ratings, ImmutableSet.copyOf(allowed), unreadable, open);
    }

    private static Scale tierScale(List<Tier> tiers) {
        return new Scale(
                ContractFacts.TIER,
                tiers.stream()
                        .map(tier -> level(tier.id(), tier.title(), tier.rank()))
                        .toList());
    }

    private static Scale ratingScale(List<RatingLevel> ratings) {
        return new Scale(
                "rating",
                ratings.stream()
                        .map(rating -> level(rating.id(), rating.title(), rating.rank()))
                        .toList());
    }

    private static Option level(String id, String title, int rank) {
        return new Option(id, title, Optional.of(BigDecimal.valueOf(rank)), false, List.of());
    }
}
