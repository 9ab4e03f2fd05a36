package io.github.flowdown.rendering;

import com.google.common.collect.ImmutableList;
import io.github.flowdown.assessment.Assessment;
import io.github.flowdown.assessment.ImprovementPlan;
import io.github.flowdown.diagnostic.Diagnostic;
import io.github.flowdown.schedule.FlowDown;
import io.github.flowdown.schedule.SecuritySchedule;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All there is to tell about one supplier and one contract.
 *
 * @param schedule what was drafted from the assessment; empty when nothing was
 * @param plan what has to be done about the findings; empty when no plan was made
 * @param flowDown what each sub-contract must carry
 * @param diagnostics everything said about the inputs, those of the response included; sorted, each once
 */
public record Dossier(
        Assessment assessment,
        Optional<ImprovementPlan> plan,
        Optional<SecuritySchedule> schedule,
        List<FlowDown> flowDown,
        List<Diagnostic> diagnostics) {
    public Dossier {
        flowDown = ImmutableList.copyOf(flowDown);
        diagnostics = Stream.concat(diagnostics.stream(), assessment.response().diagnostics().stream())
                .sorted()
                .distinct()
                .collect(ImmutableList.toImmutableList());
    }

    /** An assessment without a schedule and without anything to add about its inputs. */
    public static Dossier of(Assessment assessment) {
        return new Dossier(assessment, Optional.empty(), Optional.empty(), ImmutableList.of(), ImmutableList.of());
    }

    /** This dossier with what was drafted. */
    public Dossier with(SecuritySchedule drafted, List<FlowDown> below) {
        return new Dossier(assessment, plan, Optional.of(drafted), below, diagnostics);
    }

    /** This dossier with what has to be done. */
    public Dossier with(ImprovementPlan planned) {
        return new Dossier(assessment, Optional.of(planned), schedule, flowDown, diagnostics);
    }
}
