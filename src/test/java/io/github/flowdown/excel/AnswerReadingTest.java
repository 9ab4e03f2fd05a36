package io.github.flowdown.excel;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flowdown.definition.QuestionId;
import io.github.flowdown.diagnostic.Diagnostic;
import io.github.flowdown.response.Answer;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What suppliers write into answer cells, and what is made of it. */
class AnswerReadingTest {

    @ParameterizedTest
    @CsvSource({
        "Yes, Yes, as written",
        "' yes ', Yes, after evening out spaces and case",
        "YES, Yes, after evening out spaces and case",
        "Ｙｅｓ, Yes, after evening out spaces and case",
        "'Yes\u00a0', Yes, after evening out spaces and case",
        "fully, Yes, by its value",
        "Ydy, Yes, by a synonym",
        "n/a, 'Not applicable, without a justification', by a synonym",
    })
    void anOptionIsKnownByLabelValueOrSynonym(String written, String answer, String how) {
        Answer read = answer("AC-01", cell -> cell.setCellValue(written));
        assertThat(read.describe()).isEqualTo(answer);
        assertThat(read.provenance().reading().words()).isEqualTo(how);
        assertThat(read.provenance().written()).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({
        "'Yes, except for the Leeds office', FD3020",
        "Yes/No, FD3020",
        "Yes?, FD3020",
        "Y\u0435s, FD3028",
    })
    void whatIsNotAnOptionAwaitsReview(String written, String code) {
        assertThat(result("AC-01", cell -> cell.setCellValue(written))).isEqualTo(code);
        assertThat(answer("AC-01", cell -> cell.setCellValue(written)).awaitsReview())
                .isTrue();
    }

    @Test
    void lettersOfAnotherAlphabetAreNamed() {
        assertThat(problem("AC-01", cell -> cell.setCellValue("Y\u0435s")))
                .isEqualTo("FD3028: 'Y\u0435s' looks like an answer to AC-01 but holds letters of another alphabet");
    }

    @Test
    void aTruthValueIsNotYes() {
        assertThat(problem("AC-01", cell -> cell.setCellValue(true)))
                .isEqualTo("FD3020: 'TRUE' is not an answer to AC-01");
    }

    @Test
    void anErrorValueAwaitsReview() {
        assertThat(problem("AC-01", cell -> cell.setCellErrorValue(org.apache.poi.ss.usermodel.FormulaError.NA)))
                .isEqualTo("FD3022: the answer to AC-01 is the error value '#N/A'");
    }

    @Test
    void whatIsStruckThroughAwaitsReview() {
        assertThat(problem("AC-01", cell -> {
                    cell.setCellValue("Yes");
                    strike(cell);
                }))
                .isEqualTo("FD3023: the answer to AC-01 is struck through, wholly or in part: 'Yes'");
        assertThat(problem("AC-01", cell -> {
                    XSSFRichTextString text = new XSSFRichTextString("Yes No");
                    XSSFFont font = cell.getSheet().getWorkbook().createFont();
                    font.setStrikeout(true);
                    text.applyFont(0, 3, font);
                    cell.setCellValue(text);
                }))
                .isEqualTo("FD3023: the answer to AC-01 is struck through, wholly or in part: 'Yes No'");
    }

    @Test
    void aFormulaIsTakenOnlyIfItsLastResultIsAnAnswerToTheLetter() {
        assertThat(problem("AC-01", cell -> formula(cell, "Yes")))
                .isEqualTo("FD3021: the answer to AC-01 is a formula; its last result 'Yes' was taken");
        assertThat(answer("AC-01", cell -> formula(cell, "Yes")).describe()).isEqualTo("Yes");
        assertThat(problem("AC-01", cell -> formula(cell, "yes")))
                .isEqualTo("FD3021: the answer to AC-01 is a formula; its last result 'yes' was not taken");
        assertThat(problem("AC-01", cell -> cell.setCellFormula("A1")))
                .isEqualTo("FD3021: the answer to AC-01 is a formula without a stored result");
    }

    @ParameterizedTest
    @CsvSource({
        "4, 4",
        "4.50, 4.5",
        "'1,000', FD3027",
        "'700 hours', 700",
        "24 Hour, 24",
        "four, FD3024",
        "'1,5', FD3024",
        "4-5, FD3024",
        "-1, FD3027",
        "1e2, FD3024"
    })
    void numbersAreReadAsPeopleWriteThem(String written, String result) {
        assertThat(result("AC-03", cell -> cell.setCellValue(written))).isEqualTo(result);
    }

    @Test
    void theNumberInACellIsTheOneThatWasTyped() {
        assertThat(result("AC-03", cell -> cell.setCellValue(1.1))).isEqualTo("1.1");
        assertThat(result("AC-03", cell -> cell.setCellValue(0.1 + 0.2))).isEqualTo("0.30000000000000004");
        assertThat(result("AC-03", cell -> cell.setCellValue(721))).isEqualTo("FD3027");
        assertThat(result("AC-03", cell -> {
                    cell.setCellValue(43);
                    format(cell, "dd/mm/yyyy");
                }))
                .isEqualTo("FD3024");
    }

    @ParameterizedTest
    @CsvSource({"95%, 95", "95, 95", "99.5 %, 99.5", "0.95, FD3024", "1, FD3024", "0, 0", "101%, FD3027", "most, FD3024"
    })
    void percentagesAreReadAsPeopleWriteThem(String written, String result) {
        assertThat(result("AC-04", cell -> cell.setCellValue(written))).isEqualTo(result);
    }

    @Test
    void aShareWithoutPercentSignIsReadOnlyWhereTheCellShowsPercent() {
        assertThat(result("AC-04", cell -> cell.setCellValue(0.95))).isEqualTo("95");
        assertThat(result("AC-04", cell -> {
                    cell.setCellValue(0.95);
                    format(cell, "General");
                }))
                .isEqualTo("FD3024");
        assertThat(result("AC-04", cell -> {
                    cell.setCellValue(95);
                    format(cell, "General");
                }))
                .isEqualTo("95");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-31, 2026-03-31",
        "31/03/2026, 2026-03-31",
        "31.3.2026, 2026-03-31",
        "31 March 2026, 2026-03-31",
        "4 apr 2026, 2026-04-04",
        "04/04/2026, 2026-04-04",
        "03/04/2026, FD3026",
        "03/31/2026, FD3025",
        "31/03/26, FD3025",
        "31/02/2026, FD3025",
        "March 2026, FD3025",
        "last spring, FD3025"
    })
    void datesAreReadOnlyIfTheyCanMeanOneDay(String written, String result) {
        assertThat(result("ST-02", cell -> cell.setCellValue(written))).isEqualTo(result);
    }

