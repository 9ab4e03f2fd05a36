package io.github.flowdown.benchmark;

import io.github.flowdown.Flowdown;
import io.github.flowdown.contract.Contract;
import io.github.flowdown.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Importing a returned workbook with provenance and accounting, against reading its cells with what a user would pick, and against bare inflating. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class ImportBenchmark {
    private final byte[] workbook = read(Path.of("samples/returned/benefit-letters.xlsx"));
    private final Flowdown flowdown = Flowdown.builtIn("dwp");
    private final Contract contract = contract(flowdown);

    @Benchmark
    public Response flowdownImport() throws IOException {
        return flowdown.readResponse(contract, "returned.xlsx", new ByteArrayInputStream(workbook)).orThrow();
    }

    @Benchmark
    public long fastexcelReaderCells() throws IOException {
        long characters = 0;
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
            for (Sheet sheet : book.getSheets().toList()) {
                try (Stream<Row> rows = sheet.openStream()) {
                    characters += rows.flatMap(Row::stream)
                            .filter(cell -> cell != null)
                            .mapToLong(cell -> cell.getText().length())
                            .sum();
                }
            }
        }
        return characters;
    }

    @Benchmark
    public long xssfWorkbookCells() throws IOException {
        long characters = 0;
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            for (var sheet : book) {
                for (var row : sheet) {
                    for (var cell : row) {
                        characters += cell.toString().length();
                    }
                }
            }
        }
        return characters;
    }

    @Benchmark
    public long bareInflate() throws IOException {
        long bytes = 0;
        byte[] buffer = new byte[16_384];
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                bytes += drain(zip, buffer);
            }
        }
        return bytes;
    }

    private static long drain(InputStream in, byte[] buffer) throws IOException {
        long bytes = 0;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            bytes += read;
        }
        return bytes;
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException missing) {
            throw new IllegalStateException("run from the top of the checkout", missing);
        }
    }

    private static Contract contract(Flowdown flowdown) {
        try {
            return flowdown.readContract(Path.of("samples/contracts/benefit-letters.yaml")).orThrow();
        } catch (IOException missing) {
            throw new IllegalStateException("run from the top of the checkout", missing);
        }
    }
}
