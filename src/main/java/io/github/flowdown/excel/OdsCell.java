package io.github.flowdown.excel;

import io.github.flowdown.excel.WrittenCell.Kind;

/** Reads one cell of an OpenDocument table: its typed value, the text it shows, and whether any of that is struck through. */
final class OdsCell {
    private static final String DRAWING = "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0";
    private static final int LONGEST_NOTE = 500;

    private final XmlPart xml;
    private final OdsStyles styles;
    private final SheetEvents events;
    private final ImportBudget budget;
    private final StringBuilder text = new StringBuilder();
    private String type = "";
    private String value = "";
    private boolean error;
    private boolean formula;
    private boolean struck;
    private boolean cut;
    private boolean anyParagraph;

    OdsCell(XmlPart xml, OdsStyles styles, ImportBudget budget, SheetEvents events) {
        this.xml = xml;
        this.styles = styles;
        this.budget = budget;
        this.events = events;
    }

    /** Reads the cell the reader stands on. */
    void read(int row, int column, boolean struckByStyle) {
        text.setLength(0);
        struck = struckByStyle;
        cut = false;
        anyParagraph = false;
        attributes();
        int outer = xml.depth();
        while (xml.nextWithin(outer)) {
            if (!xml.isStart()) {
                continue;
            }
            if (xml.element().equals("p") || xml.element().equals("h")) {
                paragraph();
            } else if (xml.element().equals("annotation")) {
                events.note(WrittenCell.column(column) + row, shownText());
            } else {
                other();
            }
        }
    }

    boolean holdsAnything() {
        return formula || !shown().isEmpty();
    }

    WrittenCell cell(int row, int column) {
        return new WrittenCell(row, column, kind(), shown(), formula, struck, cut);
    }

    /** Tells the texts of the shapes in the element the reader stands on. */
    void shape() {
        String said = shownText();
        if (!said.isBlank()) {
            events.shape(said);
        }
    }

    private void attributes() {
        type = "";
        value = "";
        error = false;
        formula = false;
        for (int i = 0; i < xml.attributes(); i++) {
            switch (xml.attributeName(i)) {
                case "value-type" -> {
                    String given = xml.attributeValue(i);
                    error |= given.equals("error");
                    // LibreOffice says it a second time in a namespace of its own.
                    type = type.isEmpty() || xml.attributeNamespace(i).contains("oasis") ? given : type;
                }
                case "value", "date-value", "boolean-value", "string-value" -> value = xml.attributeValue(i);
                case "formula" -> formula = true;
                default -> xml.unknown(xml.attributeName(i));
            }
        }
    }

    private Kind kind() {
        if (error) {
            return Kind.ERROR;
        }
        if (value.isEmpty() && text.length() > 0 && isNumberLike()) {
            return Kind.TEXT;
        }
        return switch (type) {
            case "float", "currency" -> Kind.NUMBER;
            case "percentage" -> Kind.PERCENTAGE;
            case "date" -> Kind.DATE;
            case "boolean" -> Kind.BOOLEAN;
            case "", "string", "time" -> formula && isErrorText() ? Kind.ERROR : Kind.TEXT;
            default -> Kind.ERROR;
        };
    }

    private boolean isNumberLike() {
        return !type.isEmpty() && !type.equals("string") && !type.equals("time");
    }

    private boolean isErrorText() {
        return text.length() > 1 && (text.charAt(0) == '#' || text.toString().startsWith("Err:"));
    }

    private String shown() {
        return switch (kind()) {
            case NUMBER, PERCENTAGE, DATE -> value;
            case BOOLEAN -> WorkbookParts.isTrue(value) ? "TRUE" : "FALSE";
            case TEXT -> anyParagraph ? text.toString() : value;
            case ERROR -> text.length() == 0 && !value.isEmpty() ? value : text.toString();
        };
    }

    private void other() {
        if (xml.namespace().equals(DRAWING)) {
            shape();
        } else {
            xml.skip();
        }
    }

    private void paragraph() {
        if (anyParagraph) {
            append("\n");
        }
        anyParagraph = true;
        int outer = xml.depth();
        int start = text.length();
        int struckFrom = styles.isStruck("paragraph", xml.attribute("style-name")) ? outer : 0;
        while (xml.nextWithin(outer)) {
            if (xml.isStart()) {
                switch (xml.element()) {
                    case "s" -> append(" ".repeat(spaces()));
                    case "tab" -> append("\t");
                    case "line-break" -> append("\n");
                    case "annotation", "ruby-text", "note" -> xml.skip();
                    case "span" -> {
                        boolean here = styles.isStruck("text", xml.attribute("style-name"));
                        struckFrom = struckFrom == 0 && here ? xml.depth() : struckFrom;
                    }
                    default -> xml.unknown();
                }
            } else if (xml.isText()) {
                struck |= appendFolded(start) && struckFrom > 0;
            } else if (xml.depth() < struckFrom) {
                struckFrom = 0;
            }
        }
    }

    private int spaces() {
        String count = xml.attribute("c");
        boolean number =
                !count.isEmpty() && count.length() <= 5 && count.chars().allMatch(c -> c >= '0' && c <= '9');
        return number ? Integer.parseInt(count) : 1;
    }

    /** Adds text with its white space folded, as the format wants it; whether there was anything but white space. */
    private boolean appendFolded(int paragraphStart) {
        boolean any = false;
        char[] from = xml.textCharacters();
        int longest = budget.limits().cellCharacters();
        for (int i = xml.textStart(); i < xml.textStart() + xml.textLength(); i++) {
            char c = from[i];
            boolean space = c == ' ' || c == '\n' || c == '\t' || c == '\r';
            any |= !Character.isWhitespace(c);
            if (space && (text.length() == paragraphStart || text.charAt(text.length() - 1) == ' ')) {
                continue;
            }
            if (text.length() >= longest) {
                cut = true;
                break;
            }
            text.append(space ? ' ' : c);
        }
        return any;
    }

    private void append(String more) {
        int room = budget.limits().cellCharacters() - text.length();
        cut |= room < more.length();
        text.append(more, 0, Math.min(room, more.length()));
    }

    /** The text a person sees in the element the reader stands on, the beginning of it. */
    private String shownText() {
        StringBuilder shown = new StringBuilder();
        int outer = xml.depth();
        int paragraph = 0;
        xml.unknown();
        while (xml.nextWithin(outer)) {
            if (xml.isStart()) {
                boolean begins = paragraph == 0 && xml.element().equals("p");
                paragraph = begins ? xml.depth() : paragraph;
                shown.append(begins && shown.length() > 0 && shown.length() < LONGEST_NOTE ? "\n" : "");
                xml.unknown();
            } else if (xml.isText()) {
                if (paragraph > 0) {
                    budget.deliver(xml.textLength());
                    xml.appendText(shown, LONGEST_NOTE);
                }
            } else if (xml.depth() < paragraph) {
                paragraph = 0;
            }
        }
        return shown.toString().strip();
    }
}