    @Test
    void aRealDateIsNeverAmbiguous() {
        assertThat(result("ST-02", cell -> cell.setCellValue(java.time.LocalDate.of(2026, 4, 3))))
                .isEqualTo("2026-04-03");
        assertThat(result("ST-02", cell -> {
                    cell.setCellValue(46_000);
                    format(cell, "General");
                }))
                .isEqualTo("FD3025");
        Filled of1904 = Filled.sample().with("ST-02", IssuedColumn.ANSWER, cell -> cell.setCellValue(44_653));
        of1904.workbook().getCTWorkbook().getWorkbookPr().setDate1904(true);
        assertThat(of1904.read().response().orElseThrow().answers().get(QuestionId.of("ST-02")))
                .extracting(Answer::describe)
                .isEqualTo("2026-04-03");
    }

    @Test
    void aNumberUnderAQuestionForTextIsText() {
        assertThat(result("SC-02", cell -> cell.setCellValue(3.50))).isEqualTo("3.5");
        assertThat(result("SC-02", cell -> cell.setCellValue("  Tarnwick Ltd\nsorts letters ")))
                .isEqualTo("Tarnwick Ltd\nsorts letters");
    }

    @Test
    void anEvidenceDateThatCannotBeReadIsLeftOutAndSaid() {
        ReturnedWorkbook returned = Filled.sample()
                .answer("AC-01", "Yes")
                .with("AC-01", IssuedColumn.EVIDENCE_DATE, cell -> cell.setCellValue("03/04/2026"))
                .read();
        assertThat(printed(returned))
                .containsExactly("FD3036: '03/04/2026', the date of the evidence for AC-01, may be two different days");
    }

