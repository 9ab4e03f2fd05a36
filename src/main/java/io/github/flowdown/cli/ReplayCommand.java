package io.github.flowdown.cli;

import io.github.flowdown.Flowdown;
import io.github.flowdown.ReplaySources;
import io.github.flowdown.assessment.Replay;
import io.github.flowdown.assessment.Replay.Difference;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "replay",
        description =
                "Make an assessment again from its assessment.json: the same to the byte, or what differs and why.",
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {"0:the same came out", "1:something differs, or an input was refused", "2:wrong usage"})
final class ReplayCommand implements Callable<Integer> {
    private static final int MOST = 100;

    @Parameters(index = "0", paramLabel = "ASSESSMENT.json", description = "The assessment.json that 'assess' wrote.")
    @SuppressWarnings("NullAway.Init") // picocli fills it
    private Path recorded;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "RETURNED",
            description = "The workbook the supplier sent back (default: the answers recorded).")
    private @Nullable Path returned;

    @Option(names = "--contract", required = true, paramLabel = "CONTRACT", description = "The contract's YAML file.")
    @SuppressWarnings("NullAway.Init") // picocli fills it
    private Path contractFile;

    @Option(names = "--review", paramLabel = "FILE", description = "The review (default: the decisions recorded).")
    private @Nullable Path reviewFile;

    @Option(
            names = "--deviations",
            paramLabel = "FILE.yaml",
            description = "The deviations (default: those recorded); may be given several times.")
    private List<Path> deviationFiles = List.of();

    @Option(
            names = "--working-days",
            paramLabel = "FILE.yaml",
            description = "Bank holidays to count Working Days by, instead of those of the contract's jurisdiction.")
    private @Nullable Path workingDays;

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Flowdown flowdown = common.loadWith(
                null,
                options -> Optional.ofNullable(workingDays).ifPresent(options::workingDays),
                spec.commandLine().getErr());
        Replay replay = flowdown.replay(
                        recorded,
                        contractFile,
                        new ReplaySources(
                                Optional.ofNullable(returned), Optional.ofNullable(reviewFile), deviationFiles))
                .orThrow();
        if (common.isJson()) {
            spec.commandLine().getOut().println(Flowdown.json(replay));
        } else if (!common.isQuiet()) {
            print(replay);
        }
        return replay.identical() ? 0 : 1;
    }

    private void print(Replay replay) {
        PrintWriter out = spec.commandLine().getOut();
        if (replay.identical()) {
            out.println("Same      every byte of %s came out again".formatted(recorded));
            return;
        }
        out.println("Differs   %s did not come out again".formatted(recorded));
        list(out, "Inputs that have changed", replay.inputs());
        list(out, "What differs", replay.values());
        if (replay.inputs().isEmpty() && replay.values().isEmpty()) {
            out.println("Every value is the same; spaces, line ends or the order of keys differ");
        }
    }

    private static void list(PrintWriter out, String title, List<Difference> differences) {
        if (!differences.isEmpty()) {
            out.println(title);
        }
        differences.stream()
                .limit(MOST)
                .forEach(difference ->
                        out.println("          - %s [%s]".formatted(difference.describe(), difference.pointer())));
        if (differences.size() > MOST) {
            out.println("          … and %s more".formatted(differences.size() - MOST));
        }
    }
}
