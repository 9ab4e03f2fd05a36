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

/** Writes several files into a folder, all or none: into a folder of their own first, from where they take their places. */
final class OutputFolder {
    private final Path folder;
    private final Map<String, Content> contents = new LinkedHashMap<>();

    OutputFolder(Path folder) {
        this.folder = folder;
    }

    /** A file to write; the name may have folders in it, and a name that is taken gets a number. */
    void add(String name, Content content) {
        String free = name;
        for (int number = 2; contents.containsKey(free); number++) {
            int dot = name.lastIndexOf('.');
            free = name.substring(0, dot) + "-" + number + name.substring(dot);
        }
        contents.put(free, content);
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
        String safe = reference.replaceAll("[^A-Za-z0-9._-]+", "-").replaceAll("^[.-]+", "");
        return safe.isEmpty() ? "contract" : safe;
    }
}
