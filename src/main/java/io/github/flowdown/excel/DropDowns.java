package io.github.flowdown.excel;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.flowdown.definition.AnswerText;
import io.github.flowdown.definition.AnswerType;
import io.github.flowdown.definition.Option;
import io.github.flowdown.definition.Question;
import io.github.flowdown.definition.Questionnaire;
import io.github.flowdown.diagnostic.Diagnostic;
import io.github.flowdown.diagnostic.DiagnosticCode;
import io.github.flowdown.diagnostic.Location;
import io.github.flowdown.diagnostic.Quote;
import io.github.flowdown.response.Drift;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The drop-down lists beside the questions, compared with those that were issued. Lists that point at the Options sheet are compared there. */
final class DropDowns {
    private static final int MOST = 2_000;

    private final String source;
    private final CappedProblems problems;
    private final DriftReport drift;
    private final List<DropDown> found = new ArrayList<>();

    private record DropDown(String sheet, List<CellArea> areas, List<String> items) {
        boolean covers(QuestionRow row) {
            return sheet.equals(row.sheet())
                    && areas.stream().anyMatch(area -> area.contains(row.ref().row(), row.answerColumn()));
        }
    }

    DropDowns(String source, CappedProblems problems, DriftReport drift) {
        this.source = source;
        this.problems = problems;
        this.drift = drift;
    }

    void add(String sheet, List<CellArea> areas, List<String> items) {
        if (found.size() < MOST) {
            found.add(new DropDown(sheet, ImmutableList.copyOf(areas), ImmutableList.copyOf(items)));
        }
    }

    /** Reports each question that came back with other answers to choose from. */
    void compare(Questionnaire questionnaire, ReturnedRows rows) {
        for (Question question : questionnaire.questions()) {
            if (question.answerType() instanceof AnswerType.Choice) {
                rows.row(question.id())
                        .ifPresent(row -> found.stream()
                                .filter(list -> list.covers(row))
                                .filter(list -> !isIssued(list, questionnaire, question))
                                .findFirst()
                                .ifPresent(list -> report(row, list)));
            }
        }
    }

    private static boolean isIssued(DropDown list, Questionnaire questionnaire, Question question) {
        Set<String> offered = comparable(list.items().stream());
        return Stream.concat(
                        Stream.of(question),
                        questionnaire.translations().stream()
                                .flatMap(other -> other.questions().stream()
                                        .filter(same -> same.id().equals(question.id()))))
                .anyMatch(issued -> comparable(labels(issued).stream()).equals(offered));
    }

    private void report(QuestionRow row, DropDown list) {
        Location at = new Location.InCell(source, row.sheet(), row.answerCell());
        String issued = String.join("; ", labels(row.question()));
        String returned = String.join("; ", list.items());
        drift.add(Drift.Kind.OPTIONS, Optional.of(row.question().id()), issued, returned, at);
        problems.add(Diagnostic.of(
                        DiagnosticCode.OPTIONS_CHANGED,
                        at,
                        "the list beside %s offers %s, not %s"
                                .formatted(row.question().id(), Quote.of(returned), Quote.of(issued)))
                .withHint("only the answers that were issued are read"));
    }

    private static List<String> labels(Question question) {
        return question.answerType() instanceof AnswerType.Choice choice
                ? choice.of().offered().stream().map(Option::label).toList()
                : List.of();
    }

    private static Set<String> comparable(Stream<String> texts) {
        return texts.map(AnswerText::comparable).collect(ImmutableSet.toImmutableSet());
    }
}
