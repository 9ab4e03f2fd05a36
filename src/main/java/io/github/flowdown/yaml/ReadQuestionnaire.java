package io.github.flowdown.yaml;

import com.google.common.collect.ImmutableList;
import io.github.flowdown.definition.AnswerType;
import io.github.flowdown.definition.Question;
import io.github.flowdown.definition.Questionnaire;
import io.github.flowdown.definition.Tier;
import io.github.flowdown.yaml.WrittenQuestionnaire.WrittenOption;
import io.github.flowdown.yaml.WrittenQuestionnaire.WrittenQuestion;
import io.github.flowdown.yaml.WrittenQuestionnaire.WrittenSection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A questionnaire as written and as meant.
 *
 * @param risk whether it is the one the buyer answers
 */
record ReadQuestionnaire(
        YamlFile<WrittenQuestionnaire> file, Questionnaire questionnaire, List<Tier> tiers, boolean risk) {

    /** Every question as meant, with its place; in the order written. */
    List<Placed<Question>> questions() {
        ImmutableList.Builder<Placed<Question>> placed = ImmutableList.builder();
        List<Placed<WrittenQuestion>> written = questions(file.content());
        List<Question> meant = questionnaire.questions();
        for (int i = 0; i < written.size(); i++) {
            placed.add(new Placed<>(meant.get(i), written.get(i).at()));
        }
        return placed.build();
    }

    /** The options of every scale, named or of a single question, with their place. */
    List<Placed<List<WrittenOption>>> scales() {
        ImmutableList.Builder<Placed<List<WrittenOption>>> scales = ImmutableList.builder();
        file.content()
                .scales()
                .forEach((name, options) -> scales.add(
                        new Placed<>(options, Pointer.TOP.to("scales").to(name))));
        for (Placed<WrittenQuestion> question : questions(file.content())) {
            List<WrittenOption> options = question.value().answer().options();
            if (options != null) {
                scales.add(new Placed<>(options, question.at().to("answer").to("options")));
            }
        }
        return scales.build();
    }

    /** What kind of answer each question takes, by its id. */
    Map<String, AnswerType> answerTypes() {
        Map<String, AnswerType> types = new LinkedHashMap<>();
        questionnaire
                .questions()
                .forEach(question -> types.putIfAbsent(question.id().value(), question.answerType()));
        return types;
    }

    /** Every question as written, with its place. */
    static List<Placed<WrittenQuestion>> questions(WrittenQuestionnaire written) {
        ImmutableList.Builder<Placed<WrittenQuestion>> placed = ImmutableList.builder();
        for (Placed<WrittenSection> section : sections(written.sections(), Pointer.TOP)) {
            List<WrittenQuestion> questions = section.value().questions();
            for (int j = 0; j < questions.size(); j++) {
                placed.add(new Placed<>(
                        questions.get(j), section.at().to("questions").to(j)));
            }
        }
        return placed.build();
    }

    /** Every section as written at any depth, each before those in it, with its place. */
    static List<Placed<WrittenSection>> sections(List<WrittenSection> written, Pointer above) {
        ImmutableList.Builder<Placed<WrittenSection>> placed = ImmutableList.builder();
        for (int i = 0; i < written.size(); i++) {
            Pointer at = above.to("sections").to(i);
            placed.add(new Placed<>(written.get(i), at));
            placed.addAll(sections(written.get(i).sections(), at));
        }
        return placed.build();
    }
}
