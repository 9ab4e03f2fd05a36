package io.github.flowdown.yaml;

import static io.github.flowdown.yaml.Scored.AWAITS_REVIEW;
import static io.github.flowdown.yaml.Scored.NOT_APPLICABLE;
import static io.github.flowdown.yaml.Scored.NOT_ASKED;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.flowdown.definition.Tier;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The ways in which the schemes of the field make one result of many answers, each written in YAML, with figures worked out by hand or published. */
class CombinatorsTest {
    private static final Tier LOW = new Tier("low", "Low", "", 0);
    private static final Tier HIGH = new Tier("high", "High", "", 1);
    private static final List<Tier> TIERS = List.of(LOW, HIGH);

    private static final String YES_NO = """
            scales:
              done:
                - {value: "no", label: Not done, score: 0}
                - {value: "yes", label: Done, score: 1}
                - {value: na, label: Not applicable, not-applicable: true}
            """;

    @Test
    void pointsAreAddedAndMayBeNegative() {
        Scored form = Scored.yaml("""
                scoring: {method: points}
                sections:
                  - id: form
                    title: Form
                    scoring: {method: points}
                    questions:
                      - {id: A, text: Encrypted?, obligation: may, answer: {options: [{value: "yes", label: Yes, score: -30}, {value: "no", label: No, score: 20}]}}
                      - {id: B, text: How sensitive?, obligation: may, answer: {options: [{value: a, label: Not, score: 0}, {value: b, label: Little, score: 10}, {value: c, label: Much, score: 50}, {value: d, label: Very, score: 200}]}}
                """);
        assertThat(form.with("A", "yes").with("B", "b").total()).isEqualTo("-20 points");
        assertThat(form.with("A", "no").with("B", "d").total()).isEqualTo("220 points");
    }

    private static final String DEDUCTION = """
            scales:
              met:
                - {value: "no", label: Not met, score: 0}
                - {value: "yes", label: Met, score: 1}
              mfa:
                - {value: none, label: None, score: 0}
                - {value: some, label: For remote and privileged users, score: 2}
                - {value: all, label: For everybody, score: 5}
            scoring: {method: deduction, base: 10}
            requires:
              - {when: {question: PLAN, is: "yes"}, because: without a security plan there is nothing to score}
            sections:
              - id: requirements
                title: Requirements
                questions:
                  - {id: A, text: First?, obligation: may, answer: met, weight: 5}
                  - {id: B, text: Second?, obligation: may, answer: met, weight: 9}
                  - {id: MFA, text: Second factor?, obligation: may, answer: mfa}
                  - {id: PLAN, text: Is there a plan?, obligation: may, answer: met, weight: 0}
            """;

    @Test
    void deductionsGoBelowZero() {
        Scored assessment =
                Scored.yaml(DEDUCTION).with("PLAN", "yes").with("A", "no").with("B", "no");
        assertThat(assessment.with("MFA", "all").total()).isEqualTo("-4 points");
        assertThat(assessment.with("MFA", "none").total()).isEqualTo("-9 points");
        assertThat(Scored.yaml(DEDUCTION).with("PLAN", "yes").total()).isEqualTo("-9 points");
    }

    @Test
    void anOptionEarnsPartOfTheCredit() {
        Scored assessment =
                Scored.yaml(DEDUCTION).with("PLAN", "yes").with("A", "yes").with("B", "yes");
        assertThat(assessment.with("MFA", "some").total()).isEqualTo("7 points");
        assertThat(assessment.with("MFA", "none").total()).isEqualTo("5 points");
        assertThat(assessment.with("MFA", AWAITS_REVIEW).total()).isEqualTo("between 5 and 10 points");
    }

