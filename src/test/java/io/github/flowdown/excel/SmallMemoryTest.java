package io.github.flowdown.excel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The limits hold in a machine that is small: each file is read, or refused, by a Java with little memory. */
class SmallMemoryTest {
    private static final String SHEET = "xl/worksheets/sheet2.xml";
    private static final String STRINGS = "xl/sharedStrings.xml";
    private static final int LAST_ROW = 1_048_576;

    @TempDir
    Path folder;

    @Test
    void theWorstFilesAreReadOrRefusedWithin256Megabytes() throws Exception {
        ZipFileParts real = ZipFileParts.of(answered(8));
        String empty = rows(10, LAST_ROW, i -> "<c r=\"A" + i + "\" s=\"1\"/>");
        write("formatted-to-the-end.xlsx", real.copy().edit(SHEET, xml -> before(xml, empty)));
        String repeated = rows(100, 20_100, i -> "<c r=\"A" + i + "\" t=\"s\"><v>0</v></c>");
        write(
                "one-text-20000-times.xlsx",
                real.copy()
                        .edit(STRINGS, xml -> xml.replaceFirst("<t( [^>]*)?>", "<t>" + "x".repeat(200_000)))
                        .edit(SHEET, xml -> before(xml, repeated)));
        String columns = IntStream.rangeClosed(1, 16_384)
                .mapToObj(i -> "<col min=\"%s\" max=\"%s\" width=\"9\" customWidth=\"1\"/>".formatted(i, i))
                .collect(Collectors.joining("", "<cols>", "</cols>"));
        write(
                "every-column-defined.xlsx",
                real.copy().edit(SHEET, xml -> xml.replaceFirst("(?s)<cols>.*?</cols>", columns)));
        String numbers = rows(
                100,
                200_100,
                i -> IntStream.range(0, 20)
                        .mapToObj(column -> "<c r=\"" + (char) ('A' + column) + i + "\"><v>1</v></c>")
                        .collect(Collectors.joining()));
        write("four-million-numbers.xlsx", real.copy().edit(SHEET, xml -> before(xml, numbers)));
        String texts = IntStream.range(0, 3_000_000)
                .mapToObj(i -> "<si><t>" + i + "</t></si>")
                .collect(Collectors.joining());
        write("three-million-texts.xlsx", real.copy().edit(STRINGS, xml -> xml.replace("</sst>", texts + "</sst>")));
        List<String> said = read("256m", 8);
        assertThat(said.get(0)).isEqualTo("every-column-defined.xlsx 8 answers");
        assertThat(said.get(1)).isEqualTo("formatted-to-the-end.xlsx 8 answers");
        assertThat(said.get(2)).startsWith("four-million-numbers.xlsx ").matches(".*(8 answers|FD3005.*)");
        assertThat(said.get(3)).isEqualTo("one-text-20000-times.xlsx FD3005");
        assertThat(said.get(4)).startsWith("three-million-texts.xlsx ").matches(".*(8 answers|FD3005.*)");
    }

    @Test
    void anOrdinaryReturnIsReadWithin64Megabytes() throws Exception {
        Files.write(folder.resolve("ordinary.xlsx"), answered(500));
        assertThat(read("64m", 500)).containsExactly("ordinary.xlsx 500 answers");
    }

    private static byte[] answered(int questions) {
        Filled filled = Filled.of(Sample.large(questions), Sample.tier());
        for (int i = 0; i < questions; i++) {
            filled.answer("Q-" + i, i % 2 == 0 ? "Yes" : "Partly")
                    .comment("Q-" + i, "See policy " + i + ", section 3.");
        }
        return filled.bytes();
    }

    private static String rows(int from, int to, IntFunction<String> cells) {
        StringBuilder rows = new StringBuilder();
        for (int i = from; i <= to; i++) {
            rows.append("<row r=\"")
                    .append(i)
                    .append("\">")
                    .append(cells.apply(i))
                    .append("</row>");
        }
        return rows.toString();
    }

    private static String before(String xml, String rows) {
        return xml.replace("</sheetData>", rows + "</sheetData>");
    }

    private void write(String name, ZipFileParts parts) throws IOException {
        Files.write(folder.resolve(name), parts.bytes());
    }

    /** What a Java with this much memory says about each file. */
    private List<String> read(String memory, int questions) throws Exception {
        Path out = folder.resolve("said");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + memory,
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                SmallMemoryImport.class.getName(),
                Integer.toString(questions),
                folder.toString()));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        List<String> said = Files.readAllLines(out, StandardCharsets.UTF_8).stream()
                .filter(line -> line.contains(".xlsx") || process.exitValue() != 0)
                .toList();
        assertThat(process.exitValue()).as(said.toString()).isZero();
        return said;
    }
}
