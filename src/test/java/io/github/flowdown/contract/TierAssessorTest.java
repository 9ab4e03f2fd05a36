package io.github.flowdown.contract;

import static io.github.flowdown.Example.CONNECTION;
import static io.github.flowdown.Example.HIGH;
import static io.github.flowdown.Example.LOW;
import static io.github.flowdown.Example.PERSONAL_DATA;
import static io.github.flowdown.Example.POINTS;
import static io.github.flowdown.Example.at;
import static io.github.flowdown.Example.contract;
import static io.github.flowdown.Example.fact;
import static io.github.flowdown.Example.highContract;
import static io.github.flowdown.Example.lowContract;
import static io.github.flowdown.Example.questionnaire;
import static io.github.flowdown.Example.scheme;
import static io.github.flowdown.Example.section;
import static io.github.flowdown.Example.tierOf;
import static io.github.flowdown.Example.with;
import static io.github.flowdown.QuestionBuilder.choice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableMap;
import io.github.flowdown.definition.DeterminationRule.Vehicle;
import io.github.flowdown.definition.QuestionId;
import io.github.flowdown.definition.Questionnaire;
import io.github.flowdown.definition.Reason;
import io.github.flowdown.definition.Scheme;
import io.github.flowdown.definition.Tier;
import io.github.flowdown.definition.Tiering;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TierAssessorTest {

    @Test
    void pointsFallInTheBandOfATier() {
        TierDecision low = tierOf(lowContract());
        assertThat(low.computed()).isEqualTo(LOW);
        assertThat(low.decided()).isEqualTo(LOW);
        assertThat(reasons(low)).containsExactly("10 points fall in the band of tier Low (below 20)");

        TierDecision high = tierOf(highContract());
        assertThat(high.decided()).isEqualTo(HIGH);
        assertThat(reasons(high)).containsExactly("30 points fall in the band of tier High (from 20 upwards)");
    }

    @Test
    void aBandBeginsExactlyAtItsFrom() {
        assertThat(tierOf(risk("ordinary", "user-access", "nothing-held")).decided())
                .isEqualTo(HIGH);
        assertThat(tierOf(risk("ordinary", "user-access", "certified")).decided())
                .isEqualTo(LOW);
    }

    @Test
    void anEscalationRaisesTheTierWhateverThePoints() {
        TierDecision decision = tierOf(risk("special", "none", "certified"));
        assertThat(decision.computed()).isEqualTo(HIGH);
        assertThat(reasons(decision))
                .containsExactly(
                        "15 points fall in the band of tier Low (below 20)",
                        "at least High because special category data is handled (personal-data is 'Special category"
                                + " data')");
    }

    @Test
    void somebodyMayDecideAnotherTierWithAReason() {
        TierDecision decision = tierOf(decided(lowContract(), HIGH));
        assertThat(decision.computed()).isEqualTo(LOW);
        assertThat(decision.decided()).isEqualTo(HIGH);
        assertThat(reasons(decision))
                .containsExactly(
                        "10 points fall in the band of tier Low (below 20)",
                        "decided as High by the Senior Information Risk Owner: ministers have asked for more");
        assertThat(decision.determination().vehicle()).isEqualTo(Vehicle.SCHEDULE);
    }

    @Test
    void theDecidedTierDeterminesWhetherAScheduleIsNeeded() {
        assertThat(tierOf(highContract()).determination())
                .isEqualTo(new ScheduleDetermination(
                        Vehicle.SCHEDULE,
                        "needed",
                        Reason.of("the tier is high", at("scheme.yaml", "needed"), at("EX-2.yaml", "contract"))));
        assertThat(tierOf(lowContract()).determination().vehicle()).isEqualTo(Vehicle.ORDINARY_TERMS);
    }

    @Test
    void assumptionsAreListed() {
        RiskAnswer guess = new RiskAnswer("none", true, Optional.empty(), at("EX-1.yaml", "risk"));
        Contract contract = withRisk(
                lowContract(),
                ImmutableMap.of(QuestionId.of("personal-data"), guess, QuestionId.of("connection"), guess));
        assertThat(new TierAssessor().decide(scheme(), contract).assumptions())
                .containsExactly(QuestionId.of("personal-data"), QuestionId.of("connection"));
    }

    @Test
    void aMissingRiskAnswerNeverLowersTheTier() {
        // Nothing is said of the connection or of the standing, so the most that they can come to is taken.
        TierDecision decision = tierOf(contract("EX-3", Map.of("personal-data", "none")));
        assertThat(decision.points().describe()).isEqualTo("between -10 and 20 points");
        assertThat(decision.decided()).isEqualTo(HIGH);
        assertThat(reasons(decision)).containsExactly("20 points fall in the band of tier High (from 20 upwards)");
    }

    @Test
    void aCriterionThatDoesNotApplyCountsForNothing() {
        Contract contract = contract("EX-3", Map.of("personal-data", "none"));
        assertThat(new TierAssessor().decide(withFollowUp(), contract).points().describe())
                .isEqualTo("0 points");
    }

    @Test
    void anUnknownFactEscalatesAndSaysSo() {
        TierDecision decision = tierOf(contract("EX-3", Map.of("connection", "none", "standing", "certified")));
        assertThat(reasons(decision))
                .containsExactly(
                        "15 points fall in the band of tier Low (below 20)",
                        "at least High because special category data is handled (it is not known whether personal-data"
                                + " is 'Special category data')");
    }

    @Test
    void subContractsAreTieredByTheirOwnRisk() {
        TierDecision decision = tierOf(highContract(lowContract(), highContract(lowContract())));
        assertThat(decision.below()).extracting(TierDecision::decided).containsExactly(LOW, HIGH);
        assertThat(decision.below().get(1).below())
                .extracting(TierDecision::decided)
                .containsExactly(LOW);
    }

    @Test
    void aSubContractThatNobodyAssessedTakesTheTierAbove() {
        Contract shredder = contract("EX-4", Map.of());
        TierDecision decision = tierOf(highContract(with(shredder, contract("EX-5", Map.of()))));
        TierDecision below = decision.below().get(0);
        assertThat(below.decided()).isEqualTo(HIGH);
        assertThat(reasons(below)).containsExactly("not assessed: taken at the tier of the contract above, High");
        assertThat(below.points().describe()).isEqualTo("not scored: the contract-risk questionnaire was not answered");
        assertThat(below.determination().vehicle()).isEqualTo(Vehicle.SCHEDULE);
        assertThat(below.below()).extracting(TierDecision::decided).containsExactly(HIGH);
    }

    @Test
    void aTierDecidedForAnUnassessedSubContractIsExplained() {
        TierDecision decision = tierOf(highContract(decided(contract("EX-4", Map.of()), LOW)));
        assertThat(decision.below().get(0).decided()).isEqualTo(LOW);
        assertThat(reasons(decision.below().get(0)))
                .containsExactly(
                        "not assessed: taken at the tier of the contract above, High",
                        "decided as Low by the Senior Information Risk Owner: ministers have asked for more");
    }

    @Test
    void aContractWithoutRiskAnswersIsRefused() {
        assertThatThrownBy(() -> tierOf(contract("EX-4", Map.of())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("contract EX-4 has no risk assessment");
    }

    private static List<String> reasons(TierDecision decision) {
        return decision.reasons().stream().map(Reason::text).toList();
    }

    private static Contract risk(String personalData, String connection, String standing) {
        return contract("EX-3", Map.of("personal-data", personalData, "connection", connection, "standing", standing));
    }

    private static Contract decided(Contract contract, Tier tier) {
        DecidedTier decision = new DecidedTier(
                tier, "ministers have asked for more", "Senior Information Risk Owner", at("EX.yaml", "decided-tier"));
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
                Optional.of(decision),
                contract.parameters(),
                contract.subContracts(),
                contract.jurisdiction(),
                contract.location(),
                contract.fingerprint());
    }

    /** The connection is asked about only where personal data is handled. */
    private static Scheme withFollowUp() {
        Scheme scheme = scheme();
        Tiering tiering = scheme.tiering();
        Questionnaire risk = questionnaire(
                POINTS,
                section(
                        "information",
                        "1",
                        POINTS,
                        choice("personal-data", PERSONAL_DATA).build(),
                        choice("connection", CONNECTION)
                                .when(fact("personal-data", "ordinary", "special"))
                                .build()));
        return new Scheme(
                scheme.id(),
                scheme.version(),
                scheme.title(),
                scheme.summary(),
                scheme.reviewBy(),
                scheme.tiers(),
                new Tiering(risk, tiering.bands(), tiering.escalations(), tiering.determination()),
                scheme.questionnaire(),
                scheme.catalogues(),
                List.of(),
                scheme.ratings(),
                scheme.ratingBands(),
                scheme.conditional(),
                scheme.gates(),
                scheme.remediation(),
                Optional.empty(),
                scheme.evidenceRules(),
                scheme.fingerprint());
    }

    private static Contract withRisk(Contract contract, Map<QuestionId, RiskAnswer> risk) {
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
                risk,
                contract.decidedTier(),
                contract.parameters(),
                contract.subContracts(),
                contract.jurisdiction(),
                contract.location(),
                contract.fingerprint());
    }
}
