package io.github.flowdown.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import picocli.CommandLine.TypeConversionException;

/** What is written on the command line, turned into values; where that fails, what to write instead. */
final class OptionValues {
    private OptionValues() {}

    static LocalDate day(String written) {
        try {
            return LocalDate.parse(written);
        } catch (DateTimeException unreadable) {
            throw new TypeConversionException(
                    "'%s' is not a date of the calendar; write it as YYYY-MM-DD".formatted(written));
        }
    }

    static CommonOptions.Format format(String written) {
        return switch (written.toLowerCase(Locale.ROOT)) {
            case "text" -> CommonOptions.Format.TEXT;
            case "json" -> CommonOptions.Format.JSON;
            default ->
                throw new TypeConversionException(
                        "'%s' is not a way to print; write one of: text, json".formatted(written));
        };
    }

    static boolean flag(String written) {
        return switch (written.toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default ->
                throw new TypeConversionException("'%s' means nothing here; write the option alone".formatted(written));
        };
    }

    static Path path(String written) {
        if (written.isBlank()) {
            throw new TypeConversionException("it is empty; name a file or a folder");
        }
        try {
            return Path.of(written);
        } catch (InvalidPathException impossible) {
            throw new TypeConversionException("'%s' cannot be the name of a file".formatted(written));
        }
    }
}
