package io.github.flowdown.yaml;

import com.google.common.collect.ImmutableList;
import io.github.flowdown.assessment.ReviewDecision;
import io.github.flowdown.definition.Backing;
import io.github.flowdown.definition.ControlOwner;
import io.github.flowdown.definition.Counting;
import io.github.flowdown.definition.DeterminationRule;
import io.github.flowdown.definition.FindingSeverity;
import io.github.flowdown.definition.Obligation;
import io.github.flowdown.definition.ScoringMethod;
import io.github.flowdown.schedule.FlowDownRule;
import io.github.flowdown.schedule.Paragraph;
import io.github.flowdown.schedule.Parameter;
import io.github.flowdown.schedule.TermsForm;

/** The closed sets of words that stand in YAML. */
final class Vocabularies {
    static final ImmutableList<Class<? extends Enum<?>>> ENUMS = ImmutableList.of(
            Obligation.class,
            ControlOwner.class,
            ReviewDecision.Kind.class,
            FindingSeverity.class,
            DeterminationRule.Vehicle.class,
            FlowDownRule.Kind.class,
            Paragraph.GeneratedList.class,
            TermsForm.class,
            Parameter.Type.class,
            Backing.class,
            WrittenCases.OtherFacts.class,
            WrittenCases.OtherAnswers.class,
            WrittenCatalogue.Modality.class,
            WrittenLibrary.Stricter.class,
            WrittenLibrary.Reads.class,
            WrittenScoring.Method.class,
            Counting.class,
            ScoringMethod.Ticked.class,
            WrittenQuestionnaire.Justification.class,
            WrittenQuestionnaire.Good.class,
            WrittenQuestionnaire.Kind.class);

    private Vocabularies() {}
}
