package io.github.flowdown.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import io.github.flowdown.Case;
import io.github.flowdown.Cases;
import io.github.flowdown.Example;
import io.github.flowdown.contract.Contract;
import io.github.flowdown.definition.Question;
import io.github.flowdown.definition.QuestionId;
import io.github.flowdown.definition.Questionnaire;
import io.github.flowdown.definition.RatingLevel;
import io.github.flowdown.definition.Section;
import io.github.flowdown.response.Answer;
import io.github.flowdown.schedule.DraftedClause;
import io.github.flowdown.schedule.ScheduleDrafter;
import io.github.flowdown.scoring.Contribution;
import io.github.flowdown.scoring.Rational;
import io.github.flowdown.scoring.Score.Scored;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class AssessmentProperties {

    @Property(tries = 500)
    void contributionsAddUpToTheScoreAtBothEnds(@ForAll("any") Case any) {
        Assessment assessment = any.assessed();
        assessment.score().scored().ifPresent(AssessmentProperties::addsUp);
        assessment.sections().forEach(section -> section.score().scored().ifPresent(AssessmentProperties::addsUp));
    }

    @Property(tries = 500)
    void theLowEndIsNeverAboveTheHighEnd(@ForAll("any") Case any) {
        Assessment assessment = any.assessed();
        assessment.score().scored().ifPresent(scored -> {
            assertThat(scored.low()).isLessThanOrEqualTo(scored.high());
            assertThat(scored.low()).isGreaterThanOrEqualTo(Rational.ZERO);
            assertThat(scored.high()).isLessThanOrEqualTo(Rational.ONE);
        });
        assessment
                .rating()
                .level()
                .ifPresent(level -> assertThat(level)
                        .isLessThanOrEqualTo(assessment.rating().atBest().orElseThrow()));
    }

    @Property(tries = 300)
    void improvingAnyAnswerNeverLowersTheScoreOrTheRatingAndNeverAddsAFindingOrARemedialClause(
            @ForAll("withoutFollowUps") Case before) {
        Assessment was = before.assessed();
        Optional<Scored> scored = was.score().scored();
        before.strengthened().forEach(after -> {
            Assessment is = after.assessed();
            assertThat(is.score().scored().isPresent()).isEqualTo(scored.isPresent());
            scored.ifPresent(old -> {
                assertThat(scored(is).low()).isGreaterThanOrEqualTo(old.low());
                assertThat(scored(is).high()).isGreaterThanOrEqualTo(old.high());
                assertThat(level(is)).isGreaterThanOrEqualTo(level(was));
            });
            assertThat(findings(was)).containsAll(findings(is));
            assertThat(clauses(was)).containsAll(clauses(is));
        });
    }

    @Property(tries = 500)
    void theIntervalHoldsTheScoreForEveryWayInWhichTheReviewMayEnd(@ForAll("any") Case before) {
        Assume.that(before.asked().of(before.questionnaire()).size() < 7);
        Assessment open = before.assessed();
        for (Case after : reviewed(before)) {
            Assessment closed = after.assessed();
            if (closed.score().scored().isPresent()) {
                assertThat(scored(closed).isCertain()).isTrue();
                assertThat(scored(closed).low())
                        .isBetween(scored(open).low(), scored(open).high());
                assertThat(level(closed))
                        .isBetween(level(open), open.rating().atBest().orElseThrow());
            }
            assertThat(findings(open)).containsAll(findings(closed));
        }
    }

    @Property(tries = 300)
    void theOrderOfQuestionsAndSectionsDoesNotChangeScoreRatingOrFindings(@ForAll("any") Case any) {
        Assessment straight = any.assessed();
        Assessment reversed = any.with(reversed(any.questionnaire())).assessed();
        assertThat(ends(reversed)).isEqualTo(ends(straight));
        assertThat(reversed.rating().level()).isEqualTo(straight.rating().level());
        assertThat(findings(reversed)).isEqualTo(findings(straight));
    }

    @Property(tries = 300)
    void anAnswerToAQuestionThatIsNotAskedChangesNothing(@ForAll("any") Case any) {
        Assessment with = any.assessed();
        for (QuestionResult result : with.questions()) {
            if (result.status() == Status.NOT_ASKED) {
                Assessment without = any.without(result.question().id()).assessed();
                assertThat(without.score()).isEqualTo(with.score());
                assertThat(without.findings()).isEqualTo(with.findings());
                assertThat(without.rating()).isEqualTo(with.rating());
            }
        }
    }

    @Property(tries = 300)
    void aQuestionThatIsNotAskedMightAsWellNotExist(@ForAll("withoutFollowUps") Case any) {
        Set<QuestionId> asked = any.asked().of(any.questionnaire()).stream()
                .map(question -> question.id())
                .collect(Collectors.toSet());
        Assessment with = any.assessed();
        Assessment without = any.with(only(any.questionnaire(), asked)).assessed();
        assertThat(without.score()).isEqualTo(with.score());
        assertThat(without.findings()).isEqualTo(with.findings());
        assertThat(without.rating()).isEqualTo(with.rating());
    }

    @Property(tries = 300)
    void aHigherTierNeverAsksLess(@ForAll("proportionate") Case any) {
        for (String data : List.of("none", "ordinary")) {
            assertThat(any.at(contract(data, "privileged")).asked().of(any.questionnaire()))
                    .containsAll(any.at(contract(data, "none")).asked().of(any.questionnaire()));
        }
    }

    @Property(tries = 100)
    void theAssessmentIsTheSameWhateverTheMachineIsSetTo(@ForAll("any") Case any) {
        assertThat(elsewhere("ar-EG-u-nu-arab", "Asia/Tokyo", any)).isEqualTo(elsewhere("en-GB", "Europe/London", any));
        assertThat(elsewhere("tr-TR", "America/New_York", any)).isEqualTo(elsewhere("en-GB", "Europe/London", any));
    }

    @Provide
    Arbitrary<Case> any() {
        return Cases.any();
    }

    @Provide
    Arbitrary<Case> withoutFollowUps() {
        return Cases.withoutFollowUps();
    }

    @Provide
    Arbitrary<Case> proportionate() {
        return Cases.proportionate();
    }

    private static void addsUp(Scored scored) {
        Rational low = Rational.ZERO;
        Rational high = Rational.ZERO;
        for (Contribution contribution : scored.contributions()) {
            low = low.plus(contribution.low());
            high = high.plus(contribution.high());
        }
        assertThat(low).isEqualTo(scored.low());
        assertThat(high).isEqualTo(scored.high());
    }

    /** All combinations of outcomes for the answers that await review. */
    private static List<Case> reviewed(Case before) {
        List<Case> ends = List.of(before);
        for (Answer answer : before.answers().values()) {
            if (answer.awaitsReview()) {
                List<Answer> outcomes = Cases.reviewed(
                        before.questionnaire().question(answer.question()).orElseThrow(), answer);
                List<Case> next = new ArrayList<>();
                ends.forEach(end -> outcomes.forEach(outcome -> next.add(end.with(outcome))));
                ends = next.subList(0, Math.min(next.size(), 256));
            }
        }
        return ends;
    }

    private static Questionnaire reversed(Questionnaire questionnaire) {
        List<Section> sections = questionnaire.sections().stream()
                .map(section -> with(section, Lists.reverse(section.questions())))
                .toList();
        return with(questionnaire, Lists.reverse(sections));
    }

    private static Questionnaire only(Questionnaire questionnaire, Set<QuestionId> kept) {
        return with(
                questionnaire,
                questionnaire.sections().stream()
                        .map(section -> with(
                                section,
                                section.questions().stream()
                                        .filter(question -> kept.contains(question.id()))
                                        .toList()))
                        .toList());
    }

    private static Questionnaire with(Questionnaire questionnaire, List<Section> sections) {
        return Example.questionnaire(questionnaire.scoring(), sections.toArray(Section[]::new));
    }

    private static Section with(Section section, List<Question> questions) {
        return new Section(
                section.id(),
                section.title(),
                section.introduction(),
                section.weight(),
                section.scoring().orElseThrow(),
                questions);
    }

    private static Contract contract(String personalData, String connection) {
        return Case.contracts().stream()
                .filter(contract -> value(contract, "personal-data").equals(personalData)
                        && value(contract, "connection").equals(connection))
                .findFirst()
                .orElseThrow();
    }

    private static String value(Contract contract, String fact) {
        return Optional.ofNullable(contract.risk().get(QuestionId.of(fact)))
                .orElseThrow()
                .value();
    }

    private static List<String> elsewhere(String language, String zone, Case any) {
        Locale locale = Locale.getDefault();
        TimeZone timeZone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(language));
            TimeZone.setDefault(TimeZone.getTimeZone(zone));
            Assessment assessment = any.assessed();
            return ImmutableList.of(
                    assessment.toString(),
                    assessment.findings().stream()
                            .map(Finding::explain)
                            .toList()
                            .toString(),
                    new ScheduleDrafter(Example.clauseLibrary())
                            .draft(assessment)
                            .toString());
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(timeZone);
        }
    }

    private static Scored scored(Assessment assessment) {
        return assessment.score().scored().orElseThrow();
    }

    private static List<Rational> ends(Assessment assessment) {
        return assessment
                .score()
                .scored()
                .map(scored -> List.of(scored.low(), scored.high()))
                .orElse(List.of());
    }

    private static RatingLevel level(Assessment assessment) {
        return assessment.rating().level().orElseThrow();
    }

    private static Set<QuestionId> findings(Assessment assessment) {
        return assessment.findings().stream()
                .map(finding -> finding.question().id())
                .collect(Collectors.toSet());
    }

    private static Set<String> clauses(Assessment assessment) {
        return new ScheduleDrafter(Example.clauseLibrary())
                .draft(assessment).clauses().stream()
                        .map(DraftedClause::clause)
                        .map(clause -> clause.id())
                        .collect(Collectors.toSet());
    }
}
