package io.github.flowdown.excel;

import io.github.flowdown.contract.Contract;
import io.github.flowdown.contract.Party;
import io.github.flowdown.contract.ScheduleDetermination;
import io.github.flowdown.contract.TierDecision;
import io.github.flowdown.definition.AnswerType;
import io.github.flowdown.definition.Assurance;
import io.github.flowdown.definition.Condition;
import io.github.flowdown.definition.DeterminationRule;
import io.github.flowdown.definition.Expectation;
import io.github.flowdown.definition.Obligation;
import io.github.flowdown.definition.Option;
import io.github.flowdown.definition.Question;
import io.github.flowdown.definition.QuestionId;
import io.github.flowdown.definition.Questionnaire;
import io.github.flowdown.definition.Reason;
import io.github.flowdown.definition.Scale;
import io.github.flowdown.definition.ScoringMethod;
import io.github.flowdown.definition.Section;
import io.github.flowdown.definition.Subject;
import io.github.flowdown.definition.Tier;
import io.github.flowdown.diagnostic.Location;
import io.github.flowdown.scoring.Score;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A small questionnaire with every kind of answer, and a contract for it. */
final class Sample {
    static final Tier HIGH = new Tier("high", "High", "A slip would hurt people.", 2);
    static final Tier LOW = new Tier("low", "Low", "A slip would be a nuisance.", 0);
    static final Scale IMPLEMENTED = new Scale(
            "implemented",
            List.of(
                    option("none", "No", "0", true, "not in place"),
                    option("partly", "Partly", "0.5", true, "partial"),
                    option("fully", "Yes", "1", false, "fully in place", "ydy"),
                    new Option("not-applicable", "Not applicable", Optional.empty(), true, List.of("n/a", "na"))));
    static final Scale TESTING = new Scale(
            "testing",
            List.of(
                    option("never", "Never, or not that we know", "0", true),
                    option(
                            "internal",
                            "By our own people, at least once a year and after every large change",
                            "0.6",
                            false),
                    option(
                            "outside",
                            "By an outside company that is CHECK or CREST accredited, at least once a year",
                            "0.9",
                            false),
                    option(
                            "both",
                            "By both, with the results reported to a member of the board and tracked until they are closed",
                            "1",
                            false)));

    private static final byte[] ISSUED = issued(questionnaire(), tier());

    private Sample() {}

    static Questionnaire questionnaire() {
        Condition hasPartners = new Condition.Comparison(
                new Subject.Answer(QuestionId.of("SC-01"), Optional.of(IMPLEMENTED)),
                new Expectation.AnyOf(List.of("partly", "fully"), List.of("Partly", "Yes")));
        return questionnaire(
                new Section(
                        "access",
                        "Access control",
                        Optional.of("Who can reach our information."),
                        BigDecimal.ONE,
                        new ScoringMethod.WeightedAverage(),
                        List.of(
                                question(
                                        "AC-01",
                                        "Do administrators sign in with more than a password?",
                                        Obligation.MUST,
                                        choice(),
                                        "Say Yes only when every administrator account needs a second factor.",
                                        Condition.always()),
                                question(
                                        "AC-02",
                                        "Are the accounts of leavers closed within one working day?",
                                        Obligation.MUST,
                                        choice(),
                                        "",
                                        Condition.always()),
                                question(
                                        "AC-03",
                                        "Within how many hours are stolen credentials revoked?",
                                        Obligation.MAY,
                                        new AnswerType.Quantity(
                                                Optional.of("hours"),
                                                Optional.of(BigDecimal.ZERO),
                                                Optional.of(new BigDecimal("720"))),
                                        "",
                                        Condition.always()),
                                question(
                                        "AC-04",
                                        "What share of staff has finished security training in the last year?",
                                        Obligation.MAY,
                                        new AnswerType.Percentage(),
                                        "",
                                        Condition.always()))),
                new Section(
                        "supply",
                        "Supply chain and testing",
                        Optional.empty(),
                        BigDecimal.ONE,
                        new ScoringMethod.WeightedAverage(),
                        List.of(
                                question(
                                        "SC-01",
                                        "Do you check the security of the companies you sub-contract to?",
                                        Obligation.SHOULD,
                                        choice(),
                                        "",
                                        Condition.always()),
                                question(
                                        "SC-02",
                                        "Which companies handle our information for you?",
                                        Obligation.MAY,
                                        new AnswerType.Text(),
                                        "Name each one and say what it does.",
                                        hasPartners),
                                question(
                                        "ST-01",
                                        "How is the service tested against attack?",
                                        Obligation.MUST,
                                        new AnswerType.Choice(TESTING),
                                        "",
                                        Condition.always()),
                                question(
                                        "ST-02",
                                        "When was the service last tested?",
                                        Obligation.MAY,
                                        new AnswerType.Date(),
                                        "",
                                        Condition.always()))));
    }

