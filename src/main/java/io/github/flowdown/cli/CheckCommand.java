package io.github.flowdown.cli;

import io.github.flowdown.Flowdown;
import io.github.flowdown.diagnostic.CaseResult;
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

@Command(
        name = "check",
        description = "Check definitions, or an Excel workbook to be sent: every problem at once, and what was proved.")
final class CheckCommand implements Callable<Integer> {
    @Parameters(
            arity = "1..*",
            paramLabel = "FILE-OR-DIR",
            description = "YAML files, folders of them, or workbooks (.xlsx).")
    private List<Path> paths = new ArrayList<>();

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        CheckReport report =
                common.asOf().isPresent() ? Flowdown.check(paths, common.asOf().get()) : Flowdown.check(paths);
        Printing.diagnostics(spec.commandLine().getErr(), report.diagnostics());
        if (common.isJson()) {
            out.println(Flowdown.json(report));
        } else if (!common.isQuiet()) {
            report.statements().forEach(out::println);
            cases(report, out);
            out.println("%s: %s, %s"
                    .formatted(
                            Printing.count(report.filesRead(), "file"),
                            Printing.count(report.count(Severity.ERROR), "error"),
                            Printing.count(report.count(Severity.WARNING), "warning")));
        }
        return report.passed() ? 0 : 1;
    }

    /** Like a test runner: those that differ by name, with what differs; of the rest only how many. */
    private static void cases(CheckReport report, PrintWriter out) {
        for (CaseResult result : report.cases()) {
            if (!result.passed()) {
                out.println("%s: case '%s' is not as expected".formatted(result.source(), result.name()));
                result.differences().forEach(difference -> out.println("  " + difference));
            }
        }
        if (!report.cases().isEmpty()) {
            out.println("%s of %s as expected"
                    .formatted(
                            report.casesPassed(), Printing.count(report.cases().size(), "case")));
        }
    }
}
