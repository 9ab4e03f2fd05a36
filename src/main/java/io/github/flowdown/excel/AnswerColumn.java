package io.github.flowdown.excel;

import io.github.flowdown.definition.Question;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What stands in the column of answers of one sheet, row by row, beside questions and elsewhere. */
final class AnswerColumn {
    private final Map<Integer, Question> questions = new HashMap<>();
    private final SortedMap<Integer, WrittenCell> answers = new TreeMap<>();

    void add(QuestionRow row) {
        questions.put(row.ref().row(), row.question());
        row.cell(IssuedColumn.ANSWER).filter(cell -> !cell.isBlank()).ifPresent(this::addStray);
    }

    /** An answer in a row that is no question's. */
    void addStray(WrittenCell answer) {
        answers.put(answer.row(), answer);
    }

    /** The rows with an answer, from above. */
    List<Integer> answeredRows() {
        return List.copyOf(answers.keySet());
    }

    /** Whether the answer in a row can be read as the answer to the question of another. */
    boolean fits(int answerRow, int questionRow) {
        Question question = questions.get(questionRow);
        WrittenCell answer = answers.get(answerRow);
        return question != null
                && answer != null
                && !(AnswerReader.read(question, answer) instanceof AnswerReader.Read.Refused);
    }

    /** Whether the question of a row has no answer beside it. */
    boolean isOpen(int row) {
        return questions.containsKey(row) && !answers.containsKey(row);
    }

    /** What stands in a row. */
    Optional<WrittenCell> answer(int row) {
        return Optional.ofNullable(answers.get(row));
    }
}
