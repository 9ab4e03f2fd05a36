package io.github.flowdown.excel;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Set;

/** Looks for a DOCTYPE in the XML parts that are not read otherwise: another program that opens the file would read them. */
final class PrologCheck {
    private static final int USUAL_PROLOG = 256;

    private PrologCheck() {}

    static void run(ZipParts zip, Set<String> alreadyRead) throws IOException {
        for (String name : zip.names()) {
            String lower = name.toLowerCase(Locale.ROOT);
            boolean xml = lower.endsWith(".xml") || lower.endsWith(".rels") || lower.endsWith(".vml");
            if (xml && !alreadyRead.contains(name) && !beginsPlainly(zip, name)) {
                readProlog(zip, name);
            }
        }
    }

    /** Whether the root element follows the declaration at once, so that no DOCTYPE can stand between. */
    private static boolean beginsPlainly(ZipParts zip, String name) throws IOException {
        byte[] start = new byte[USUAL_PROLOG];
        int length;
        try (InputStream in = zip.open(name).orElseThrow()) {
            length = in.readNBytes(start, 0, start.length);
        }
        int at = FileKind.begins(start, 0, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        if (FileKind.begins(start, at, '<', '?', 'x', 'm', 'l')) {
            while (at < length && start[at] != '>') {
                at++;
            }
            at++;
        }
        while (at < length && (start[at] == ' ' || start[at] == '\n' || start[at] == '\r' || start[at] == '\t')) {
            at++;
        }
        return at + 1 < length && start[at] == '<' && Character.isLetter(start[at + 1]);
    }

    private static void readProlog(ZipParts zip, String name) {
        try (XmlPart xml = WorkbookParts.open(zip, name)) {
            xml.nextElement();
        }
    }
}
