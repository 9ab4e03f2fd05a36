package io.github.flowdown.excel;

import com.google.common.xml.XmlEscapers;
import io.github.flowdown.diagnostic.Diagnostic;
import io.github.flowdown.diagnostic.Location;
import java.util.regex.Pattern;

/** What is said about one place of a return, in words for the supplier and escaped for XML. */
record CellNote(Diagnostic diagnostic) {
    static final String AUTHOR = "Flowdown";
    /** What Excel would read as the code of a character. */
    private static final Pattern CODE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    String place() {
        return diagnostic.location() instanceof Location.InCell cell ? cell.place() : "The workbook";
    }

    String found() {
        return sentence(diagnostic.message());
    }

    String toDo() {
        return diagnostic.hint().map(CellNote::sentence).orElse("");
    }

    String code() {
        return diagnostic.code().id();
    }

    /** What the comment on the cell says. */
    String comment() {
        String rest = toDo();
        return rest.isEmpty() ? found() : found() + "\nTo do: " + rest;
    }

    /** A text that can stand in XML and means itself to Excel. */
    static String escaped(String text) {
        StringBuilder legal = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> c == '\n' || c == '\t' || (c >= ' ' && c != 0xFFFE && c != 0xFFFF && !isSurrogate(c)))
                .forEach(legal::appendCodePoint);
        return XmlEscapers.xmlAttributeEscaper()
                .escape(CODE.matcher(legal).replaceAll("_x005F_"))
                .replace("&#xA;", "\n");
    }

    private static boolean isSurrogate(int c) {
        return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    }

    private static String sentence(String text) {
        if (text.isEmpty()) {
            return text;
        }
        int first = text.codePointAt(0);
        String capital = new StringBuilder()
                .appendCodePoint(Character.toUpperCase(first))
                .append(text.substring(Character.charCount(first)))
                .toString();
        String end = capital.endsWith("'") ? capital.substring(0, capital.length() - 1) : capital;
        return end.endsWith(".") || end.endsWith("?") || end.endsWith("!") ? capital : capital + ".";
    }
}
