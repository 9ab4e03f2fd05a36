package io.github.flowdown.scoring;

import com.google.common.collect.ImmutableMap;
import java.util.Map;

/**
 * The score of a whole questionnaire and of each of its sections.
 *
 * @param sections by section id, in the questionnaire's order
 */
public record QuestionnaireScore(Score total, Map<String, Score> sections) {
    public QuestionnaireScore {
        sections = ImmutableMap.copyOf(sections);
    }
}
