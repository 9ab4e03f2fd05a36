package io.github.flowdown.excel;

import java.io.InterruptedIOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Locale;
import javax.xml.stream.XMLStreamConstants;
import org.jspecify.annotations.Nullable;

/** The texts a workbook keeps once and its cells refer to, as one run of characters; a text becomes a string when it is first asked for. */
final class SharedTexts {
    private static final int MOST_TEXTS = 1_000_000;

    private final int longest;
    private final long most;
    private char[] characters = new char[4_096];
    private int length;
    private int[] ends = new int[256];
    private int count;
    private final BitSet struck = new BitSet();
    private final BitSet cut = new BitSet();
    private @Nullable String[] strings = new String[0];

    private SharedTexts(ImportLimits limits) {
        this.longest = limits.cellCharacters();
        this.most = limits.textCharacters();
    }

    static SharedTexts none(ImportLimits limits) {
        return new SharedTexts(limits);
    }

    static SharedTexts of(ZipParts zip, String part, ImportBudget budget) throws InterruptedIOException {
        SharedTexts texts = new SharedTexts(budget.limits());
        try (XmlPart xml = WorkbookParts.open(zip, part)) {
            TextRuns runs = new TextRuns(xml);
            while (xml.nextElement()) {
                if (xml.element().equals("si")) {
                    texts.read(runs);
                    if ((texts.count & 0xFFF) == 0) {
                        budget.check();
                    }
                } else {
                    xml.unknown();
                }
            }
        }
        return texts.complete();
    }

    /** Adds a text; only before {@link #complete}. */
    void add(String text, boolean anyStruck) {
        int some = Math.min(longest, text.length());
        startText();
        append(text.toCharArray(), 0, some);
        endText(anyStruck, some < text.length());
    }

    /** Ends adding; the texts can be asked for. */
    SharedTexts complete() {
        strings = new String[count];
        return this;
    }

    /** The text at a place; the workbook is damaged when there is none. */
    String text(int index) {
        if (index < 0 || index >= count) {
            throw WorkbookRefusal.damaged("a cell refers to text number %s, which is not there".formatted(index));
        }
        String known = strings[index];
        if (known != null) {
            return known;
        }
        int start = index == 0 ? 0 : ends[index - 1];
        String text = EscapedText.plain(new String(characters, start, ends[index] - start));
        strings[index] = text;
        return text;
    }

    boolean isStruck(int index) {
        return struck.get(index);
    }

    boolean isCut(int index) {
        return cut.get(index);
    }

    private void read(TextRuns runs) {
        startText();
        int start = length;
        boolean anyStruck = false;
        boolean tooLong = false;
        while (runs.next()) {
            XmlPart xml = runs.xml();
            int room = longest - (length - start);
            int some = Math.min(room, xml.textLength());
            tooLong |= some < xml.textLength();
            anyStruck |= runs.isStruck() && hasText(xml);
            append(xml.textCharacters(), xml.textStart(), some);
        }
        endText(anyStruck, tooLong);
    }

    private void startText() {
        if (count == MOST_TEXTS) {
            throw WorkbookRefusal.tooLarge("it holds more than a million texts");
        }
    }

    private void endText(boolean anyStruck, boolean tooLong) {
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, count * 2);
        }
        struck.set(count, anyStruck);
        cut.set(count, tooLong);
        ends[count++] = length;
    }

    private void append(char[] from, int start, int some) {
        if (length + some > most) {
            throw WorkbookRefusal.tooLarge(String.format(Locale.ROOT, "its cells hold more than %,d characters", most));
        }
        if (length + some > characters.length) {
            characters = Arrays.copyOf(characters, Math.max(length + some, characters.length * 2));
        }
        System.arraycopy(from, start, characters, length, some);
        length += some;
    }

    private static boolean hasText(XmlPart xml) {
        char[] from = xml.textCharacters();
        for (int i = xml.textStart(); i < xml.textStart() + xml.textLength(); i++) {
            if (!Character.isWhitespace(from[i])) {
                return true;
            }
        }
        return false;
    }

    /** Walks through the pieces of text of one string, plain or rich; spelling aids for East Asian readers are left out. */
    static final class TextRuns {
        private final XmlPart xml;
        private int outer = -1;
        private int textDepth = -1;
        private int aidDepth = -1;
        private boolean struckRun;

        TextRuns(XmlPart xml) {
            this.xml = xml;
        }

        XmlPart xml() {
            return xml;
        }

        boolean isStruck() {
            return struckRun;
        }

        /** Moves to the next piece of text within the element the reader stands on; false at the end of that element. */
        boolean next() {
            if (outer < 0) {
                outer = xml.depth();
            }
            while (true) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    start();
                } else if (event == XMLStreamConstants.CHARACTERS) {
                    if (textDepth >= 0 && aidDepth < 0) {
                        return true;
                    }
                } else if (event == XMLStreamConstants.END_DOCUMENT || end()) {
                    outer = -1;
                    struckRun = false;
                    return false;
                }
            }
        }

        private void start() {
            switch (xml.element()) {
                case "t" -> textDepth = xml.depth();
                case "rPh" -> aidDepth = xml.depth();
                case "r" -> struckRun = false;
                case "strike" -> struckRun = CellStyles.isOn(xml);
                default -> xml.unknown();
            }
        }

        /** Whether the end just read closes the outer element. */
        private boolean end() {
            if (xml.depth() < textDepth) {
                textDepth = -1;
            }
            if (xml.depth() < aidDepth) {
                aidDepth = -1;
            }
            return xml.depth() < outer;
        }
    }
}
