package io.github.flowdown.schedule;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import io.github.flowdown.definition.Condition;
import io.github.flowdown.definition.Obligation;
import io.github.flowdown.definition.QuestionId;
import io.github.flowdown.definition.Reference;
import io.github.flowdown.definition.Tier;
import io.github.flowdown.diagnostic.Location;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One clause of the library.
 *
 * @param tiers the tiers it belongs to; empty for all
 * @param purpose why it is there, for the rationale
 * @param inOrder parameters of which none may exceed the next: a first report is not due after the full one
 * @param testedBy the questions whose answers show whether it can be kept
 */
public record Clause(
        String id,
        String title,
        Obligation obligation,
        Set<Tier> tiers,
        Condition when,
        ClauseText purpose,
        List<Reference> references,
        List<QuestionId> testedBy,
        FlowDownRule flowDown,
        Map<String, Parameter> parameters,
        List<String> inOrder,
        List<Paragraph> paragraphs,
        Location location) {
    public Clause {
        tiers = ImmutableSortedSet.copyOf(tiers);
        references = ImmutableList.copyOf(references);
        testedBy = ImmutableList.copyOf(testedBy);
        parameters = ImmutableMap.copyOf(parameters);
        inOrder = ImmutableList.copyOf(inOrder);
        paragraphs = ImmutableList.copyOf(paragraphs);
    }

    /** Two parameters, by name, of which the first must not exceed the second. */
    public record Pair(String first, String second) {}

    /** The pairs of parameters that contradict each other under some values. The list is immutable. */
    public List<Pair> contradictions(Map<String, ParameterValue> values) {
        ImmutableList.Builder<Pair> contradictions = ImmutableList.builder();
        for (int i = 1; i < inOrder.size(); i++) {
            Pair pair = new Pair(inOrder.get(i - 1), inOrder.get(i));
            ParameterValue first = values.get(pair.first());
            ParameterValue second = values.get(pair.second());
            if (first != null
                    && second != null
                    && first.comparedWith(second, Parameter.Direction.LESS) == Strictness.LOOSER) {
                contradictions.add(pair);
            }
        }
        return contradictions.build();
    }

    /** Whether it belongs to a tier, conditions apart. */
    public boolean isAt(Tier tier) {
        return tiers.isEmpty() || tiers.contains(tier);
    }
}
