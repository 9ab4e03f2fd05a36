package io.github.flowdown.cli;

import io.github.flowdown.Flowdown;
import io.github.flowdown.assessment.Assessment;
import io.github.flowdown.contract.Contract;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "explain",
        description = "Explain an assessment made before: why this rating, down to every question, cell and rule.")
final class ExplainCommand implements Callable<Integer> {
    @Parameters(paramLabel = "ASSESSMENT.json", description = "The assessment.json that 'assess' wrote.")
    @SuppressWarnings("NullAway.Init") // picocli fills it
    private Path recorded;

    @Option(names = "--contract", required = true, paramLabel = "CONTRACT", description = "The contract's YAML file.")
    @SuppressWarnings("NullAway.Init") // picocli fills it
    private Path contractFile;

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Flowdown flowdown = common.load();
        Contract contract = flowdown.readContract(contractFile).orThrow();
        Assessment assessment = flowdown.readAssessment(contract, recorded).orThrow();
        PrintWriter out = spec.commandLine().getOut();
        if (common.isJson()) {
            out.println(Flowdown.json(assessment.explain()));
        } else {
            assessment.explain().lines().forEach(out::println);
        }
        return 0;
    }
}
