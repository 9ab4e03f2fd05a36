package io.github.flowdown.rendering;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.flowdown.assessment.Assessment;
import io.github.flowdown.assessment.Assessor;
import io.github.flowdown.contract.Contract;
import io.github.flowdown.contract.Party;
import io.github.flowdown.contract.RiskAnswer;
import io.github.flowdown.contract.TierAssessor;
import io.github.flowdown.contract.TierDecision;
import io.github.flowdown.definition.AnswerType;
import io.github.flowdown.definition.Assurance;
import io.github.flowdown.definition.Band;
import io.github.flowdown.definition.Condition;
import io.github.flowdown.definition.DeterminationRule;
import io.github.flowdown.definition.EscalationRule;
import io.github.flowdown.definition.EvidenceRules;
import io.github.flowdown.definition.Expectation;
import io.github.flowdown.definition.FindingSeverity;
import io.github.flowdown.definition.GateRule;
import io.github.flowdown.definition.Obligation;
import io.github.flowdown.definition.Option;
import io.github.flowdown.definition.PerTier;
import io.github.flowdown.definition.Period;
import io.github.flowdown.definition.Question;
import io.github.flowdown.definition.QuestionId;
import io.github.flowdown.definition.Questionnaire;
import io.github.flowdown.definition.RatingLevel;
import io.github.flowdown.definition.Reference;
import io.github.flowdown.definition.Scale;
import io.github.flowdown.definition.Scheme;
import io.github.flowdown.definition.ScoringMethod;
import io.github.flowdown.definition.Section;
import io.github.flowdown.definition.Shortfall;
import io.github.flowdown.definition.Subject;
import io.github.flowdown.definition.Tier;
import io.github.flowdown.definition.Tiering;
import io.github.flowdown.diagnostic.Diagnostic;
import io.github.flowdown.diagnostic.DiagnosticCode;
import io.github.flowdown.diagnostic.Location;
import io.github.flowdown.response.Answer;
import io.github.flowdown.response.CellAccount;
import io.github.flowdown.response.Evidence;
import io.github.flowdown.response.Provenance;
import io.github.flowdown.response.Provenance.Reading;
import io.github.flowdown.response.Response;
import io.github.flowdown.schedule.Clause;
import io.github.flowdown.schedule.ClauseLibrary;
import io.github.flowdown.schedule.ClauseText;
import io.github.flowdown.schedule.FlowDownRule;
import io.github.flowdown.schedule.Paragraph;
import io.github.flowdown.schedule.Parameter;
import io.github.flowdown.schedule.ParameterValue;
import io.github.flowdown.schedule.ScheduleDrafter;
import io.github.flowdown.schedule.SecuritySchedule;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A small scheme, a contract with a sub-contract, and a return with every kind of answer. */
final class ReportFixture {
    static final Tier LOW = new Tier("low", "Low", "A slip would be a nuisance.", 0);
    static final Tier HIGH = new Tier("high", "High", "A slip would hurt people.", 1);
    private static final RatingLevel WEAK = new RatingLevel("weak", "Weak", "Close the findings first.", 0);
    private static final RatingLevel ADEQUATE = new RatingLevel("adequate", "Adequate", "Go ahead with dates.", 1);
    private static final RatingLevel STRONG = new RatingLevel("strong", "Strong", "Nothing stands in the way.", 2);
    private static final Location SCHEME = new Location.InText("scheme.yaml", 12, 5);
    private static final Location CONTRACT = new Location.InText("contract.yaml", 1, 1);

    private static final Option NONE = option("none", "Not in place", "0");
    private static final Option PARTLY = option("partly", "Partly in place", "0.5");
    private static final Option FULLY = option("fully", "Fully in place", "1");
    private static final Option NOT_APPLICABLE =
            new Option("not-applicable", "Not applicable", Optional.empty(), true, ImmutableList.of("n/a"));
    private static final Scale IN_PLACE = new Scale("in-place", ImmutableList.of(NONE, PARTLY, FULLY, NOT_APPLICABLE));
    private static final Scale PERSONAL_DATA = new Scale(
            "personal-data",
            ImmutableList.of(option("none", "None", "0"), option("ordinary", "Ordinary personal data", "25")));

    private ReportFixture() {}

    /** Everything: findings, gates, an interval, assumptions, a supply chain, a schedule, remarks. */
    static Dossier dossier() {
        return dossier(response(answers()));
    }

    static Dossier dossier(Response response) {
        Assessment assessment = new Assessor().assess(scheme(), response, Optional.of(LocalDate.of(2026, 11, 30)));
        ScheduleDrafter drafter = new ScheduleDrafter(library());
        SecuritySchedule schedule = drafter.draft(assessment);
        return Dossier.of(assessment).with(schedule, drafter.flowDown(schedule));
    }

