package io.github.flowdown;

import static io.github.flowdown.ClauseBuilder.clause;
import static io.github.flowdown.QuestionBuilder.choice;
import static io.github.flowdown.QuestionBuilder.text;

import com.google.common.collect.ImmutableMap;
import io.github.flowdown.assessment.Assessment;
import io.github.flowdown.assessment.Assessor;
import io.github.flowdown.contract.Contract;
import io.github.flowdown.contract.Party;
import io.github.flowdown.contract.RiskAnswer;
import io.github.flowdown.contract.TierAssessor;
import io.github.flowdown.contract.TierDecision;
import io.github.flowdown.definition.Band;
import io.github.flowdown.definition.Condition;
import io.github.flowdown.definition.DeterminationRule;
import io.github.flowdown.definition.DeterminationRule.Vehicle;
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
import io.github.flowdown.definition.Scale;
import io.github.flowdown.definition.Scheme;
import io.github.flowdown.definition.ScoringMethod;
import io.github.flowdown.definition.Section;
import io.github.flowdown.definition.Subject;
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
import io.github.flowdown.schedule.FlowDownRule.Kind;
import io.github.flowdown.schedule.Paragraph.GeneratedList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A small scheme that the tests of the model share, with the words to make contracts and answers. */
public final class Example {
    public static final Tier LOW = new Tier("low", "Low", "A slip would be a nuisance.", 0);
    public static final Tier HIGH = new Tier("high", "High", "A slip would hurt people.", 1);

    public static final RatingLevel WEAK = new RatingLevel("weak", "Weak", "Do not award.", 0);
    public static final RatingLevel FAIR = new RatingLevel("fair", "Fair", "Award with a plan.", 1);
    public static final RatingLevel GOOD = new RatingLevel("good", "Good", "Nothing stands in the way.", 2);

    public static final Scale IMPLEMENTED = new Scale(
            "implemented",
            List.of(
                    new Option("none", "Not in place", points("0"), true, List.of("no")),
                    new Option("partly", "Partly in place", points("0.5"), true, List.of("partial")),
                    new Option("fully", "Fully in place", points("1"), false, List.of("yes")),
                    new Option("not-applicable", "Not applicable", Optional.empty(), true, List.of("n/a"))));

    public static final Scale PERSONAL_DATA = new Scale(
            "personal-data",
            List.of(
                    option("none", "None", "0"),
                    option("ordinary", "Ordinary personal data", "10"),
                    option("special", "Special category data", "25")));

    public static final Scale CONNECTION = new Scale(
            "connection",
            List.of(
                    option("none", "None", "0"),
                    option("user-access", "User access", "10"),
                    option("privileged", "Privileged access", "20")));

    public static final Scale STANDING = new Scale(
            "standing", List.of(option("certified", "Certified", "-10"), option("nothing-held", "Nothing held", "0")));

    public static final ScoringMethod AVERAGE = new ScoringMethod.WeightedAverage();
    public static final ScoringMethod POINTS = new ScoringMethod.Points();

    private Example() {}

    // Definitions

    public static Questionnaire supplierQuestionnaire() {
        return questionnaire(
                AVERAGE,
                section(
                        "protect",
                        "3",
                        choice("PR-01", IMPLEMENTED)
                                .weight("5")
                                .severity(Map.of(LOW, FindingSeverity.MEDIUM, HIGH, FindingSeverity.CRITICAL))
                                .shortfall(
                                        "Administrators can sign in with a password alone.",
                                        "Turn on a second factor for every administrator account.")
                                .evidence("A screenshot of the sign-in policy.")
                                .build(),
                        choice("PR-02", IMPLEMENTED)
                                .should()
                                .weight("3")
                                .minimum(Map.of(LOW, "partly", HIGH, "fully"))
                                .build(),
                        choice("PR-03", IMPLEMENTED)
                                .weight("2")
                                .when(answer("PR-01", "partly", "fully"))
                                .build(),
                        choice("PR-04", IMPLEMENTED)
                                .at(LOW)
                                .supersededBy("PR-05")
                                .build(),
                        choice("PR-05", IMPLEMENTED)
                                .at(HIGH)
                                .severity(Map.of(LOW, FindingSeverity.HIGH))
                                .build(),
                        text("PR-06").build()),
                section(
                        "respond",
                        "1",
                        choice("RS-01", IMPLEMENTED).weight("4").build(),
                        choice("RS-02", IMPLEMENTED)
                                .should()
                                .weight("2")
                                .when(fact("personal-data", "ordinary", "special"))
                                .build()));
    }

