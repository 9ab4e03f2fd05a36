package io.github.flowdown;

import io.github.flowdown.assessment.Assessment;
import io.github.flowdown.assessment.Deviations;
import io.github.flowdown.assessment.Replay;
import io.github.flowdown.assessment.Review;
import io.github.flowdown.contract.Contract;
import io.github.flowdown.diagnostic.Checked;
import io.github.flowdown.diagnostic.Diagnostic;
import io.github.flowdown.diagnostic.DiagnosticCode;
import io.github.flowdown.diagnostic.Location;
import io.github.flowdown.response.Response;
import io.github.flowdown.yaml.AssessmentJsonReader;
import io.github.flowdown.yaml.JsonDifferences;
import io.github.flowdown.yaml.RecordedAssessment;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Makes an assessment again from its record and holds the two against each other. */
final class Replayer {
    private final Flowdown flowdown;
    private final Path contractFile;
    private final ReplaySources sources;

    Replayer(Flowdown flowdown, Path contractFile, ReplaySources sources) {
        this.flowdown = flowdown;
        this.contractFile = contractFile;
        this.sources = sources;
    }

    Checked<Replay> replay(Path json) throws IOException {
        String name = json.toString().replace('\\', '/');
        byte[] recorded;
        try {
            recorded = Files.readAllBytes(json);
        } catch (NoSuchFileException missing) {
            return Checked.refused(List.of(
                    Diagnostic.of(DiagnosticCode.FILE_NOT_FOUND, new Location.InFile(name), "there is no such file")
                            .withHint("name the assessment.json that 'assess' wrote")));
        }
        Checked<Contract> contract = flowdown.readContract(contractFile);
        if (contract.value().isEmpty()) {
            return Checked.refused(contract.diagnostics());
        }
        Checked<RecordedAssessment> record = new AssessmentJsonReader(flowdown.scheme())
                .readWhateverChanged(flowdown.tier(contract.orThrow()), name, recorded);
        return record.value().isEmpty()
                ? Checked.refused(record.diagnostics())
                : replay(recorded, record.orThrow(), contract.orThrow());
    }

    private Checked<Replay> replay(byte[] recorded, RecordedAssessment record, Contract read) throws IOException {
        Flowdown then = flowdown.asRecorded(record.asOf(), record.planStart());
        Contract contract = contract(record).orElse(read);
        Checked<Response> response = response(then, contract, record);
        if (response.value().isEmpty()) {
            return Checked.refused(response.diagnostics());
        }
        Checked<Review> review = sources.review().isEmpty()
                ? Checked.of(record.review(), List.of())
                : then.readReview(response.orThrow(), sources.review().get());
        Checked<Deviations> deviations = sources.deviations().isEmpty()
                ? Checked.of(record.deviations(), List.of())
                : then.readDeviations(contract, sources.deviations().toArray(Path[]::new));
        Checked<Assessment> again = review.and(
                deviations, (decided, accepted) -> then.assess(contract, response.orThrow(), decided, accepted));
        if (again.value().isEmpty()) {
            return Checked.refused(again.diagnostics());
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        then.writeJson(again.orThrow(), bytes);
        return Checked.of(JsonDifferences.between(recorded, bytes.toByteArray()), again.diagnostics());
    }

    /** The contract as if its file still had the name it had, since the record names places in it. */
    private Optional<Contract> contract(RecordedAssessment record) throws IOException {
        if (record.contractFile().isEmpty()) {
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(contractFile)) {
            return flowdown.readContract(record.contractFile().get(), in).value();
        }
    }

    private Checked<Response> response(Flowdown then, Contract contract, RecordedAssessment record) throws IOException {
        Optional<Path> returned = sources.returned();
        if (returned.isEmpty()) {
            return Checked.of(record.response().under(then.tier(contract)), List.of());
        }
        try (InputStream in = Files.newInputStream(returned.get())) {
            return then.readResponse(contract, record.response().source(), in);
        }
    }
}
