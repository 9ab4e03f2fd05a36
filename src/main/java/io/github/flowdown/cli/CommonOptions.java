package io.github.flowdown.cli;

import io.github.flowdown.Flowdown;
import io.github.flowdown.diagnostic.Checked;
import io.github.flowdown.diagnostic.Diagnostic;
import io.github.flowdown.diagnostic.DiagnosticCode;
import io.github.flowdown.diagnostic.Location;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options that every command takes. */
final class CommonOptions {
    private static final String DEFAULT_SCHEME = "dwp";

    @Option(
            names = "--scheme",
            paramLabel = "ID-OR-PATH",
            defaultValue = DEFAULT_SCHEME,
            description = "A built-in scheme, or the scheme file of your own (default: ${DEFAULT-VALUE}).")
    private String scheme = DEFAULT_SCHEME;

    @Option(
            names = "--as-of",
            paramLabel = "YYYY-MM-DD",
            description = "The day the assessment is made for, never taken from the clock; recorded in the results.")
    private @Nullable LocalDate asOf;

    @Option(
            names = "--format",
            paramLabel = "text|json",
            defaultValue = "text",
            description = "How to print (default: text).")
    private Format format = Format.TEXT;

    @Option(names = "--quiet", description = "Print nothing but errors and what was asked for in JSON.")
    private boolean quiet;

    /** How results are printed. */
    enum Format {
        TEXT,
        JSON
    }

    boolean isJson() {
        return format == Format.JSON;
    }

    boolean isQuiet() {
        return quiet;
    }

    Flowdown load() {
        return read(options()).orThrow();
    }

    /** Loads the scheme with a template of the house, and tells what had to be added to the template. */
    Flowdown loadWith(@Nullable Path template, PrintWriter notes) {
        return loadWith(template, options -> {}, notes);
    }

    /** The same with options that only some commands take. */
    Flowdown loadWith(@Nullable Path template, Consumer<Flowdown.Builder> further, PrintWriter notes) {
        Flowdown.Builder options = options();
        if (template != null) {
            options.template(template);
        }
        further.accept(options);
        Checked<Flowdown> loaded = read(options);
        Flowdown flowdown = loaded.orThrow();
        if (template != null && !quiet) {
            Printing.diagnostics(notes, loaded.diagnostics());
        }
        return flowdown;
    }

    private Flowdown.Builder options() {
        Flowdown.Builder options = Flowdown.with();
        return asOf == null ? options : options.asOf(asOf);
    }

    private Checked<Flowdown> read(Flowdown.Builder options) {
        if (isPath() && !Files.exists(Path.of(scheme))) {
            return Checked.refused(List.of(
                    Diagnostic.of(DiagnosticCode.FILE_NOT_FOUND, new Location.InFile(scheme), "there is no such file")
                            .withHint("check its path, or name a built-in scheme")));
        }
        return isPath() ? options.read(Path.of(scheme)) : options.builtIn(scheme);
    }

    private boolean isPath() {
        return scheme.endsWith(".yaml")
                || scheme.endsWith(".yml")
                || scheme.contains("/")
                || Files.isRegularFile(Path.of(scheme));
    }

    /** The day named, if one was. */
    Optional<LocalDate> asOf() {
        return Optional.ofNullable(asOf);
    }
}
