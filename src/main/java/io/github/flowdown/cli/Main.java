package io.github.flowdown.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The {@code flowdown} command. */
@Command(
        name = "flowdown",
        version = "flowdown 0.1.0",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        description =
                "Supplier security assurance: questionnaires out, answers in, explained scores, Security Schedules.",
        synopsisSubcommandLabel = "COMMAND",
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:done",
            "1:the input was refused or has errors, each printed on standard error",
            "2:wrong usage",
            "3:with --require, the rating is below the one required"
        },
        subcommands = {
            TierCommand.class,
            IssueCommand.class,
            ImportCommand.class,
            AssessCommand.class,
            ReplayCommand.class,
            ScheduleCommand.class,
            CheckCommand.class
        })
public final class Main implements Runnable {
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
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(new Failures(() -> main.debug))
                .setParameterExceptionHandler(Main::wrongUsage)
                .execute(arguments);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "name a command");
    }

    private static int wrongUsage(ParameterException problem, String[] arguments) {
        CommandLine command = problem.getCommandLine();
        PrintWriter err = command.getErr();
        err.println("flowdown: " + problem.getMessage());
        CommandLine.UnmatchedArgumentException.printSuggestions(problem, err);
        err.println("Try '%s --help' for what it takes."
                .formatted(command.getCommandSpec().qualifiedName()));
        return 2;
    }
}
