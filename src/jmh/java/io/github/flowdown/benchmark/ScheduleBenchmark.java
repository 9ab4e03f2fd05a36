package io.github.flowdown.benchmark;

import io.github.flowdown.Flowdown;
import io.github.flowdown.assessment.Assessment;
import io.github.flowdown.contract.Contract;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
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

/**
 * Drafting a schedule with its flow-down and writing it as a Word file, against docx4j writing the same text. docx4j is spared the tables, fields, bookmarks and
 * table of contents: it gets every line of the finished document as a plain paragraph.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class ScheduleBenchmark {
    private final Flowdown flowdown = Flowdown.builtIn("dwp");
    private final Assessment assessment;
    private final List<Line> lines;

    private record Line(String style, String text) {}

    public ScheduleBenchmark() {
        try {
            Contract contract = flowdown.readContract(Path.of("samples/contracts/benefit-letters.yaml"))
                    .orThrow();
            assessment = flowdown.assess(
                    contract,
                    flowdown.readResponse(contract, Path.of("samples/returned/benefit-letters.xlsx"))
                            .orThrow());
            lines = lines(draftAndWriteWord());
        } catch (IOException missing) {
            throw new IllegalStateException("run from the top of the checkout", missing);
        }
    }

    @Benchmark
    public byte[] draftAndWriteWord() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        flowdown.writeDocx(flowdown.draft(assessment), out);
        return out.toByteArray();
    }

    @Benchmark
    public byte[] docx4jWritesTheSameText() throws Docx4JException {
        WordprocessingMLPackage word = WordprocessingMLPackage.createPackage();
        for (Line line : lines) {
            word.getMainDocumentPart().addStyledParagraphOfText(line.style(), line.text());
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        word.save(out);
        return out.toByteArray();
    }

    /** Every line of a Word file, in tables and outside them. */
    private static List<Line> lines(byte[] file) throws IOException {
        List<Line> lines = new ArrayList<>();
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(file))) {
            for (IBodyElement element : word.getBodyElements()) {
                if (element instanceof XWPFParagraph paragraph) {
                    lines.add(line(paragraph));
                } else if (element instanceof XWPFTable table) {
                    table.getRows()
                            .forEach(row -> row.getTableCells()
                                    .forEach(cell ->
                                            cell.getParagraphs().forEach(paragraph -> lines.add(line(paragraph)))));
                }
            }
        }
        return lines;
    }

    private static Line line(XWPFParagraph paragraph) {
        String style = paragraph.getStyle();
        return new Line(style != null && style.startsWith("Heading") ? style : "Normal", paragraph.getText());
    }
}