    /** The same return with one comment beside the first answer. */
    static Dossier withComment(String comment) {
        return dossier(response(replaced(new Answer.Chosen(
                id("GV-01"), PARTLY, written("C4", "partial", Reading.SYNONYM), Optional.of(comment), Evidence.NONE))));
    }

    /** The same return with evidence named for the first answer. */
    static Dossier withEvidence(String reference) {
        return dossier(response(replaced(new Answer.Chosen(
                id("GV-01"),
                FULLY,
                written("C4", "Fully in place", Reading.AS_WRITTEN),
                Optional.empty(),
                new Evidence(Optional.of(reference), Optional.empty(), Optional.empty())))));
    }

    /** A return in which nothing that is scored was asked. */
    static Dossier unscorable() {
        ImmutableList.Builder<Answer> answers = ImmutableList.builder();
        for (Answer answer : answers()) {
            answers.add(new Answer.NotApplicable(
                    answer.question(),
                    NOT_APPLICABLE,
                    answer.provenance(),
                    Optional.of("We only sell paper."),
                    Evidence.NONE));
        }
        return Dossier.of(new Assessor().assess(scheme(), response(answers.build()), Optional.empty()));
    }

    /** A return in which everything is in place. */
    static Dossier flawless() {
        ImmutableList.Builder<Answer> answers = ImmutableList.builder();
        for (Answer answer : answers()) {
            answers.add(
                    new Answer.Chosen(answer.question(), FULLY, answer.provenance(), Optional.empty(), Evidence.NONE));
        }
        return Dossier.of(new Assessor().assess(scheme(), response(answers.build()), Optional.empty()));
    }

    static TierDecision tier() {
        return new TierAssessor().decide(scheme(), contract());
    }

    static Response response(List<Answer> answers) {
        ImmutableMap.Builder<QuestionId, Answer> byQuestion = ImmutableMap.builder();
        answers.forEach(answer -> byQuestion.put(answer.question(), answer));
        return new Response(
                questionnaire(),
                tier(),
                "northwind.xlsx",
                byQuestion.buildOrThrow(),
                ImmutableList.of(),
                ImmutableList.of(),
                new CellAccount(40, 30, 4, 5, 1),
                ImmutableList.of(Diagnostic.of(
                                DiagnosticCode.ANSWER_NOT_AN_OPTION,
                                cell("C6"),
                                "'Yes, except for the London office' is not an answer to PR-01")
                        .withHint("write one of: Fully in place, Partly in place, Not in place")),
                "c0ffee");
    }

    static List<Answer> answers() {
        return ImmutableList.of(
                new Answer.Chosen(
                        id("GV-01"),
                        PARTLY,
                        written("C4", "partial", Reading.SYNONYM),
                        Optional.of("The board sees a report, but not yet every quarter."),
                        new Evidence(Optional.of("EV-01"), Optional.of(LocalDate.of(2026, 3, 31)), Optional.empty())),
                new Answer.Blank(
                        id("GV-02"), written("C5", "", Reading.NOTHING_WRITTEN), Optional.empty(), Evidence.NONE),
                new Answer.Unreadable(
                        id("PR-01"),
                        "'Yes, except for the London office' is not one of the answers on offer",
                        written("C6", "Yes, except for the London office", Reading.NOT_READ),
                        Optional.empty(),
                        Evidence.NONE),
                new Answer.Chosen(
                        id("PR-02"),
                        FULLY,
                        written("C7", "Fully in place", Reading.AS_WRITTEN),
                        Optional.empty(),
                        new Evidence(
                                Optional.of("https://example.com/iso27001?id=7"), Optional.empty(), Optional.empty())),
                new Answer.NotApplicable(
                        id("PR-03"),
                        NOT_APPLICABLE,
                        written("C8", "n/a", Reading.SYNONYM),
                        Optional.of("We do not write software."),
                        Evidence.NONE),
                new Answer.Stated(
                        id("PR-04"),
                        "2026-05-01",
                        written("C9", "01/05/2026", Reading.CONVERTED),
                        Optional.empty(),
                        Evidence.NONE));
    }

    private static List<Answer> replaced(Answer answer) {
        return answers().stream()
                .map(each -> each.question().equals(answer.question()) ? answer : each)
                .collect(ImmutableList.toImmutableList());
    }

