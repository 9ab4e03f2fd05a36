package io.github.flowdown.cli;

import io.github.flowdown.diagnostic.InvalidInputException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.function.BooleanSupplier;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** What a failed command prints: every diagnostic of a bad input, one sentence for trouble with the machine, a stack trace only with {@code --debug}. */
final class Failures implements IExecutionExceptionHandler {
    private final BooleanSupplier debug;

    Failures(BooleanSupplier debug) {
        this.debug = debug;
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult arguments) {
        if (failure instanceof InvalidInputException invalid) {
            Printing.refusal(command.getErr(), invalid.diagnostics());
        } else if (failure instanceof IOException trouble) {
            command.getErr().println("flowdown: " + sentence(trouble));
        } else {
            command.getErr()
                    .println(
                            "flowdown: this is a fault in Flowdown itself (%s). Run again with --debug and report what it prints."
                                    .formatted(failure.getClass().getSimpleName()));
        }
        if (debug.getAsBoolean()) {
            failure.printStackTrace(command.getErr());
        }
        return 1;
    }

    private static String sentence(IOException trouble) {
        if (trouble instanceof NoSuchFileException missing) {
            return "there is no folder or file " + missing.getFile();
        }
        if (trouble instanceof AccessDeniedException denied) {
            return "not allowed to read or write " + denied.getFile();
        }
        if (trouble instanceof FileAlreadyExistsException taken) {
            return taken.getFile() + " is a file, not a folder; name another with --out";
        }
        if (trouble instanceof NotDirectoryException notFolder) {
            return notFolder.getFile() + " is not a folder";
        }
        return trouble instanceof FileSystemException system
                ? "%s: %s"
                        .formatted(
                                system.getFile(), system.getReason() == null ? "cannot be written" : system.getReason())
                : String.valueOf(trouble.getMessage());
    }
}
