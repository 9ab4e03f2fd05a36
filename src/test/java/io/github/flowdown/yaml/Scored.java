package io.github.flowdown.yaml;

import com.google.common.collect.ImmutableMap;
import io.github.flowdown.definition.Circumstances;
import io.github.flowdown.definition.Known;
import io.github.flowdown.definition.Option;
import io.github.flowdown.definition.Question;
import io.github.flowdown.definition.QuestionId;
import io.github.flowdown.definition.Questionnaire;
import io.github.flowdown.definition.Tier;
import io.github.flowdown.diagnostic.Problems;
import io.github.flowdown.scoring.Answered;
import io.github.flowdown.scoring.Mark;
import io.github.flowdown.scoring.QuestionnaireScore;
import io.github.flowdown.scoring.Score;
import io.github.flowdown.scoring.Scorer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A questionnaire written in YAML, read by the reader that definitions go through, and scored. */
final class Scored {
    /** Answers that are no option. */
    static final String NOT_APPLICABLE = "(not applicable)";

    static final String AWAITS_REVIEW = "(awaits review)";
    static final String NOT_ASKED = "(not asked)";

    private final Questionnaire questionnaire;
    private final Optional<Tier> tier;
    private final Map<String, String> answers;

    private Scored(Questionnaire questionnaire, Optional<Tier> tier, Map<String, String> answers) {
        this.questionnaire = questionnaire;
        this.tier = tier;
        this.answers = answers;
    }

    /** Everything after the heading of the file. Tiers are those the text names, lowest first. */
    static Scored yaml(List<Tier> tiers, String body) {
        String text = "questionnaire: combinator\nversion: \"1.0\"\ntitle: Combinator\n" + body;
        Problems problems = new Problems();
        Questionnaire read = YamlSource.of("combinator.yaml", text.getBytes(StandardCharsets.UTF_8), problems)
                .flatMap(source -> Binder.bind(source, WrittenQuestionnaire.class, problems))
                .flatMap(file -> QuestionnaireReader.supplier(file, tiers, Vocabulary.ofNoScheme(), problems))
                .map(ReadQuestionnaire::questionnaire)
                .orElseThrow(() -> new AssertionError(problems.sorted().toString()));
        return new Scored(read, Optional.empty(), Map.of());
    }

    static Scored yaml(String body) {
        return yaml(List.of(), body);
    }

    Scored at(Tier of) {
        return new Scored(questionnaire, Optional.of(of), answers);
    }

    /** The same with one more answer: the value of an option. */
    Scored with(String question, String answer) {
        Map<String, String> more = new LinkedHashMap<>(answers);
        more.put(question, answer);
        return new Scored(questionnaire, tier, more);
    }

    /** The same with every question not yet answered answered so. */
    Scored otherwise(String answer) {
        Map<String, String> more = new LinkedHashMap<>();
        questionnaire.questions().forEach(question -> more.put(question.id().value(), answer));
        more.putAll(answers);
        return new Scored(questionnaire, tier, more);
    }

    String total() {
        return score().total().describe();
    }

    String section(String id) {
        Score section = score().sections().get(id);
        return section == null ? "no such section" : section.describe();
    }

    QuestionnaireScore score() {
        ImmutableMap.Builder<QuestionId, Mark> marks = ImmutableMap.builder();
        answers.forEach((id, answer) -> marks.put(QuestionId.of(id), mark(QuestionId.of(id), answer)));
        return new Scorer().score(questionnaire, new Answered(tier, marks.buildOrThrow(), new Answers()));
    }

    private Mark mark(QuestionId id, String answer) {
        return switch (answer) {
            case NOT_APPLICABLE -> new Mark.NotApplicable();
            case AWAITS_REVIEW -> new Mark.AwaitingReview();
            case NOT_ASKED -> new Mark.NotAsked();
            default -> new Mark.Chosen(option(id, answer));
        };
    }

    private Option option(QuestionId id, String value) {
        return questionnaire
                .question(id)
                .map(Question::answerType)
                .flatMap(type -> type.scale())
                .flatMap(scale -> scale.option(value))
                .orElseThrow(() -> new AssertionError(id + " has no option " + value));
    }

    private final class Answers implements Circumstances {
        @Override
        public Known fact(String name) {
            return Known.nothing();
        }

        @Override
        public Known answer(QuestionId question) {
            return Optional.ofNullable(answers.get(question.value()))
                    .map(Known::of)
                    .orElseGet(Known::notYet);
        }
    }
}
