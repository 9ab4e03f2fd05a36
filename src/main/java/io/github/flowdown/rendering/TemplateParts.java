package io.github.flowdown.rendering;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The parts of a template by name, in the order of the file, read within limits. Lives only while a template is prepared. */
final class TemplateParts {
    /** The part that says what the others are. */
    static final String TYPES = "[Content_Types].xml";

    private static final int LONGEST_FILE = 25_000_000;
    private static final int LONGEST_TOTAL = 100_000_000;
    private static final int MOST_PARTS = 2_000;

    /** The length of the record that ends the directory of a zip file. */
    private static final int DIRECTORY_END = 22;

    private static final String SAVE_AGAIN = "save it in Word as a Word document (.docx)";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private int entries;

    private TemplateParts() {}

    static TemplateParts read(InputStream in) throws IOException, TemplateMisfit {
        byte[] file = in.readNBytes(LONGEST_FILE + 1);
        if (file.length > LONGEST_FILE) {
            throw tooLarge();
        }
        TemplateParts template = new TemplateParts();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file), StandardCharsets.UTF_8)) {
            template.readAll(zip);
        } catch (IOException | IllegalArgumentException damaged) {
            throw new TemplateMisfit("the template is damaged", SAVE_AGAIN);
        }
        if (template.parts.isEmpty()) {
            throw new TemplateMisfit("the template is not a Word document (.docx)", SAVE_AGAIN);
        }
        if (template.entries != entriesListed(file)) {
            throw new TemplateMisfit("the template is damaged", SAVE_AGAIN);
        }
        return template;
    }

    /** How many entries the directory at the end of a zip file lists; a file cut short has none. */
    private static int entriesListed(byte[] file) {
        for (int at = file.length - DIRECTORY_END; at >= 0; at--) {
            if (file[at] == 'P' && file[at + 1] == 'K' && file[at + 2] == 5 && file[at + 3] == 6) {
                return Byte.toUnsignedInt(file[at + 10]) + 256 * Byte.toUnsignedInt(file[at + 11]);
            }
        }
        return -1;
    }

    private void readAll(ZipInputStream zip) throws IOException, TemplateMisfit {
        Set<String> seen = new HashSet<>();
        int left = LONGEST_TOTAL;
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (!seen.add(entry.getName().toLowerCase(Locale.ROOT))) {
                throw new TemplateMisfit("the template holds a part twice", SAVE_AGAIN);
            }
            byte[] part = zip.readNBytes(left + 1);
            left -= part.length;
            if (left < 0 || seen.size() > MOST_PARTS) {
                throw tooLarge();
            }
            entries++;
            if (!entry.isDirectory()) {
                parts.put(entry.getName(), part);
            }
        }
    }

    private static TemplateMisfit tooLarge() {
        return new TemplateMisfit("the template is too large", "take out large pictures; at most 25 MB are read");
    }

    /** The text of a part that has to be there. */
    XmlPart xml(String name) throws TemplateMisfit {
        return optionalXml(name)
                .orElseThrow(() -> new TemplateMisfit(
                        "the template has no part " + name + ", so it is not a Word document (.docx)", SAVE_AGAIN));
    }

    private Optional<XmlPart> optionalXml(String name) throws TemplateMisfit {
        byte[] part = parts.get(name);
        return part == null ? Optional.empty() : Optional.of(XmlPart.parse(name, text(name, part)));
    }

    private static String text(String name, byte[] part) throws TemplateMisfit {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(part))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            throw new TemplateMisfit("the part " + name + " of the template is not UTF-8", SAVE_AGAIN);
        }
    }

    boolean has(String name) {
        return parts.containsKey(name);
    }

    /** Sets the text of a part; a new one goes to the end. */
    void put(String name, String text) {
        parts.put(name, text.getBytes(StandardCharsets.UTF_8));
    }

    void remove(String name) throws TemplateMisfit {
        parts.remove(name);
        XmlPart types = xml(TYPES);
        PartEdits edits = new PartEdits(types);
        types.all("Override")
                .filter(override -> override.attribute("PartName")
                        .filter(("/" + name)::equals)
                        .isPresent())
                .forEach(override -> edits.replace(override, ""));
        put(TYPES, edits.made());
    }

    /** Says in the list of types what a new part is. */
    void declare(String name, String type) throws TemplateMisfit {
        XmlPart types = xml(TYPES);
        PartEdits edits = new PartEdits(types);
        edits.insert(types.root().insideEnd(), override(name, type));
        put(TYPES, edits.made());
    }

    /** The entry of a part in the list of types. */
    static String override(String name, String type) {
        return "<Override xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\" PartName=\"/%s\" ContentType=\"%s\"/>"
                .formatted(name, type);
    }

    /** The parts as they are now, in order. */
    Map<String, byte[]> all() {
        return parts;
    }
}
