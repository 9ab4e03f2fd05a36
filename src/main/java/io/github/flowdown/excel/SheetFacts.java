package io.github.flowdown.excel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What one sheet holds, gathered for the rules of accessibility. */
final class SheetFacts {
    private static final int LONGEST = 2_000;

    /** The cells that hold something, by row and column, with their styles. */
    private final Map<Integer, Map<Integer, Integer>> styles = new TreeMap<>();

    private final Map<Integer, Integer> widths = new HashMap<>();
    private final Set<String> colours = new TreeSet<>();
    private final List<CellArea> tables = new ArrayList<>();
    private final Set<Integer> headless = new HashSet<>();
    private final Set<String> margins = new TreeSet<>();
    private String cursor = "A1";
    private String corner = "A1";

    private SheetFacts() {}

    static SheetFacts of(ZipParts zip, String part) {
        SheetFacts facts = new SheetFacts();
        try (XmlPart xml = WorkbookParts.open(zip, part)) {
            facts.readSheet(xml);
        }
        WorkbookParts.tables(zip, part).forEach(table -> facts.readTable(zip, table));
        return facts;
    }

    Map<Integer, Map<Integer, Integer>> cells() {
        return styles;
    }

    /** The rules of conditional formatting that say something by colour or picture alone. */
    Set<String> colours() {
        return colours;
    }

    List<CellArea> tables() {
        return tables;
    }

    boolean isHeadless(int table) {
        return headless.contains(table);
    }

    /** The texts of headers and footers. */
    Set<String> margins() {
        return margins;
    }

    boolean beginsAtTheTop() {
        return cursor.equals("A1") && corner.equals("A1");
    }

    /** The width of a column in digits. */
    int width(int column) {
        return widths.getOrDefault(column, 8);
    }

    boolean has(int row, int column) {
        return Optional.ofNullable(styles.get(row))
                .map(cells -> cells.containsKey(column))
                .orElse(false);
    }

    private void readSheet(XmlPart xml) {
        int row = 0;
        int column = -1;
        int style = 0;
        while (xml.nextElement()) {
            switch (xml.element()) {
                case "row" -> {
                    row = xml.attribute("r").isEmpty() ? row + 1 : whole(xml.attribute("r"));
                    column = -1;
                }
                case "c" -> {
                    column = CellArea.of(xml.attribute("r"))
                            .map(CellArea::firstColumn)
                            .orElse(column + 1);
                    style = whole(xml.attribute("s"));
                }
                case "v", "is", "f" ->
                    styles.computeIfAbsent(row, unused -> new TreeMap<>()).put(column, style);
                case "col" -> width(xml);
                case "selection" ->
                    cursor = xml.attribute("activeCell").isEmpty() ? cursor : xml.attribute("activeCell");
                case "sheetView" ->
                    corner = xml.attribute("topLeftCell").isEmpty() ? corner : xml.attribute("topLeftCell");
                case "cfRule" -> {
                    if (Set.of("colorScale", "dataBar", "iconSet", "cellIs", "top10", "aboveAverage", "duplicateValues")
                            .contains(xml.attribute("type"))) {
                        colours.add(xml.attribute("type"));
                    }
                }
                case "oddHeader", "oddFooter", "evenHeader", "evenFooter", "firstHeader", "firstFooter" ->
                    margins.add(text(xml));
                default -> xml.unknown();
            }
        }
    }

    private void width(XmlPart xml) {
        String digits = xml.attribute("width");
        int width = digits.matches("[0-9]{1,3}(\\.[0-9]+)?") ? (int) Double.parseDouble(digits) : 8;
        int last = Math.min(whole(xml.attribute("max")), whole(xml.attribute("min")) + 500);
        for (int column = whole(xml.attribute("min")); column <= last; column++) {
            widths.put(column - 1, width);
        }
    }

    private static String text(XmlPart xml) {
        StringBuilder text = new StringBuilder();
        while (xml.next() == javax.xml.stream.XMLStreamConstants.CHARACTERS) {
            xml.appendText(text, LONGEST);
        }
        return text.toString();
    }

    private void readTable(ZipParts zip, String part) {
        try (XmlPart xml = WorkbookParts.open(zip, part)) {
            while (xml.nextElement()) {
                if (xml.element().equals("table")) {
                    if (xml.attribute("headerRowCount").equals("0")) {
                        headless.add(tables.size());
                    }
                    CellArea.of(xml.attribute("ref")).ifPresent(tables::add);
                } else {
                    xml.unknown();
                }
            }
        }
    }

    private static int whole(String number) {
        return number.matches("[0-9]{1,7}") ? Integer.parseInt(number) : 0;
    }
}
