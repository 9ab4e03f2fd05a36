package io.github.flowdown;

import com.google.common.collect.ImmutableList;
import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import io.github.flowdown.OutputFile.Content;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Writes several files into a folder, all or none: into a folder of their own first, from where they take their places. */
final class OutputFolder {
    private static final int LONGEST_NAME = 100;

    /** Names that Windows gives to devices, with or without an ending. */
    private static final Pattern RESERVED =
            Pattern.compile("(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\\..*)?", Pattern.CASE_INSENSITIVE);

    private final Path folder;
    private final Map<String, Content> contents = new LinkedHashMap<>();

    OutputFolder(Path folder) {
        this.folder = folder;
    }

    /** A file to write; the name may have folders in it, and a name that is taken gets a number. */
    void add(String name, Content content) {
        String free = name;
        for (int number = 2; isTaken(free); number++) {
            int dot = name.lastIndexOf('.');
            free = name.substring(0, dot) + "-" + number + name.substring(dot);
        }
        contents.put(free, content);
    }

    /** Many file systems take large and small letters for the same. */
    private boolean isTaken(String name) {
        return contents.keySet().stream().anyMatch(name::equalsIgnoreCase);
    }

    List<Path> write() throws IOException {
        Path absolute = folder.toAbsolutePath().normalize();
        Path parent = absolute.getParent() == null ? absolute : absolute.getParent();
        Files.createDirectories(parent);
        Path staging = Files.createTempDirectory(parent, ".flowdown-");
        try {
            for (Map.Entry<String, Content> entry : contents.entrySet()) {
                Path file = staging.resolve(entry.getKey());
                MoreFiles.createParentDirectories(file);
                OutputFile.writeDirectly(file, entry.getValue());
            }
            return moveAll(staging);
        } finally {
            MoreFiles.deleteRecursively(staging, RecursiveDeleteOption.ALLOW_INSECURE);
        }
    }

    private List<Path> moveAll(Path staging) throws IOException {
        ImmutableList.Builder<Path> written = ImmutableList.builder();
        for (String name : contents.keySet()) {
            Path target = folder.resolve(name);
            MoreFiles.createParentDirectories(target);
            OutputFile.move(staging.resolve(name), target);
            written.add(target);
        }
        return written.build();
    }

    /** A file name from a reference: letters, digits, dots, hyphens and underscores only. */
    static String safeName(String reference) {
        String safe = reference
                .substring(0, Math.min(reference.length(), LONGEST_NAME))
                .replaceAll("[^A-Za-z0-9._-]+", "-")
                .replaceAll("^[.-]+|[.-]+$", "");
        return safe.isEmpty() || RESERVED.matcher(safe).matches()
                ? "contract" + (safe.isEmpty() ? "" : "-" + safe)
                : safe;
    }
}
