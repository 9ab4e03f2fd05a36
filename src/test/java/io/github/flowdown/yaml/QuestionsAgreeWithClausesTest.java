package io.github.flowdown.yaml;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.flowdown.definition.Question;
import io.github.flowdown.definition.Tier;
import io.github.flowdown.schedule.Clause;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is just good enough in the questionnaire is what the clause demands: nobody falls short of more than the contract asks. */
class QuestionsAgreeWithClausesTest {
    private static final SchemeFiles DWP = new SchemeReader().builtIn("dwp").orThrow();

    private static final Map<String, String> PERIODS = Map.ofEntries(
            Map.entry("within-week", "5 Working Days"),
            Map.entry("next-day", "1 Working Day"),
            Map.entry("half-yearly", "6 months"),
            Map.entry("yearly", "12 months"),
            Map.entry("within-a-year", "12 months"),
            Map.entry("within-two-years", "24 months"),
            Map.entry("quarterly", "3 months"),
            Map.entry("monthly", "1 month"),
            Map.entry("weekly", "1 week"),
            Map.entry("daily", "1 day"),
            Map.entry("six-months", "6 months"),
            Map.entry("twelve-months", "12 months"),
            Map.entry("six-years", "6 years"));

    @ParameterizedTest
    @CsvSource({
        "PE-02, access-control, leavers",
        "AC-05, access-control, review",
        "VM-03, patching, scan",
        "VM-03, vulnerability-scanning, interval",
        "PT-01, patching, test",
        "PT-02, security-testing, interval",
        "LG-02, logging-and-monitoring, retention",
        "LG-04, logging-and-monitoring, review",
        "RM-01, risk-assessment, cycle",
        "GV-03, security-management-plan, leadership",
        "BK-03, classification-handling, restore-test",
        "BK-03, backup, restore-test",
        "DR-03, continuity-and-recovery, exercise",
        "RX-01, continuity-and-recovery, exercise",
        "RE-01, records, retention",
    })
    void theMinimumIsWhatTheClauseDemands(String questionId, String clauseId, String parameter) {
        Question question = DWP.scheme().questionnaire().questions().stream()
                .filter(candidate -> candidate.id().value().equals(questionId))
                .findFirst()
                .orElseThrow();
        Clause clause = DWP.library().clauses().stream()
                .filter(candidate -> candidate.id().equals(clauseId))
                .findFirst()
                .orElseThrow();
        for (Tier tier : DWP.scheme().tiers()) {
            if (question.isAskedAt(tier)
                    && (clause.tiers().isEmpty() || clause.tiers().contains(tier))) {
                String minimum = question.minimumAt(tier).orElseThrow().value();
                assertThat(PERIODS.get(minimum))
                        .as("%s at tier %s", questionId, tier.id())
                        .isEqualTo(requireNonNull(clause.parameters().get(parameter))
                                .byTier()
                                .at(tier)
                                .orElseThrow()
                                .inText()
                                .replace("within ", ""));
            }
        }
    }
}
