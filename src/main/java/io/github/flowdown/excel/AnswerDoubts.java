package io.github.flowdown.excel;

import io.github.flowdown.definition.AnswerText;
import io.github.flowdown.definition.AnswerType;
import io.github.flowdown.definition.Scale;
import io.github.flowdown.diagnostic.Diagnostic;
import io.github.flowdown.diagnostic.DiagnosticCode;
import io.github.flowdown.diagnostic.Location;
import io.github.flowdown.diagnostic.Quote;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Why an answer cannot be taken from its cell although it could be read: what stands around it makes it doubtful whose answer it is. */
final class AnswerDoubts {
    private final String source;
    private final CappedProblems problems;
    private final ReturnedRows rows;
    private final boolean earlierVersion;
    private final Map<String, List<ShiftedAnswers.Run>> shifted = new HashMap<>();

    AnswerDoubts(String source, CappedProblems problems, ReturnedRows rows, boolean earlierVersion) {
        this.source = source;
        this.problems = problems;
        this.rows = rows;
        this.earlierVersion = earlierVersion;
        rows.answerColumns().forEach((sheet, column) -> {
            List<ShiftedAnswers.Run> runs = ShiftedAnswers.in(column);
            shifted.put(sheet, runs);
            runs.forEach(run -> report(sheet, column, run));
        });
    }

    /** What makes the answer of a row doubtful, in words that follow "could not be read: ". */
    Optional<String> about(QuestionRow row) {
        return merged(row).or(() -> shifted(row)).or(() -> elsewhere(row)).or(() -> earlier(row));
    }

    private void report(String sheet, AnswerColumn column, ShiftedAnswers.Run run) {
        String cell = column.answer(run.firstRow()).orElseThrow().name();
        problems.add(Diagnostic.of(
                        DiagnosticCode.ANSWERS_SHIFTED,
                        new Location.InCell(source, sheet, cell),
                        "%s answers from here seem to stand %s; none of them was read"
                                .formatted(run.answers(), run.describe()))
                .withHint("check that every answer stands beside its question"));
    }

    private Optional<String> shifted(QuestionRow row) {
        int number = row.ref().row();
        return shifted.getOrDefault(row.sheet(), List.of()).stream()
                .filter(run -> run.contains(number))
                .map(run -> "the answers around it seem to stand " + run.describe())
                .findFirst();
    }

    private Optional<String> merged(QuestionRow row) {
        int number = row.ref().row();
        int column = row.answerColumn();
        Optional<CellArea> area = rows.merged(row.sheet()).stream()
                .filter(merged -> merged.contains(number, column) && !merged.isShownBy(number, column))
                .findFirst();
        area.ifPresent(merged -> problems.add(Diagnostic.of(
                        DiagnosticCode.ANSWER_MERGED,
                        at(row),
                        "the answer cell of %s is merged into %s"
                                .formatted(row.question().id(), merged.firstCell()))
                .withHint("unmerge the cells and write each answer into its own")));
        return area.map(merged -> "its cell is merged into " + merged.firstCell());
    }

    /** An open question, and beside it something that is one of its answers, in a column it does not belong in. */
    private Optional<String> elsewhere(QuestionRow row) {
        boolean open = row.cell(IssuedColumn.ANSWER).map(WrittenCell::isBlank).orElse(true);
        if (!open || !(row.question().answerType() instanceof AnswerType.Choice choice)) {
            return Optional.empty();
        }
        Optional<WrittenCell> found = Stream.concat(row.cells().values().stream(), row.strays().stream())
                .filter(cell -> isAnswer(choice.of(), cell))
                .findFirst();
        found.ifPresent(cell -> problems.add(Diagnostic.of(
                        DiagnosticCode.ANSWER_ELSEWHERE,
                        new Location.InCell(source, row.sheet(), cell.name()),
                        "%s has no answer, but %s stands here"
                                .formatted(row.question().id(), Quote.of(cell.text())))
                .withHint("if it is the answer, write it into " + row.answerCell())));
        return found.map(
                cell -> "the answer cell is empty, and %s stands in %s".formatted(Quote.of(cell.text()), cell.name()));
    }

    /** Whether the answer was given to another question than the one of today. */
    private Optional<String> earlier(QuestionRow row) {
        String id = row.question().id().value();
        boolean renamed = !AnswerText.comparable(row.ref().text()).equals(AnswerText.comparable(id));
        boolean agrees = rows.isWordedAsIssued(row.question().id());
        boolean open = row.cell(IssuedColumn.ANSWER).map(WrittenCell::isBlank).orElse(true);
        if (open || !(renamed || (earlierVersion && !agrees))) {
            return Optional.empty();
        }
        boolean taken = earlierVersion && agrees;
        problems.add(Diagnostic.of(
                        DiagnosticCode.EARLIER_QUESTION,
                        at(row),
                        "this answers %s of an earlier version; it was %s as the answer to %s"
                                .formatted(Quote.of(row.ref().text()), taken ? "taken" : "not taken", id))
                .withHint(
                        taken
                                ? "nothing has to be done: both are worded the same"
                                : "check that it also answers: "
                                        + Quote.of(row.question().text())));
        return taken ? Optional.empty() : Optional.of("it was given to an earlier question");
    }

    private static boolean isAnswer(Scale scale, WrittenCell cell) {
        return cell.kind() == WrittenCell.Kind.TEXT && scale.match(cell.text()).isPresent();
    }

    private Location at(QuestionRow row) {
        return new Location.InCell(source, row.sheet(), row.answerCell());
    }
}
