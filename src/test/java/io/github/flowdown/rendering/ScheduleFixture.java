package io.github.flowdown.rendering;

import io.github.flowdown.assessment.Assessor;
import io.github.flowdown.contract.Contract;
import io.github.flowdown.contract.ParameterChoice;
import io.github.flowdown.contract.Party;
import io.github.flowdown.contract.RiskAnswer;
import io.github.flowdown.contract.ScheduleDetermination;
import io.github.flowdown.contract.TierDecision;
import io.github.flowdown.definition.AnswerType;
import io.github.flowdown.definition.Assurance;
import io.github.flowdown.definition.Band;
import io.github.flowdown.definition.Catalogue;
import io.github.flowdown.definition.Condition;
import io.github.flowdown.definition.DeterminationRule.Vehicle;
import io.github.flowdown.definition.EvidenceRules;
import io.github.flowdown.definition.FindingSeverity;
import io.github.flowdown.definition.Obligation;
import io.github.flowdown.definition.Option;
import io.github.flowdown.definition.PerTier;
import io.github.flowdown.definition.Period;
import io.github.flowdown.definition.Question;
import io.github.flowdown.definition.QuestionId;
import io.github.flowdown.definition.Questionnaire;
import io.github.flowdown.definition.RatingLevel;
import io.github.flowdown.definition.Reason;
import io.github.flowdown.definition.Reference;
import io.github.flowdown.definition.Scale;
import io.github.flowdown.definition.Scheme;
import io.github.flowdown.definition.ScoringMethod;
import io.github.flowdown.definition.Section;
import io.github.flowdown.definition.Shortfall;
import io.github.flowdown.definition.Tier;
import io.github.flowdown.definition.Tiering;
import io.github.flowdown.diagnostic.Location;
import io.github.flowdown.response.Answer;
import io.github.flowdown.response.CellAccount;
import io.github.flowdown.response.Evidence;
import io.github.flowdown.response.Provenance;
import io.github.flowdown.response.Response;
import io.github.flowdown.schedule.ApplicableDocument;
import io.github.flowdown.schedule.Clause;
import io.github.flowdown.schedule.ClauseLibrary;
import io.github.flowdown.schedule.ClauseText;
import io.github.flowdown.schedule.Definition;
import io.github.flowdown.schedule.FlowDownRule;
import io.github.flowdown.schedule.Paragraph;
import io.github.flowdown.schedule.Parameter;
import io.github.flowdown.schedule.ParameterValue;
import io.github.flowdown.schedule.ScheduleDrafter;
import io.github.flowdown.schedule.SecuritySchedule;
import io.github.flowdown.scoring.Score;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A small contract, clause library and response to make documents of. */
final class ScheduleFixture {
    /** What a hostile supplier might call itself. */
    static final String ODD_NAME =
            "Ødd & <Sons> \"Ltd\" {provider} \u202E=HYPERLINK(\"x\")\u0007 \uD83D\uDE00 | *b* [l](http://x)";

    private static final Location NOWHERE = new Location.InModel("fixture");
    private static final Tier LOW = new Tier("low", "Low", "Little harm", 0);
    private static final Tier HIGH = new Tier("high", "High", "Serious harm", 1);
    private static final RatingLevel WEAK = new RatingLevel("weak", "Weak", "Much to do", 0);
    private static final RatingLevel STRONG = new RatingLevel("strong", "Strong", "Little to do", 1);

    private ScheduleFixture() {}

    static SecuritySchedule schedule() {
        return schedule(Vehicle.SCHEDULE, "Quillharrow Letterworks Ltd");
    }

    static SecuritySchedule schedule(Vehicle vehicle, String supplier) {
        return drafter().draft(tier(vehicle, supplier));
    }

    static SecuritySchedule assessed() {
        return drafter().draft(new Assessor().assess(scheme(), response(), Optional.of(LocalDate.of(2026, 11, 30))));
    }

    static ScheduleDrafter drafter() {
        return new ScheduleDrafter(library());
    }

    private static TierDecision tier(Vehicle vehicle, String supplier) {
        Contract contract = contract(supplier);
        return new TierDecision(
                contract,
                LOW,
                HIGH,
                new Score.Unscorable(new ScoringMethod.Points(), "not scored here"),
                List.of(
                        Reason.of("12 points fall in the band of tier Low (below 20)", NOWHERE),
                        Reason.of(
                                "decided as High by the Senior Information Risk Owner: letters about health", NOWHERE)),
                List.of(QuestionId.of("people")),
                new ScheduleDetermination(vehicle, "rule", Reason.of("the supplier holds Authority Data", NOWHERE)),
                List.of(subContractTier(contract.subContracts().get(0))));
    }

