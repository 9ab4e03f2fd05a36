package io.github.flowdown.yaml;

import com.google.common.collect.ImmutableMap;
import io.github.flowdown.definition.NoAnswer;
import io.github.flowdown.definition.NoAnswers;
import io.github.flowdown.definition.QuestionId;
import io.github.flowdown.yaml.WrittenQuestionnaire.WrittenQuestion;
import io.github.flowdown.yaml.WrittenQuestionnaire.WrittenSection;
import io.github.flowdown.yaml.WrittenScoring.WrittenNoAnswer;
import java.util.Optional;

/** Reads what no answer does to the score: what a question does not say its section says, and what that does not say the questionnaire. */
final class NoAnswersReader {
    private final ImmutableMap.Builder<QuestionId, NoAnswer> named = ImmutableMap.builder();
    private final NoAnswer otherwise;

    private NoAnswersReader(NoAnswer otherwise) {
        this.otherwise = otherwise;
    }

    static NoAnswers read(WrittenQuestionnaire written) {
        NoAnswersReader reader = new NoAnswersReader(over(NoAnswer.STANDARD, written.noAnswer()));
        written.sections().forEach(section -> reader.read(section, reader.otherwise));
        return new NoAnswers(reader.otherwise, reader.named.buildKeepingLast());
    }

    private void read(WrittenSection section, NoAnswer above) {
        NoAnswer here = over(above, section.noAnswer());
        for (WrittenQuestion question : section.questions()) {
            NoAnswer rules = over(here, question.noAnswer());
            if (!rules.equals(otherwise) && QuestionId.isValid(question.id())) {
                named.put(QuestionId.of(question.id()), rules);
            }
        }
        section.sections().forEach(below -> read(below, here));
    }

    private static NoAnswer over(NoAnswer above, Optional<WrittenNoAnswer> written) {
        return written.map(said -> new NoAnswer(
                        said.notAsked().orElse(above.notAsked()),
                        said.blank().orElse(above.blank()),
                        said.notApplicable().orElse(above.notApplicable()),
                        said.awaitingReview().orElse(above.awaitingReview())))
                .orElse(above);
    }
}
