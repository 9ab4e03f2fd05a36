package io.github.flowdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.flowdown.contract.Contract;
import io.github.flowdown.definition.QuestionId;
import io.github.flowdown.diagnostic.Checked;
import io.github.flowdown.diagnostic.Diagnostic;
import io.github.flowdown.response.Answer;
import io.github.flowdown.response.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A scheme in English and Welsh: issued in either, answered in either, scored as the same. */
class LanguagesTest {
    private static final Path BASE = Path.of("src/test/resources/cases/yaml/base");

    @TempDir
    Path folder;

    private Flowdown flowdown;
    private Contract contract;

    @BeforeEach
    void translate() throws IOException {
        try (Stream<Path> files = Files.list(BASE)) {
            for (Path file : files.toList()) {
                Files.write(folder.resolve(file.getFileName()), Files.readAllBytes(file));
            }
        }
        replace("scheme.yaml", "review-by: 2028-05-12\n", "review-by: 2028-05-12\nlanguages: [en, cy]\n");
        replace("supplier.yaml", "label: Fully in place,", "label: {en: Fully in place, cy: Yn ei le yn llawn},");
        replace(
                "supplier.yaml",
                "text: Do administrators sign in with more than a password?",
                "text: {en: Do administrators sign in with more than a password?, cy: A yw gweinyddwyr yn mewngofnodi â mwy na chyfrinair?}");
        replace("supplier.yaml", "title: Protect", "title: {en: Protect, cy: Diogelu}");
        Checked<Flowdown> read = Flowdown.read(folder.resolve("scheme.yaml"));
        assertThat(read.diagnostics())
                .extracting(Diagnostic::message)
                .allSatisfy(message -> assertThat(message).endsWith("are not written in 'cy'"));
        flowdown = read.orThrow();
        contract = flowdown.readContract(folder.resolve("contract.yaml")).orThrow();
    }

    @Test
    void aTextIsInTheLanguageAskedForAndOtherwiseInTheDefault() {
        assertThat(text(flowdown, "PR-01")).isEqualTo("Do administrators sign in with more than a password?");
        assertThat(text(flowdown.in("cy"), "PR-01")).isEqualTo("A yw gweinyddwyr yn mewngofnodi â mwy na chyfrinair?");
        assertThat(text(flowdown.in("cy"), "PR-02")).isEqualTo("Who provides your hosting?");
        assertThat(flowdown.languages()).containsExactly("cy");
        assertThatThrownBy(() -> flowdown.in("fr"))
                .hasMessage("scheme example has no language 'fr' beside its default; it has: cy");
    }

    @Test
    void aWelshReturnScoresAsAnEnglishOne() throws IOException {
        Path english = answered(flowdown, "english.xlsx", "Fully in place");
        Path welsh = answered(flowdown.in("cy"), "welsh.xlsx", "Yn ei le yn llawn");

        Response fromEnglish = read(english);
        Response fromWelsh = read(welsh);
        assertThat(chosen(fromWelsh)).isEqualTo(chosen(fromEnglish)).contains("fully");
        assertThat(flowdown.assess(contract, fromWelsh).score())
                .isEqualTo(flowdown.assess(contract, fromEnglish).score());
        assertThat(fromWelsh.diagnostics())
                .extracting(Diagnostic::message)
                .isEqualTo(fromEnglish.diagnostics().stream()
                        .map(Diagnostic::message)
                        .toList());
    }

    private Optional<String> chosen(Response response) {
        return Optional.ofNullable(response.answers().get(QuestionId.of("PR-01")))
                .flatMap(Answer::value);
    }

    private Response read(Path workbook) throws IOException {
        return flowdown.readResponse(contract, workbook).orThrow();
    }

    /** The workbook as issued, with one answer to every choice. */
    private Path answered(Flowdown in, String name, String answer) throws IOException {
        Path issued = folder.resolve("issued-" + name);
        in.issue(contract, issued);
        Path file = folder.resolve(name);
        try (InputStream read = Files.newInputStream(issued);
                XSSFWorkbook workbook = new XSSFWorkbook(read);
                OutputStream write = Files.newOutputStream(file)) {
            for (Row row : workbook.getSheet("Questions")) {
                if (row.getCell(0) != null
                        && row.getCell(0).getStringCellValue().equals("PR-01")) {
                    int column = column(workbook, "Your answer");
                    row.createCell(column).setCellValue(answer);
                }
            }
            workbook.write(write);
        }
        return file;
    }

    private static int column(XSSFWorkbook workbook, String heading) {
        for (Row row : workbook.getSheet("Questions")) {
            for (int i = 0; i < row.getLastCellNum(); i++) {
                if (row.getCell(i) != null && row.getCell(i).toString().equals(heading)) {
                    return i;
                }
            }
        }
        throw new AssertionError(heading);
    }

    private static String text(Flowdown in, String id) {
        return in.scheme()
                .questionnaire()
                .question(QuestionId.of(id))
                .orElseThrow()
                .text();
    }

    private void replace(String file, String text, String other) throws IOException {
        String all = Files.readString(folder.resolve(file));
        assertThat(all).containsOnlyOnce(text);
        Files.writeString(folder.resolve(file), all.replace(text, other));
    }
}