    private static TierDecision subContractTier(Contract contract) {
        return new TierDecision(
                contract,
                LOW,
                LOW,
                new Score.Unscorable(new ScoringMethod.Points(), "not scored here"),
                List.of(Reason.of("4 points fall in the band of tier Low (below 20)", NOWHERE)),
                List.of(),
                new ScheduleDetermination(Vehicle.ORDINARY_TERMS, "rule", Reason.of("little is held there", NOWHERE)),
                List.of());
    }

    private static Contract contract(String supplier) {
        return new Contract(
                "EX-2026-0118",
                "Printing and posting of decision letters",
                Party.named("Department for Work and Pensions"),
                Party.named("Department for Work and Pensions"),
                new Party(supplier, Optional.empty(), Optional.of("99000118")),
                LocalDate.of(2027, 1, 4),
                LocalDate.of(2031, 1, 3),
                1,
                Optional.empty(),
                "OFFICIAL",
                Map.of(
                        QuestionId.of("people"),
                        new RiskAnswer("under-100000", true, Optional.of("A forecast."), NOWHERE)),
                Optional.empty(),
                List.of(new ParameterChoice("incidents", "notice", "12 hours", NOWHERE)),
                List.of(subContract(supplier)),
                Optional.empty(),
                NOWHERE,
                "c0ffee");
    }

    private static Contract subContract(String customer) {
        return new Contract(
                "EX-2026-0118-A",
                "Sorting and posting of sealed letters",
                Party.named("Department for Work and Pensions"),
                Party.named(customer),
                Party.named("Tarnwick Mailing House Ltd"),
                LocalDate.of(2027, 1, 4),
                LocalDate.of(2031, 1, 3),
                1,
                Optional.empty(),
                "OFFICIAL",
                Map.of(QuestionId.of("people"), new RiskAnswer("none", false, Optional.empty(), NOWHERE)),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                NOWHERE,
                "beef");
    }

    private static ClauseLibrary library() {
        return new ClauseLibrary(
                "fixture",
                "1.0",
                "Security Schedule",
                List.of(
                        definition("Authority Data", "information in any form that comes from the Authority."),
                        definition(
                                "Security Incident",
                                "an event that harms or threatens Authority Data, as paragraph {clause:incidents} treats it."),
                        definition("Working Day", "a day that is not a weekend or bank holiday.")),
                Map.of(
                        "SS-014",
                        document("SS-014", "Security Incident Management", "SS-012"),
                        "SS-012",
                        document("SS-012", "Protective Monitoring")),
                List.of(
                        new ClauseLibrary.Part(
                                "open",
                                "Interpretation",
                                List.of(clause(
                                        "interpretation",
                                        "Interpretation",
                                        FlowDownRule.Kind.SAME,
                                        paragraph(
                                                "Terms in this {schedule} have the meanings that its definitions give them."),
                                        paragraph(
                                                "In this {schedule}:",
                                                "a law includes any amendment of it; and",
                                                "writing includes email.")))),
                        new ClauseLibrary.Part(
                                "protect",
                                "Protect and respond",
                                List.of(
                                        clause(
                                                "protection-of-authority-data-wherever-it-is-kept",
                                                "Protection of data",
                                                FlowDownRule.Kind.OWN_TIER,
                                                paragraph(
                                                        "The {provider} must protect Authority Data and tell the {customer} under paragraph {clause:incidents} if it cannot.")),
                                        incidents(),
                                        clause(
                                                "working-group",
                                                "Working group",
                                                FlowDownRule.Kind.NONE,
                                                paragraph(
                                                        "The {provider} must meet the {customer} every 20 Working Days."))))),
                "feed");
    }

    private static Clause incidents() {
        Parameter notice = new Parameter(
                "notice",
                "telling the other party of an incident",
                Parameter.Type.PERIOD,
                Parameter.Direction.LESS,
                new PerTier<>(Map.of(LOW, period("24 hours"))),
                NOWHERE);
        return new Clause(
                "incidents",
                "Security Incidents",
                Obligation.MUST,
                Set.of(),
                Condition.always(),
                ClauseText.parse("So that the {customer} can act in time."),
                List.of(new Reference("dwp-isp", "4.1"), new Reference("dwp-isp", "4.2")),
                List.of(QuestionId.of("IR-01")),
                new FlowDownRule(FlowDownRule.Kind.SAME, Condition.always()),
                Map.of("notice", notice),
                List.of(),
                List.of(
                        paragraph(
                                "The {provider} must tell the {customer} of a Security Incident {notice} after finding it."),
                        paragraph("The {provider} must handle it as {document:SS-014} says.")),
                NOWHERE);
    }

