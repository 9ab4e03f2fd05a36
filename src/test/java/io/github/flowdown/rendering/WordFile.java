package io.github.flowdown.rendering;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A Word file taken apart, so that a test can look at its parts or make a template with other ones. */
final class WordFile {
    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    private WordFile() {}

    static WordFile of(byte[] file) throws IOException {
        WordFile word = new WordFile();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                word.parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return word;
    }

    static WordFile builtInTemplate() throws IOException {
        try (InputStream in = WordFile.class.getResourceAsStream("/schedules/security-schedule-template.docx")) {
            return of(in.readAllBytes());
        }
    }

    Map<String, byte[]> parts() {
        return parts;
    }

    String text(String part) {
        return new String(parts.get(part), StandardCharsets.UTF_8);
    }

    WordFile with(String part, byte[] content) {
        parts.put(part, content);
        return this;
    }

    WordFile without(String part) {
        parts.remove(part);
        return this;
    }

    WordFile changed(String part, UnaryOperator<String> change) {
        return with(part, change.apply(text(part)).getBytes(StandardCharsets.UTF_8));
    }

    byte[] bytes() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return out.toByteArray();
    }
}
