package io.github.flowdown.cli;

import io.github.flowdown.Flowdown;
import io.github.flowdown.contract.Contract;
import io.github.flowdown.diagnostic.Checked;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "issue", description = "Write the workbook that the supplier fills in.")
final class IssueCommand implements Callable<Integer> {
    @Parameters(paramLabel = "CONTRACT", description = "The contract's YAML file.")
    @SuppressWarnings("NullAway.Init") // picocli fills it
    private Path contractFile;

    @Option(names = "--out", required = true, paramLabel = "FILE.xlsx", description = "The workbook to write.")
    @SuppressWarnings("NullAway.Init") // picocli fills it
    private Path out;

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Flowdown flowdown = common.load();
        Checked<Contract> contract = flowdown.readContract(contractFile);
        flowdown.issue(contract.orThrow(), out);
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
}