    private static Clause clause(String id, String title, FlowDownRule.Kind flow, Paragraph... paragraphs) {
        return new Clause(
                id,
                title,
                Obligation.MUST,
                id.equals("working-group") ? Set.of(HIGH) : Set.of(),
                Condition.always(),
                ClauseText.parse("To have it said."),
                List.of(),
                List.of(),
                new FlowDownRule(flow, Condition.always()),
                Map.of(),
                List.of(),
                List.of(paragraphs),
                NOWHERE);
    }

    private static Paragraph paragraph(String text, String... items) {
        return new Paragraph(
                ClauseText.parse(text),
                Arrays.stream(items).map(ClauseText::parse).toList(),
                Set.of(),
                Condition.always(),
                Optional.empty());
    }

    private static ParameterValue period(String text) {
        return new ParameterValue.OfPeriod(Period.parse(text).orElseThrow(), false);
    }

    private static Definition definition(String term, String means) {
        return new Definition(term, ClauseText.parse(means), NOWHERE);
    }

    private static ApplicableDocument document(String id, String title, String... refersTo) {
        return new ApplicableDocument(
                id, title, "as published when the Agreement is signed", List.of(refersTo), NOWHERE);
    }

    private static Response response() {
        QuestionId question = QuestionId.of("IR-01");
        Option no = yesOrNo().option("no").orElseThrow();
        Provenance cell = new Provenance(
                new Location.InCell("returned.xlsx", "Answers", "D7"), "No", Provenance.Reading.AS_WRITTEN);
        return new Response(
                questionnaire(),
                tier(Vehicle.SCHEDULE, "Quillharrow Letterworks Ltd"),
                "returned.xlsx",
                Map.of(question, new Answer.Chosen(question, no, cell, Optional.empty(), Evidence.NONE)),
                List.of(),
                List.of(),
                CellAccount.NONE,
                List.of(),
                "abba");
    }

    private static Scheme scheme() {
        return new Scheme(
                "fixture",
                "1.0",
                "A scheme",
                "For tests.",
                Optional.empty(),
                List.of(LOW, HIGH),
                new Tiering(questionnaire(), List.of(), List.of(), List.of()),
                questionnaire(),
                Map.of("dwp-isp", Catalogue.of("dwp-isp", "1", "Information Security Policy", List.of())),
                List.of(),
                List.of(WEAK, STRONG),
                new PerTier<>(Map.of(LOW, List.of(band(WEAK, "0", "50"), band(STRONG, "50", "101")))),
                Optional.empty(),
                List.of(),
                Map.of(
                        FindingSeverity.HIGH,
                        new PerTier<>(Map.of(LOW, Period.parse("30 days").orElseThrow()))),
                Optional.empty(),
                EvidenceRules.NONE,
                "5eed");
    }

    private static Band<RatingLevel> band(RatingLevel level, String from, String below) {
        return new Band<>(
                level, Optional.of(new BigDecimal(from)), Optional.of(new BigDecimal(below)), Optional.empty());
    }

    private static Scale yesOrNo() {
        return new Scale("yes-no", List.of(option("no", "No", 0), option("yes", "Yes", 1)));
    }

    private static Option option(String value, String label, int score) {
        return new Option(value, label, Optional.of(BigDecimal.valueOf(score)), false, List.of());
    }

    private static Questionnaire questionnaire() {
        Question question = new Question(
                QuestionId.of("IR-01"),
                "Do you have an incident plan?",
                Optional.empty(),
                Obligation.MUST,
                new AnswerType.Choice(yesOrNo()),
                BigDecimal.ONE,
                Set.of(),
                Optional.empty(),
                Condition.always(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Assurance.NONE,
                Optional.of(new Shortfall(
                        new PerTier<>(Map.of(LOW, FindingSeverity.HIGH)),
                        "There is no plan for incidents.",
                        "Write a plan for incidents and try it out.")),
                List.of(),
                NOWHERE);
        return new Questionnaire(
                "fixture",
                "1.0",
                "Questions",
                Optional.empty(),
                new ScoringMethod.WeightedAverage(),
                List.of(new Section(
                        "respond",
                        "Respond",
                        Optional.empty(),
                        BigDecimal.ONE,
                        new ScoringMethod.WeightedAverage(),
                        List.of(question))),
                "q1");
    }
}
