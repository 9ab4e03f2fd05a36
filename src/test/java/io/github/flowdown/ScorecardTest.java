package io.github.flowdown;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flowdown.assessment.Assessment;
import io.github.flowdown.assessment.Deviations;
import io.github.flowdown.assessment.Review;
import io.github.flowdown.contract.Contract;
import io.github.flowdown.diagnostic.Checked;
import io.github.flowdown.excel.ScorecardWriter;
import io.github.flowdown.response.Response;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class ScorecardTest {
    private static final Flowdown FLOWDOWN = Flowdown.builtIn("dwp");
    private static final String LETTERS = "benefit-letters";
    private static final int DECISION = 11;

    @Test
    void aScorecardInWhichNothingWasDecidedIsTheEmptyReview() throws IOException {
        Response response = response(LETTERS);
        Checked<Review> review = read(response, scorecard(response, Review.NONE));
        assertThat(review.diagnostics()).isEmpty();
        assertThat(review.orThrow()).isEqualTo(Review.NONE);
    }

    @Test
    void decisionsStandOnTheScorecardAndAreReadBack() throws IOException {
        Response response = response(LETTERS);
        Review written = FLOWDOWN.readReview(response, Path.of("samples/reviews/benefit-letters.yaml"))
                .orThrow();
        Review read = read(response, scorecard(response, written)).orThrow();
        assertThat(read.decisions())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("location")
                .containsExactlyInAnyOrderElementsOf(written.decisions());
        assertThat(FLOWDOWN.assess(contract(LETTERS), response, read, Deviations.NONE)
                        .score())
                .isEqualTo(FLOWDOWN.assess(contract(LETTERS), response, written, Deviations.NONE)
                        .score());
    }

    @Test
    void theSameAssessmentGivesTheSameBytes() throws IOException {
        Response response = response(LETTERS);
        assertThat(scorecard(response, Review.NONE)).isEqualTo(scorecard(response, Review.NONE));
    }

    @Test
    void theScorecardOfAnotherReturnIsRefused() throws IOException {
        byte[] scorecard = scorecard(response("training-room-hire"), Review.NONE);
        assertThat(said(read(response(LETTERS), scorecard)))
                .containsExactlyInAnyOrder(
                        "FD3210 the scorecard is about contract 'EX-2026-0204', not 'EX-2026-0118'",
                        "FD3210 the scorecard is about a return with the fingerprint '"
                                + response("training-room-hire").fingerprint() + "', not '"
                                + response(LETTERS).fingerprint() + "'");
    }

    @Test
    void whatIsWrongWithADecisionIsSaidWithItsCell() throws IOException {
        Response response = response(LETTERS);
        byte[] faulty = changed(scorecard(response, Review.NONE), sheet -> {
            decide(sheet, "AC-03", "Accept", "Some of them", "Looked at it.", "assurance lead", "3 April 2026");
            decide(sheet, "OP-01", "Lower it", "", "Looked at it.", "", "03/04/2026");
            decide(sheet, "GV-01", "Upgrade", "Not in place", "Looked at it.", "assurance lead", "3 April 2026");
        });
        assertThat(read(response, faulty).diagnostics())
                .extracting(problem -> problem.location().place().replaceAll("[0-9]+$", "") + " "
                        + problem.code().id() + " " + problem.message())
                .contains(
                        "Scorecard!M FD4022 'Some of them' is not an option of AC-03",
                        "Scorecard!L FD3212 'Lower it' is not a decision",
                        "Scorecard!P FD3212 '03/04/2026' does not say the day of the decision with certainty")
                .anyMatch(text ->
                        text.startsWith("Scorecard!L FD3212 a decision needs its role, and there is none in row"))
                .anyMatch(text -> text.contains("FD4025"));
    }

    @Test
    void aTextThatIsNoWorkbookIsStillAReviewFile() throws IOException {
        Response response = response(LETTERS);
        byte[] yaml = java.nio.file.Files.readAllBytes(Path.of("samples/reviews/benefit-letters.yaml"));
        assertThat(FLOWDOWN.readReview(response, "review.yaml", new ByteArrayInputStream(yaml))
                        .orThrow()
                        .decisions())
                .isNotEmpty();
    }

    @Test
    void nothingIsCalculatedAndSupplierTextStaysText() throws IOException {
        try (XSSFWorkbook workbook =
                new XSSFWorkbook(new ByteArrayInputStream(scorecard(response("training-room-hire"), Review.NONE)))) {
            for (Sheet sheet : workbook) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
                    }
                }
            }
            XSSFSheet scorecard = workbook.getSheet("Scorecard");
            assertThat(scorecard.getRow(1).getCell(4).getCellStyle().getQuotePrefixed())
                    .isTrue();
        }
    }

    private static void decide(XSSFSheet sheet, String ref, String... texts) {
        for (Row row : sheet) {
            if (row.getCell(0).getStringCellValue().equals(ref)) {
                for (int i = 0; i < texts.length; i++) {
                    if (!texts[i].isEmpty()) {
                        row.getCell(DECISION + i).setCellValue(texts[i]);
                    }
                }
            }
        }
    }

    private static byte[] changed(byte[] scorecard, Consumer<XSSFSheet> change) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(scorecard))) {
            change.accept(workbook.getSheet("Scorecard"));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private static Checked<Review> read(Response response, byte[] scorecard) throws IOException {
        return FLOWDOWN.readReview(response, "scorecard.xlsx", new ByteArrayInputStream(scorecard));
    }

    private static byte[] scorecard(Response response, Review review) throws IOException {
        Assessment assessment = FLOWDOWN.assess(response.tier().contract(), response, review, Deviations.NONE);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ScorecardWriter().write(assessment, out);
        return out.toByteArray();
    }

    private static Contract contract(String name) throws IOException {
        return FLOWDOWN.readContract(Path.of("samples/contracts", name + ".yaml"))
                .orThrow();
    }

    private static Response response(String name) throws IOException {
        return FLOWDOWN.readResponse(contract(name), Path.of("samples/returned", name + ".xlsx"))
                .orThrow();
    }

    private static List<String> said(Checked<Review> review) {
        return review.diagnostics().stream()
                .map(problem -> problem.code().id() + " " + problem.message())
                .toList();
    }
}