    static Questionnaire questionnaire(Section... sections) {
        return new Questionnaire(
                "example-supplier",
                "1.0",
                "Supplier security questionnaire",
                Optional.of("Please answer for the service you provide under this contract."),
                new ScoringMethod.WeightedAverage(),
                List.of(sections),
                "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef");
    }

    static Section section(String title, List<Question> questions) {
        return new Section(
                title.toLowerCase(Locale.ROOT),
                title,
                Optional.empty(),
                BigDecimal.ONE,
                new ScoringMethod.WeightedAverage(),
                questions);
    }

    static Question question(
            String id, String text, Obligation obligation, AnswerType type, String guidance, Condition when) {
        return new Question(
                QuestionId.of(id),
                text,
                Optional.of(guidance).filter(given -> !given.isEmpty()),
                obligation,
                type,
                type instanceof AnswerType.Choice ? BigDecimal.ONE : BigDecimal.ZERO,
                Set.of(),
                Optional.empty(),
                when,
                Optional.empty(),
                List.of(),
                type instanceof AnswerType.Choice ? Optional.of("A screenshot or a policy.") : Optional.empty(),
                Assurance.NONE,
                Optional.empty(),
                List.of(),
                new Location.InModel(id));
    }

    static AnswerType choice() {
        return new AnswerType.Choice(IMPLEMENTED);
    }

    static TierDecision tier() {
        return tier("EX-2026-001", HIGH);
    }

    static TierDecision tier(String reference, Tier tier) {
        Contract contract = new Contract(
                reference,
                "Example printing service",
                Party.named("Example Department"),
                new Party("Example Department", Optional.of("Security assurance team"), Optional.empty()),
                Party.named("Example Print Ltd"),
                LocalDate.of(2027, 1, 4),
                LocalDate.of(2030, 1, 3),
                1,
                Optional.of(LocalDate.of(2026, 12, 11)),
                "OFFICIAL",
                Map.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                new Location.InModel("contract"),
                "00");
        return new TierDecision(
                contract,
                tier,
                tier,
                new Score.Unscorable(new ScoringMethod.Points(), "example"),
                List.of(),
                List.of(),
                new ScheduleDetermination(DeterminationRule.Vehicle.SCHEDULE, "needed", Reason.of("the tier is high")),
                List.of());
    }

    static byte[] issued() {
        return ISSUED.clone();
    }

    static byte[] issued(Questionnaire questionnaire, TierDecision tier) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new QuestionnaireWorkbookWriter().write(Issue.of(questionnaire, tier), out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    /** A questionnaire with this many questions, in sections of ten. */
    static Questionnaire large(int size) {
        List<Section> sections = new ArrayList<>();
        for (int from = 0; from < size; from += 10) {
            List<Question> questions = new ArrayList<>();
            for (int i = from; i < Math.min(size, from + 10); i++) {
                questions.add(question(
                        "Q-" + i,
                        "Is safeguard number " + i + " in place for this service, and is it checked?",
                        Obligation.MUST,
                        choice(),
                        "",
                        Condition.always()));
            }
            sections.add(section("Section " + from / 10, questions));
        }
        return questionnaire(sections.toArray(Section[]::new));
    }

    private static Option option(String value, String label, String score, boolean reasons, String... synonyms) {
        return new Option(value, label, Optional.of(new BigDecimal(score)), reasons, List.of(synonyms));
    }
}