    public static Questionnaire riskQuestionnaire() {
        return questionnaire(
                POINTS,
                section(
                        "information",
                        "1",
                        POINTS,
                        choice("personal-data", PERSONAL_DATA).build(),
                        choice("connection", CONNECTION).build(),
                        choice("standing", STANDING).build()));
    }

    public static Tiering tiering() {
        return new Tiering(
                riskQuestionnaire(),
                List.of(
                        new Band<>(LOW, Optional.empty(), points("20"), Optional.empty()),
                        new Band<>(HIGH, points("20"), Optional.empty(), Optional.empty())),
                List.of(new EscalationRule(
                        "special-category",
                        fact("personal-data", "special"),
                        HIGH,
                        "special category data is handled",
                        at("scheme.yaml", "escalations"))),
                List.of(
                        new DeterminationRule(
                                "needed",
                                fact("tier", "high"),
                                Vehicle.SCHEDULE,
                                "the tier is high",
                                at("scheme.yaml", "needed")),
                        new DeterminationRule(
                                "ordinary",
                                Condition.always(),
                                Vehicle.ORDINARY_TERMS,
                                "the risk is low",
                                at("scheme.yaml", "ordinary"))));
    }

    public static Scheme scheme() {
        return scheme(supplierQuestionnaire());
    }

    public static Scheme scheme(Questionnaire questionnaire) {
        return scheme(
                questionnaire,
                new GateRule(
                        "critical-must",
                        new Condition.Unmet(Obligation.MUST, FindingSeverity.CRITICAL, 1),
                        WEAK,
                        "a mandatory requirement with a critical consequence is not met",
                        at("scheme.yaml", "critical-must")),
                new GateRule(
                        "many-shoulds",
                        new Condition.Unmet(Obligation.SHOULD, FindingSeverity.LOW, 2),
                        FAIR,
                        "recommendations are ignored",
                        at("scheme.yaml", "many-shoulds")));
    }

    public static Scheme scheme(Questionnaire questionnaire, GateRule... gates) {
        return new Scheme(
                "example",
                "1.0",
                "Example scheme",
                "What the tests need.",
                Optional.empty(),
                List.of(LOW, HIGH),
                tiering(),
                questionnaire,
                Map.of(),
                List.of(),
                List.of(WEAK, FAIR, GOOD),
                new PerTier<>(Map.of(LOW, bands("50", "80"), HIGH, bands("60", "90"))),
                Optional.empty(),
                List.of(gates),
                remediation(),
                Optional.empty(),
                EvidenceRules.NONE,
                "scheme-fingerprint");
    }

    private static List<Band<RatingLevel>> bands(String fair, String good) {
        return List.of(
                new Band<>(WEAK, points("0"), points(fair), Optional.empty()),
                new Band<>(FAIR, points(fair), points(good), Optional.empty()),
                new Band<>(GOOD, points(good), Optional.empty(), points("100")));
    }

    private static Map<FindingSeverity, PerTier<Period>> remediation() {
        return ImmutableMap.of(
                FindingSeverity.CRITICAL, perTier("20 Working Days", "5 Working Days"),
                FindingSeverity.HIGH, perTier("2 months", "20 Working Days"),
                FindingSeverity.MEDIUM, perTier("6 months", "3 months"),
                FindingSeverity.LOW, perTier("12 months", "6 months"));
    }

    private static PerTier<Period> perTier(String low, String high) {
        return new PerTier<>(Map.of(LOW, period(low), HIGH, period(high)));
    }

