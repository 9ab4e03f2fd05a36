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
        List<Paragraph> paragraphs,
        Location location) {
    public Clause {
        tiers = ImmutableSortedSet.copyOf(tiers);
        references = ImmutableList.copyOf(references);
        testedBy = ImmutableList.copyOf(testedBy);
        parameters = ImmutableMap.copyOf(parameters);
        paragraphs = ImmutableList.copyOf(paragraphs);
    }

    /** Whether it belongs to a tier, conditions apart. */
    public boolean isAt(Tier tier) {
        return tiers.isEmpty() || tiers.contains(tier);
    }
}