    @Test
    void withoutThePreconditionThereIsNoScore() {
        Scored assessment =
                Scored.yaml(DEDUCTION).with("A", "yes").with("B", "yes").with("MFA", "all");
        assertThat(assessment.with("PLAN", "no").total())
                .startsWith("not scored: without a security plan there is nothing to score");
        assertThat(assessment.total()).startsWith("not scored: without a security plan there is nothing to score");
        assertThat(assessment.with("PLAN", "no").section("requirements")).isEqualTo("0 points");
    }

    private static String heading(String scoring) {
        return YES_NO + "scoring: " + scoring + "\nsections:\n  - id: all\n    title: All\n    questions:\n";
    }

    private static String question(String id, String more) {
        return "      - {id: %s, text: Is it so?, obligation: may, answer: done%s}\n".formatted(id, more);
    }

    @Test
    void anAutomaticFailFailsTheWholeAndOthersAreTolerated() {
        Scored themes = Scored.yaml(heading("{method: all-met, tolerated: 2, automatic-fails: [A6.4]}")
                        + question("A6.4", "")
                        + question("A1.1", "")
                        + question("A1.2", "")
                        + question("A1.3", ""))
                .otherwise("yes");
        assertThat(themes.total()).isEqualTo("met");
        assertThat(themes.with("A6.4", "no").total()).isEqualTo("not met (1 short)");
        assertThat(themes.with("A1.1", "no").with("A1.2", "no").total()).isEqualTo("met (2 short)");
        assertThat(themes.with("A1.1", "no")
                        .with("A1.2", "no")
                        .with("A1.3", "no")
                        .total())
                .isEqualTo("not met (3 short)");
        assertThat(themes.with("A6.4", AWAITS_REVIEW).total()).isEqualTo("between not met and met (0 short, 1 open)");
    }

    @Test
    void aRatioLeavesOutWhatDoesNotApplyAndKeepsBlanksIn() {
        Scored ratio = Scored.yaml("""
                scales:
                  good-if-yes:
                    - {value: "no", label: No, score: 0}
                    - {value: "yes", label: Yes, score: 1}
                    - {value: na, label: Not applicable, not-applicable: true}
                  good-if-no:
                    - {value: "yes", label: Yes, score: 0}
                    - {value: "no", label: No, score: 1}
                scoring: {method: weighted-average}
                sections:
                  - id: category
                    title: Category
                    questions:
                      - {id: CRIT, text: Critical?, obligation: may, answer: good-if-yes, weight: 20}
                      - {id: STD, text: Shared with others?, obligation: may, answer: good-if-no, weight: 10}
                      - {id: MINOR, text: Minor?, obligation: may, answer: good-if-yes, weight: 5}
                      - {id: ROOM, text: Data centre?, obligation: may, answer: good-if-yes, weight: 5, no-answer: {blank: left-out}}
                      - {id: NOTE, text: Described?, obligation: may, answer: good-if-yes, weight: 10, no-answer: {awaiting-review: nothing}}
                      - {id: NAME, text: Not scored?, obligation: may, answer: good-if-yes, weight: 0}
                """);
        // 20 + 10 of 20 + 10 + 5 + 10: a blank and a text that nobody has looked at stay in, with nothing
        Scored returned = ratio.with("CRIT", "yes").with("STD", "no").with("NOTE", AWAITS_REVIEW);
        assertThat(returned.total()).isEqualTo("66.7%");
        assertThat(returned.with("ROOM", "no").total()).isEqualTo("60%");
        assertThat(returned.with("MINOR", NOT_APPLICABLE).total()).isEqualTo("75%");
        assertThat(returned.with("MINOR", NOT_ASKED).total()).isEqualTo("75%");
        assertThat(returned.with("MINOR", NOT_APPLICABLE).with("STD", "yes").total())
                .isEqualTo("50%");
    }

