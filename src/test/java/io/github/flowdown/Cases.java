package io.github.flowdown;

import static io.github.flowdown.Example.AVERAGE;
import static io.github.flowdown.Example.HIGH;
import static io.github.flowdown.Example.IMPLEMENTED;
import static io.github.flowdown.Example.LOW;
import static io.github.flowdown.Example.option;
import static io.github.flowdown.Example.questionnaire;
import static io.github.flowdown.Example.section;

import com.google.common.collect.ImmutableMap;
import io.github.flowdown.contract.Contract;
import io.github.flowdown.definition.Condition;
import io.github.flowdown.definition.FindingSeverity;
import io.github.flowdown.definition.Option;
import io.github.flowdown.definition.Question;
import io.github.flowdown.definition.QuestionId;
import io.github.flowdown.definition.Scale;
import io.github.flowdown.definition.Section;
import io.github.flowdown.definition.Tier;
import io.github.flowdown.response.Answer;
import io.github.flowdown.response.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Generates questionnaires of one to three sections with up to eight questions, and answers of every kind. */
public final class Cases {
    private static final Scale YES_NO =
            new Scale("yes-no", List.of(option("no", "No", "0"), option("yes", "Yes", "1")));
    private static final Scale MATURITY = new Scale(
            "maturity",
            List.of(
                    option("1", "Initial", "1"),
                    option("2", "Managed", "2.5"),
                    option("3", "Optimised", "4"),
                    new Option("na", "Not applicable", Optional.empty(), true, List.of())));

    private static final List<Scale> SCALES = List.of(IMPLEMENTED, YES_NO, MATURITY);
    private static final List<List<Tier>> TIERS = List.of(List.of(), List.of(LOW, HIGH), List.of(HIGH), List.of(LOW));
    private static final List<List<Tier>> UPWARDS = TIERS.subList(0, 3);

    private Cases() {}

    /** With conditions over facts and over other answers. */
    public static Arbitrary<Case> any() {
        return cases(Follow.values(), TIERS);
    }

    /** Without conditions over other answers. */
    public static Arbitrary<Case> withoutFollowUps() {
        return cases(new Follow[] {Follow.ALWAYS, Follow.FACT}, TIERS);
    }

    /** Without conditions over other answers, and every question that is asked at a tier is asked at the higher ones. */
    public static Arbitrary<Case> proportionate() {
        return cases(new Follow[] {Follow.ALWAYS, Follow.FACT}, UPWARDS);
    }

    private enum Follow {
        ALWAYS,
        FACT,
        ANSWER,
        NOT_ANSWER
    }

    private enum Given {
        CHOSEN,
        BLANK,
        NO_ROW,
        UNREADABLE,
        JUSTIFIED,
        UNJUSTIFIED
    }

    private record Asked(
            int weight, boolean must, Scale scale, List<Tier> tiers, Follow follow, int other, int least) {}

    private record Replied(Given given, int option) {}

