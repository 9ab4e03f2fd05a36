package io.github.flowdown.excel;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What we need to know of the styles of cells: whether numbers are shown as dates or percentages, and whether text is struck through. */
final class CellStyles {
    static final CellStyles NONE = new CellStyles();
    private static final int DATE = 1;
    private static final int PERCENTAGE = 2;
    private static final int STRUCK = 4;
    private static final int MOST_STYLES = 70_000;

    private byte[] styles = new byte[64];
    private int count;
    private final Map<String, Integer> formats = new HashMap<>();
    private final BitSet struckFonts = new BitSet();
    private int fonts;

    private CellStyles() {}

    static CellStyles of(ZipParts zip, String part) {
        CellStyles styles = new CellStyles();
        try (XmlPart xml = WorkbookParts.open(zip, part)) {
            String list = "";
            while (xml.nextElement()) {
                String element = xml.element();
                if (list.equals("fonts") && element.equals("strike")) {
                    styles.struckFonts.set(Math.max(0, styles.fonts - 1), isOn(xml));
                } else if (xml.depth() == 2) {
                    list = element;
                } else if (list.equals("numFmts")) {
                    styles.addFormat(xml.attribute("numFmtId"), xml.attribute("formatCode"));
                } else if (list.equals("fonts") && element.equals("font")) {
                    styles.addFont(false);
                } else if (list.equals("cellXfs") && element.equals("xf")) {
                    styles.addStyle(xml.attribute("numFmtId"), number(xml.attribute("fontId")));
                } else {
                    xml.unknown();
                }
            }
        }
        return styles;
    }

    /** Styles that are added one by one, in the order in which cells refer to them. */
    static CellStyles empty() {
        return new CellStyles();
    }

    void addFormat(String id, String code) {
        if (formats.size() < MOST_STYLES) {
            formats.put(id, look(code));
        }
    }

    void addFont(boolean struck) {
        struckFonts.set(fonts++, struck);
    }

    void addStyle(String format, int font) {
        add(look(format, formats) | (isStruckFont(font) ? STRUCK : 0));
    }

    boolean isStruckFont(int font) {
        return font >= 0 && struckFonts.get(font);
    }

    boolean isDate(int style) {
        return has(style, DATE);
    }

    boolean isPercentage(int style) {
        return has(style, PERCENTAGE);
    }

    boolean isStruck(int style) {
        return has(style, STRUCK);
    }

    /** Whether an element that switches something on does so: it may say no. */
    static boolean isOn(XmlPart xml) {
        String value = xml.attribute("val");
        return value.isEmpty() || WorkbookParts.isTrue(value);
    }

    private boolean has(int style, int look) {
        return style >= 0 && style < count && (styles[style] & look) != 0;
    }

    private void add(int look) {
        if (count == styles.length) {
            styles = Arrays.copyOf(styles, count * 2);
        }
        if (count < MOST_STYLES) {
            styles[count++] = (byte) look;
        }
    }

    private static int look(String id, Map<String, Integer> formats) {
        Integer own = formats.get(id);
        if (own != null) {
            return own;
        }
        int number = number(id);
        // The numbers of the formats every spreadsheet program has built in.
        if (number == 9 || number == 10) {
            return PERCENTAGE;
        }
        boolean date = (number >= 14 && number <= 17)
                || number == 22
                || (number >= 27 && number <= 36)
                || (number >= 50 && number <= 58);
        return date ? DATE : 0;
    }

    /** Whether a format shows a date or a percentage; its quoted texts, escapes and colours do not count. */
    private static int look(String format) {
        boolean quoted = false;
        boolean bracketed = false;
        boolean time = false;
        boolean month = false;
        int look = 0;
        String code = format.toLowerCase(Locale.ROOT);
        for (int i = 0; i < Math.min(code.length(), 255); i++) {
            char c = code.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == '\\' || c == '_' || c == '*')) {
                i++;
            } else if (!quoted && (c == '[' || c == ']')) {
                bracketed = c == '[';
            } else if (!quoted && !bracketed) {
                look |= c == 'd' || c == 'y' ? DATE : c == '%' ? PERCENTAGE : 0;
                month |= c == 'm';
                time |= c == 'h' || c == 's';
            }
        }
        return month && !time ? look | DATE : look;
    }

    private static int number(String text) {
        try {
            return text.isEmpty() ? -1 : Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