    public static ClauseLibrary clauseLibrary() {
        return library(
                List.of(
                        definition("Security Incident", "an event that harms Authority Data."),
                        definition("Authority Data", "information that the Authority gave."),
                        definition("Working Day", "a day that is not a Saturday, a Sunday or a public holiday."),
                        definition("Welsh Language Scheme", "a scheme that nothing here uses.")),
                List.of(
                        document("STD-01", "Incident management standard", "STD-02"),
                        document("STD-02", "Logging"),
                        document("STD-03", "Encryption")),
                clause("sign-in")
                        .says("The {provider} must use a second factor for administrators.")
                        .says(
                                "The {provider} must use a hardware token for administrators.",
                                Set.of(HIGH),
                                Condition.always())
                        .build(),
                clause("encryption")
                        .at(HIGH)
                        .flows(Kind.SAME)
                        .says(
                                "The {provider} must encrypt as {document:STD-03} says, and report failures under paragraph"
                                        + " {clause:incident-reporting}.")
                        .build(),
                clause("incident-reporting")
                        .flows(Kind.SAME)
                        .deadline("first-report", Map.of(LOW, "24 hours", HIGH, "4 hours"))
                        .says("The {provider} must report every Security Incident to the {customer} {first-report},"
                                + " as {document:STD-01} describes.")
                        .saysWithItems("The report must say:", "what happened; and", "whose information is affected.")
                        .build(),
                clause("data-return")
                        .when(fact("personal-data", "ordinary", "special"))
                        .flows(Kind.SAME, fact("personal-data", "ordinary", "special"))
                        .retention("retention", Map.of(LOW, "1 year", HIGH, "6 years"))
                        .says("The {provider} must keep records of deletion for at least {retention}.")
                        .build(),
                clause("sub-contracting")
                        .when(new Condition.Comparison(
                                new Subject.Fact("sub-contracts", "the number of sub-contracts", Optional.empty()),
                                new Expectation.Amount(Expectation.Direction.AT_LEAST, BigDecimal.ONE)))
                        .flows(Kind.NONE)
                        .says("The {provider} must name its sub-contractors.")
                        .build(),
                clause("improvement")
                        .when(new Condition.Unmet(Obligation.MUST, FindingSeverity.LOW, 1))
                        .flows(Kind.NONE)
                        .lists(GeneratedList.IMPROVEMENT_PLAN, "The {provider} must complete these actions:")
                        .build());
    }

    // Small parts

    public static Optional<BigDecimal> points(String score) {
        return Optional.of(new BigDecimal(score));
    }

    public static Option option(String value, String label, String score) {
        return new Option(value, label, points(score), false, List.of());
    }

    public static Questionnaire questionnaire(ScoringMethod method, Section... sections) {
        return new Questionnaire(
                "example", "1.0", "Example", Optional.empty(), method, List.of(sections), "questionnaire-fingerprint");
    }

    public static Section section(String id, String weight, Question... questions) {
        return section(id, weight, AVERAGE, questions);
    }

    public static Section section(String id, String weight, ScoringMethod method, Question... questions) {
        return new Section(id, "Section " + id, Optional.empty(), new BigDecimal(weight), method, List.of(questions));
    }

    public static Period period(String written) {
        return Period.parse(written).orElseThrow();
    }

    public static Definition definition(String term, String means) {
        return new Definition(term, ClauseText.parse(means), at("clauses.yaml", term));
    }

    public static ApplicableDocument document(String id, String title, String... refersTo) {
        return new ApplicableDocument(id, title, "1.0", List.of(refersTo), at("clauses.yaml", id));
    }

    public static ClauseLibrary library(Clause... clauses) {
        return library(List.of(), List.of(), clauses);
    }

    public static ClauseLibrary library(
            List<Definition> definitions, List<ApplicableDocument> documents, Clause... clauses) {
        ImmutableMap.Builder<String, ApplicableDocument> byId = ImmutableMap.builder();
        documents.forEach(document -> byId.put(document.id(), document));
        return new ClauseLibrary(
                "example-clauses",
                "1.0",
                "Security Schedule",
                definitions,
                byId.buildOrThrow(),
                List.of(new ClauseLibrary.Part("all", "Requirements", List.of(clauses))),
                "library-fingerprint");
    }

    public static Location at(String file, String place) {
        return new Location.InModel(file, place);
    }

    // Conditions

    /** A fact of the contract is one of these values. */
    public static Condition fact(String name, String... values) {
        Optional<Scale> scale = switch (name) {
            case "personal-data" -> Optional.of(PERSONAL_DATA);
            case "connection" -> Optional.of(CONNECTION);
            case "standing" -> Optional.of(STANDING);
            default -> Optional.empty();
        };
        return anyOf(new Subject.Fact(name, name, scale), values);
    }

    /** The answer to a question is one of these options. */
    public static Condition answer(String question, String... values) {
        return answer(question, IMPLEMENTED, values);
    }

    /** The answer to a question of some scale is one of its options. */
    public static Condition answer(String question, Scale scale, String... values) {
        return anyOf(new Subject.Answer(QuestionId.of(question), Optional.of(scale)), values);
    }

