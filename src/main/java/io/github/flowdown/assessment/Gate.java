package io.github.flowdown.assessment;

import com.google.common.collect.ImmutableList;
import io.github.flowdown.definition.GateRule;
import io.github.flowdown.definition.QuestionId;
import io.github.flowdown.definition.Reason;
import java.util.List;

/**
 * A gate rule that holds.
 *
 * @param questions the questions whose findings it rests on
 */
public record Gate(GateRule rule, Reason reason, List<QuestionId> questions) {
    public Gate {
        questions = ImmutableList.copyOf(questions);
    }
}
