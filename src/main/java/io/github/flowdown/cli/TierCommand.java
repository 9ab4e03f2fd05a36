package io.github.flowdown.cli;

import io.github.flowdown.Flowdown;
import io.github.flowdown.contract.Contract;
import io.github.flowdown.contract.TierDecision;
import io.github.flowdown.diagnostic.Checked;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "tier", description = "Say which tier a contract has, whether it needs a Security Schedule, and why.")
final class TierCommand implements Callable<Integer> {
    @Parameters(paramLabel = "CONTRACT", description = "The contract's YAML file.")
    @SuppressWarnings("NullAway.Init") // picocli fills it
    private Path contractFile;

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Flowdown flowdown = common.load();
        Checked<Contract> contract = flowdown.readContract(contractFile);
        TierDecision decision = flowdown.tier(contract.orThrow());
        if (!common.isQuiet()) {
            Printing.diagnostics(spec.commandLine().getErr(), contract.diagnostics());
        }
        if (common.isJson()) {
            out.println(flowdown.json(decision));
        } else {
            new TierSummary(out).print(decision);
        }
        return 0;
    }
}
