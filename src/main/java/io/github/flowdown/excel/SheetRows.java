package io.github.flowdown.excel;

import com.google.common.base.Splitter;
import io.github.flowdown.diagnostic.Quote;
import io.github.flowdown.excel.WrittenCell.Kind;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;

/** Reads one sheet in a single pass and hands on each row that holds anything. */
final class SheetRows {
    private static final int MOST_ROWS = 1_048_576;
    private static final int MOST_COLUMNS = 16_384;
    private static final int ROW_DEPTH = 3;
    private static final int MOST_AREAS = 2_000;
    private static final int LONGEST_LIST = 2_000;
    private static final Splitter AREAS = Splitter.on(' ').omitEmptyStrings().limit(MOST_AREAS);
    private static final Splitter ITEMS = Splitter.on(',').trimResults();

    private final XmlPart xml;
    private final SharedTexts texts;
    private final CellStyles styles;
    private final boolean dates1904;
    private final ImportBudget budget;
    private final List<WrittenCell> cells = new ArrayList<>();
    private final StringBuilder value = new StringBuilder();
    private int row;
    private int column;

    SheetRows(XmlPart xml, SharedTexts texts, CellStyles styles, boolean dates1904, ImportBudget budget) {
        this.xml = xml;
        this.texts = texts;
        this.styles = styles;
        this.dates1904 = dates1904;
        this.budget = budget;
    }

    void read(SheetEvents events) throws InterruptedIOException {
        while (xml.nextElement()) {
            // A drawing says in a row element of its own where it stands.
            if (xml.element().equals("row") && xml.depth() == ROW_DEPTH) {
                startRow();
                readRow();
                if (!cells.isEmpty()) {
                    events.row(cells);
                }
                budget.check();
            } else if (xml.element().equals("mergeCell")) {
                CellArea.of(xml.attribute("ref")).ifPresent(events::merged);
            } else if (xml.element().equals("dataValidation")) {
                readList(events);
            } else {
                xml.unknown();
            }
        }
    }

