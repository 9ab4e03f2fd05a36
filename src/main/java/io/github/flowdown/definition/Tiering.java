package io.github.flowdown.definition;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;

/** How a contract gets its tier: the questionnaire the buyer answers, bands over its points, and rules that raise the tier. */
public record Tiering(
        Questionnaire questionnaire,
        List<Band<Tier>> bands,
        List<EscalationRule> escalations,
        List<DeterminationRule> determination) {
    /** The questionnaire of a scheme that asks the buyer nothing. */
    public static final Questionnaire NO_QUESTIONS = new Questionnaire(
            "none", "", "No contract-risk questions", Optional.empty(), new ScoringMethod.Points(), List.of(), "none");

    public Tiering {
        bands = ImmutableList.copyOf(bands);
        escalations = ImmutableList.copyOf(escalations);
        determination = ImmutableList.copyOf(determination);
    }

    /** Of a scheme whose contracts name their tier themselves, or that has one tier only. */
    public static Tiering none(List<DeterminationRule> determination) {
        return new Tiering(NO_QUESTIONS, List.of(), List.of(), determination);
    }

    /** Whether the tier of a contract follows from answers. */
    public boolean asksQuestions() {
        return !questionnaire.questions().isEmpty();
    }
}