    @Test
    void aMeanOfSumsOfMeans() {
        Scored maturity = Scored.yaml("""
                scales:
                  answers:
                    - {value: a, label: "No", score: 0}
                    - {value: b, label: Some, score: 0.25}
                    - {value: c, label: Half, score: 0.5}
                    - {value: d, label: Most, score: 1}
                scoring: {method: mean}
                sections:
                  - id: function
                    title: Function
                    scoring: {method: mean}
                    sections:
                      - id: practice
                        title: Practice
                        scoring: {method: sum}
                        sections:
                          - id: level-1
                            title: Level 1
                            scoring: {method: mean}
                            questions:
                              - {id: A1, text: Stream A?, obligation: may, answer: answers}
                              - {id: B1, text: Stream B?, obligation: may, answer: answers}
                          - id: level-2
                            title: Level 2
                            scoring: {method: mean}
                            questions:
                              - {id: A2, text: Stream A?, obligation: may, answer: answers}
                              - {id: B2, text: Stream B?, obligation: may, answer: answers}
                      - id: other-practice
                        title: Other practice
                        scoring: {method: sum}
                        sections:
                          - id: other-level
                            title: Level 1
                            scoring: {method: mean}
                            questions:
                              - {id: C1, text: Stream A?, obligation: may, answer: answers}
                """);
        Scored answered =
                maturity.with("A1", "d").with("B1", "c").with("A2", "b").with("C1", "a");
        assertThat(answered.section("practice")).isEqualTo("0.88"); // (1 + 0.5)/2 + (0.25 + 0)/2
        assertThat(answered.section("other-practice")).isEqualTo("0");
        assertThat(answered.score().total().scored().orElseThrow().low()).hasToString("0.4375");
    }

    @Test
    void sectionsAreWeighed() {
        Scored tender = Scored.yaml("""
                scales:
                  marks: [{value: "0", label: "0", score: 0}, {value: "5", label: "5", score: 5}, {value: "10", label: "10", score: 10}]
                scoring: {method: weighted-average}
                sections:
                  - {id: cyber, title: Cyber, weight: 10, scoring: {method: weighted-average}, questions: [{id: C, text: Cyber?, obligation: may, answer: marks}]}
                  - {id: rest, title: Rest, weight: 70, scoring: {method: weighted-average}, questions: [{id: R, text: Rest?, obligation: may, answer: marks}]}
                """);
        assertThat(tender.with("C", "5").with("R", "10").total()).isEqualTo("93.8%"); // (10 x 0.5 + 70) of 80
    }

    @Test
    void eachQuestionHasAMinimumAtItsTier() {
        Scored profile = Scored.yaml(TIERS, """
                scales:
                  levels: [{value: not, label: Not achieved, score: 0}, {value: partly, label: Partially achieved, score: 1}, {value: achieved, label: Achieved, score: 2}]
                scoring: {method: profile}
                sections:
                  - id: outcomes
                    title: Outcomes
                    questions:
                      - {id: A1.a, text: Direction?, obligation: may, answer: levels, minimum: {low: partly, high: achieved}}
                      - {id: C2.a, text: Hunting?, obligation: may, answer: levels, minimum: not}
                """);
        Scored partly = profile.with("A1.a", "partly").with("C2.a", "not");
        assertThat(partly.at(LOW).total()).isEqualTo("met");
        assertThat(partly.at(HIGH).total()).isEqualTo("not met (1 short)");
        assertThat(partly.with("A1.a", "achieved").at(HIGH).total()).isEqualTo("met");
        assertThat(profile.with("A1.a", "achieved").at(HIGH).total())
                .isEqualTo("met"); // the bottom level is never missed
    }

