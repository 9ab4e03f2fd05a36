package io.github.flowdown.cli;

import io.github.flowdown.Flowdown;
import io.github.flowdown.diagnostic.CheckReport;
import io.github.flowdown.diagnostic.Severity;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "check", description = "Check definitions: every problem at once, and what was proved.")
final class CheckCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "FILE-OR-DIR", description = "YAML files, or folders of them.")
    private List<Path> paths = new ArrayList<>();

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        CheckReport report = Flowdown.check(paths);
        Printing.diagnostics(spec.commandLine().getErr(), report.diagnostics());
        if (common.isJson()) {
            out.println(Flowdown.json(report));
        } else if (!common.isQuiet()) {
            report.statements().forEach(out::println);
            out.println("%s: %s, %s"
                    .formatted(
                            Printing.count(report.filesRead(), "file"),
                            Printing.count(report.count(Severity.ERROR), "error"),
                            Printing.count(report.count(Severity.WARNING), "warning")));
        }
        return report.passed() ? 0 : 1;
    }
}
