package io.github.flowdown.schedule;

import static io.github.flowdown.ClauseBuilder.clause;
import static io.github.flowdown.Example.HIGH;
import static io.github.flowdown.Example.LOW;
import static io.github.flowdown.Example.clauseLibrary;
import static io.github.flowdown.Example.contract;
import static io.github.flowdown.Example.fact;
import static io.github.flowdown.Example.highContract;
import static io.github.flowdown.Example.library;
import static io.github.flowdown.Example.lowContract;
import static io.github.flowdown.Example.tierOf;
import static io.github.flowdown.Example.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.flowdown.contract.Contract;
import io.github.flowdown.definition.Condition;
import io.github.flowdown.definition.PerTier;
import io.github.flowdown.diagnostic.Location;
import io.github.flowdown.schedule.FlowDownRule.Kind;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FlowDownTest {

    @Test
    void clausesAreReaddressedToThePartiesOfTheSubContract() {
        FlowDown flowDown = only(clauseLibrary(), highContract(lowContract()));
        assertThat(flowDown.document().title()).isEqualTo("Security Schedule: flow-down to sub-contractors");
        assertThat(flowDown.document().parties())
                .isEqualTo(new Parties("Supplier", "Buyer of EX-1", "Sub-contractor", "Provider of EX-1"));
        assertThat(text(flowDown.document(), "sign-in"))
                .containsExactly("The Sub-contractor must use a second factor for administrators.");
    }

    @Test
    void everyClauseOfTheContractAboveIsDecidedOnWithAReason() {
        assertThat(decisions(only(clauseLibrary(), highContract(lowContract()))))
                .containsExactly(
                        "sign-in flows: flows down at the sub-contract's own tier (Low)",
                        "encryption flows: flows down unchanged, never weaker",
                        "incident-reporting flows: flows down unchanged, never weaker",
                        "data-return flows: flows down unchanged, never weaker, because personal-data is 'Ordinary"
                                + " personal data'",
                        "sub-contracting stays: it binds the parties of the contract above only");
    }

    @Test
    void aClauseStaysWhereTheSubContractDoesNotCallForIt() {
        Contract courier =
                contract("EX-7", Map.of("personal-data", "none", "connection", "none", "standing", "nothing-held"));
        FlowDown flowDown = only(clauseLibrary(), highContract(courier));
        assertThat(decisions(flowDown))
                .contains("data-return stays: it flows down only where personal-data is 'Ordinary personal data' or"
                        + " 'Special category data'");
        assertThat(flowDown.document().clause("data-return")).isEmpty();
    }

    @Test
    void theSameIsNeverWeakerThanInTheContractAbove() {
        FlowDown flowDown = only(clauseLibrary(), highContract(lowContract()));
        assertThat(value(flowDown, "incident-reporting", "first-report")).isEqualTo("4 hours");
        assertThat(value(flowDown, "data-return", "retention")).isEqualTo("6 years");
    }

    @Test
    void theSameIsStricterWhereTheSubContractsOwnTierIsTheHigherOne() {
        FlowDown flowDown = only(clauseLibrary(), with(lowContract(), highContract()));
        assertThat(value(flowDown, "incident-reporting", "first-report")).isEqualTo("4 hours");
        assertThat(value(flowDown, "data-return", "retention")).isEqualTo("6 years");
        assertThat(decisions(flowDown))
                .contains("encryption flows: the contract above does not carry it, but it belongs to the sub-contract's"
                        + " own tier (High)");
    }

    @Test
    void whereValuesCannotBeComparedTheOneOfTheContractAboveStands() {
        ClauseLibrary library = library(clause("reply")
                .flows(Kind.SAME)
                .deadline("reply", Map.of(LOW, "5 Working Days", HIGH, "7 days"))
                .role("contact", Map.of(LOW, "the manager", HIGH, "the director"))
                .says("Reply {reply} to {contact}.")
                .build());
        assertThat(text(only(library, highContract(lowContract())).document(), "reply"))
                .containsExactly("Reply within 7 days to the director.");
        assertThat(text(only(library, with(lowContract(), highContract())).document(), "reply"))
                .containsExactly("Reply within 5 Working Days to the manager.");
    }

    @Test
    void aClauseOfHigherTiersFlowsUnchangedIntoALowerOne() {
        ClauseLibrary library = library(clause("watch")
                .at(HIGH)
                .flows(Kind.SAME)
                .number("people", Map.of(HIGH, "3"))
                .says("Keep {people} people on watch.", Set.of(HIGH), Condition.always())
                .build());
        assertThat(text(only(library, highContract(lowContract())).document(), "watch"))
                .containsExactly("Keep 3 people on watch.");
    }

    @Test
    void atItsOwnTierAClauseKeepsNoParagraphOfAHigherOne() {
        FlowDown flowDown = only(clauseLibrary(), highContract(lowContract()));
        assertThat(text(flowDown.document(), "sign-in"))
                .doesNotContain("The Sub-contractor must use a hardware token for administrators.");
    }

    @Test
    void theSameNeverCarriesTheMilderParagraphBesideTheStricterOne() {
        ClauseLibrary library = library(twoStrengths());
        assertThat(text(only(library, highContract(lowContract())).document(), "test"))
                .containsExactly("Test every quarter.");
        assertThat(text(only(library, with(lowContract(), lowContract())).document(), "test"))
                .containsExactly("Test every year.");
    }

    @Test
    void aHigherTierBelowHasItsOwnWordingAndNotTheMilderOneAsWell() {
        ClauseLibrary library = library(twoStrengths());
        assertThat(text(only(library, with(lowContract(), highContract())).document(), "test"))
                .containsExactly("Test every quarter.");
    }

    @Test
    void whereTheHigherTierBelowHasNoWordingThatOfTheContractAboveStands() {
        ClauseLibrary library = library(clause("greet")
                .flows(Kind.SAME)
                .says("Say good day.", Set.of(LOW), Condition.always())
                .build());
        assertThat(text(only(library, with(lowContract(), highContract())).document(), "greet"))
                .containsExactly("Say good day.");
    }

    @Test
    void theSameStaysTheSameAllTheWayDown() {
        ClauseLibrary library = library(twoStrengths());
        FlowDown first = only(library, highContract(with(lowContract(), contract("EX-8", lowRisk()))));
        assertThat(text(first.below().get(0).document(), "test")).containsExactly("Test every quarter.");
        FlowDown nested = only(clauseLibrary(), highContract(with(lowContract(), contract("EX-8", lowRisk()))));
        assertThat(value(nested.below().get(0), "incident-reporting", "first-report"))
                .isEqualTo("4 hours");
        assertThat(nested.below().get(0).document().clause("encryption")).isPresent();
        assertThat(nested.below().get(0).document().parties())
                .isEqualTo(new Parties("Supplier", "Buyer of EX-8", "Sub-contractor", "Provider of EX-8"));
    }

    @Test
    void aParagraphThatTheFactsAboveCallForFlowsUnchanged() {
        ClauseLibrary library = library(clause("data")
                .flows(Kind.SAME)
                .says("Protect data.")
                .says("Protect personal data twice.", Set.of(), fact("personal-data", "ordinary"))
                .build());
        Contract courier =
                contract("EX-7", Map.of("personal-data", "none", "connection", "none", "standing", "nothing-held"));
        assertThat(text(only(library, highContract(courier)).document(), "data"))
                .containsExactly("Protect data.", "Protect personal data twice.");
    }

    @Test
    void aSubContractThatNobodyAssessedCarriesTheClausesOfTheTierAbove() {
        FlowDown flowDown = only(clauseLibrary(), highContract(contract("EX-4", Map.of())));
        assertThat(flowDown.assessed()).isFalse();
        assertThat(flowDown.document().clauses())
                .extracting(drafted -> drafted.clause().id())
                .containsExactly("sign-in", "encryption", "incident-reporting", "data-return");
        assertThat(decisions(flowDown))
                .contains("data-return flows: flows down unchanged, never weaker, because it is not known whether"
                        + " personal-data is 'Ordinary personal data' or 'Special category data'");
    }

    @Test
    void whatAClauseRefersToFlowsWithItAndTheDecisionSaysSo() {
        ClauseLibrary library = library(
                clause("first")
                        .flows(Kind.SAME)
                        .says("See paragraph {clause:second}.")
                        .build(),
                clause("second").flows(Kind.NONE).says("Be good.").build());
        FlowDown flowDown = only(library, lowParent());
        assertThat(decisions(flowDown))
                .containsExactly(
                        "first flows: flows down unchanged, never weaker",
                        "second flows: clause 'Title of first' refers to it");
    }

    @Test
    void aClauseWithNothingToSayBelowDoesNotFlow() {
        ClauseLibrary library = library(
                clause("first").says("Be good.").build(),
                clause("second")
                        .says("Be better.", Set.of(HIGH), Condition.always())
                        .build());
        assertThat(decisions(only(library, highContract(lowContract()))))
                .containsExactly(
                        "first flows: flows down at the sub-contract's own tier (Low)",
                        "second stays: none of its paragraphs applies");
    }

    @Test
    void whatAFullerClauseSaysAboveIsSaidBelowWhereThatClauseDoesNotFlow() {
        ClauseLibrary library = library(
                clause("updates")
                        .flows(Kind.SAME)
                        .says("Install updates.")
                        .saysUnless("testing", "Test every year.")
                        .build(),
                clause("testing")
                        .at(HIGH)
                        .says("Test every quarter, with a report.")
                        .build());
        ScheduleDrafter drafter = new ScheduleDrafter(library);
        SecuritySchedule above = drafter.draft(tierOf(highContract(lowContract())));
        assertThat(text(above, "updates")).containsExactly("Install updates.");
        assertThat(text(drafter.flowDown(above).get(0).document(), "updates"))
                .containsExactly("Install updates.", "Test every year.");
    }

    @Test
    void inATableEachSeverityTakesTheStricterPeriod() {
        Parameter patching = new Parameter(
                "patching",
                "patching",
                Parameter.Type.PERIODS,
                Parameter.Direction.LESS,
                new PerTier<>(Map.of(LOW, new ParameterValue.OfText("p"))),
                new Location.InModel("clauses.yaml", "patching"));
        ParameterValue above =
                patching.parse("critical: 14 days; other: 1 month").orElseThrow();
        ParameterValue own =
                patching.parse("critical: 72 hours; other: 2 months").orElseThrow();
        assertThat(patching.stricterOf(own, above).inTable()).isEqualTo("critical: 72 hours; other: 1 month");
    }

    private static Clause twoStrengths() {
        return clause("test")
                .flows(Kind.SAME)
                .says("Test every year.", Set.of(LOW), Condition.always())
                .says("Test every quarter.", Set.of(HIGH), Condition.always())
                .build();
    }

    private static Contract lowParent() {
        return with(lowContract(), contract("EX-8", lowRisk()));
    }

    private static Map<String, String> lowRisk() {
        return Map.of("personal-data", "ordinary", "connection", "none", "standing", "nothing-held");
    }

    private static FlowDown only(ClauseLibrary library, Contract contract) {
        ScheduleDrafter drafter = new ScheduleDrafter(library);
        List<FlowDown> all = drafter.flowDown(drafter.draft(tierOf(contract)));
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private static List<String> decisions(FlowDown flowDown) {
        return flowDown.decisions().stream()
                .map(decision -> "%s %s: %s"
                        .formatted(decision.clause().id(), decision.flows() ? "flows" : "stays", decision.because()))
                .toList();
    }

    private static String value(FlowDown flowDown, String clause, String parameter) {
        return flowDown.document().clause(clause).stream()
                .map(drafted -> drafted.parameters().get(parameter))
                .map(ParameterValue::inTable)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> text(SecuritySchedule schedule, String clause) {
        return schedule.clause(clause).stream()
                .flatMap(drafted -> drafted.paragraphs().stream())
                .map(paragraph -> DraftedClause.plain(paragraph.text()))
                .toList();
    }
}