    static Questionnaire questionnaire() {
        return new Questionnaire(
                "example-supplier",
                "1.0",
                "Example supplier questionnaire",
                Optional.empty(),
                new ScoringMethod.WeightedAverage(),
                ImmutableList.of(
                        section(
                                "govern",
                                "Govern",
                                "1",
                                question("GV-01", "Does your board look at security?", Obligation.MUST, "3"),
                                question("GV-02", "Is a named person answerable for it?", Obligation.SHOULD, "2")),
                        section(
                                "protect",
                                "Protect",
                                "2",
                                question("PR-01", "Do administrators need two factors?", Obligation.MUST, "5"),
                                question("PR-02", "Is our information encrypted?", Obligation.MUST, "4"),
                                question("PR-03", "Is the code you write reviewed?", Obligation.SHOULD, "2"),
                                dated("PR-04", "When were you last tested?"),
                                question(
                                        "PR-05", "Was it tested by somebody independent?", Obligation.MUST, "1", LOW))),
                "feed");
    }

    static Scheme scheme() {
        Questionnaire risk = new Questionnaire(
                "example-risk",
                "1.0",
                "Example contract risk",
                Optional.empty(),
                new ScoringMethod.Points(),
                ImmutableList.of(section("information", "Information", "1", riskQuestion())),
                "beef");
        return new Scheme(
                "example",
                "1.0",
                "Example scheme",
                "For tests.",
                Optional.empty(),
                ImmutableList.of(LOW, HIGH),
                new Tiering(
                        risk,
                        ImmutableList.of(
                                new Band<>(LOW, none(), decimal("20"), none()),
                                new Band<>(HIGH, decimal("20"), none(), none())),
                        ImmutableList.of(new EscalationRule(
                                "personal", holdsPersonalData(), HIGH, "personal data is handled", SCHEME)),
                        ImmutableList.of(new DeterminationRule(
                                "needed",
                                Condition.always(),
                                DeterminationRule.Vehicle.SCHEDULE,
                                "the tier is high",
                                SCHEME))),
                questionnaire(),
                ImmutableMap.of(),
                List.of(),
                ImmutableList.of(WEAK, ADEQUATE, STRONG),
                new PerTier<>(ImmutableMap.of(
                        LOW,
                        ImmutableList.of(
                                new Band<>(WEAK, decimal("0"), decimal("40"), none()),
                                new Band<>(ADEQUATE, decimal("40"), decimal("80"), none()),
                                new Band<>(STRONG, decimal("80"), none(), decimal("100"))))),
                Optional.empty(),
                ImmutableList.of(new GateRule(
                        "must",
                        new Condition.Unmet(Obligation.MUST, FindingSeverity.CRITICAL, 1),
                        WEAK,
                        "a mandatory requirement with a critical consequence is not met",
                        SCHEME)),
                ImmutableMap.of(
                        FindingSeverity.CRITICAL, everywhere(period("5 Working Days")),
                        FindingSeverity.HIGH, everywhere(period("20 Working Days")),
                        FindingSeverity.MEDIUM, everywhere(period("3 months")),
                        FindingSeverity.LOW, everywhere(period("6 months"))),
                Optional.empty(),
                EvidenceRules.NONE,
                "ca5e");
    }

    static Contract contract() {
        return contract(
                "EX-2026-001",
                "Example printing service",
                Party.named("Example Department"),
                new Party("Northwind Print Ltd", Optional.empty(), Optional.of("00000001")),
                ImmutableMap.of(
                        id("personal-data"),
                        new RiskAnswer(
                                "ordinary", true, Optional.of("Volumes to be confirmed by the business."), CONTRACT)),
                ImmutableList.of(contract(
                        "EX-2026-001-A",
                        "Courier service",
                        Party.named("Northwind Print Ltd"),
                        Party.named("Example Couriers Ltd"),
                        ImmutableMap.of(),
                        ImmutableList.of())));
    }

    private static Contract contract(
            String reference,
            String title,
            Party customer,
            Party supplier,
            Map<QuestionId, RiskAnswer> risk,
            List<Contract> below) {
        return new Contract(
                reference,
                title,
                Party.named("Example Department"),
                customer,
                supplier,
                LocalDate.of(2027, 1, 4),
                LocalDate.of(2030, 1, 3),
                1,
                Optional.of(LocalDate.of(2026, 12, 11)),
                "OFFICIAL",
                risk,
                Optional.empty(),
                ImmutableList.of(),
                below,
                Optional.empty(),
                CONTRACT,
                "decade");
    }

