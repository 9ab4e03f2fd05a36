package io.github.flowdown.cli;

import io.github.flowdown.Flowdown;
import io.github.flowdown.diagnostic.CaseResult;
import io.github.flowdown.diagnostic.CheckReport;
import io.github.flowdown.diagnostic.DiagnosticCode;
import io.github.flowdown.diagnostic.PolicyMust;
import io.github.flowdown.diagnostic.Severity;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

@Command(
        name = "check",
        description = "Check definitions, or an Excel workbook to be sent: every problem at once, and what was proved.")
final class CheckCommand implements Callable<Integer> {
    @Parameters(
            arity = "1..*",
            paramLabel = "FILE-OR-DIR",
            description = "YAML files, folders of them, or workbooks (.xlsx).")
    private List<Path> paths = new ArrayList<>();

    @Option(
            names = "--html",
            paramLabel = "FILE.html",
            description = "Write what was proved, and how each 'must' of a policy is covered, as a page of HTML.")
    private @Nullable Path html;

    @Option(names = "--coverage", description = "List each 'must' of a policy with its questions and clauses.")
    private boolean coverage;

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        if (html != null) {
            checkTarget(html);
        }
        CheckReport report =
                common.asOf().isPresent() ? Flowdown.check(paths, common.asOf().get()) : Flowdown.check(paths);
        Printing.diagnostics(spec.commandLine().getErr(), report.diagnostics());
        if (html != null && isAboutWhatWasNamed(report)) {
            Flowdown.writeHtml(report, html);
        }
        if (common.isJson()) {
            out.println(Flowdown.json(report));
        } else if (!common.isQuiet()) {
            report.statements().forEach(out::println);
            if (coverage) {
                report.musts().forEach(must -> out.println(row(must)));
            }
            cases(report, out);
            out.println("%s: %s, %s"
                    .formatted(
                            Printing.count(report.filesRead(), "file"),
                            Printing.count(report.count(Severity.ERROR), "error"),
                            Printing.count(report.count(Severity.WARNING), "warning")));
        }
        return report.passed() ? 0 : 1;
    }

    /** A page takes the place of an earlier page, never of a definition or a workbook. */
    private void checkTarget(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        if (!name.endsWith(".html") && !name.endsWith(".htm")) {
            throw new ParameterException(
                    spec.commandLine(), "--html names '%s'; give it a name that ends in .html".formatted(file));
        }
        if (Files.isDirectory(file)) {
            throw new ParameterException(
                    spec.commandLine(), "--html names '%s', which is a folder; name a file".formatted(file));
        }
    }

    /** A page about a file that is not there would look like a result. */
    private boolean isAboutWhatWasNamed(CheckReport report) {
        return paths.stream().allMatch(Files::exists)
                && report.diagnostics().stream()
                        .noneMatch(diagnostic -> diagnostic.code() == DiagnosticCode.FILE_NOT_FOUND);
    }

    private static String row(PolicyMust must) {
        return "  %s %s: %s%s"
                .formatted(
                        must.statement(),
                        must.title(),
                        must.state().words(),
                        must.state() == PolicyMust.State.NOT_FOR_SUPPLIERS
                                ? " (" + must.notForSuppliers().orElse("") + ")"
                                : "; questions: %s; clauses: %s"
                                        .formatted(listed(must.questions()), listed(must.clauses())));
    }

    private static String listed(List<String> ids) {
        return ids.isEmpty() ? "none" : String.join(", ", ids);
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
