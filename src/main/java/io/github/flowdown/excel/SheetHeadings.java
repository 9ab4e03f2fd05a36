package io.github.flowdown.excel;

import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which column of a returned sheet holds what, as its heading row says: columns may have been moved, inserted, renamed or taken out.
 *
 * @param columns what each column of ours is, by its place
 * @param others headings that are not ours, by their place
 * @param doubled a second column of refs or answers: nobody can say which one holds
 * @param uncertain headings that are read by their place, or are second to another of the same meaning, with the column meant
 */
record SheetHeadings(
        Map<Integer, IssuedColumn> columns,
        Map<Integer, String> others,
        Optional<WrittenCell> doubled,
        Map<WrittenCell, IssuedColumn> uncertain) {
    static final int LONGEST_HEADING = 40;
    private static final int FEWEST_KNOWN = 4;

    SheetHeadings {
        columns = ImmutableMap.copyOf(columns);
        others = ImmutableMap.copyOf(others);
        uncertain = ImmutableMap.copyOf(uncertain);
    }

    /** The headings in a row, if it is a heading row: it has at least a Ref and an answer column. */
    static Optional<SheetHeadings> of(List<WrittenCell> cells) {
        if (cells.size() < 2) {
            return Optional.empty();
        }
        Row row = new Row();
        cells.forEach(row::add);
        return row.headings();
    }

    /** The place of a column that is there. */
    int place(IssuedColumn column) {
        return columns.entrySet().stream()
                .filter(entry -> entry.getValue() == column)
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    /** Whether a heading, uncertain or not, leads a column that is read. */
    boolean isRead(WrittenCell heading) {
        return columns.containsKey(heading.column());
    }

    /** Whether there is such a column. */
    boolean has(IssuedColumn column) {
        return columns.containsValue(column);
    }

    /** A row that may turn out to be the heading row. */
    private static final class Row {
        private final Map<IssuedColumn, WrittenCell> known = new LinkedHashMap<>();
        private final List<WrittenCell> others = new ArrayList<>();
        private final List<WrittenCell> doubled = new ArrayList<>();
        private final Map<WrittenCell, IssuedColumn> uncertain = new LinkedHashMap<>();

        void add(WrittenCell cell) {
            Optional<IssuedColumn> named =
                    cell.text().length() <= LONGEST_HEADING ? IssuedColumn.named(cell.text()) : Optional.empty();
            if (named.isEmpty()) {
                others.add(cell);
                return;
            }
            IssuedColumn column = named.get();
            WrittenCell first = known.putIfAbsent(column, cell);
            if (first == null) {
                return;
            }
            if (column == IssuedColumn.REF || column == IssuedColumn.ANSWER) {
                doubled.add(cell);
            } else if (column.isSuppliers()) {
                boolean better = column.isIssuedAs(cell.text()) && !column.isIssuedAs(first.text());
                known.put(column, better ? cell : first);
                others.add(better ? first : cell);
                uncertain.put(better ? first : cell, column);
            } else {
                others.add(cell);
            }
        }

        Optional<SheetHeadings> headings() {
            if (known.containsKey(IssuedColumn.REF) && known.size() >= FEWEST_KNOWN) {
                inferRenamed();
            }
            if (!known.containsKey(IssuedColumn.REF) || !known.containsKey(IssuedColumn.ANSWER)) {
                return Optional.empty();
            }
            ImmutableMap.Builder<Integer, IssuedColumn> columns = ImmutableMap.builder();
            known.forEach((column, cell) -> columns.put(cell.column(), column));
            ImmutableMap.Builder<Integer, String> rest = ImmutableMap.builder();
            others.forEach(cell -> rest.put(cell.column(), cell.text()));
            return Optional.of(new SheetHeadings(
                    columns.buildOrThrow(),
                    rest.buildOrThrow(),
                    doubled.stream().findFirst(),
                    uncertain));
        }

        /** A column between two that were found, where as many headings were renamed as columns are missing, can only be that column. */
        private void inferRenamed() {
            List<IssuedColumn> missing = new ArrayList<>();
            Optional<WrittenCell> left = Optional.empty();
            for (IssuedColumn column : IssuedColumn.values()) {
                WrittenCell here = known.get(column);
                if (here == null) {
                    missing.add(column);
                    continue;
                }
                if (left.isPresent() && !missing.isEmpty()) {
                    infer(missing, left.get(), here);
                }
                missing.clear();
                left = Optional.of(here);
            }
        }

        private void infer(List<IssuedColumn> missing, WrittenCell left, WrittenCell right) {
            List<WrittenCell> between = others.stream()
                    .filter(cell -> cell.column() > left.column() && cell.column() < right.column())
                    .filter(cell -> !uncertain.containsKey(cell))
                    .toList();
            boolean nothingElse = known.values().stream()
                    .noneMatch(cell -> cell.column() > left.column() && cell.column() < right.column());
            if (between.size() != missing.size() || !nothingElse) {
                return;
            }
            for (int i = 0; i < missing.size(); i++) {
                known.put(missing.get(i), between.get(i));
                others.remove(between.get(i));
                if (missing.get(i).isSuppliers()) {
                    uncertain.put(between.get(i), missing.get(i));
                }
            }
        }
    }
}
