package io.github.flowdown.scoring;

import static io.github.flowdown.QuestionBuilder.choice;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Lists;
import io.github.flowdown.definition.Option;
import io.github.flowdown.definition.Question;
import io.github.flowdown.definition.QuestionId;
import io.github.flowdown.definition.Questionnaire;
import io.github.flowdown.definition.Scale;
import io.github.flowdown.definition.ScoringMethod;
import io.github.flowdown.definition.ScoringMethod.DecisionTable;
import io.github.flowdown.definition.ScoringMethod.Ticked;
import io.github.flowdown.definition.Section;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The laws of scores over questionnaires of any shape: sections in sections, each with any of the methods. */
class NestedScoreProperties {
    private static final Scale DONE = new Scale("done", List.of(option("n", "0"), option("y", "1"), notApplicable()));
    private static final Scale LEVEL =
            new Scale("level", List.of(option("1", "1"), option("2", "2"), option("3", "3")));
    private static final Scale TEN =
            new Scale("ten", List.of(option("0", "0"), option("5", "5"), option("10", "10"), notApplicable()));
    private static final Scale HALVES =
            new Scale("halves", List.of(option("n", "0"), option("h", "0.5"), option("y", "1")));
    private static final List<Ticked> TICKED = List.of(Ticked.values());
    private static final List<Scale> SCALES = List.of(DONE, LEVEL, TEN, HALVES);

    @Property(tries = 1000)
    void theContributionsAddUpToTheScoreAndItsEndsStandInOrder(@ForAll long seed) {
        Generator any = new Generator(seed, true);
        Questionnaire questionnaire = any.questionnaire();
        score(questionnaire, any.marks(questionnaire)).scored().ifPresent(scored -> {
            assertThat(sum(scored, true)).isEqualTo(scored.low());
            assertThat(sum(scored, false)).isEqualTo(scored.high());
            assertThat(scored.low()).isLessThanOrEqualTo(scored.high());
        });
    }

    @Property(tries = 1000)
    void theIntervalContainsTheScoreWhicheverOptionsAReviewComesTo(@ForAll long seed) {
        Generator any = new Generator(seed, true);
        Questionnaire questionnaire = any.questionnaire();
        Map<QuestionId, Mark> open = new HashMap<>(any.marks(questionnaire));
        open.replaceAll((id, mark) ->
                mark instanceof Mark.NotApplicable || mark instanceof Mark.PerhapsNotAsked ? new Mark.Blank() : mark);
        Map<QuestionId, Mark> decided = new HashMap<>(open);
        for (Question question : questionnaire.questions()) {
            decided.computeIfPresent(
                    question.id(), (id, mark) -> mark instanceof Mark.AwaitingReview ? any.chosen(question) : mark);
        }
        score(questionnaire, open)
                .scored()
                .ifPresent(before -> score(questionnaire, decided).scored().ifPresent(after -> {
                    assertThat(after.low()).isGreaterThanOrEqualTo(before.low());
                    assertThat(after.high()).isLessThanOrEqualTo(before.high());
                }));
    }

    @Property(tries = 1000)
    void aBetterAnswerNeverLowersTheScoreWhereNoTableDecides(@ForAll long seed) {
        Generator any = new Generator(seed, false);
        Questionnaire questionnaire = any.questionnaire();
        Map<QuestionId, Mark> marks = any.marks(questionnaire);
        for (Question question : questionnaire.questions()) {
            if (marks.get(question.id()) instanceof Mark.Chosen) {
                Map<QuestionId, Mark> better = new HashMap<>(marks);
                Scale scale = question.answerType().scale().orElseThrow();
                better.put(question.id(), new Mark.Chosen(scale.best()));
                Rational before = score(questionnaire, marks)
                        .scored()
                        .map(Score.Scored::low)
                        .orElse(Rational.ZERO);
                Rational after = score(questionnaire, better)
                        .scored()
                        .map(Score.Scored::low)
                        .orElse(Rational.ZERO);
                assertThat(after).isGreaterThanOrEqualTo(before);
            }
        }
    }

    @Property(tries = 500)
    void theOrderOfQuestionsAndSectionsDoesNotMatter(@ForAll long seed) {
        Generator any = new Generator(seed, true);
        Questionnaire questionnaire = any.questionnaire();
        Map<QuestionId, Mark> marks = any.marks(questionnaire);
        Questionnaire reversed = new Questionnaire(
                "any",
                "1",
                "Any",
                Optional.empty(),
                questionnaire.scoring(),
                reversed(questionnaire.sections()),
                "any");
        assertThat(ends(score(reversed, marks))).isEqualTo(ends(score(questionnaire, marks)));
    }

    private static List<Section> reversed(List<Section> sections) {
        return Lists.reverse(sections).stream()
                .map(section -> new Section(
                        section.id(),
                        section.title(),
                        section.introduction(),
                        section.weight(),
                        section.scoring(),
                        section.minimum(),
                        Lists.reverse(section.questions()),
                        reversed(section.sections())))
                .toList();
    }

