package io.github.flowdown.benchmark;

import io.github.flowdown.Flowdown;
import io.github.flowdown.assessment.Assessment;
import io.github.flowdown.contract.Contract;
import io.github.flowdown.response.Response;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Assessing a response, and loading the built-in scheme. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class AssessmentBenchmark {
    private final Flowdown flowdown = Flowdown.builtIn("dwp");
    private final Contract contract;
    private final Response response;

    public AssessmentBenchmark() {
        try {
            contract = flowdown.readContract(Path.of("samples/contracts/benefit-letters.yaml"))
                    .orThrow();
            response = flowdown.readResponse(contract, Path.of("samples/returned/benefit-letters.xlsx"))
                    .orThrow();
        } catch (IOException missing) {
            throw new IllegalStateException("run from the top of the checkout", missing);
        }
    }

    @Benchmark
    public Flowdown loadAndCheckTheScheme() {
        return Flowdown.builtIn("dwp");
    }

    @Benchmark
    public Assessment assess() {
        return flowdown.assess(contract, response);
    }
}
