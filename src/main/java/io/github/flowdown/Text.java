package io.github.flowdown;

import io.github.flowdown.OutputFile.Content;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** What a writer writes, as a text in memory. */
final class Text {
    private Text() {}

    static String of(Content content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            content.writeTo(out);
        } catch (IOException impossible) {
            throw new UncheckedIOException("writing to memory", impossible);
        }
        return out.toString(StandardCharsets.UTF_8).stripTrailing();
    }
}