    private static String ends(Score score) {
        return score.scored()
                .map(scored -> scored.low() + " to " + scored.high())
                .orElse("none");
    }

    private static Score score(Questionnaire questionnaire, Map<QuestionId, Mark> marks) {
        return new Scorer().score(questionnaire, marks).total();
    }

    private static Rational sum(Score.Scored scored, boolean low) {
        return scored.contributions().stream()
                .map(share -> low ? share.low() : share.high())
                .reduce(Rational.ZERO, Rational::plus);
    }

    private static Option option(String value, String score) {
        return new Option(value, value, Optional.of(new BigDecimal(score)), false, List.of());
    }

    private static Option notApplicable() {
        return new Option("na", "na", Optional.empty(), false, List.of());
    }

    /** Makes questionnaires and answers; the same seed always makes the same. */
    private static final class Generator {
        private final Random random;
        private final boolean tables;
        private int made;

        Generator(long seed, boolean tables) {
            this.random = new Random(seed);
            this.tables = tables;
        }

        Questionnaire questionnaire() {
            List<Section> sections = new ArrayList<>();
            for (int i = 0, count = 1 + random.nextInt(2); i < count; i++) {
                sections.add(section(random.nextInt(3)));
            }
            ScoringMethod method = method(sections.stream().map(Section::id).toList());
            return new Questionnaire("any", "1", "Any", Optional.empty(), method, sections, "any");
        }

        private Section section(int depth) {
            List<Question> questions = new ArrayList<>();
            List<Section> sections = new ArrayList<>();
            for (int i = 0, count = random.nextInt(3) + (depth == 0 ? 1 : 0); i < count; i++) {
                Scale scale = SCALES.get(random.nextInt(SCALES.size()));
                questions.add(choice("Q-" + made++, scale)
                        .weight(Integer.toString(1 + random.nextInt(4)))
                        .build());
            }
            for (int i = 0, count = depth == 0 ? 0 : 1 + random.nextInt(2); i < count; i++) {
                sections.add(section(depth - 1));
            }
            List<String> parts = new ArrayList<>();
            questions.forEach(question -> parts.add(question.id().value()));
            sections.forEach(section -> parts.add(section.id()));
            String id = "s" + made++;
            BigDecimal weight = BigDecimal.valueOf(1 + random.nextInt(3));
            return new Section(
                    id,
                    id,
                    Optional.empty(),
                    weight,
                    Optional.of(method(parts)),
                    Optional.empty(),
                    questions,
                    sections);
        }

        private ScoringMethod method(List<String> parts) {
            return switch (random.nextInt(tables ? 8 : 7)) {
                case 0 -> new ScoringMethod.WeightedAverage();
                case 1 -> new ScoringMethod.Mean();
                case 2 -> new ScoringMethod.Points();
                case 3 -> new ScoringMethod.Sum();
                case 4 -> new ScoringMethod.Deduction(BigDecimal.valueOf(1 + random.nextInt(20)));
                case 5 ->
                    new ScoringMethod.AllMet(random.nextInt(3), random.nextBoolean() ? Set.of(parts.get(0)) : Set.of());
                case 6 -> new ScoringMethod.Lowest(Optional.empty());
                default -> table(parts);
            };
        }

        private ScoringMethod table(List<String> parts) {
            int half = parts.size() / 2;
            Map<String, Set<String>> groups = new LinkedHashMap<>();
            groups.put("a", Set.copyOf(parts.subList(0, half)));
            groups.put("b", Set.copyOf(parts.subList(half, parts.size())));
            List<DecisionTable.Rule> rules = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                Ticked ticked = TICKED.get(random.nextInt(TICKED.size()));
                rules.add(new DecisionTable.Rule(Map.of(random.nextBoolean() ? "a" : "b", ticked), level()));
            }
            rules.add(new DecisionTable.Rule(Map.of(), level()));
            return new DecisionTable(LEVEL, groups, rules);
        }

        private Option level() {
            return LEVEL.options().get(random.nextInt(LEVEL.options().size()));
        }

        Map<QuestionId, Mark> marks(Questionnaire questionnaire) {
            Map<QuestionId, Mark> marks = new HashMap<>();
            for (Question question : questionnaire.questions()) {
                marks.put(
                        question.id(),
                        switch (random.nextInt(8)) {
                            case 0 -> new Mark.Blank();
                            case 1 -> new Mark.NotApplicable();
                            case 2, 3 -> new Mark.AwaitingReview();
                            case 4 -> new Mark.PerhapsNotAsked();
                            default -> chosen(question);
                        });
            }
            return marks;
        }

        Mark chosen(Question question) {
            List<Option> scored = question.answerType().scale().orElseThrow().options().stream()
                    .filter(option -> !option.isNotApplicable())
                    .toList();
            return new Mark.Chosen(scored.get(random.nextInt(scored.size())));
        }
    }
}
