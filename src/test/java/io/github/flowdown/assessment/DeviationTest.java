package io.github.flowdown.assessment;

import static io.github.flowdown.Approved.all;
import static io.github.flowdown.Approved.deviation;
import static io.github.flowdown.Example.FAIR;
import static io.github.flowdown.Example.GOOD;
import static io.github.flowdown.Example.WEAK;
import static io.github.flowdown.Example.answer;
import static io.github.flowdown.Example.answered;
import static io.github.flowdown.Example.blank;
import static io.github.flowdown.Example.highContract;
import static io.github.flowdown.Example.response;
import static io.github.flowdown.Example.scheme;
import static io.github.flowdown.Example.supplierQuestionnaire;
import static io.github.flowdown.Example.tierOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.flowdown.Approved;
import io.github.flowdown.Example;
import io.github.flowdown.definition.Condition;
import io.github.flowdown.definition.DeviationRules;
import io.github.flowdown.definition.GateRule;
import io.github.flowdown.definition.QuestionId;
import io.github.flowdown.definition.Scheme;
import io.github.flowdown.response.Answer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DeviationTest {
    private static final Deviations ACCEPTED = all(forTheSignIn());

    @Test
    void aLiveDeviationAcceptsTheFindingAndSaysWhoApprovedItAndWhatMakesUpForIt() {
        Finding finding = finding(assess("2026-11-23", ACCEPTED), "PR-01");
        assertThat(finding.status()).isEqualTo(Status.NOT_MET);
        assertThat(finding.acceptedBy()).contains(forTheSignIn().build());
        assertThat(finding.explain())
                .isEqualTo("PR-01 (must, critical): Administrators can sign in with a password alone. The answer"
                        + " 'Partly in place' is short of the minimum at tier High, 'Fully in place', in"
                        + " returned.xlsx:Answers!C1. Accepted as residual risk until 31 March 2027 by deviation DEV-1,"
                        + " approved by Jo Marsh as Chief Security Officer on 1 November 2026. To keep meanwhile: the"
                        + " room is locked (owner: Site Manager; evidence: the door log).");
    }

    @Test
    void aLiveDeviationChangesNoAnswerAndNoScore() {
        Assessment with = assess("2026-11-23", ACCEPTED);
        Assessment without = assess("2026-11-23", Deviations.NONE);
        assertThat(with.score()).isEqualTo(without.score());
        assertThat(with.sections()).isEqualTo(without.sections());
        assertThat(with.response()).isEqualTo(without.response());
        assertThat(with.findings()).hasSameSizeAs(without.findings());
    }

    @Test
    void aGateThatRestsOnAnAcceptedFindingIsLiftedAndNamed() {
        Rating rating = assess("2026-11-23", ACCEPTED).rating();
        assertThat(rating.level()).contains(FAIR);
        assertThat(rating.gates()).isEmpty();
        assertThat(rating.lifted())
                .extracting(lifted -> lifted.gate().rule().id())
                .containsExactly("critical-must");
        assertThat(rating.reason().text())
                .isEqualTo("the score is 83%; at tier High, from 60 to below 90 is Fair; gate critical-must, which caps"
                        + " at Weak, is lifted by deviation DEV-1 until 31 March 2027. The rating is Fair");
    }

    @Test
    void theRatingWithoutDeviationsAndTheOneOnTheDayTheyEndStandBesideIt() {
        DeviationEffect effect = assess("2026-11-23", ACCEPTED).deviations();
        assertThat(effect.without().level()).contains(WEAK);
        assertThat(effect.onExpiry()).extracting(RatingOnExpiry::day).containsExactly(LocalDate.of(2027, 3, 31));
        assertThat(effect.onExpiry().get(0).rating()).isEqualTo(effect.without());
        assertThat(effect.onExpiry().get(0).expired())
                .containsExactly(forTheSignIn().build());
    }

    @Test
    void aRenewalThatHasBeenApprovedAlreadyCarriesTheRatingOverTheDayTheFirstOneEnds() {
        Deviations renewed = all(
                forTheSignIn(),
                deviation("DEV-2")
                        .under("EX-2")
                        .accepting("PR-01")
                        .from("2027-03-31")
                        .until("2027-06-30"));
        assertThat(assess("2026-11-23", renewed).deviations().onExpiry())
                .extracting(then -> then.rating().title())
                .containsExactly("Fair");
    }

    @Test
    void eachDayOnWhichADeviationEndsHasItsOwnRating() {
        Answer[] answers = but(answered("PR-01", "partly"), answered("PR-02", "none"), answered("RS-02", "none"));
        Deviations two = all(
                forTheSignIn(),
                deviation("DEV-2").under("EX-2").accepting("PR-02").until("2027-01-31"));
        Assessment assessment = assess(scheme(), LocalDate.of(2026, 11, 23), two, answers);
        assertThat(assessment.deviations().onExpiry())
                .extracting(then -> then.day() + " " + then.rating().gates().size())
                .containsExactly("2027-01-31 1", "2027-03-31 2");
    }

    @Test
    void itHoldsFromItsFirstDayUntilTheDayOnWhichItExpires() {
        assertThat(standing("2026-10-31")).isEqualTo(DeviationStatus.NOT_YET_STARTED);
        assertThat(standing("2026-11-01")).isEqualTo(DeviationStatus.LIVE);
        assertThat(standing("2027-02-28")).isEqualTo(DeviationStatus.LIVE);
        assertThat(standing("2027-03-01")).isEqualTo(DeviationStatus.EXPIRING);
        assertThat(standing("2027-03-30")).isEqualTo(DeviationStatus.EXPIRING);
        assertThat(standing("2027-03-31")).isEqualTo(DeviationStatus.EXPIRED);
    }

    @Test
    void anExpiredDeviationReopensWhatItCoveredAndSaysSo() {
        Assessment assessment = assess("2027-03-31", ACCEPTED);
        assertThat(assessment.rating().level()).contains(WEAK);
        assertThat(assessment.openFindings()).isEqualTo(assessment.findings());
        assertThat(finding(assessment, "PR-01").explain())
                .isEqualTo("PR-01 (must, critical): Administrators can sign in with a password alone. The answer"
                        + " 'Partly in place' is short of the minimum at tier High, 'Fully in place', in"
                        + " returned.xlsx:Answers!C1. Deviation DEV-1 accepted this until 31 March 2027 and has"
                        + " expired, so that it is open again. To do within 5 Working Days: Turn on a second factor for"
                        + " every administrator account.");
    }

    @Test
    void aDeviationThatHasNotStartedAcceptsNothingYet() {
        Assessment assessment = assess("2026-10-31", ACCEPTED);
        assertThat(assessment.rating().level()).contains(WEAK);
        assertThat(finding(assessment, "PR-01").explain())
                .contains("Deviation DEV-1, approved by Jo Marsh as Chief Security Officer on 1 November 2026, will"
                        + " accept this only from 1 November 2026. To do within 5 Working Days:");
    }

    @Test
    void aDeviationOfAContractBelowDoesNotReachUp() {
        Assessment assessment =
                assess("2026-11-23", all(deviation("DEV-1").under("EX-9").accepting("PR-01")));
        assertThat(assessment.acceptedFindings()).isEmpty();
        assertThat(assessment.rating().level()).contains(WEAK);
    }

    @Test
    void aGateOverTheAnswerItselfIsLiftedAsWellWhicheverWayItIsWritten() {
        for (Condition when : List.of(answer("PR-01", "none", "partly"), new Condition.Not(answer("PR-01", "fully")))) {
            GateRule gate = new GateRule("gate", when, WEAK, "it matters", Example.at("scheme.yaml", "gate"));
            Scheme gated = scheme(supplierQuestionnaire(), gate);
            Answer[] answers = but(answered("PR-01", "partly"));
            assertThat(assess(gated, LocalDate.of(2026, 11, 23), Deviations.NONE, answers)
                            .rating()
                            .level())
                    .contains(WEAK);
            assertThat(assess(gated, LocalDate.of(2026, 11, 23), ACCEPTED, answers)
                            .rating()
                            .level())
                    .contains(FAIR);
        }
    }

    @Test
    void aGateThatRestsOnAnotherFindingAsWellStays() {
        Rating rating = assess(
                        scheme(
                                supplierQuestionnaire(),
                                new GateRule(
                                        "gate",
                                        new Condition.Any(List.of(
                                                new Condition.HasFinding(QuestionId.of("PR-01")),
                                                new Condition.HasFinding(QuestionId.of("RS-01")))),
                                        WEAK,
                                        "it matters",
                                        Example.at("scheme.yaml", "gate"))),
                        LocalDate.of(2026, 11, 23),
                        ACCEPTED,
                        but(answered("PR-01", "partly"), blank("RS-01")))
                .rating();
        assertThat(rating.level()).contains(WEAK);
        assertThat(rating.gates().get(0).questions()).containsExactly(QuestionId.of("RS-01"));
    }

    @Test
    void aDeviationFromARequirementThatIsMetChangesNothing() {
        Assessment assessment = assess(scheme(), LocalDate.of(2026, 11, 23), ACCEPTED, but());
        assertThat(assessment.rating().level()).contains(GOOD);
        assertThat(assessment.findings()).isEmpty();
    }

    @Test
    void deviationsWithoutADayToJudgeThemOnAreAMistakeOfTheCaller() {
        assertThatThrownBy(() -> new Assessor()
                        .assess(
                                scheme(),
                                response(tierOf(highContract()), supplierQuestionnaire()),
                                Review.NONE,
                                ACCEPTED,
                                Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("deviations need the day they are judged on");
    }

    private static DeviationStatus standing(String day) {
        DeviationRules rules = new DeviationRules(Map.of(), Map.of(), 1, Example.period("30 days"));
        return ACCEPTED.on(LocalDate.parse(day), Optional.of(rules)).get(0).status();
    }

    private static Approved forTheSignIn() {
        return deviation("DEV-1").under("EX-2").accepting("PR-01");
    }

    private static Assessment assess(String day, Deviations deviations) {
        return assess(scheme(), LocalDate.parse(day), deviations, but(answered("PR-01", "partly")));
    }

    private static Assessment assess(Scheme scheme, LocalDate day, Deviations deviations, Answer... answers) {
        return new Assessor()
                .assess(
                        scheme,
                        response(tierOf(highContract()), scheme.questionnaire(), answers),
                        Review.NONE,
                        deviations,
                        Optional.of(day));
    }

    /** Everything fully in place, but for these. */
    private static Answer[] but(Answer... others) {
        List<QuestionId> replaced = Stream.of(others).map(Answer::question).toList();
        return Stream.concat(
                        Stream.of("PR-01", "PR-02", "PR-03", "PR-05", "RS-01", "RS-02")
                                .filter(id -> !replaced.contains(QuestionId.of(id)))
                                .map(id -> answered(id, "fully")),
                        Stream.of(others))
                .toArray(Answer[]::new);
    }

    private static Finding finding(Assessment assessment, String question) {
        return assessment
                .question(QuestionId.of(question))
                .orElseThrow()
                .finding()
                .orElseThrow();
    }
}
