package io.github.flowdown.rendering;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** The lines of an iCalendar file (RFC 5545): ended by CR LF, folded at 75 octets without breaking a character, texts escaped. */
final class CalendarLines {
    private static final int MOST_OCTETS = 75;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    /** A property whose value is taken as it is. */
    CalendarLines line(String name, String value) {
        folded(name + ":" + value);
        return this;
    }

    /** A property whose value is a text. */
    CalendarLines text(String name, String value) {
        return line(name, escaped(value));
    }

    byte[] bytes() {
        return out.toByteArray();
    }

    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        LegibleText.of(text.replace("\r\n", "\n").replace('\r', '\n'))
                .codePoints()
                .forEach(c -> {
                    switch (c) {
                        case '\\', ';', ',' -> escaped.append('\\').appendCodePoint(c);
                        case '\n' -> escaped.append("\\n");
                        default -> escaped.appendCodePoint(c);
                    }
                });
        return escaped.toString();
    }

    private void folded(String line) {
        int used = 0;
        for (int i = 0; i < line.length(); i += Character.charCount(line.codePointAt(i))) {
            byte[] octets = Character.toString(line.codePointAt(i)).getBytes(StandardCharsets.UTF_8);
            if (used + octets.length > MOST_OCTETS) {
                out.writeBytes(new byte[] {'\r', '\n', ' '});
                used = 1;
            }
            out.writeBytes(octets);
            used += octets.length;
        }
        out.writeBytes(new byte[] {'\r', '\n'});
    }
}
