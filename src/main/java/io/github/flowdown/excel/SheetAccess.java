package io.github.flowdown.excel;

import io.github.flowdown.diagnostic.Diagnostic;
import io.github.flowdown.diagnostic.DiagnosticCode;
import io.github.flowdown.diagnostic.Location;
import io.github.flowdown.diagnostic.Quote;
import io.github.flowdown.excel.CellLooks.Look;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The rules by which a sheet can be read by everybody, with a screen reader or large print too. */
final class SheetAccess {
    private static final int LONGEST_NAME = 31;
    private static final int FEWEST_COLUMNS = 3;
    private static final Pattern SAYS_NOTHING = Pattern.compile("(?i)(sheet|table|tabelle|feuil|hoja|foglio) ?[0-9]*");
    private static final Pattern CODES =
            Pattern.compile("&(\"[^\"]*\"|K[0-9A-Fa-f]{6}|[0-9]+|[LCRPNDTAFZGBIUSEXYKOH])");
    private static final Pattern PAGE = Pattern.compile("(?i)\\b(page|of|tudalen|o)\\b|[^\\p{L}\\p{N}]+");

    private final String source;
    private final String name;
    private final SheetFacts facts;
    private final CellLooks looks;
    private final Map<Integer, Map<Integer, String>> texts;
    private final List<Diagnostic> found = new ArrayList<>();

    SheetAccess(
            String source, String name, SheetFacts facts, CellLooks looks, Map<Integer, Map<Integer, String>> texts) {
        this.source = source;
        this.name = name;
        this.facts = facts;
        this.looks = looks;
        this.texts = texts;
    }

    List<Diagnostic> check(boolean first, Set<String> said) {
        sheet(first, said);
        if (!facts.cells().isEmpty()) {
            tables();
            facts.cells()
                    .forEach((row, cells) -> cells.forEach((column, style) -> cell(row, column, looks.look(style))));
        }
        return found;
    }

    private void sheet(boolean first, Set<String> said) {
        if (facts.cells().isEmpty()) {
            add(DiagnosticCode.SHEET_NOT_ACCESSIBLE, "A1", "the sheet is blank", "delete it");
        }
        if (name.length() > LONGEST_NAME || SAYS_NOTHING.matcher(name).matches()) {
            add(
                    DiagnosticCode.SHEET_NOT_ACCESSIBLE,
                    "A1",
                    "the name %s does not say what the sheet is for".formatted(Quote.of(name)),
                    "give it a short name of its own");
        }
        if (first && !facts.beginsAtTheTop()) {
            add(
                    DiagnosticCode.SHEET_NOT_ACCESSIBLE,
                    "A1",
                    "the workbook does not open at A1 of its first sheet",
                    "go to A1 before saving");
        }
        for (String margin : facts.margins()) {
            for (String part : CODES.split(margin)) {
                String rest = PAGE.matcher(part).replaceAll("");
                if (!rest.isEmpty()
                        && said.stream()
                                .noneMatch(text ->
                                        text.contains(part.replace("&&", "&").strip()))) {
                    add(
                            DiagnosticCode.SHEET_NOT_ACCESSIBLE,
                            "A1",
                            "%s stands in a header or footer alone".formatted(Quote.of(part)),
                            "write it into a cell too: screen readers pass headers and footers over");
                }
            }
        }
        facts.colours()
                .forEach(type -> add(
                        DiagnosticCode.TEXT_NOT_ACCESSIBLE,
                        "A1",
                        "conditional formatting (%s) says something by its look alone".formatted(type),
                        "say it in words in a cell as well"));
    }

    private void tables() {
        List<CellArea> tables = facts.tables();
        if (tables.isEmpty()) {
            unmarked();
        }
        if (tables.size() > 1) {
            add(
                    DiagnosticCode.TABLE_NOT_ACCESSIBLE,
                    tables.get(1).firstCell(),
                    "the sheet has %s tables".formatted(tables.size()),
                    "give each a sheet of its own");
        }
        for (int i = 0; i < tables.size(); i++) {
            table(tables.get(i), facts.isHeadless(i));
        }
    }

