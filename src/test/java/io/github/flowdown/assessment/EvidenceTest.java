package io.github.flowdown.assessment;

import static io.github.flowdown.Example.AVERAGE;
import static io.github.flowdown.Example.HIGH;
import static io.github.flowdown.Example.IMPLEMENTED;
import static io.github.flowdown.Example.LOW;
import static io.github.flowdown.Example.answered;
import static io.github.flowdown.Example.blank;
import static io.github.flowdown.Example.highContract;
import static io.github.flowdown.Example.questionnaire;
import static io.github.flowdown.Example.response;
import static io.github.flowdown.Example.section;
import static io.github.flowdown.Example.tierOf;
import static io.github.flowdown.QuestionBuilder.choice;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.flowdown.Example;
import io.github.flowdown.definition.Assurance;
import io.github.flowdown.definition.Backing;
import io.github.flowdown.definition.CertificateScheme;
import io.github.flowdown.definition.ControlOwner;
import io.github.flowdown.definition.EvidenceProblem;
import io.github.flowdown.definition.EvidenceRules;
import io.github.flowdown.definition.FindingSeverity;
import io.github.flowdown.definition.PerTier;
import io.github.flowdown.definition.Period;
import io.github.flowdown.definition.Question;
import io.github.flowdown.definition.QuestionId;
import io.github.flowdown.definition.Scheme;
import io.github.flowdown.diagnostic.Location;
import io.github.flowdown.response.Answer;
import io.github.flowdown.response.Evidence;
import io.github.flowdown.response.HeldCertificate;
import io.github.flowdown.response.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvidenceTest {
    // The contract runs from 4 January 2027 to 3 January 2030.
    private static final LocalDate DAY = LocalDate.of(2027, 6, 1);

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2027-06-01, 2031-01-01, -",
                "2027-06-02, 2031-01-01, NOT_YET_VALID",
                "2026-06-01, 2027-05-31, EXPIRED",
                "2026-06-01, 2027-06-01, EXPIRING",
                "2026-06-01, 2027-07-31, EXPIRING",
                "2026-06-01, 2027-08-01, ENDS_BEFORE_CONTRACT",
                "2026-06-01, 2030-01-02, ENDS_BEFORE_CONTRACT",
                "2026-06-01, 2030-01-03, -",
                "2026-05-31, -, EXPIRED",
                "2026-06-01, -, EXPIRING",
                "-, -, WITHOUT_END"
            })
    void aCertificateIsJudgedByItsDatesOnTheDayAndOverTheContract(
            LocalDate issued, LocalDate expires, EvidenceProblem problem) {
        Assessment assessment = assess(Optional.of(DAY), List.of(held(issued, expires)), answered("PR-01", "fully"));
        assertThat(assessment.evidenceFindings())
                .filteredOn(finding -> finding.about().equals("Cyber Essentials CE-7"))
                .extracting(EvidenceFinding::problem)
                .containsExactlyElementsOf(Optional.ofNullable(problem).stream().toList());
    }

    @Test
    void aFindingAboutEvidenceSaysWhatIsWrongWithItsDates() {
        assertThat(assess(
                                Optional.of(DAY),
                                List.of(held(LocalDate.of(2026, 6, 1), LocalDate.of(2027, 5, 31))),
                                answered("PR-01", "fully"))
                        .evidenceFindings()
                        .get(0)
                        .explain())
                .isEqualTo(
                        "Cyber Essentials CE-7 (evidence, medium): Cyber Essentials CE-7 expired on 31 May 2027; seen"
                                + " from 1 June 2027 it no longer holds. In returned.xlsx:Certificates!A2. To do within 3 months:"
                                + " Have the certificate renewed, and send the new one.");
    }

    @Test
    void aCurrentCertificateStandsForTheAnswerItSatisfiesAndBothAreKept() {
        for (Answer weaker : List.of(answered("PR-01", "none"), blank("PR-01"))) {
            Assessment assessment = assess(Optional.of(DAY), List.of(current()), weaker);
            QuestionResult result = assessment.question(QuestionId.of("PR-01")).orElseThrow();
            assertThat(result.status()).isEqualTo(Status.MET);
            assertThat(result.answer()).contains(weaker);
            assertThat(result.counted().flatMap(Answer::value)).contains("fully");
            assertThat(result.rule())
                    .isEqualTo(
                            "the answer 'Fully in place' reaches the minimum at tier High, 'Fully in place'; counts as"
                                    + " 'Fully in place' because the scheme takes a current Cyber Essentials CE-7 for it, which"
                                    + " holds until 1 January 2031 (Certificates!A2)");
            assertThat(result.contribution().orElseThrow().rule())
                    .isEqualTo("'Fully in place' by certificate Cyber Essentials CE-7");
            assertThat(assessment.reviewed().answers())
                    .hasEntrySatisfying(
                            QuestionId.of("PR-01"),
                            counts -> assertThat(counts.value()).contains("fully"));
        }
    }

    @Test
    void aCertificateThatDoesNotHoldStandsForNothing() {
        HeldCertificate expired = held(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 5, 31));
        assertThat(assess(Optional.of(DAY), List.of(expired), answered("PR-01", "none"))
                        .question(QuestionId.of("PR-01"))
                        .map(QuestionResult::status))
                .contains(Status.NOT_MET);
    }

    @Test
    void whatAReviewerDecidedGoesBeforeACertificate() {
        Review review = new Review(
                List.of(new ReviewDecision(
                        QuestionId.of("PR-01"),
                        ReviewDecision.Kind.DOWNGRADE,
                        IMPLEMENTED.option("partly"),
                        "its scope leaves out the print hall",
                        "assurance lead",
                        DAY,
                        new Location.InModel("review"))),
                "4e41e4");
        Assessment assessment = new Assessor()
                .assess(
                        scheme(),
                        returned(List.of(current()), answered("PR-01", "fully")),
                        review,
                        Deviations.NONE,
                        Optional.of(DAY));
        assertThat(assessment.question(QuestionId.of("PR-01")).map(QuestionResult::status))
                .contains(Status.NOT_MET);
    }

    @Test
    void anAnswerHasToBeBackedAsItsTierAsks() {
        assertThat(problems(Evidence.NONE)).containsExactly(EvidenceProblem.NOT_BACKED);
        assertThat(problems(backed("EV-1", Backing.ASSERTION))).containsExactly(EvidenceProblem.NOT_BACKED);
        assertThat(problems(backed("EV-1", Backing.THIRD_PARTY_TEST))).isEmpty();
        assertThat(problems(backed("EV-1", Backing.AUDIT))).isEmpty();
        assertThat(problems(new Evidence(Optional.empty(), Optional.empty(), Optional.of(Backing.AUDIT))))
                .containsExactly(EvidenceProblem.MISSING);
    }

    @Test
    void anAnswerThatFallsShortNeedsNothingBehindIt() {
        assertThat(assess(Optional.of(DAY), List.of(), answered("PR-01", "none"))
                        .evidenceFindings())
                .isEmpty();
    }

    @Test
    void evidenceFromTheFutureIsAFinding() {
        Evidence later =
                new Evidence(Optional.of("EV-1"), Optional.of(DAY.plusDays(1)), Optional.of(Backing.THIRD_PARTY_TEST));
        assertThat(problems(later)).containsExactly(EvidenceProblem.DATED_LATER);
    }

    @Test
    void findingsAboutEvidenceChangeNeitherScoreNorRatingNorFindings() {
        HeldCertificate expired = held(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 5, 31));
        Assessment with = assess(Optional.of(DAY), List.of(expired), answered("PR-01", "fully"));
        Assessment without = assess(Optional.of(DAY), List.of(), answered("PR-01", "fully"));
        assertThat(with.score()).isEqualTo(without.score());
        assertThat(with.rating()).isEqualTo(without.rating());
        assertThat(with.findings()).isEqualTo(without.findings());
        assertThat(with.evidenceFindings()).hasSize(without.evidenceFindings().size() + 1);
    }

    @Test
    void withoutADayTheStartOfTheContractDecides() {
        HeldCertificate early = held(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 1, 3));
        assertThat(assess(Optional.empty(), List.of(early), answered("PR-01", "none"))
                        .evidenceFindings())
                .extracting(EvidenceFinding::problem)
                .containsExactly(EvidenceProblem.EXPIRED);
    }

    private static List<EvidenceProblem> problems(Evidence evidence) {
        Answer.Chosen given = (Answer.Chosen) answered("PR-01", "fully");
        Answer answer =
                new Answer.Chosen(given.question(), given.option(), given.provenance(), given.comment(), evidence);
        return assess(Optional.of(DAY), List.of(), answer).evidenceFindings().stream()
                .map(EvidenceFinding::problem)
                .toList();
    }

    private static Evidence backed(String reference, Backing backing) {
        return new Evidence(Optional.of(reference), Optional.empty(), Optional.of(backing));
    }

    private static HeldCertificate current() {
        return held(LocalDate.of(2026, 1, 1), LocalDate.of(2031, 1, 1));
    }

    private static HeldCertificate held(LocalDate issued, LocalDate expires) {
        return new HeldCertificate(
                "CE",
                Optional.of("CE-7"),
                Optional.empty(),
                Optional.empty(),
                Optional.ofNullable(issued),
                Optional.ofNullable(expires),
                new Location.InCell("returned.xlsx", "Certificates", "A2"));
    }

    private static Assessment assess(Optional<LocalDate> asOf, List<HeldCertificate> held, Answer... answers) {
        return new Assessor().assess(scheme(), returned(held, answers), asOf);
    }

    private static Response returned(List<HeldCertificate> held, Answer... answers) {
        Response plain = response(tierOf(highContract()), scheme().questionnaire(), answers);
        return new Response(
                plain.questionnaire(),
                plain.tier(),
                plain.source(),
                plain.answers(),
                held,
                List.of(),
                plain.cells(),
                plain.diagnostics(),
                plain.fingerprint());
    }

    private static Scheme scheme() {
        Question question = choice("PR-01", IMPLEMENTED)
                .severity(Map.of(LOW, FindingSeverity.MEDIUM))
                .evidence("The report of the test.")
                .assurance(new Assurance(
                        Optional.of(new PerTier<>(Map.of(LOW, Backing.ASSERTION, HIGH, Backing.THIRD_PARTY_TEST))),
                        Map.of("cyber-essentials", IMPLEMENTED.option("fully").orElseThrow()),
                        ControlOwner.SUPPLIER))
                .build();
        Scheme plain = Example.scheme(questionnaire(AVERAGE, section("protect", "1", question)));
        return new Scheme(
                plain.id(),
                plain.version(),
                plain.title(),
                plain.summary(),
                plain.reviewBy(),
                plain.tiers(),
                plain.tiering(),
                plain.questionnaire(),
                plain.catalogues(),
                List.of(new CertificateScheme(
                        "cyber-essentials", "Cyber Essentials", Period.parse("12 months"), List.of("CE"))),
                plain.ratings(),
                plain.ratingBands(),
                plain.conditional(),
                plain.gates(),
                plain.remediation(),
                plain.deviationRules(),
                new EvidenceRules(Period.parse("60 days"), Map.of(EvidenceProblem.EXPIRED, FindingSeverity.MEDIUM)),
                plain.fingerprint());
    }
}
