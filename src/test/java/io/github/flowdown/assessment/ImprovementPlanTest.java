package io.github.flowdown.assessment;

import static io.github.flowdown.Approved.all;
import static io.github.flowdown.Approved.deviation;
import static io.github.flowdown.Example.answered;
import static io.github.flowdown.Example.blank;
import static io.github.flowdown.Example.highContract;
import static io.github.flowdown.Example.response;
import static io.github.flowdown.Example.scheme;
import static io.github.flowdown.Example.supplierQuestionnaire;
import static io.github.flowdown.Example.tierOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.flowdown.definition.WorkingCalendar;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ImprovementPlanTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final WorkingCalendar DAYS =
            new WorkingCalendar("home", "Home", LocalDate.of(2026, 1, 1), LocalDate.of(2027, 12, 31), Map.of(), "ca1e");

    @Test
    void everyFindingIsInThePlanOnceWithADayAndTheWorstComesFirst() {
        Assessment assessment = assess(Deviations.NONE, Optional.of(DAY));
        ImprovementPlan plan = ImprovementPlan.of(assessment, DAYS, Optional.empty());
        assertThat(plan.actions())
                .extracting(PlannedAction::about)
                .containsExactlyElementsOf(assessment.findings().stream()
                        .map(finding -> finding.question().id().value())
                        .toList());
        assertThat(plan.actions()).extracting(PlannedAction::priority).containsExactly(1, 2, 3);
        PlannedAction first = plan.actions().get(0);
        assertThat(first.about()).isEqualTo("PR-01");
        assertThat(first.within().orElseThrow().written()).isEqualTo("5 Working Days");
        assertThat(first.due().day()).contains(LocalDate.of(2026, 11, 30));
        assertThat(first.owner()).isEqualTo("Supplier");
    }

    @Test
    void whatADeviationAcceptsComesLastAndIsDueWhenTheDeviationEnds() {
        Assessment assessment =
                assess(all(deviation("DEV-1").under("EX-2").accepting("PR-01").until("2027-03-31")), Optional.of(DAY));
        PlannedAction last =
                ImprovementPlan.of(assessment, DAYS, Optional.empty()).actions().get(2);
        assertThat(last.about()).isEqualTo("PR-01");
        assertThat(last.due().day()).contains(LocalDate.of(2027, 3, 31));
        assertThat(last.standing()).isEqualTo("accepted until 31 March 2027 by deviation DEV-1");
    }

    @Test
    void aStartThatIsNamedGoesBeforeTheDayOfTheAssessment() {
        ImprovementPlan plan = ImprovementPlan.of(
                assess(Deviations.NONE, Optional.of(DAY)), DAYS, Optional.of(LocalDate.of(2027, 1, 4)));
        assertThat(plan.actions().get(0).due().day()).contains(LocalDate.of(2027, 1, 11));
    }

    @Test
    void withoutAnyDayThereArePeriodsButNoDates() {
        ImprovementPlan plan = ImprovementPlan.of(assess(Deviations.NONE, Optional.empty()), DAYS, Optional.empty());
        assertThat(plan.actions())
                .allSatisfy(action ->
                        assertThat(action.due()).isEqualTo(Deadline.none("no day is named from which to count")));
        assertThat(plan.rules().get(0))
                .isEqualTo("No day is named from which periods are counted, so there are no dates.");
    }

    private static Assessment assess(Deviations deviations, Optional<LocalDate> asOf) {
        return new Assessor()
                .assess(
                        scheme(),
                        response(
                                tierOf(highContract()),
                                supplierQuestionnaire(),
                                answered("PR-01", "partly"),
                                answered("PR-02", "fully"),
                                answered("PR-03", "fully"),
                                blank("RS-01"),
                                answered("RS-02", "fully")),
                        Review.NONE,
                        deviations,
                        asOf);
    }
}
