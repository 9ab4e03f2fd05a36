package io.github.flowdown.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/**
 * Where a command writes, looked at before anything is read. A folder to write into is made where it is missing; a single file is not put into
 * a folder that is missing, because its name is then more likely a slip.
 */
final class OutputPlace {
    private final CommandLine command;

    OutputPlace(CommandLine command) {
        this.command = command;
    }

    void checkFile(String option, Path file) {
        if (!Files.isDirectory(file)
                && !file.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
            throw wrong("%s: %s does not end in .xlsx, as the name of a workbook has to".formatted(option, file));
        }
        if (Files.isDirectory(file)) {
            throw wrong("%s names a folder, %s; name the file to write".formatted(option, file));
        }
        Path folder = file.toAbsolutePath().normalize().getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            throw wrong("%s: there is no folder %s to write %s into; make the folder first, or name another"
                    .formatted(option, folder, file.getFileName()));
        }
    }

    /** No command writes over what it reads. */
    void checkOther(String option, Path written, Path read) throws IOException {
        if (Files.exists(written) && Files.exists(read) && Files.isSameFile(written, read)) {
            throw wrong("%s names %s, which is the file to read; name another".formatted(option, written));
        }
    }

    void checkFolder(String option, Path folder) {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw wrong("%s names a file, %s; name a folder to write into".formatted(option, folder));
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(command, message);
    }
}
