package io.github.flowdown.definition;

import com.google.common.collect.ImmutableList;
import java.util.List;

/** How a contract gets its tier: the questionnaire the buyer answers, bands over its points, and rules that raise the tier. */
public record Tiering(
        Questionnaire questionnaire,
        List<Band<Tier>> bands,
        List<EscalationRule> escalations,
        List<DeterminationRule> determination) {
    public Tiering {
        bands = ImmutableList.copyOf(bands);
        escalations = ImmutableList.copyOf(escalations);
        determination = ImmutableList.copyOf(determination);
    }
}
