package io.github.flowdown.excel;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.flowdown.definition.Question;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The cells of one question's row in a returned sheet.
 *
 * @param cells what stands in the supplier's columns
 * @param strays what the supplier wrote elsewhere in the row
 * @param answerColumn the place of the column of answers, counted from 0
 */
record QuestionRow(
        Question question,
        String sheet,
        WrittenCell ref,
        Map<IssuedColumn, WrittenCell> cells,
        List<WrittenCell> strays,
        int answerColumn) {
    QuestionRow {
        strays = ImmutableList.copyOf(strays);
        cells = ImmutableMap.copyOf(cells.isEmpty() ? new EnumMap<>(IssuedColumn.class) : new EnumMap<>(cells));
    }

    Optional<WrittenCell> cell(IssuedColumn column) {
        return Optional.ofNullable(cells.get(column));
    }

    /** The name of the cell the answer belongs into, whether or not anything is there. */
    String answerCell() {
        return WrittenCell.column(answerColumn) + ref.row();
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