    private static final String INDICATORS = """
            scales:
              levels: [{value: not, label: Not achieved, score: 1}, {value: partly, label: Partially achieved, score: 2}, {value: achieved, label: Achieved, score: 3}]
              ticked: [{value: "no", label: Not ticked, score: 0}, {value: "yes", label: Ticked, score: 1}]
            scoring: {method: lowest, levels: levels}
            sections:
              - id: outcome
                title: Outcome
                scoring:
                  method: decision-table
                  levels: levels
                  groups: {achieved: [A1, A2], partly: [P1, P2], not: [N1, N2]}
                  rules:
                    - {when: {not: any}, level: not}
                    - {when: {achieved: all}, level: achieved}
                    - {when: {partly: all}, level: partly}
                    - {level: not}
                questions:
                  - {id: A1, text: A1?, obligation: may, answer: ticked}
                  - {id: A2, text: A2?, obligation: may, answer: ticked}
                  - {id: P1, text: P1?, obligation: may, answer: ticked}
                  - {id: P2, text: P2?, obligation: may, answer: ticked}
                  - {id: N1, text: N1?, obligation: may, answer: ticked}
                  - {id: N2, text: N2?, obligation: may, answer: ticked}
            """;

    @Test
    void aTableDecidesOverAllSomeOrNoneOfItsIndicators() {
        Scored outcome = Scored.yaml(INDICATORS);
        int looked = 0;
        for (int achieved = 0; achieved <= 2; achieved++) {
            for (int partly = 0; partly <= 2; partly++) {
                for (int not = 0; not <= 2; not++) {
                    String expected = not > 0
                            ? "Not achieved"
                            : achieved == 2 ? "Achieved" : partly == 2 ? "Partially achieved" : "Not achieved";
                    Scored ticked = ticked(ticked(ticked(outcome, "A", achieved), "P", partly), "N", not);
                    assertThat(ticked.total())
                            .as("achieved %s, partly %s, not %s".formatted(achieved, partly, not))
                            .isEqualTo(expected);
                    looked++;
                }
            }
        }
        assertThat(looked).isEqualTo(27);
        assertThat(outcome.total()).isEqualTo("Not achieved"); // an empty form
    }

    private static Scored ticked(Scored outcome, String group, int of) {
        return outcome.with(group + 1, of > 0 ? "yes" : "no").with(group + 2, of > 1 ? "yes" : "no");
    }

    @Test
    void anOpenIndicatorLeavesOpenEveryLevelItCanLeadTo() {
        Scored outcome = ticked(ticked(ticked(Scored.yaml(INDICATORS), "A", 2), "P", 0), "N", 0);
        assertThat(outcome.with("N1", AWAITS_REVIEW).total()).isEqualTo("between Not achieved and Achieved");
        assertThat(outcome.with("P1", AWAITS_REVIEW).total()).isEqualTo("Achieved");
    }

    @Test
    void allOfASetThatDependsOnTheTierWithASupersededMember() {
        Scored levels = Scored.yaml(
                TIERS,
                heading("{method: all-met}")
                        + question("3101", ", tiers: [low], superseded-by: \"3102\"")
                        + question("3102", ", tiers: [high]")
                        + question("0001", ""));
        assertThat(levels.with("0001", "yes")
                        .with("3101", "yes")
                        .with("3102", NOT_ASKED)
                        .at(LOW)
                        .total())
                .isEqualTo("met");
        assertThat(levels.with("0001", "yes")
                        .with("3101", NOT_ASKED)
                        .with("3102", "no")
                        .at(HIGH)
                        .total())
                .isEqualTo("not met (1 short)");
    }

    @Test
    void theWeakestPartDecides() {
        Scored risk = Scored.yaml("""
                scales:
                  levels: [{value: low, label: Low, score: 1}, {value: mid, label: Medium, score: 2}, {value: top, label: Top, score: 3}]
                scoring: {method: lowest, levels: levels}
                sections:
                  - id: criteria
                    title: Criteria
                    questions:
                      - {id: A, text: A?, obligation: may, answer: levels}
                      - {id: B, text: B?, obligation: may, answer: levels, weight: 100}
                """);
        assertThat(risk.with("A", "mid").with("B", "top").total()).isEqualTo("Medium");
        assertThat(risk.with("A", AWAITS_REVIEW).with("B", "mid").total()).isEqualTo("between Low and Medium");
        assertThat(risk.with("A", "top").total()).isEqualTo("Low");
    }
}