    static ClauseLibrary library() {
        Parameter firstReport = new Parameter(
                "first-report",
                "first report after becoming aware",
                Parameter.Type.PERIOD,
                Parameter.Direction.LESS,
                everywhere(new ParameterValue.OfPeriod(period("24 hours"), false)),
                SCHEME);
        return new ClauseLibrary(
                "example-clauses",
                "1.0",
                "Security Schedule",
                ImmutableList.of(),
                ImmutableMap.of(),
                ImmutableList.of(new ClauseLibrary.Part(
                        "respond",
                        "Incidents",
                        ImmutableList.of(
                                clause(
                                        "incident-reporting",
                                        "Reporting incidents",
                                        holdsPersonalData(),
                                        FlowDownRule.Kind.SAME,
                                        ImmutableMap.of("first-report", firstReport),
                                        "The {provider} must report every incident to the {customer} {first-report}."),
                                clause(
                                        "factors",
                                        "Two factors",
                                        new Condition.HasFinding(id("PR-01")),
                                        FlowDownRule.Kind.NONE,
                                        ImmutableMap.of(),
                                        "The {provider} must require two factors."),
                                clause(
                                        "plan",
                                        "Improvement plan",
                                        new Condition.HasFinding(id("PR-02")),
                                        FlowDownRule.Kind.NONE,
                                        ImmutableMap.of(),
                                        "The {provider} must encrypt.")))),
                "1abe1");
    }

    private static Clause clause(
            String id,
            String title,
            Condition when,
            FlowDownRule.Kind flows,
            Map<String, Parameter> parameters,
            String text) {
        return new Clause(
                id,
                title,
                Obligation.MUST,
                ImmutableSet.of(),
                when,
                ClauseText.parse("So that it is known."),
                ImmutableList.of(new Reference("policy", "5.2")),
                ImmutableList.of(id("PR-01")),
                new FlowDownRule(flows, Condition.always()),
                parameters,
                ImmutableList.of(),
                ImmutableList.of(new Paragraph(
                        ClauseText.parse(text), ImmutableList.of(), ImmutableSet.of(), Condition.always(), none())),
                SCHEME);
    }

    private static Condition holdsPersonalData() {
        return new Condition.Comparison(
                new Subject.Fact("personal-data", "the personal data handled", Optional.of(PERSONAL_DATA)),
                new Expectation.AnyOf(ImmutableList.of("ordinary"), ImmutableList.of("Ordinary personal data")));
    }

    private static Section section(String id, String title, String weight, Question... questions) {
        return new Section(
                id,
                title,
                Optional.empty(),
                new BigDecimal(weight),
                id.equals("information") ? new ScoringMethod.Points() : new ScoringMethod.WeightedAverage(),
                Arrays.asList(questions));
    }

    private static Question question(String id, String text, Obligation obligation, String weight, Tier... tiers) {
        return new Question(
                id(id),
                text,
                Optional.empty(),
                obligation,
                new AnswerType.Choice(IN_PLACE),
                new BigDecimal(weight),
                ImmutableSet.copyOf(tiers),
                Optional.empty(),
                Condition.always(),
                Optional.empty(),
                ImmutableList.of(new Reference("policy", "3.4")),
                Optional.empty(),
                Assurance.NONE,
                Optional.of(new Shortfall(
                        everywhere(id.equals("PR-01") ? FindingSeverity.CRITICAL : FindingSeverity.MEDIUM),
                        "What " + id + " asks for is not in place.",
                        "Put in place what " + id + " asks for.")),
                List.of(),
                new Location.InText("supplier.yaml", 20, 9));
    }

    private static Question dated(String id, String text) {
        Question choice = question(id, text, Obligation.MAY, "0");
        return new Question(
                choice.id(),
                text,
                Optional.empty(),
                Obligation.MAY,
                new AnswerType.Date(),
                BigDecimal.ZERO,
                ImmutableSet.of(),
                Optional.empty(),
                Condition.always(),
                Optional.empty(),
                ImmutableList.of(),
                Optional.empty(),
                Assurance.NONE,
                Optional.empty(),
                List.of(),
                choice.location());
    }

    private static Question riskQuestion() {
        return new Question(
                id("personal-data"),
                "What personal data does the supplier handle?",
                Optional.empty(),
                Obligation.MUST,
                new AnswerType.Choice(PERSONAL_DATA),
                BigDecimal.ONE,
                ImmutableSet.of(),
                Optional.empty(),
                Condition.always(),
                Optional.empty(),
                ImmutableList.of(),
                Optional.empty(),
                Assurance.NONE,
                Optional.empty(),
                List.of(),
                SCHEME);
    }

    private static Option option(String value, String label, String score) {
        return new Option(value, label, decimal(score), false, ImmutableList.of());
    }

    private static Provenance written(String cell, String text, Reading reading) {
        return new Provenance(cell(cell), text, reading);
    }

    private static Location cell(String cell) {
        return new Location.InCell("northwind.xlsx", "Questions", cell);
    }

    private static QuestionId id(String id) {
        return QuestionId.of(id);
    }

    private static <T> PerTier<T> everywhere(T value) {
        return new PerTier<>(ImmutableMap.of(LOW, value));
    }

    private static Period period(String written) {
        return Period.parse(written).orElseThrow();
    }

    private static Optional<BigDecimal> decimal(String number) {
        return Optional.of(new BigDecimal(number));
    }

    private static <T> Optional<T> none() {
        return Optional.empty();
    }
}
