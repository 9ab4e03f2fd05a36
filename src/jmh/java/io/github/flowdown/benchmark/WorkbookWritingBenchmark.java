package io.github.flowdown.benchmark;

import io.github.flowdown.Flowdown;
import io.github.flowdown.assessment.Assessment;
import io.github.flowdown.contract.Contract;
import io.github.flowdown.excel.AnnotatedReturnWriter;
import io.github.flowdown.excel.ImportLimits;
import io.github.flowdown.excel.ScorecardWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipInputStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Writing the three workbooks for one contract, against bare deflating of what the issued one holds. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class WorkbookWritingBenchmark {
    private static final Path RETURNED = Path.of("samples/returned/benefit-letters.xlsx");

    private final Flowdown flowdown = Flowdown.builtIn("dwp");
    private final Contract contract =
            load(() -> flowdown.readContract(Path.of("samples/contracts/benefit-letters.yaml"))
                    .orThrow());
    private final Assessment assessment = load(() ->
            flowdown.assess(contract, flowdown.readResponse(contract, RETURNED).orThrow()));
    private final byte[] returned = load(() -> Files.readAllBytes(RETURNED));
    private final byte[] parts = load(this::issuedParts);

    /** What can fail while the benchmark is set up. */
    interface Loading<T> {
        T load() throws IOException;
    }

    @Benchmark
    public int issuedWorkbook() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        flowdown.issue(contract, out);
        return out.size();
    }

    @Benchmark
    public int scorecard() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ScorecardWriter().write(assessment, out);
        return out.size();
    }

    @Benchmark
    public int annotatedReturn() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new AnnotatedReturnWriter(ImportLimits.standard())
                .write(
                        returned,
                        assessment.response().source(),
                        assessment.response().diagnostics(),
                        out);
        return out.size();
    }

    @Benchmark
    public int bareDeflate() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream deflate = new DeflaterOutputStream(out)) {
            deflate.write(parts);
        }
        return out.size();
    }

    private byte[] issuedParts() throws IOException {
        ByteArrayOutputStream issued = new ByteArrayOutputStream();
        flowdown.issue(contract, issued);
        ByteArrayOutputStream parts = new ByteArrayOutputStream();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(issued.toByteArray()))) {
            while (zip.getNextEntry() != null) {
                zip.transferTo(parts);
            }
        }
        return parts.toByteArray();
    }

    private static <T> T load(Loading<T> loading) {
        try {
            return loading.load();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
