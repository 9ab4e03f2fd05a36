package io.github.flowdown.excel;

import com.google.common.collect.ImmutableMap;
import io.github.flowdown.definition.Question;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The cells of one question's row in a returned sheet. */
record QuestionRow(
        Question question,
        String sheet,
        WrittenCell ref,
        Map<IssuedColumn, WrittenCell> cells,
        Optional<String> answerColumn) {
    QuestionRow {
        cells = ImmutableMap.copyOf(cells.isEmpty() ? new EnumMap<>(IssuedColumn.class) : new EnumMap<>(cells));
    }

    Optional<WrittenCell> cell(IssuedColumn column) {
        return Optional.ofNullable(cells.get(column));
    }

    /** The name of the cell the answer belongs into, whether or not anything is there. */
    String answerCell() {
        return answerColumn.orElse("A") + ref.row();
    }

    /** Whether a row says the same as another in every cell that is the supplier's. */
    boolean saysTheSameAs(QuestionRow other) {
        return suppliers().allMatch(column -> said(column).equals(other.said(column)));
    }

    private String said(IssuedColumn column) {
        return cell(column)
                .map(cell -> cell.kind() + ":" + cell.text() + (cell.formula() ? "=" : "") + (cell.struck() ? "-" : ""))
                .orElse("");
    }

    static Stream<IssuedColumn> suppliers() {
        return Stream.of(IssuedColumn.values()).filter(IssuedColumn::isSuppliers);
    }
}
