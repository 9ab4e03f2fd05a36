package io.github.flowdown.schedule;

import static io.github.flowdown.ClauseBuilder.clause;
import static io.github.flowdown.Example.HIGH;
import static io.github.flowdown.Example.LOW;
import static io.github.flowdown.Example.answered;
import static io.github.flowdown.Example.assess;
import static io.github.flowdown.Example.at;
import static io.github.flowdown.Example.clauseLibrary;
import static io.github.flowdown.Example.contract;
import static io.github.flowdown.Example.definition;
import static io.github.flowdown.Example.document;
import static io.github.flowdown.Example.fact;
import static io.github.flowdown.Example.highContract;
import static io.github.flowdown.Example.library;
import static io.github.flowdown.Example.lowContract;
import static io.github.flowdown.Example.tierOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.flowdown.assessment.Assessment;
import io.github.flowdown.contract.Contract;
import io.github.flowdown.contract.ParameterChoice;
import io.github.flowdown.definition.Condition;
import io.github.flowdown.definition.FindingSeverity;
import io.github.flowdown.definition.Obligation;
import io.github.flowdown.definition.Reason;
import io.github.flowdown.schedule.Paragraph.GeneratedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ScheduleDrafterTest {

    @Test
    void clausesStandByTierAndFacts() {
        assertThat(ids(draft(clauseLibrary(), lowContract())))
                .containsExactly("sign-in", "incident-reporting", "data-return");
        assertThat(ids(draft(clauseLibrary(), highContract(lowContract()))))
                .containsExactly("sign-in", "encryption", "incident-reporting", "data-return", "sub-contracting");
    }

    @Test
    void everyClauseSaysWhyItIsIn() {
        SecuritySchedule schedule = draft(clauseLibrary(), highContract());
        assertThat(reasons(schedule, "sign-in")).containsExactly("it stands at every tier");
        assertThat(reasons(schedule, "encryption")).containsExactly("it belongs to tier High");
        assertThat(reasons(schedule, "data-return"))
                .containsExactly("it stands at every tier and personal-data is 'Ordinary personal data'");
    }

    @Test
    void everyClauseThatIsLeftOutSaysWhy() {
        assertThat(leftOut(draft(clauseLibrary(), lowContract())))
                .containsExactly(
                        "encryption: it does not belong to tier Low",
                        "sub-contracting: it is needed only where the number of sub-contracts is at least 1",
                        "improvement: it is needed only where at least one 'must' requirement is not met");
    }

    @Test
    void aFactThatNobodyKnowsBringsTheClauseAndSaysSo() {
        Contract silent = contract("EX-6", Map.of("connection", "none", "standing", "nothing-held"));
        assertThat(reasons(draft(clauseLibrary(), silent), "data-return"))
                .containsExactly(
                        "it stands at every tier and it is not known whether personal-data is 'Ordinary personal"
                                + " data' or 'Special category data'");
    }

    @Test
    void numbersHaveNoGapsAndCrossReferencesFollowThem() {
        SecuritySchedule schedule = draft(clauseLibrary(), highContract());
        assertThat(schedule.clauses()).extracting(DraftedClause::number).containsExactly(1, 2, 3, 4);
        assertThat(text(schedule, "encryption"))
                .containsExactly("2.1 The Supplier must encrypt as Encryption (STD-03) says, and report failures under"
                        + " paragraph 3.");
        assertThat(text(schedule, "incident-reporting"))
                .containsExactly(
                        "3.1 The Supplier must report every Security Incident to the Authority within 4 hours, as"
                                + " Incident management standard (STD-01) describes.",
                        "3.2 The report must say:",
                        "(a) what happened; and",
                        "(b) whose information is affected.");
    }

    @Test
    void paragraphsStandByTier() {
        assertThat(text(draft(clauseLibrary(), lowContract()), "sign-in")).hasSize(1);
        assertThat(text(draft(clauseLibrary(), highContract()), "sign-in")).hasSize(2);
    }

    @Test
    void aClauseThatIsReferredToComesWithItAtAnyDistance() {
        ClauseLibrary library = library(
                clause("first").says("See paragraph {clause:second}.").build(),
                clause("second").at(HIGH).says("See paragraph {clause:third}.").build(),
                clause("third")
                        .at(HIGH)
                        .says("Be good, as paragraph {clause:first} says.")
                        .build());
        SecuritySchedule schedule = draft(library, lowContract());
        assertThat(ids(schedule)).containsExactly("first", "second", "third");
        assertThat(reasons(schedule, "third")).containsExactly("clause 'Title of second' refers to it");
        assertThat(schedule.leftOut()).isEmpty();
    }

    @Test
    void aReferenceInAParagraphThatDoesNotStandBringsNothing() {
        ClauseLibrary library = library(
                clause("first")
                        .says("Be good.")
                        .says("See paragraph {clause:second}.", Set.of(HIGH), Condition.always())
                        .build(),
                clause("second").at(HIGH).says("Be better.").build());
        assertThat(ids(draft(library, lowContract()))).containsExactly("first");
    }

    @Test
    void aReferenceInAnItemBringsItsClause() {
        ClauseLibrary library = library(
                clause("first")
                        .saysWithItems("Mind:", "paragraph {clause:second}.")
                        .build(),
                clause("second").at(HIGH).says("Be better.").build());
        assertThat(ids(draft(library, lowContract()))).containsExactly("first", "second");
    }

    @Test
    void aClauseThatIsReferredToStandsEvenWhenItHasNothingToList() {
        ClauseLibrary library = library(
                clause("plan")
                        .lists(GeneratedList.IMPROVEMENT_PLAN, "The {provider} must complete these actions:")
                        .build(),
                clause("reports")
                        .says("The {provider} must report on paragraph {clause:plan}.")
                        .build());
        SecuritySchedule schedule = draft(library, lowContract());
        assertThat(text(schedule, "plan"))
                .containsExactly(
                        "1.1 The Supplier must complete these actions:", "(a) none at the date of this document.");
        assertThat(text(schedule, "reports")).containsExactly("2.1 The Supplier must report on paragraph 1.");
    }

    @Test
    void aClauseThatIsReferredToStandsWithAllItsParagraphsWhenNoneWouldStandByItself() {
        ClauseLibrary library = library(
                clause("first").says("See paragraph {clause:second}.").build(),
                clause("second")
                        .at(HIGH)
                        .says("Be better.", Set.of(HIGH), Condition.always())
                        .says("Be best.", Set.of(HIGH), Condition.always())
                        .build());
        assertThat(text(draft(library, lowContract()), "second")).containsExactly("2.1 Be better.", "2.2 Be best.");
    }

    @Test
    void aParameterOfAClauseBroughtBelowItsTiersHasTheValueOfTheLowestOne() {
        ClauseLibrary library = library(
                clause("first").says("See paragraph {clause:second}.").build(),
                clause("second")
                        .at(HIGH)
                        .deadline("answer", Map.of(HIGH, "4 hours"))
                        .says("Answer {answer}.")
                        .build());
        assertThat(text(draft(library, lowContract()), "second")).containsExactly("2.1 Answer within 4 hours.");
    }

    @Test
    void aReferenceInTheStatementOfPurposeDoesNotDangle() {
        Clause second = clause("second").at(HIGH).says("Be better.").build();
        Clause first = withPurpose(clause("first").says("Be good.").build(), "As paragraph {clause:second} says.");
        SecuritySchedule schedule = draft(library(first, second), lowContract());
        assertThat(ids(schedule)).containsExactly("first", "second");
        assertThat(DraftedClause.plain(schedule.clauses().get(0).purpose())).isEqualTo("As paragraph 2 says.");
    }

    @Test
    void aClauseWhoseListIsEmptyIsLeftOutWithItsOtherParagraphs() {
        ClauseLibrary library = library(clause("plan")
                .lists(Paragraph.GeneratedList.PROMISED_EVIDENCE, "The {provider} must deliver:")
                .says("The {customer} may refuse what does not show what it should.")
                .build());
        assertThat(draft(library, lowContract()).leftOut())
                .extracting(left -> left.clause().id() + ": " + left.because())
                .containsExactly("plan: there is nothing to list");
    }

    @Test
    void aClauseWithNothingToSayIsLeftOut() {
        ClauseLibrary library = library(
                clause("plan")
                        .lists(GeneratedList.IMPROVEMENT_PLAN, "Complete:")
                        .build(),
                clause("other").says("Be good.").build());
        SecuritySchedule schedule = draft(library, lowContract());
        assertThat(ids(schedule)).containsExactly("other");
        assertThat(leftOut(schedule)).containsExactly("plan: there is nothing to list");
    }

    @Test
    void onlyDefinitionsInUseAndThoseTheyUseAreIncluded() {
        assertThat(draft(clauseLibrary(), lowContract()).definitions())
                .extracting(SecuritySchedule.DraftedDefinition::term)
                .containsExactly("Authority Data", "Security Incident");
    }

    @Test
    void aTermThatAPartyNameCompletesIsInUse() {
        ClauseLibrary library = library(
                List.of(
                        definition("Asset", "a thing that holds {customer} Data."),
                        definition("Authority Data", "what the {customer} gave.")),
                List.of(),
                clause("assets").says("Keep a list of every Asset.").build());
        assertThat(draft(library, lowContract()).definitions())
                .extracting(SecuritySchedule.DraftedDefinition::term)
                .containsExactly("Asset", "Authority Data");
    }

    @Test
    void theAnnexListsTheDocumentsNamedAndThoseTheyReferTo() {
        assertThat(draft(clauseLibrary(), lowContract()).documents())
                .extracting(drafted -> drafted.document().id() + " because of " + drafted.becauseOf())
                .containsExactly("STD-01 because of paragraph 2", "STD-02 because of STD-01");
    }

    @Test
    void documentsThatReferToEachOtherInACircleAreListedOnce() {
        ClauseLibrary library = library(
                List.of(),
                List.of(document("A", "One", "B"), document("B", "Two", "C"), document("C", "Three", "A")),
                clause("rules").says("Keep {document:A}.").build());
        assertThat(draft(library, lowContract()).documents())
                .extracting(drafted -> drafted.document().id() + " because of " + drafted.becauseOf())
                .containsExactly("A because of paragraph 1, C", "B because of A", "C because of B");
    }

    @Test
    void aContractMayTightenAParameter() {
        Contract contract = withParameter(lowContract(), "incident-reporting", "first-report", "12 hours");
        assertThat(text(draft(clauseLibrary(), contract), "incident-reporting").get(0))
                .isEqualTo("2.1 The Supplier must report every Security Incident to the Authority within 12 hours, as"
                        + " Incident management standard (STD-01) describes.");
    }

    @Test
    void aContractNeverLoosensAParameter() {
        Contract contract = withParameter(lowContract(), "incident-reporting", "first-report", "48 hours");
        assertThat(text(draft(clauseLibrary(), contract), "incident-reporting").get(0))
                .contains("within 24 hours");
    }

    @Test
    void anUnmetRequirementBringsItsRemedialClauseWithAnItemForEveryFinding() {
        Assessment assessment = assess(
                lowContract(),
                answered("PR-01", "none"),
                answered("PR-02", "fully"),
                answered("PR-04", "none"),
                answered("RS-01", "fully"),
                answered("RS-02", "fully"));
        SecuritySchedule schedule = new ScheduleDrafter(clauseLibrary()).draft(assessment);
        assertThat(reasons(schedule, "improvement"))
                .containsExactly("it stands at every tier and 2 'must' requirements are not met");
        assertThat(text(schedule, "improvement"))
                .containsExactly(
                        "4.1 The Supplier must complete these actions:",
                        "(a) PR-01, by 4 July 2027 (must, medium): Turn on a second factor for every administrator account;",
                        "(b) PR-04, by 4 July 2027 (must, medium): Put it in place.");
    }

    @Test
    void aClauseIsDraftedOnceHoweverManyFindingsCallForIt() {
        Assessment assessment =
                assess(lowContract(), answered("PR-01", "none"), answered("PR-04", "none"), answered("RS-01", "none"));
        assertThat(ids(new ScheduleDrafter(clauseLibrary()).draft(assessment)))
                .containsOnlyOnce("improvement")
                .containsExactly("sign-in", "incident-reporting", "data-return", "improvement");
    }

    @Test
    void evidenceThatIsExpectedAndNotNamedIsPromised() {
        ClauseLibrary library = library(clause("evidence")
                .lists(GeneratedList.PROMISED_EVIDENCE, "The {provider} must deliver:")
                .build());
        Assessment assessment = assess(lowContract(), answered("PR-01", "fully"));
        assertThat(text(new ScheduleDrafter(library).draft(assessment), "evidence"))
                .containsExactly("1.1 The Supplier must deliver:", "(a) PR-01: A screenshot of the sign-in policy.");
    }

    @Test
    void moreThanTwentySixItemsAreLetteredAsWordDoes() {
        assertThat(Stream.of(0, 25, 26, 27, 52).map(DocumentAssembly::letters))
                .containsExactly("a", "z", "aa", "bb", "aaa");
    }

    @Test
    void aConditionOverTheRatingFailsAtTenderStage() {
        ClauseLibrary library = library(
                clause("always").says("Be good.").build(),
                clause("remedy")
                        .when(new Condition.Unmet(Obligation.MUST, FindingSeverity.LOW, 1))
                        .says("Mend it.")
                        .build());
        assertThat(ids(draft(library, highContract()))).containsExactly("always");
    }

    @Test
    void aClauseForAFactNamesTheFact() {
        ClauseLibrary library = library(clause("link")
                .at(LOW, HIGH)
                .when(fact("connection", "privileged"))
                .says("Watch the link.")
                .build());
        assertThat(reasons(draft(library, highContract()), "link"))
                .containsExactly("it belongs to tier High and connection is 'Privileged access'");
    }

    private static SecuritySchedule draft(ClauseLibrary library, Contract contract) {
        return new ScheduleDrafter(library).draft(tierOf(contract));
    }

    private static List<String> ids(SecuritySchedule schedule) {
        return schedule.clauses().stream().map(drafted -> drafted.clause().id()).toList();
    }

    private static List<String> reasons(SecuritySchedule schedule, String clause) {
        return schedule.clause(clause).orElseThrow().reasons().stream()
                .map(Reason::text)
                .toList();
    }

    private static List<String> leftOut(SecuritySchedule schedule) {
        return schedule.leftOut().stream()
                .map(out -> out.clause().id() + ": " + out.because())
                .toList();
    }

    private static List<String> text(SecuritySchedule schedule, String clause) {
        return schedule.clause(clause).orElseThrow().paragraphs().stream()
                .flatMap(paragraph -> Stream.concat(
                        Stream.of(paragraph.number() + " " + DraftedClause.plain(paragraph.text())),
                        paragraph.items().stream().map(item -> item.number() + " " + DraftedClause.plain(item.text()))))
                .toList();
    }

    private static Clause withPurpose(Clause clause, String purpose) {
        return new Clause(
                clause.id(),
                clause.title(),
                clause.obligation(),
                clause.tiers(),
                clause.when(),
                ClauseText.parse(purpose),
                clause.references(),
                clause.testedBy(),
                clause.flowDown(),
                clause.parameters(),
                clause.inOrder(),
                clause.paragraphs(),
                clause.location());
    }

    private static Contract withParameter(Contract contract, String clause, String parameter, String value) {
        return new Contract(
                contract.reference(),
                contract.title(),
                contract.authority(),
                contract.customer(),
                contract.supplier(),
                contract.starts(),
                contract.ends(),
                contract.issueNumber(),
                contract.returnBy(),
                contract.marking(),
                contract.risk(),
                Optional.empty(),
                List.of(new ParameterChoice(clause, parameter, value, at("EX-1.yaml", "parameters"))),
                contract.subContracts(),
                contract.jurisdiction(),
                contract.location(),
                contract.fingerprint());
    }
}
