package io.github.flowdown.cli;

import io.github.flowdown.Flowdown;
import io.github.flowdown.assessment.Assessment;
import io.github.flowdown.assessment.Deviations;
import io.github.flowdown.assessment.Review;
import io.github.flowdown.contract.Contract;
import io.github.flowdown.definition.RatingLevel;
import io.github.flowdown.diagnostic.Checked;
import io.github.flowdown.response.Response;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "assess",
        description = "Read a returned workbook, score it, and write the report and the Security Schedule.")
final class AssessCommand implements Callable<Integer> {
    @Parameters(paramLabel = "RETURNED", description = "The workbook the supplier sent back.")
    @SuppressWarnings("NullAway.Init") // picocli fills it
    private Path returned;

    @Option(names = "--contract", required = true, paramLabel = "CONTRACT", description = "The contract's YAML file.")
    @SuppressWarnings("NullAway.Init") // picocli fills it
    private Path contractFile;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "The folder to write into; made where it is missing.")
    @SuppressWarnings("NullAway.Init") // picocli fills it
    private Path out;

    @Option(
            names = "--review",
            paramLabel = "FILE",
            description =
                    "What the assurance lead decided about the answers: a YAML file, or the scorecard.xlsx filled in.")
    private @Nullable Path reviewFile;

    @Option(
            names = "--deviations",
            paramLabel = "FILE.yaml",
            description = "Approved deviations; may be given several times, and needs --as-of.")
    private List<Path> deviationFiles = List.of();

    @Option(
            names = "--template",
            paramLabel = "FILE.docx",
            description = "A Word document whose styles, header and footer the schedule takes.")
    private @Nullable Path template;

    @Option(
            names = "--plan-from",
            paramLabel = "YYYY-MM-DD",
            description = "The day from which the improvement plan is counted (default: the as-of date).")
    private @Nullable LocalDate planFrom;

    @Option(
            names = "--working-days",
            paramLabel = "FILE.yaml",
            description = "Bank holidays to count Working Days by, instead of those of the contract's jurisdiction.")
    private @Nullable Path workingDays;

    @Option(
            names = "--require",
            paramLabel = "RATING",
            description = "Exit with status 3 if the rating is below this one of the scheme's.")
    private Optional<String> required = Optional.empty();

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        new OutputPlace(spec.commandLine()).checkFolder("--out", out);
        Flowdown flowdown =
                common.loadWith(template, this::set, spec.commandLine().getErr());
        Optional<RatingLevel> threshold = required.map(id -> rating(flowdown, id));
        Checked<Contract> contract = flowdown.readContract(contractFile);
        Checked<Response> response = flowdown.readResponse(contract.orThrow(), returned);
        Checked<Review> review = review(flowdown, response.orThrow());
        Checked<Deviations> deviations =
                flowdown.readDeviations(contract.orThrow(), deviationFiles.toArray(Path[]::new));
        // Both files are read before either is refused.
        Checked<Assessment> assessed = review.and(
                deviations,
                (decided, accepted) -> flowdown.assess(contract.orThrow(), response.orThrow(), decided, accepted));
        Assessment assessment = assessed.orThrow();
        List<Path> written = flowdown.writeAll(assessment, returned, out);
        report(flowdown, contract, assessed, written);
        return threshold.filter(least -> isBelow(assessment, least)).isPresent() ? 3 : 0;
    }

    private void set(Flowdown.Builder options) {
        if (planFrom != null) {
            options.planFrom(planFrom);
        }
        if (workingDays != null) {
            options.workingDays(workingDays);
        }
    }

    private Checked<Review> review(Flowdown flowdown, Response response) throws IOException {
        return reviewFile == null ? Checked.of(Review.NONE, List.of()) : flowdown.readReview(response, reviewFile);
    }

    private void report(
            Flowdown flowdown, Checked<Contract> contract, Checked<Assessment> assessed, List<Path> written) {
        Assessment assessment = assessed.orThrow();
        PrintWriter print = spec.commandLine().getOut();
        if (common.isJson()) {
            print.println(flowdown.json(assessment));
        } else if (!common.isQuiet()) {
            Printing.diagnostics(spec.commandLine().getErr(), contract.diagnostics());
            Printing.diagnostics(
                    spec.commandLine().getErr(), assessment.response().diagnostics());
            Printing.diagnostics(spec.commandLine().getErr(), assessed.diagnostics());
            new AssessmentSummary(print).print(assessment, written);
            if (flowdown.clauses().isEmpty()) {
                print.println("Schedule  none: scheme %s has no clauses to draft one from"
                        .formatted(flowdown.scheme().id()));
            }
        }
    }

    private RatingLevel rating(Flowdown flowdown, String id) {
        List<RatingLevel> ratings = flowdown.scheme().ratings();
        return ratings.stream()
                .filter(level -> level.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "'%s' is not a rating of scheme %s; write one of: %s"
                                .formatted(
                                        id,
                                        flowdown.scheme().id(),
                                        ratings.stream().map(RatingLevel::id).collect(Collectors.joining(", ")))));
    }

    private static boolean isBelow(Assessment assessment, RatingLevel least) {
        return assessment
                .rating()
                .level()
                .map(level -> level.compareTo(least) < 0)
                .orElse(true);
    }
}