    /** A table is where several rows that follow each other have several columns. */
    private void unmarked() {
        int before = -1;
        for (Map.Entry<Integer, Map<Integer, Integer>> row : facts.cells().entrySet()) {
            if (row.getValue().size() >= FEWEST_COLUMNS) {
                if (before == row.getKey() - 1) {
                    int column = row.getValue().keySet().iterator().next();
                    add(
                            DiagnosticCode.TABLE_NOT_ACCESSIBLE,
                            WrittenCell.column(column) + before,
                            "this looks like a table and is not marked as one",
                            "format it as a table with one heading row");
                    return;
                }
                before = row.getKey();
            }
        }
    }

    private void table(CellArea area, boolean headless) {
        String at = area.firstCell();
        if (area.firstColumn() > 0) {
            add(
                    DiagnosticCode.TABLE_NOT_ACCESSIBLE,
                    at,
                    "the table does not begin in column A",
                    "move it to the left edge");
        }
        if (headless) {
            add(DiagnosticCode.TABLE_NOT_ACCESSIBLE, at, "the table has no heading row", "give it one");
        }
        columns(area)
                .filter(column -> !facts.has(area.firstRow(), column))
                .forEach(column -> add(
                        DiagnosticCode.TABLE_NOT_ACCESSIBLE,
                        WrittenCell.column(column) + area.firstRow(),
                        "a column of the table has no heading",
                        "give it one, or delete the column"));
        int last = Math.min(area.lastRow(), area.firstRow() + 100_000);
        IntStream.rangeClosed(area.firstRow(), last)
                .filter(row -> columns(area).noneMatch(column -> facts.has(row, column)))
                .limit(10)
                .forEach(row -> add(
                        DiagnosticCode.TABLE_NOT_ACCESSIBLE,
                        WrittenCell.column(area.firstColumn()) + row,
                        "row %s of the table is blank".formatted(row),
                        "delete it: a screen reader takes it for the end"));
        facts.cells().keySet().stream()
                .filter(row -> row > area.lastRow())
                .findFirst()
                .ifPresent(row -> add(
                        DiagnosticCode.TABLE_NOT_ACCESSIBLE,
                        "A" + row,
                        "something stands below the table",
                        "move it to a sheet of its own, or above"));
    }

    private static IntStream columns(CellArea area) {
        return IntStream.rangeClosed(area.firstColumn(), Math.min(area.lastColumn(), area.firstColumn() + 1_000));
    }

    private void cell(int row, int column, Look look) {
        String at = WrittenCell.column(column) + row;
        String text = texts.getOrDefault(row, Map.of()).getOrDefault(column, "");
        if (look.blank() && !text.isEmpty()) {
            add(
                    DiagnosticCode.CONTENT_HIDDEN,
                    at,
                    "the number format shows nothing of what the cell holds",
                    "use another");
        }
        if (!look.isLegible()) {
            add(
                    DiagnosticCode.TEXT_NOT_ACCESSIBLE,
                    at,
                    String.format(
                            Locale.ROOT,
                            "the contrast of %s on %s is %.1f to 1",
                            look.ink().orElse("its colour"),
                            look.paper().orElse("its background"),
                            CellLooks.contrast(
                                    look.ink().orElse("000000"), look.paper().orElse("000000"))),
                    "make it 4.5 to 1 or more");
        }
        if (look.size() < CellLooks.LEAST_SIZE) {
            add(
                    DiagnosticCode.TEXT_NOT_ACCESSIBLE,
                    at,
                    "the type is smaller than 10 points",
                    "make it 10 points or more");
        }
        if (!look.wraps() && facts.has(row, column + 1) && TextHeight.lines(text, facts.width(column) + 2) > 1) {
            add(
                    DiagnosticCode.TEXT_NOT_ACCESSIBLE,
                    at,
                    "the text is longer than the cell and cut off by the next",
                    "wrap the text");
        }
    }

    private void add(DiagnosticCode code, String cell, String message, String hint) {
        found.add(Diagnostic.of(code, new Location.InCell(source, name, cell), message)
                .withHint(hint));
    }
}
