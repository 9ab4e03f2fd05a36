package io.github.flowdown.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The {@code flowdown} command. */
@Command(
        name = "flowdown",
        version = "flowdown 0.1.0",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        description = {
            "Supplier security assurance: questionnaires out, answers in, explained scores, Security Schedules.",
            "'flowdown COMMAND --help' tells what a command takes; options stand after the command."
        },
        synopsisSubcommandLabel = "COMMAND",
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:done",
            "1:the input was refused or has errors, each printed on standard error",
            "2:wrong usage; nothing was read or written",
            "3:assess --require: everything was written, and the rating is below the one required"
        },
        subcommands = {
            TierCommand.class,
            IssueCommand.class,
            ImportCommand.class,
            AssessCommand.class,
            ExplainCommand.class,
            ReplayCommand.class,
            ScheduleCommand.class,
            CheckCommand.class
        })
public final class Main implements Callable<Integer> {
    /** The library behind a library logs its version at start; that is nothing a user asked for. Kept from being collected. */
    private static final Logger VALIDATOR_LOG = Logger.getLogger("org.hibernate.validator");

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it
    private CommandSpec spec;

    @Option(names = "--debug", scope = ScopeType.INHERIT, description = "Print a stack trace where something fails.")
    private boolean debug;

    private Main() {}

    /** Runs one command and exits with its status. */
    public static void main(String[] arguments) {
        // POI's logging API would otherwise report on standard error that nobody listens to it.
        System.setProperty("log4j2.statusLoggerLevel", "OFF");
        System.setProperty("org.jboss.logging.provider", "jdk");
        VALIDATOR_LOG.setLevel(Level.WARNING);
        PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int status = run(out, err, arguments);
        out.flush();
        System.exit(status);
    }

    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        Main main = new Main();
        return new CommandLine(main)
                .setOut(out)
                .setErr(err)
                // A file may be called @something.
                .setExpandAtFiles(false)
                .registerConverter(LocalDate.class, OptionValues::day)
                .registerConverter(CommonOptions.Format.class, OptionValues::format)
                .registerConverter(boolean.class, OptionValues::flag)
                .registerConverter(Path.class, OptionValues::path)
                .setExecutionExceptionHandler(new Failures(() -> main.debug))
                .setParameterExceptionHandler(new WrongUsage())
                .execute(arguments);
    }

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        err.println("flowdown: name a command");
        spec.commandLine().usage(err);
        return 2;
    }
}
