package io.github.flowdown.excel;

import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which column of a returned sheet holds what, as its heading row says: columns may have been moved, inserted or taken out.
 *
 * @param columns what each column of ours is, by its place
 * @param others headings that are not ours, by their place
 * @param doubled a column of the supplier's that is there twice
 */
record SheetHeadings(Map<Integer, IssuedColumn> columns, Map<Integer, String> others, Optional<WrittenCell> doubled) {
    static final int LONGEST_HEADING = 40;

    SheetHeadings {
        columns = ImmutableMap.copyOf(columns);
        others = ImmutableMap.copyOf(others);
    }

    /** The headings in a row, if it is a heading row: it has at least a Ref and an answer column. */
    static Optional<SheetHeadings> of(List<WrittenCell> cells) {
        Map<Integer, IssuedColumn> columns = new LinkedHashMap<>();
        Map<Integer, String> others = new LinkedHashMap<>();
        List<WrittenCell> doubled = new ArrayList<>();
        if (cells.size() < 2) {
            return Optional.empty();
        }
        for (WrittenCell cell : cells) {
            Optional<IssuedColumn> named =
                    cell.text().length() <= LONGEST_HEADING ? IssuedColumn.named(cell.text()) : Optional.empty();
            if (named.isEmpty()) {
                others.put(cell.column(), cell.text());
            } else if (!columns.containsValue(named.get())) {
                columns.put(cell.column(), named.get());
            } else if (named.get().isSuppliers() || named.get() == IssuedColumn.REF) {
                doubled.add(cell);
            }
        }
        boolean isHeading = columns.containsValue(IssuedColumn.REF) && columns.containsValue(IssuedColumn.ANSWER);
        return isHeading
                ? Optional.of(
                        new SheetHeadings(columns, others, doubled.stream().findFirst()))
                : Optional.empty();
    }

    /** Whether there is such a column. */
    boolean has(IssuedColumn column) {
        return columns.containsValue(column);
    }
}
