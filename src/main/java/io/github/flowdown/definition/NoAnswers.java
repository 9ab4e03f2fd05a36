package io.github.flowdown.definition;

import com.google.common.collect.ImmutableMap;
import java.util.Map;

/**
 * What no answer does to the scores of a questionnaire.
 *
 * @param otherwise what holds for every question not named
 * @param named the questions for which something else holds
 */
public record NoAnswers(NoAnswer otherwise, Map<QuestionId, NoAnswer> named) {
    public static final NoAnswers STANDARD = new NoAnswers(NoAnswer.STANDARD, Map.of());

    public NoAnswers {
        named = ImmutableMap.copyOf(named);
    }

    /** What holds for a question. */
    public NoAnswer of(QuestionId question) {
        return named.getOrDefault(question, otherwise);
    }
}
