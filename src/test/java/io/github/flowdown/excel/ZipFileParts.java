package io.github.flowdown.excel;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A zip file taken apart, to be put together again in ways no spreadsheet program would. */
final class ZipFileParts {
    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    static ZipFileParts empty() {
        return new ZipFileParts();
    }

    static ZipFileParts of(byte[] file) {
        ZipFileParts made = new ZipFileParts();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                made.parts.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return made;
    }

    ZipFileParts copy() {
        ZipFileParts copy = new ZipFileParts();
        copy.parts.putAll(parts);
        return copy;
    }

    ZipFileParts put(String name, String text) {
        return put(name, text.getBytes(StandardCharsets.UTF_8));
    }

    ZipFileParts put(String name, byte[] bytes) {
        parts.put(name, bytes);
        return this;
    }

    ZipFileParts without(String name) {
        parts.remove(name);
        return this;
    }

    ZipFileParts edit(String name, UnaryOperator<String> change) {
        return put(name, change.apply(text(name)));
    }

    String text(String name) {
        byte[] bytes = parts.get(name);
        if (bytes == null) {
            throw new IllegalArgumentException(name + " is not one of " + parts.keySet());
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    Map<String, byte[]> parts() {
        return parts;
    }

    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(Deflater.BEST_SPEED);
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
