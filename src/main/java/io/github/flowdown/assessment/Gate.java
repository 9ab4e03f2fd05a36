package io.github.flowdown.assessment;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.flowdown.definition.GateRule;
import io.github.flowdown.definition.QuestionId;
import io.github.flowdown.definition.Reason;
import java.util.List;
import java.util.Set;

/**
 * A gate rule that holds.
 *
 * @param questions the questions whose findings it rests on
 * @param lookedAt the questions whose answers or findings made it hold
 */
public record Gate(GateRule rule, Reason reason, List<QuestionId> questions, Set<QuestionId> lookedAt) {
    public Gate {
        lookedAt = ImmutableSet.copyOf(lookedAt);
        questions = ImmutableList.copyOf(questions);
    }
}
