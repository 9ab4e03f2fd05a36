package io.github.flowdown.excel;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flowdown.definition.QuestionId;
import io.github.flowdown.response.Answer;
import io.github.flowdown.response.Response;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class CarriedOverTest {
    private static final List<String> REFS = List.of("AC-01", "AC-03", "AC-04", "SC-01", "SC-02", "ST-01", "ST-02");

    @Test
    void answersAreFilledInAndMarked() {
        XSSFSheet sheet = open(prefilled()).getSheet("Questions");
        assertThat(texts(sheet.getRow(1), 5, 11))
                .containsExactly(
                        "Yes", "All of them.", "=not a formula", "01/02/2026", "Audit", "Confirm", "Please confirm");
        assertThat(texts(sheet.getRow(2), 5, 11)).containsExactly("", "", "", "", "", "To answer", "");
        assertThat(sheet.getRow(1).getCell(7).getCellStyle().getQuotePrefixed()).isTrue();
        // SC-01 is answered No, so SC-02 is not needed.
        assertThat(sheet.getRow(6).getCell(10).getStringCellValue()).isEqualTo("Not needed");
    }

    @Test
    void whatIsNotConfirmedAwaitsReview() {
        ReturnedWorkbook returned = Filled.examine(prefilled());
        assertThat(returned.diagnostics())
                .extracting(problem ->
                        problem.location().place() + " " + problem.code().id() + " " + problem.message())
                .startsWith(
                        "Questions!L2 FD3204 the answer to AC-01 was carried over from an earlier return and is not confirmed");
        assertThat(returned.response().orElseThrow().answers().get(QuestionId.of("AC-01")))
                .isInstanceOf(Answer.Unreadable.class);
    }

    @Test
    void whatIsConfirmedIsReadAsBefore() {
        Response earlier = earlier();
        ReturnedWorkbook returned = Filled.examine(changed(prefilled(), workbook -> {
            for (int i = 1; i <= 8; i++) {
                XSSFRow row = workbook.getSheet("Questions").getRow(i);
                if (row.getCell(11) != null && row.getCell(11).toString().equals("Please confirm")) {
                    row.getCell(11).setCellValue(i % 2 == 0 ? "Confirmed" : "changed");
                }
            }
        }));
        assertThat(returned.diagnostics()).isEmpty();
        Response read = returned.response().orElseThrow();
        for (String ref : REFS) {
            assertThat(answer(read, ref).value())
                    .as(ref)
                    .isEqualTo(answer(earlier, ref).value());
            assertThat(answer(read, ref).evidence())
                    .isEqualTo(answer(earlier, ref).evidence());
            assertThat(answer(read, ref).comment())
                    .isEqualTo(answer(earlier, ref).comment());
        }
        assertThat(read.certificates()).hasSize(1);
        assertThat(read.subContractors()).hasSize(1);
    }

    @Test
    void theCoverCountsWhatIsToBeConfirmedAndNothingIsHidden() throws IOException {
        XSSFSheet cover = open(prefilled()).getSheet("Cover");
        assertThat(IntStream.rangeClosed(0, cover.getLastRowNum())
                        .mapToObj(cover::getRow)
                        .filter(row -> row.getCell(0).toString().equals("Still to confirm"))
                        .map(row -> row.getCell(1).getNumericCellValue()))
                .containsExactly(6.0);
        assertThat(new WorkbookHygiene().findings(new ByteArrayInputStream(prefilled())))
                .isEmpty();
    }

    private static Response earlier() {
        Filled filled = Filled.sample()
                .answer("AC-01", "Yes")
                .comment("AC-01", "All of them.")
                .evidence("AC-01", "=not a formula", LocalDate.of(2026, 2, 1))
                .with("AC-01", IssuedColumn.BACKING, cell -> cell.setCellValue("Audit"))
                .answer("AC-02", "Yes, mostly")
                .answer("AC-03", 12.5)
                .answer("AC-04", 0.95)
                .answer("SC-01", "No")
                .comment("SC-01", "None yet.")
                .answer("ST-01", "By our own people, at least once a year and after every large change")
                .answer("ST-02", LocalDate.of(2026, 5, 4))
                .change(workbook -> {
                    workbook.getSheet("Certificates").getRow(1).getCell(1).setCellValue("ISO 27001");
                    workbook.getSheet("Certificates").getRow(1).getCell(6).setCellValue(LocalDate.of(2027, 5, 4));
                    workbook.getSheet("Sub-contractors").getRow(1).getCell(1).setCellValue("Inkwell Ltd");
                });
        return filled.read().response().orElseThrow();
    }

    private static byte[] prefilled() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new QuestionnaireWorkbookWriter()
                    .write(Issue.of(Sample.questionnaire(), Sample.tier()).carryingOver(earlier()), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] changed(byte[] file, Consumer<XSSFWorkbook> change) {
        try (XSSFWorkbook workbook = open(file)) {
            change.accept(workbook);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static XSSFWorkbook open(byte[] file) {
        try {
            return new XSSFWorkbook(new ByteArrayInputStream(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Answer answer(Response response, String ref) {
        return Objects.requireNonNull(response.answers().get(QuestionId.of(ref)));
    }

    private static List<String> texts(XSSFRow row, int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(column -> column == 10
                        ? row.getCell(column).getStringCellValue()
                        : row.getCell(column).toString())
                .toList();
    }
}
