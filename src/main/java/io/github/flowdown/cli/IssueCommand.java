package io.github.flowdown.cli;

import io.github.flowdown.Flowdown;
import io.github.flowdown.contract.Contract;
import io.github.flowdown.diagnostic.Checked;
import io.github.flowdown.response.Response;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "issue", description = "Write the workbook that the supplier fills in.")
final class IssueCommand implements Callable<Integer> {
    @Parameters(paramLabel = "CONTRACT", description = "The contract's YAML file.")
    @SuppressWarnings("NullAway.Init") // picocli fills it
    private Path contractFile;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE.xlsx",
            description = "The workbook to write, in a folder that exists.")
    @SuppressWarnings("NullAway.Init") // picocli fills it
    private Path out;

    @Option(
            names = "--prefill",
            paramLabel = "PREVIOUS",
            description =
                    "An earlier return (.xlsx, .xls, .ods) or assessment.json, whose answers the supplier is asked to confirm.")
    private @Nullable Path previous;

    @Option(
            names = "--due",
            paramLabel = "YYYY-MM-DD",
            description = "The day by which the workbook is to be returned, in place of the contract's.")
    private @Nullable LocalDate due;

    @Option(
            names = "--language",
            paramLabel = "CODE",
            description = "The language to issue in, one of the scheme's; its default if left out.")
    private @Nullable String language;

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        OutputPlace place = new OutputPlace(spec.commandLine());
        place.checkFile("--out", out);
        if (previous != null) {
            place.checkOther("--out", out, previous);
        }
        Flowdown flowdown = inLanguage(common.load());
        Checked<Contract> contract = flowdown.readContract(contractFile);
        Contract issued = due == null ? contract.orThrow() : contract.orThrow().withReturnBy(due);
        if (previous == null) {
            flowdown.issue(issued, out);
        } else {
            flowdown.issue(issued, answered(flowdown, contract.orThrow(), previous), out);
        }
        if (!common.isQuiet()) {
            Printing.diagnostics(spec.commandLine().getErr(), contract.diagnostics());
            spec.commandLine()
                    .getOut()
                    .println("Wrote %s: %s of questionnaire %s for tier %s."
                            .formatted(
                                    out,
                                    Printing.count(
                                            flowdown.asked(contract.orThrow()).size(), "question"),
                                    flowdown.scheme().questionnaire().id(),
                                    flowdown.tier(contract.orThrow()).decided().title()));
        }
        return 0;
    }

    private static Response answered(Flowdown flowdown, Contract contract, Path previous) throws IOException {
        return previous.toString().toLowerCase(Locale.ROOT).endsWith(".json")
                ? flowdown.readAssessment(contract, previous).orThrow().response()
                : flowdown.readResponse(contract, previous).orThrow();
    }

    private Flowdown inLanguage(Flowdown flowdown) {
        try {
            return language == null ? flowdown : flowdown.in(language);
        } catch (IllegalArgumentException unknown) {
            throw new ParameterException(spec.commandLine(), unknown.getMessage());
        }
    }
}