    /** Hands on a drop-down list whose answers are written into it: {@code "Yes,No"}, with its quotation marks. */
    private void readList(SheetEvents events) {
        boolean list = xml.attribute("type").equals("list");
        String where = xml.attribute("sqref");
        StringBuilder formula = new StringBuilder();
        boolean inFormula = false;
        int depth = xml.depth();
        int event = xml.next();
        while (event != XMLStreamConstants.END_DOCUMENT && xml.depth() >= depth) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                inFormula = xml.element().equals("formula1");
            } else if (event == XMLStreamConstants.CHARACTERS && inFormula) {
                xml.appendText(formula, LONGEST_LIST);
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                inFormula = false;
            }
            event = xml.next();
        }
        String written = formula.toString().strip();
        if (list && written.length() > 2 && written.startsWith("\"") && written.endsWith("\"")) {
            events.list(
                    AREAS.splitToStream(where)
                            .map(CellArea::of)
                            .flatMap(Optional::stream)
                            .toList(),
                    ITEMS.splitToList(written.substring(1, written.length() - 1)));
        }
    }

    private void startRow() {
        cells.clear();
        column = -1;
        int given = row + 1;
        for (int i = 0; i < xml.attributes(); i++) {
            switch (xml.attributeName(i)) {
                case "r" -> given = whole(xml.attributeValue(i));
                case "spans",
                        "s",
                        "customFormat",
                        "ht",
                        "hidden",
                        "customHeight",
                        "outlineLevel",
                        "collapsed",
                        "thickTop",
                        "thickBot",
                        "ph",
                        "dyDescent" -> {
                    // Only how the row looks.
                }
                default -> xml.unknown(xml.attributeName(i));
            }
        }
        if (given <= row || given > MOST_ROWS) {
            throw WorkbookRefusal.damaged("a sheet has row %s after row %s".formatted(given, row));
        }
        row = given;
    }

    private void readRow() {
        int depth = xml.depth();
        while (true) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (xml.element().equals("c") && xml.depth() == depth + 1) {
                    readCell();
                } else {
                    xml.unknown();
                }
            } else if (event == XMLStreamConstants.END_ELEMENT && xml.depth() < depth) {
                return;
            } else if (event == XMLStreamConstants.END_DOCUMENT) {
                return;
            }
        }
    }

    private void readCell() {
        int style = 0;
        String type = "n";
        int given = column + 1;
        for (int i = 0; i < xml.attributes(); i++) {
            switch (xml.attributeName(i)) {
                case "r" -> given = place(xml.attributeValue(i));
                case "s" -> style = whole(xml.attributeValue(i));
                case "t" -> type = xml.attributeValue(i);
                case "cm", "vm", "ph" -> {
                    // Links to metadata.
                }
                default -> xml.unknown(xml.attributeName(i));
            }
        }
        if (given <= column || given >= MOST_COLUMNS) {
            throw WorkbookRefusal.damaged("the cells of row %s are out of order, or one is there twice".formatted(row));
        }
        column = given;
        readValue(type, style);
    }

    private void readValue(String type, int style) {
        int depth = xml.depth();
        boolean formula = false;
        boolean inValue = false;
        boolean inline = false;
        boolean struck = styles.isStruck(style);
        boolean cut = false;
        value.setLength(0);
        while (true) {
            int event = xml.next();
            if (event == XMLStreamConstants.CHARACTERS) {
                if (inValue) {
                    cut |= append();
                }
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.element()) {
                    case "v" -> inValue = true;
                    case "f" -> formula = true;
                    case "is" -> {
                        inline = true;
                        SharedTexts.TextRuns runs = new SharedTexts.TextRuns(xml);
                        while (runs.next()) {
                            cut |= append();
                            struck |= runs.isStruck();
                        }
                    }
                    default -> xml.unknown();
                }
            } else {
                inValue = false;
                if (xml.depth() < depth || event == XMLStreamConstants.END_DOCUMENT) {
                    break;
                }
            }
        }
        deliver(inline ? "str" : type, style, formula, struck, cut);
    }

    /** Adds text to the value; true when some of it had to be left out. */
    private boolean append() {
        int room = budget.limits().cellCharacters() - value.length();
        int some = Math.min(room, xml.textLength());
        value.append(xml.textCharacters(), xml.textStart(), some);
        return some < xml.textLength();
    }

    private void deliver(String type, int style, boolean formula, boolean struck, boolean cut) {
        if (value.length() == 0 && !formula) {
            return;
        }
        if (type.equals("s") && value.length() > 0) {
            int index = whole(value);
            add(Kind.TEXT, texts.text(index), formula, struck || texts.isStruck(index), texts.isCut(index));
        } else {
            String text = value.toString();
            Kind kind = kind(type, style);
            if (kind == Kind.DATE && type.equals("n")) {
                add(kind, DateText.ofSerial(text, dates1904), formula, struck, cut);
            } else if (kind == Kind.BOOLEAN) {
                add(kind, WorkbookParts.isTrue(text) ? "TRUE" : "FALSE", formula, struck, cut);
            } else {
                add(kind, kind == Kind.TEXT ? EscapedText.plain(text) : text, formula, struck, cut);
            }
        }
    }

    private void add(Kind kind, String text, boolean formula, boolean struck, boolean cut) {
        if (text.isEmpty() && !formula) {
            return;
        }
        budget.deliver(text.length());
        cells.add(new WrittenCell(row, column, kind, text, formula, struck, cut));
    }

    private Kind kind(String type, int style) {
        return switch (type) {
            case "s", "str", "inlineStr" -> Kind.TEXT;
            case "b" -> Kind.BOOLEAN;
            case "d" -> Kind.DATE;
            case "n" -> styles.isDate(style) ? Kind.DATE : styles.isPercentage(style) ? Kind.PERCENTAGE : Kind.NUMBER;
            default -> Kind.ERROR;
        };
    }

    private int place(String reference) {
        int at = 0;
        int letters = 0;
        while (at < reference.length() && at < 4 && isLetter(reference.charAt(at))) {
            letters = letters * 26 + (reference.charAt(at) & 0x1F);
            at++;
        }
        if (at == 0 || whole(reference.substring(at)) != row) {
            throw WorkbookRefusal.damaged("a cell of row %s says it is %s".formatted(row, Quote.of(reference)));
        }
        return letters - 1;
    }

    private static boolean isLetter(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }

    /** A whole number from 0; anything else is damage. */
    private static int whole(CharSequence digits) {
        int number = 0;
        for (int i = 0; i < digits.length(); i++) {
            char c = digits.charAt(i);
            if (c < '0' || c > '9' || i >= 9) {
                throw WorkbookRefusal.damaged(
                        "%s is not a number it can refer to".formatted(Quote.of(digits.toString())));
            }
            number = number * 10 + (c - '0');
        }
        if (digits.length() == 0) {
            throw WorkbookRefusal.damaged("a number is missing in a sheet");
        }
        return number;
    }
}
