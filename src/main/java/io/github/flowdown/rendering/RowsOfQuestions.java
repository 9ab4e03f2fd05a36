package io.github.flowdown.rendering;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableMap;
import io.github.flowdown.definition.QuestionId;
import io.github.flowdown.diagnostic.Location;
import io.github.flowdown.response.Answer;
import io.github.flowdown.response.Response;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** Tells which question a place in a returned workbook is about: the one whose answer stands in the same row. */
final class RowsOfQuestions {
    private static final CharMatcher DIGITS = CharMatcher.inRange('0', '9');

    private final Map<Row, QuestionId> questions;

    private RowsOfQuestions(Map<Row, QuestionId> questions) {
        this.questions = questions;
    }

    static RowsOfQuestions none() {
        return new RowsOfQuestions(ImmutableMap.of());
    }

    static RowsOfQuestions in(Response response) {
        return of(response.answers().values());
    }

    private static RowsOfQuestions of(Collection<Answer> answers) {
        ImmutableMap.Builder<Row, QuestionId> questions = ImmutableMap.builder();
        for (Answer answer : answers) {
            row(answer.location()).ifPresent(row -> questions.put(row, answer.question()));
        }
        return new RowsOfQuestions(questions.buildKeepingLast());
    }

    Optional<QuestionId> at(Location location) {
        return row(location).map(questions::get);
    }

    private static Optional<Row> row(Location location) {
        return location instanceof Location.InCell cell
                ? Optional.of(new Row(cell.source(), cell.sheet(), DIGITS.retainFrom(cell.cell())))
                : Optional.empty();
    }

    private record Row(String source, String sheet, String number) {}
}