    @Test
    void aClaimWithoutAReasonAwaitsReviewAndAWeakAnswerOnlyWarns() {
        ReturnedWorkbook returned = Filled.sample()
                .answer("AC-01", "Not applicable")
                .answer("AC-02", "No")
                .read();
        assertThat(printed(returned))
                .containsExactly(
                        "FD3029: AC-01 is answered 'Not applicable' without a justification",
                        "FD3029: AC-02 is answered 'No' without a justification");
        assertThat(returned.response().orElseThrow().answers().values().stream()
                        .filter(Answer::awaitsReview)
                        .map(answer -> answer.question().value()))
                .containsExactly("AC-01");
    }

    @Test
    void aReasonThatIsAnErrorOrStruckThroughIsNoReason() {
        ReturnedWorkbook returned = Filled.sample()
                .answer("AC-01", "Not applicable")
                .with(
                        "AC-01",
                        IssuedColumn.COMMENT,
                        cell -> cell.setCellErrorValue(org.apache.poi.ss.usermodel.FormulaError.NAME))
                .answer("AC-02", "Not applicable")
                .comment("AC-02", "We have no leavers.")
                .with("AC-02", IssuedColumn.COMMENT, AnswerReadingTest::strike)
                .read();
        assertThat(printed(returned))
                .containsExactly(
                        "FD3029: AC-01 is answered 'Not applicable' without a justification",
                        "FD3022: the comment on AC-01 is the error value '#NAME?'",
                        "FD3029: AC-02 is answered 'Not applicable' without a justification",
                        "FD3023: the comment on AC-02 is struck through, wholly or in part: 'We have no leavers.'");
    }

    @Test
    void anAnswerToAQuestionThatIsNotAskedDoesNotCount() {
        ReturnedWorkbook returned = Filled.sample()
                .answer("SC-01", "No")
                .comment("SC-01", "We do not.")
                .answer("SC-02", "Tarnwick Ltd")
                .read();
        assertThat(printed(returned))
                .containsExactly("FD3034: SC-02 was answered but is not asked; the answer does not count");
    }

    private static Answer answer(String ref, Consumer<XSSFCell> write) {
        ReturnedWorkbook returned =
                Filled.sample().with(ref, IssuedColumn.ANSWER, write).read();
        return Optional.ofNullable(returned.response().orElseThrow().answers().get(QuestionId.of(ref)))
                .orElseThrow();
    }

    private static String problem(String ref, Consumer<XSSFCell> write) {
        List<String> printed =
                printed(Filled.sample().with(ref, IssuedColumn.ANSWER, write).read());
        assertThat(printed).hasSize(1);
        return printed.get(0);
    }

    /** The answer, or the code that says why there is none. */
    private static String result(String ref, Consumer<XSSFCell> write) {
        ReturnedWorkbook returned =
                Filled.sample().with(ref, IssuedColumn.ANSWER, write).read();
        Answer answer = Optional.ofNullable(
                        returned.response().orElseThrow().answers().get(QuestionId.of(ref)))
                .orElseThrow();
        return answer.awaitsReview() ? printed(returned).get(0).substring(0, 6) : answer.describe();
    }

    private static List<String> printed(ReturnedWorkbook returned) {
        return returned.diagnostics().stream()
                .map((Diagnostic diagnostic) -> diagnostic.code().id() + ": " + diagnostic.message())
                .toList();
    }

    private static void formula(XSSFCell cell, String result) {
        cell.setCellType(CellType.STRING);
        cell.setCellFormula("A1");
        cell.setCellValue(result);
    }

    private static void strike(XSSFCell cell) {
        XSSFFont font = cell.getSheet().getWorkbook().createFont();
        font.setStrikeout(true);
        XSSFCellStyle style = cell.getSheet().getWorkbook().createCellStyle();
        style.setFont(font);
        cell.setCellStyle(style);
    }

    private static void format(XSSFCell cell, String format) {
        XSSFCellStyle style = cell.getSheet().getWorkbook().createCellStyle();
        style.setDataFormat(cell.getSheet().getWorkbook().createDataFormat().getFormat(format));
        cell.setCellStyle(style);
    }
}
