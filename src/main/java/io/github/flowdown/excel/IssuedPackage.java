package io.github.flowdown.excel;

import com.google.common.html.HtmlEscapers;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Copies a workbook part by part, in a fixed order and with fixed times, and replaces what names authors, programs and clocks. */
final class IssuedPackage {
    // The first moment of 1980 is what Java takes for "before 1980", and then it writes a second time, in the zone of
    // the machine.
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);
    private static final String APP = """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Flowdown</Application></Properties>""";

    private IssuedPackage() {}

    static void copy(byte[] workbook, String title, OutputStream out) throws IOException {
        Map<String, byte[]> parts = parts(workbook);
        parts.put("docProps/core.xml", utf8(core(HtmlEscapers.htmlEscaper().escape(title))));
        parts.put("docProps/app.xml", utf8(APP));
        // In this order the content types come first, where readers expect them.
        write(parts, out);
    }

    /** A package of these parts, in their order. */
    static byte[] zipped(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write(parts, out);
        return out.toByteArray();
    }

    private static void write(Map<String, byte[]> parts, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        for (Map.Entry<String, byte[]> part : parts.entrySet()) {
            put(zip, part.getKey(), part.getValue());
        }
        zip.finish();
    }

    private static Map<String, byte[]> parts(byte[] workbook) throws IOException {
        Map<String, byte[]> parts = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(TIME);
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String core(String escapedTitle) {
        return """
                <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
                <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"\
                 xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>%s</dc:title><dc:language>en-GB</dc:language></cp:coreProperties>""".formatted(escapedTitle);
    }
}
