package io.github.flowdown.definition;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A heading with the questions under it.
 *
 * @param weight its part in the roll-up of the questionnaire
 */
public record Section(
        String id,
        String title,
        Optional<String> introduction,
        BigDecimal weight,
        ScoringMethod scoring,
        List<Question> questions) {
    public Section {
        questions = ImmutableList.copyOf(questions);
    }
}