    private static Condition anyOf(Subject subject, String... values) {
        List<String> labels =
                Stream.of(values).map(value -> subject.labelOf(value)).toList();
        return new Condition.Comparison(subject, new Expectation.AnyOf(List.of(values), labels));
    }

    // Contracts

    /** A contract of low tier: 10 points. */
    public static Contract lowContract() {
        return contract("EX-1", Map.of("personal-data", "ordinary", "connection", "none", "standing", "nothing-held"));
    }

    /** A contract of high tier: 30 points. */
    public static Contract highContract(Contract... subContracts) {
        return with(
                contract(
                        "EX-2",
                        Map.of("personal-data", "ordinary", "connection", "privileged", "standing", "nothing-held")),
                subContracts);
    }

    /** A contract with answers to the contract-risk questionnaire; without any, it is not assessed. */
    public static Contract contract(String reference, Map<String, String> risk) {
        ImmutableMap.Builder<QuestionId, RiskAnswer> answers = ImmutableMap.builder();
        riskQuestionnaire()
                .questions()
                .forEach(question -> Optional.ofNullable(risk.get(question.id().value()))
                        .ifPresent(value -> answers.put(
                                question.id(),
                                new RiskAnswer(value, false, Optional.empty(), at(reference + ".yaml", "risk")))));
        return new Contract(
                reference,
                "Example service",
                Party.named("Example Department"),
                Party.named("Buyer of " + reference),
                Party.named("Provider of " + reference),
                LocalDate.of(2027, 1, 4),
                LocalDate.of(2030, 1, 3),
                1,
                Optional.empty(),
                "OFFICIAL",
                answers.buildOrThrow(),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                at(reference + ".yaml", "contract"),
                "contract-fingerprint");
    }

    public static Contract with(Contract contract, Contract... subContracts) {
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
                contract.decidedTier(),
                contract.parameters(),
                List.of(subContracts),
                contract.jurisdiction(),
                contract.location(),
                contract.fingerprint());
    }

    public static TierDecision tierOf(Contract contract) {
        return new TierAssessor().decide(scheme(), contract);
    }

    // Answers

    public static Answer answered(String question, String value) {
        return answered(question, IMPLEMENTED, value);
    }

    public static Answer answered(String question, Scale scale, String value) {
        Option option = scale.option(value).orElseThrow();
        return new Answer.Chosen(
                QuestionId.of(question),
                option,
                written(question, option.label(), Provenance.Reading.AS_WRITTEN),
                Optional.empty(),
                Evidence.NONE);
    }

    public static Answer notApplicable(String question, Optional<String> justification) {
        Option option = IMPLEMENTED.option("not-applicable").orElseThrow();
        return new Answer.NotApplicable(
                QuestionId.of(question),
                option,
                written(question, option.label(), Provenance.Reading.AS_WRITTEN),
                justification,
                Evidence.NONE);
    }

    public static Answer unreadable(String question, String text) {
        return new Answer.Unreadable(
                QuestionId.of(question),
                "'%s' is not one of the options".formatted(text),
                written(question, text, Provenance.Reading.NOT_READ),
                Optional.empty(),
                Evidence.NONE);
    }

    public static Answer blank(String question) {
        return new Answer.Blank(
                QuestionId.of(question),
                written(question, "", Provenance.Reading.NOTHING_WRITTEN),
                Optional.empty(),
                Evidence.NONE);
    }

    private static Provenance written(String question, String text, Provenance.Reading reading) {
        return new Provenance(new Location.InCell("returned.xlsx", "Answers", "C" + row(question)), text, reading);
    }

    private static int row(String question) {
        return Integer.parseInt(question.replaceAll("[^0-9]", ""));
    }

    public static Map<QuestionId, Answer> answers(Answer... answers) {
        return Stream.of(answers).collect(ImmutableMap.toImmutableMap(Answer::question, answer -> answer));
    }

    public static Response response(TierDecision tier, Questionnaire questionnaire, Answer... answers) {
        return new Response(
                questionnaire,
                tier,
                "returned.xlsx",
                answers(answers),
                List.of(),
                List.of(),
                CellAccount.NONE,
                List.of(),
                "fingerprint");
    }

    public static Assessment assess(Contract contract, Answer... answers) {
        return assess(scheme(), contract, answers);
    }

    public static Assessment assess(Scheme scheme, Contract contract, Answer... answers) {
        Response response = response(tierOf(contract), scheme.questionnaire(), answers);
        return new Assessor().assess(scheme, response, Optional.of(LocalDate.of(2026, 11, 23)));
    }
}
