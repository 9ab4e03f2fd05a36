package io.github.flowdown.cli;

import io.github.flowdown.Flowdown;
import io.github.flowdown.contract.Contract;
import io.github.flowdown.diagnostic.Checked;
import io.github.flowdown.response.Answer;
import io.github.flowdown.response.CellAccount;
import io.github.flowdown.response.Response;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "import", description = "Read the answers of a returned workbook, without scoring them.")
final class ImportCommand implements Callable<Integer> {
    @Parameters(paramLabel = "RETURNED", description = "The workbook the supplier sent back.")
    @SuppressWarnings("NullAway.Init") // picocli fills it
    private Path returned;

    @Option(names = "--contract", required = true, paramLabel = "CONTRACT", description = "The contract's YAML file.")
    @SuppressWarnings("NullAway.Init") // picocli fills it
    private Path contractFile;

    @Option(
            names = "--annotate",
            paramLabel = "FILE.xlsx",
            description =
                    "Also write the return with a comment at each cell that something was said about, into a folder that exists.")
    private @Nullable Path annotated;

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        if (annotated != null) {
            OutputPlace place = new OutputPlace(spec.commandLine());
            place.checkFile("--annotate", annotated);
            place.checkOther("--annotate", annotated, returned);
        }
        Flowdown flowdown = common.load();
        Contract contract = flowdown.readContract(contractFile).orThrow();
        Checked<Response> response = flowdown.readResponse(contract, returned);
        if (annotated != null && Files.isRegularFile(returned)) {
            flowdown.writeAnnotated(returned, response.diagnostics(), annotated);
        }
        if (common.isJson()) {
            out.println(flowdown.json(response));
        } else {
            response.value().ifPresent(read -> print(out, read));
        }
        boolean refused = response.value().isEmpty();
        if (refused) {
            Printing.refusal(err, response.diagnostics());
        } else if (!common.isQuiet() && !common.isJson()) {
            Printing.diagnostics(err, response.diagnostics());
        }
        return refused ? 1 : 0;
    }

    private void print(PrintWriter out, Response response) {
        if (common.isQuiet()) {
            return;
        }
        for (Answer answer : response.answers().values()) {
            out.println("%-8s %-40s %s"
                    .formatted(
                            answer.question(),
                            answer.describe(),
                            answer.location().place()));
        }
        CellAccount cells = response.cells();
        out.println("%s read: %s accepted, %s normalised, %s ignored, %s rejected"
                .formatted(
                        Printing.count(cells.read(), "cell"),
                        cells.accepted(),
                        cells.normalised(),
                        cells.ignored(),
                        cells.rejected()));
    }
}
