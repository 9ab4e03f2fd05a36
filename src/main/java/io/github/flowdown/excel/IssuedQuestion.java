package io.github.flowdown.excel;

import com.google.common.collect.ImmutableList;
import io.github.flowdown.contract.TierDecision;
import io.github.flowdown.definition.AnswerType;
import io.github.flowdown.definition.Question;
import io.github.flowdown.definition.Questionnaire;
import io.github.flowdown.definition.Section;
import io.github.flowdown.response.AskedQuestions;
import java.util.List;
import java.util.Locale;

/** One row of the Questions sheet as issued. */
record IssuedQuestion(Section section, Question question) {
    static final String SHEET = "Questions";

    /** The rows of the workbook for a contract, in the questionnaire's order. */
    static List<IssuedQuestion> of(Questionnaire questionnaire, TierDecision tier) {
        AskedQuestions asked = AskedQuestions.beforeAnswers(tier, questionnaire);
        ImmutableList.Builder<IssuedQuestion> rows = ImmutableList.builder();
        for (Section section : questionnaire.allSections()) {
            for (Question question : section.questions()) {
                if (asked.isAsked(question)) {
                    rows.add(new IssuedQuestion(section, question));
                }
            }
        }
        return rows.build();
    }

    /** What stands in a column that is ours; empty for the supplier's columns and for the status, which is a formula. */
    String text(IssuedColumn column) {
        return switch (column) {
            case REF -> question.id().value();
            case SECTION -> section.title();
            case OBLIGATION -> obligation();
            case QUESTION -> question.text();
            case GUIDANCE -> guidance();
            case ANSWER, COMMENT, EVIDENCE, EVIDENCE_DATE, BACKING, STATUS, CARRIED_OVER -> "";
        };
    }

    private String obligation() {
        String word = question.obligation().word();
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private String guidance() {
        StringBuilder text = new StringBuilder();
        if (!question.when().questions().isEmpty()) {
            line(text, "Only if " + question.when().describe() + ".");
        }
        question.guidance().ifPresent(guidance -> line(text, guidance));
        if (!(question.answerType() instanceof AnswerType.Choice)) {
            line(text, "Write " + question.answerType().describe() + ".");
        }
        question.evidence().ifPresent(evidence -> line(text, "Evidence: " + evidence));
        return text.toString();
    }

    private static void line(StringBuilder text, String line) {
        text.append(text.length() == 0 ? "" : "\n").append(line);
    }
}
