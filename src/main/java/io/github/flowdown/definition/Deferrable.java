package io.github.flowdown.definition;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which shortfalls may wait.
 *
 * @param weightAtMost the most that a question may weigh for its shortfall to wait; empty where no weight is too much
 * @param answers the questions, whatever they weigh, whose shortfall may wait with one of these options, and not with another
 * @param never the questions whose shortfall may never wait
 */
public record Deferrable(
        Optional<BigDecimal> weightAtMost, Map<QuestionId, Set<Option>> answers, Set<QuestionId> never) {
    public Deferrable {
        answers = ImmutableMap.copyOf(answers);
        never = ImmutableSet.copyOf(never);
    }

    /**
     * Why the shortfall of a question may not wait; empty when it may.
     *
     * @param answer the option that counts; empty while there is none
     */
    public Optional<String> whyNot(Question question, Optional<Option> answer) {
        if (never.contains(question.id())) {
            return Optional.of("it is one of those that never may");
        }
        Set<Option> listed = answers.get(question.id());
        if (listed != null) {
            // By value: an answer in another language has a label of its own.
            return answer.filter(chosen -> listed.stream()
                                    .anyMatch(option -> option.value().equals(chosen.value())))
                            .isPresent()
                    ? Optional.empty()
                    : Optional.of("it may wait only with the answer " + named(listed));
        }
        return weightAtMost
                .filter(most -> question.weight().compareTo(most) > 0)
                .map(most -> "it weighs %s, and only what weighs at most %s may wait"
                        .formatted(question.weight().toPlainString(), most.toPlainString()));
    }

    private static String named(Set<Option> options) {
        return options.stream().map(option -> "'%s'".formatted(option.label())).collect(Collectors.joining(" or "));
    }
}
