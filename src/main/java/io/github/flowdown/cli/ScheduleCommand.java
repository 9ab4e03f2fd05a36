package io.github.flowdown.cli;

import io.github.flowdown.Flowdown;
import io.github.flowdown.assessment.Assessment;
import io.github.flowdown.assessment.Deviations;
import io.github.flowdown.contract.Contract;
import io.github.flowdown.diagnostic.Checked;
import io.github.flowdown.diagnostic.Diagnostic;
import io.github.flowdown.diagnostic.DiagnosticCode;
import io.github.flowdown.diagnostic.InvalidInputException;
import io.github.flowdown.schedule.SecuritySchedule;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "schedule",
        description = "Draft the Security Schedule alone: for a tender, or from an assessment made before.")
final class ScheduleCommand implements Callable<Integer> {
    @Parameters(paramLabel = "CONTRACT", description = "The contract's YAML file.")
    @SuppressWarnings("NullAway.Init") // picocli fills it
    private Path contractFile;

    @Option(
            names = "--assessment",
            paramLabel = "JSON",
            description = "The assessment.json of a supplier's return; without it the schedule is for a tender.")
    private @Nullable Path assessmentFile;

    @Option(
            names = "--deviations",
            paramLabel = "FILE.yaml",
            description =
                    "Approved deviations, instead of those in the assessment; may be given several times, and needs --as-of.")
    private List<Path> deviationFiles = List.of();

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "The folder to write into; made where it is missing.")
    @SuppressWarnings("NullAway.Init") // picocli fills it
    private Path out;

    @Option(
            names = "--template",
            paramLabel = "FILE.docx",
            description = "A Word document whose styles, header and footer the schedule takes.")
    private @Nullable Path template;

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter print = spec.commandLine().getOut();
        new OutputPlace(spec.commandLine()).checkFolder("--out", out);
        Flowdown flowdown = common.loadWith(template, spec.commandLine().getErr());
        Checked<Contract> contract = flowdown.readContract(contractFile);
        Checked<Deviations> deviations =
                flowdown.readDeviations(contract.orThrow(), deviationFiles.toArray(Path[]::new));
        SecuritySchedule schedule = drafted(flowdown, contract.orThrow(), deviations.orThrow());
        refuseEmpty(schedule);
        List<Path> written = flowdown.writeAll(schedule, out);
        if (common.isJson()) {
            print.println(flowdown.json(schedule));
        } else if (!common.isQuiet()) {
            Printing.diagnostics(spec.commandLine().getErr(), contract.diagnostics());
            Printing.diagnostics(spec.commandLine().getErr(), deviations.diagnostics());
            new TierSummary(print).printTier(schedule.tier(), "");
            print.println("Schedule  %s: %s"
                    .formatted(
                            schedule.tier().determination().vehicle().meaning(),
                            Printing.count(schedule.clauses().size(), "clause")));
            schedule.liveDeviations()
                    .forEach(live -> print.println(
                            "          varied until %s by deviation %s".formatted(live.expires(), live.id())));
            written.forEach(file -> print.println("Wrote     " + file));
        }
        return 0;
    }

    /** A schedule without a clause would look as if nothing were required. */
    private static void refuseEmpty(SecuritySchedule schedule) {
        if (schedule.clauses().isEmpty()) {
            throw new InvalidInputException(
                    List.of(
                            Diagnostic.of(
                                            DiagnosticCode.NOTHING_DRAFTED,
                                            schedule.tier().contract().location(),
                                            schedule.library().isEmpty()
                                                    ? "the scheme has no clauses to draft a Security Schedule from"
                                                    : "no clause of library %s applies to this contract"
                                                            .formatted(schedule.library()
                                                                    .id()))
                                    .withHint(
                                            schedule.library().isEmpty()
                                                    ? "add 'clause-library' to the scheme file"
                                                    : "look at the tiers and conditions of the clauses, or at the contract's risk answers")));
        }
    }

    private SecuritySchedule drafted(Flowdown flowdown, Contract contract, Deviations deviations) throws IOException {
        if (assessmentFile == null) {
            return flowdown.draft(contract, deviations);
        }
        Assessment recorded = flowdown.readAssessment(contract, assessmentFile).orThrow();
        return flowdown.draft(
                deviationFiles.isEmpty()
                        ? recorded
                        : flowdown.assess(contract, recorded.response(), recorded.review(), deviations));
    }
}
