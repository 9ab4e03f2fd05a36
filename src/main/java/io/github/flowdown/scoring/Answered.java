package io.github.flowdown.scoring;

import com.google.common.collect.ImmutableMap;
import io.github.flowdown.definition.Circumstances;
import io.github.flowdown.definition.QuestionId;
import io.github.flowdown.definition.Tier;
import java.util.Map;
import java.util.Optional;

/**
 * What a questionnaire is scored over.
 *
 * @param tier the tier whose minimums count; empty where there is none yet, and then the best is the minimum
 * @param marks what each answer means; a question without a mark was left blank
 * @param circumstances what preconditions look at
 */
public record Answered(Optional<Tier> tier, Map<QuestionId, Mark> marks, Circumstances circumstances) {
    public Answered {
        marks = ImmutableMap.copyOf(marks);
    }
}
