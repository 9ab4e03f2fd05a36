package io.github.flowdown.benchmark;

import io.github.flowdown.Flowdown;
import io.github.flowdown.assessment.Assessment;
import io.github.flowdown.contract.Contract;
import io.github.flowdown.response.Response;
import io.github.flowdown.schedule.DraftedClause;
import io.github.flowdown.schedule.Run;
import io.github.flowdown.schedule.SecuritySchedule;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.docx4j.openpackaging.exceptions.Docx4JException;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Assessing a response, loading the built-in scheme, and drafting and writing its schedule against docx4j writing the same clause texts. */
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
    private final Assessment assessment;
    private final SecuritySchedule schedule;

    public AssessmentBenchmark() {
        try {
            contract = flowdown.readContract(Path.of("samples/contracts/benefit-letters.yaml")).orThrow();
            response = flowdown.readResponse(contract, Path.of("samples/returned/benefit-letters.xlsx")).orThrow();
        } catch (IOException missing) {
            throw new IllegalStateException("run from the top of the checkout", missing);
        }
        assessment = flowdown.assess(contract, response);
        schedule = flowdown.draft(assessment);
    }

    @Benchmark
    public Flowdown loadAndCheckTheScheme() {
        return Flowdown.builtIn("dwp");
    }

    @Benchmark
    public Assessment assess() {
        return flowdown.assess(contract, response);
    }

    @Benchmark
    public byte[] draftAndWriteWord() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        flowdown.writeDocx(flowdown.draft(assessment), out);
        return out.toByteArray();
    }

    @Benchmark
    public byte[] docx4jWritesTheClauseTexts() throws Docx4JException {
        WordprocessingMLPackage word = WordprocessingMLPackage.createPackage();
        schedule.clauses().forEach(clause -> {
            word.getMainDocumentPart().addStyledParagraphOfText("Heading2", clause.number() + " " + clause.clause().title());
            clause.paragraphs().forEach(paragraph -> {
                word.getMainDocumentPart().addParagraphOfText(paragraph.number() + " " + plain(paragraph.text()));
                paragraph.items().forEach(item -> word.getMainDocumentPart().addParagraphOfText(item.number() + " " + plain(item.text())));
            });
        });
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        word.save(out);
        return out.toByteArray();
    }

    private static String plain(List<Run> runs) {
        return DraftedClause.plain(runs);
    }
}
