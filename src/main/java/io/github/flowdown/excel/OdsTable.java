package io.github.flowdown.excel;

import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;

/** Reads one table of an OpenDocument spreadsheet and tells each row that holds anything; repeated rows and cells are told as often as they show. */
final class OdsTable {
    private static final int MOST_ROWS = 1_048_576;
    private static final int MOST_COLUMNS = 16_384;

    private final XmlPart xml;
    private final OdsStyles styles;
    private final ImportBudget budget;
    private final SheetEvents events;
    private final OdsCell content;
    private final List<WrittenCell> cells = new ArrayList<>();
    private final List<String> columnStyles = new ArrayList<>();
    private int row;
    private int column;

    OdsTable(XmlPart xml, OdsStyles styles, ImportBudget budget, SheetEvents events) {
        this.xml = xml;
        this.styles = styles;
        this.budget = budget;
        this.events = events;
        this.content = new OdsCell(xml, styles, budget, events);
    }

    void read() throws InterruptedIOException {
        int outer = xml.depth();
        while (xml.nextWithin(outer)) {
            if (!xml.isStart()) {
                continue;
            }
            switch (xml.element()) {
                case "table-columns",
                        "table-header-columns",
                        "table-column-group",
                        "table-rows",
                        "table-header-rows",
                        "table-row-group" -> {
                    // Only group what follows.
                }
                case "table-column" -> column();
                case "table-row" -> row();
                case "shapes" -> content.shape();
                default -> xml.skip();
            }
        }
    }

    private void column() {
        int repeated = repeated("number-columns-repeated");
        String style = xml.attribute("default-cell-style-name");
        for (int i = 0; i < repeated && columnStyles.size() < MOST_COLUMNS; i++) {
            columnStyles.add(style);
        }
    }

    private void row() throws InterruptedIOException {
        int outer = xml.depth();
        int times = repeated("number-rows-repeated");
        String rowStyle = xml.attribute("default-cell-style-name");
        row++;
        column = 0;
        cells.clear();
        while (xml.nextWithin(outer)) {
            if (!xml.isStart()) {
                continue;
            }
            if (xml.element().equals("table-cell") || xml.element().equals("covered-table-cell")) {
                cell(rowStyle);
            } else {
                xml.skip();
            }
        }
        tell(times);
    }

    private void cell(String rowStyle) {
        int times = repeated("number-columns-repeated");
        String own = xml.attribute("style-name");
        String style = !own.isEmpty() ? own : !rowStyle.isEmpty() ? rowStyle : columnStyle();
        merged();
        content.read(row, column, styles.isStruck("table-cell", style));
        if (content.holdsAnything()) {
            for (int i = 0; i < times; i++) {
                if (column + i >= MOST_COLUMNS) {
                    throw WorkbookRefusal.damaged("row %s has more cells than a sheet".formatted(row));
                }
                cells.add(content.cell(row, column + i));
            }
        }
        column = Math.min(MOST_COLUMNS, column + times);
    }

    private void merged() {
        int rows = repeated("number-rows-spanned");
        int columns = repeated("number-columns-spanned");
        if (rows > 1 || columns > 1) {
            events.merged(new CellArea(row, column, row + rows - 1, column + columns - 1));
        }
    }

    /** Tells the row, and the same again for as often as it is repeated. */
    private void tell(int times) throws InterruptedIOException {
        budget.check();
        if (!cells.isEmpty()) {
            if (row + times - 1 > MOST_ROWS) {
                throw WorkbookRefusal.damaged("a sheet has more rows than a sheet can have");
            }
            for (int i = 0; i < times; i++) {
                int at = row + i;
                List<WrittenCell> here = i == 0
                        ? cells
                        : cells.stream().map(cell -> cell.inRow(at)).toList();
                here.forEach(cell -> budget.deliver(cell.text().length()));
                events.row(here);
                budget.check();
            }
        }
        row = Math.min(MOST_ROWS, row + times - 1);
    }

    private String columnStyle() {
        return column < columnStyles.size() ? columnStyles.get(column) : "";
    }

    private int repeated(String attribute) {
        String times = xml.attribute(attribute);
        if (times.isEmpty()) {
            return 1;
        }
        boolean number = times.length() <= 9 && times.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!number) {
            throw WorkbookRefusal.damaged(
                    "something is repeated %s times".formatted(io.github.flowdown.diagnostic.Quote.of(times)));
        }
        return Math.max(1, Integer.parseInt(times));
    }
}
