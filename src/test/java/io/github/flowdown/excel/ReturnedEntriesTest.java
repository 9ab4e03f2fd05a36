package io.github.flowdown.excel;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flowdown.definition.Backing;
import io.github.flowdown.definition.CertificateScheme;
import io.github.flowdown.definition.QuestionId;
import io.github.flowdown.diagnostic.Location;
import io.github.flowdown.response.DeclaredSubContractor;
import io.github.flowdown.response.HeldCertificate;
import io.github.flowdown.response.Response;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.Test;

class ReturnedEntriesTest {
    private static final CertificateScheme PLUS =
            new CertificateScheme("cyber-essentials-plus", "Cyber Essentials Plus", Optional.empty(), List.of("CE+"));

    @Test
    void certificatesAreReadAsListed() {
        Filled filled = Filled.sample();
        certificate(filled, 1, "ce+", "A-17", "Northgate Certification", "Print rooms", "", "");
        filled.workbook().getSheet("Certificates").getRow(1).getCell(5).setCellValue(LocalDate.of(2026, 2, 1));
        filled.workbook().getSheet("Certificates").getRow(1).getCell(6).setCellValue(LocalDate.of(2027, 1, 31));
        certificate(filled, 3, "ISO 9001", "", "", "", "", "");
        assertThat(read(filled, PLUS).certificates())
                .containsExactly(
                        new HeldCertificate(
                                "cyber-essentials-plus",
                                Optional.of("A-17"),
                                Optional.of("Northgate Certification"),
                                Optional.of("Print rooms"),
                                Optional.of(LocalDate.of(2026, 2, 1)),
                                Optional.of(LocalDate.of(2027, 1, 31)),
                                at("Certificates", "B2")),
                        new HeldCertificate(
                                "ISO 9001",
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                at("Certificates", "B4")));
    }

    @Test
    void subContractorsAreReadAsListedWhereverTheColumnsStand() {
        Filled filled = Filled.sample();
        XSSFSheet added = filled.workbook().createSheet("Partners");
        row(added, 4, "Country", "Subcontractor name", "Notes", "Service");
        row(added, 5, "Ireland", "Inkwell Ltd", "small", "Envelopes");
        ReturnedWorkbook returned = filled.read();
        assertThat(returned.response().orElseThrow().subContractors())
                .containsExactly(new DeclaredSubContractor(
                        "Inkwell Ltd", Optional.of("Envelopes"), Optional.of("Ireland"), at("Partners", "B6")));
        assertThat(said(returned)).contains("Partners!C6 FD3035 text beside the sub-contractor table: 'small'");
    }

    @Test
    void whatIsWrongWithAnEntryIsSaidAndTheRestIsUsed() {
        Filled filled = Filled.sample();
        certificate(filled, 1, "", "A-17", "", "", "", "");
        certificate(filled, 2, "ISO 27001", "", "", "", "March 2026", "");
        certificate(filled, 3, "ISO 22301", "", "", "", "2 March 2027", "1 March 2026");
        filled.answer("AC-01", "Yes").with("AC-01", IssuedColumn.BACKING, cell -> cell.setCellValue("our word"));
        ReturnedWorkbook returned = filled.read();
        assertThat(said(returned))
                .containsExactly(
                        "Certificates!C2 FD3200 row 2 of the certificate table does not name a certificate; it was not read",
                        "Certificates!F3 FD3201 'March 2026', the issue date of the certificate in row 3, is not a date",
                        "Certificates!B4 FD3202 certificate 'ISO 22301' expires on 2026-03-01, before it was issued on 2027-03-02",
                        "Questions!J2 FD3203 'our word' does not say how the answer to AC-01 is backed");
        assertThat(returned.response().orElseThrow().certificates())
                .extracting(HeldCertificate::scheme)
                .containsExactly("ISO 27001", "ISO 22301");
        assertThat(returned.cells().rejected()).isEqualTo(3);
    }

    @Test
    void howAnAnswerIsBackedIsReadByLabelOrWord() {
        Filled filled = Filled.sample();
        filled.with("AC-01", IssuedColumn.BACKING, cell -> cell.setCellValue("Third-party test"))
                .with("AC-02", IssuedColumn.BACKING, cell -> cell.setCellValue(" audit "));
        Response response = filled.read().response().orElseThrow();
        assertThat(backing(response, "AC-01")).contains(Backing.THIRD_PARTY_TEST);
        assertThat(backing(response, "AC-02")).contains(Backing.AUDIT);
        assertThat(backing(response, "SC-01")).isEmpty();
    }

    @Test
    void anUntouchedWorkbookListsNothingAndSaysNothing() {
        ReturnedWorkbook returned = Filled.sample().read();
        assertThat(returned.response().orElseThrow().certificates()).isEmpty();
        assertThat(returned.response().orElseThrow().subContractors()).isEmpty();
        assertThat(returned.diagnostics()).isEmpty();
    }

    @Test
    void certificatesCanBeChosenOrWritten() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Issue issue = Issue.of(Sample.questionnaire(), Sample.tier()).offering(List.of(PLUS));
        new QuestionnaireWorkbookWriter().write(issue, out);
        try (var workbook =
                new org.apache.poi.xssf.usermodel.XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            DataValidation list =
                    workbook.getSheet("Certificates").getDataValidations().get(0);
            assertThat(list.getValidationConstraint().getFormula1()).isEqualTo("Options!$B$14:$B$14");
            assertThat(workbook.getSheet("Options").getRow(13).getCell(1).getStringCellValue())
                    .isEqualTo("Cyber Essentials Plus");
            assertThat(list.getShowErrorBox()).isFalse();
        }
    }

    private static Optional<Backing> backing(Response response, String question) {
        return Optional.ofNullable(response.answers().get(QuestionId.of(question)))
                .flatMap(answer -> answer.evidence().backing());
    }

    private static void certificate(Filled filled, int row, String... texts) {
        XSSFSheet sheet = filled.workbook().getSheet("Certificates");
        for (int i = 0; i < texts.length; i++) {
            if (!texts[i].isEmpty()) {
                sheet.getRow(row).getCell(i + 1).setCellValue(texts[i]);
            }
        }
    }

    private static void row(XSSFSheet sheet, int number, String... texts) {
        XSSFRow row = sheet.createRow(number);
        for (int i = 0; i < texts.length; i++) {
            row.createCell(i).setCellValue(texts[i]);
        }
    }

    private static Response read(Filled filled, CertificateScheme... schemes) {
        try {
            return new ResponseWorkbookReader(ImportLimits.standard())
                    .knowing(List.of(schemes))
                    .examine(
                            Sample.questionnaire(),
                            Sample.tier(),
                            "returned.xlsx",
                            new ByteArrayInputStream(filled.bytes()))
                    .response()
                    .orElseThrow();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Location at(String sheet, String cell) {
        return new Location.InCell("returned.xlsx", sheet, cell);
    }

    private static List<String> said(ReturnedWorkbook returned) {
        return returned.diagnostics().stream()
                .map(problem ->
                        problem.location().place() + " " + problem.code().id() + " " + problem.message())
                .toList();
    }
}