    private static Arbitrary<Case> cases(Follow[] follow, List<List<Tier>> tiers) {
        Arbitrary<List<Asked>> questions = Combinators.combine(
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.of(true, false),
                        Arbitraries.of(SCALES),
                        Arbitraries.of(tiers),
                        Arbitraries.of(follow),
                        Arbitraries.integers().between(0, 99),
                        Arbitraries.integers().between(0, 2))
                .as(Asked::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(8);
        Arbitrary<List<Replied>> replies = Combinators.combine(
                        Arbitraries.frequency(
                                Tuple.of(6, Given.CHOSEN),
                                Tuple.of(1, Given.BLANK),
                                Tuple.of(1, Given.NO_ROW),
                                Tuple.of(2, Given.UNREADABLE),
                                Tuple.of(1, Given.JUSTIFIED),
                                Tuple.of(1, Given.UNJUSTIFIED)),
                        Arbitraries.integers().between(0, 99))
                .as(Replied::new)
                .list()
                .ofSize(8);
        Arbitrary<List<Integer>> weights =
                Arbitraries.integers().between(0, 3).list().ofMinSize(1).ofMaxSize(3);
        return Combinators.combine(questions, replies, weights, Arbitraries.of(Case.contracts()))
                .as(Cases::made)
                .withoutEdgeCases();
    }

    private static Case made(List<Asked> specified, List<Replied> replies, List<Integer> weights, Contract contract) {
        List<Question> questions = new ArrayList<>();
        ImmutableMap.Builder<QuestionId, Answer> answers = ImmutableMap.builder();
        for (int i = 0; i < specified.size(); i++) {
            Question question = question(i, specified.get(i), questions);
            questions.add(question);
            reply(question, replies.get(i)).ifPresent(answer -> answers.put(question.id(), answer));
        }
        Section[] sections = IntStream.range(0, weights.size())
                .mapToObj(
                        s -> section("s" + s, weights.get(s).toString(), AVERAGE, share(questions, s, weights.size())))
                .toArray(Section[]::new);
        return new Case(questionnaire(AVERAGE, sections), contract, answers.buildOrThrow());
    }

    private static Question[] share(List<Question> questions, int section, int sections) {
        return IntStream.range(0, questions.size())
                .filter(i -> i % sections == section)
                .mapToObj(questions::get)
                .toArray(Question[]::new);
    }

    private static Question question(int number, Asked asked, List<Question> before) {
        List<String> options = asked.scale().options().stream()
                .filter(option -> !option.isNotApplicable())
                .map(Option::value)
                .toList();
        QuestionBuilder builder = QuestionBuilder.choice("Q-" + number, asked.scale())
                .weight(Integer.toString(asked.weight()))
                .at(asked.tiers().toArray(Tier[]::new))
                .minimum(Map.of(LOW, options.get(asked.least() % options.size())))
                .severity(Map.of(LOW, FindingSeverity.MEDIUM, HIGH, FindingSeverity.CRITICAL))
                .when(condition(asked, before));
        return (asked.must() ? builder : builder.should()).build();
    }

    private static Condition condition(Asked asked, List<Question> before) {
        if (asked.follow() == Follow.ALWAYS || (asked.follow() != Follow.FACT && before.isEmpty())) {
            return Condition.always();
        }
        if (asked.follow() == Follow.FACT) {
            return Example.fact("personal-data", "ordinary", "special");
        }
        Question other = before.get(asked.other() % before.size());
        Scale scale = other.answerType().scale().orElseThrow();
        Condition answer = Example.answer(
                other.id().value(),
                scale,
                scale.options().get(asked.other() % scale.offered().size()).value());
        return asked.follow() == Follow.ANSWER ? answer : new Condition.Not(answer);
    }

    private static Optional<Answer> reply(Question question, Replied replied) {
        String id = question.id().value();
        Scale scale = question.answerType().scale().orElseThrow();
        Optional<Option> notApplicable =
                scale.options().stream().filter(Option::isNotApplicable).findFirst();
        return switch (replied.given()) {
            case CHOSEN -> Optional.of(chosen(id, scale, replied.option()));
            case BLANK -> Optional.of(Example.blank(id));
            case NO_ROW -> Optional.empty();
            case UNREADABLE -> Optional.of(Example.unreadable(id, "Sometimes"));
            case JUSTIFIED ->
                Optional.of(notApplicable
                        .map(option -> notApplicable(id, option, Optional.of("Nothing of the kind here.")))
                        .orElseGet(() -> chosen(id, scale, replied.option())));
            case UNJUSTIFIED ->
                Optional.of(notApplicable
                        .map(option -> notApplicable(id, option, Optional.empty()))
                        .orElseGet(() -> chosen(id, scale, replied.option())));
        };
    }

    private static Answer chosen(String question, Scale scale, int option) {
        List<Option> scored = scale.options().stream()
                .filter(offered -> !offered.isNotApplicable())
                .toList();
        return Example.answered(
                question, scale, scored.get(option % scored.size()).value());
    }

    /** Every way in which the review of an answer may end. */
    public static List<Answer> reviewed(Question question, Answer answer) {
        Scale scale = question.answerType().scale().orElseThrow();
        return scale.options().stream()
                .map(option -> option.isNotApplicable()
                        ? notApplicable(question.id().value(), option, Optional.of("Accepted."))
                        : (Answer) new Answer.Chosen(
                                question.id(), option, answer.provenance(), answer.comment(), answer.evidence()))
                .toList();
    }

    private static Answer notApplicable(String question, Option option, Optional<String> justification) {
        return new Answer.NotApplicable(
                QuestionId.of(question), option, Example.blank(question).provenance(), justification, Evidence.NONE);
    }
}
