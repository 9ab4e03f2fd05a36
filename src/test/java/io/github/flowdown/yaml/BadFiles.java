package io.github.flowdown.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The sound definitions of {@code base}, changed as a case says: by files of its own, or line by line in {@code change.txt}. */
final class BadFiles {
    private BadFiles() {}

    /** Writes the files of a case into a folder. */
    static void write(Path cases, String name, Path folder) throws IOException {
        copy(cases.resolve("base"), folder);
        copy(cases.resolve(name), folder);
        change(cases.resolve(name).resolve("change.txt"), folder);
    }

    static void copy(Path from, Path folder) throws IOException {
        try (Stream<Path> files = Files.list(from)) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".yaml")).toList()) {
                Files.write(folder.resolve(file.getFileName()), Files.readAllBytes(file));
            }
        }
    }

    /** {@code @ file}, then lines to take out after {@code <} and lines to put in their place after {@code >}. */
    private static void change(Path changes, Path folder) throws IOException {
        if (!Files.exists(changes)) {
            return;
        }
        Path file = folder;
        StringBuilder out = new StringBuilder();
        StringBuilder in = new StringBuilder();
        List<String> lines = new ArrayList<>(Files.readAllLines(changes));
        lines.add("@ end");
        for (String line : lines) {
            if (line.startsWith("<") && in.length() == 0) {
                out.append(line.substring(1)).append('\n');
            } else if (line.startsWith(">")) {
                in.append(line.substring(1)).append('\n');
            } else {
                replace(file, out.toString(), in.toString());
                out.setLength(0);
                in.setLength(0);
                if (line.startsWith("<")) {
                    out.append(line.substring(1)).append('\n');
                } else {
                    file = folder.resolve(line.substring(2));
                }
            }
        }
    }

    private static void replace(Path file, String out, String in) throws IOException {
        if (out.isEmpty()) {
            return;
        }
        String text = Files.readString(file);
        assertThat(text).containsOnlyOnce(out);
        Files.writeString(file, text.replace(out, in));
    }
}
