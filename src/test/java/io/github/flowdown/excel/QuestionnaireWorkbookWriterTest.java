package io.github.flowdown.excel;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flowdown.definition.AnswerType;
import io.github.flowdown.definition.Condition;
import io.github.flowdown.definition.Obligation;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class QuestionnaireWorkbookWriterTest {

    @Test
    void theSameQuestionnaireAndContractGiveTheSameBytes() {
        assertThat(Sample.issued(Sample.questionnaire(), Sample.tier())).isEqualTo(Sample.issued());
    }

    @Test
    void nothingIsHidden() throws Exception {
        assertThat(new WorkbookHygiene().findings(new ByteArrayInputStream(Sample.issued())))
                .isEmpty();
    }

    @Test
    void whateverIsHiddenIsFound() throws Exception {
        byte[] hiding = Filled.sample()
                .change(workbook -> {
                    workbook.setSheetHidden(4, true);
                    workbook.getSheetAt(1).setColumnHidden(3, true);
                    workbook.getSheetAt(1).getRow(2).setZeroHeight(true);
                    workbook.createName().setNameName("weights");
                    workbook.getProperties().getCoreProperties().setCreator("Alex");
                    workbook.getSheetAt(0).addMergedRegion(new org.apache.poi.ss.util.CellRangeAddress(0, 1, 0, 1));
                })
                .bytes();
        assertThat(new WorkbookHygiene().findings(new ByteArrayInputStream(hiding)))
                .containsExactlyInAnyOrder(
                        "the hidden sheet 'Options'",
                        "a hidden column in xl/worksheets/sheet2.xml",
                        "a hidden row in xl/worksheets/sheet2.xml",
                        "the name 'weights'",
                        "the document property creator",
                        "merged cells in xl/worksheets/sheet1.xml");
    }

    @Test
    void theSupplierSeesRefsQuestionsAndWhatIsAskedOnlyInSomeCases() {
        XSSFSheet sheet = Filled.sample().questions();
        assertThat(texts(sheet, 0))
                .containsExactly(
                        "Ref",
                        "Section",
                        "Obligation",
                        "Question",
                        "Guidance",
                        "Your answer",
                        "Comment or justification",
                        "Evidence",
                        "Evidence date",
                        "How it is backed",
                        "Status");
        assertThat(texts(sheet, 6).subList(0, 5))
                .containsExactly(
                        "SC-02",
                        "Supply chain and testing",
                        "May",
                        "Which companies handle our information for you?",
                        "Only if the answer to SC-01 is 'Partly' or 'Yes'.\nName each one and say what it does.\nWrite a short text.");
    }

    @Test
    void onlyTheSuppliersCellsAreOpen() {
        XSSFSheet sheet = Filled.sample().questions();
        assertThat(sheet.getProtect()).isTrue();
        assertThat(IntStream.range(0, 11)
                        .mapToObj(column ->
                                sheet.getRow(3).getCell(column).getCellStyle().getLocked()))
                .containsExactly(true, true, true, true, true, false, false, false, false, false, true);
    }

    @Test
    void listsOfferTheStrongestAnswerFirst() {
        XSSFSheet sheet = Filled.sample().questions();
        List<String> formulas = sheet.getDataValidations().stream()
                .map(validation ->
                        validation.getRegions().getCellRangeAddresses()[0].formatAsString() + " "
                                + validation.getValidationConstraint().getFormula1())
                .toList();
        assertThat(formulas)
                .containsExactly(
                        "F2:F3 \"Yes,Partly,No,Not applicable\"",
                        "F4 0",
                        "F5 0",
                        "F8 Options!$B$6:$B$9",
                        "F9 32874",
                        "I2:I9 32874",
                        "J2:J9 \"Our own statement,Third-party test,Certificate,Audit\"");
        assertThat(sheet.getDataValidations())
                .allMatch(DataValidation::getShowPromptBox)
                .allMatch(DataValidation::getShowErrorBox);
    }

    @Test
    void progressIsLive() {
        Filled filled = Filled.sample();
        assertThat(progress(filled))
                .containsExactly("8", "0", "4 of 4 questions still to do", "4 of 4 questions still to do");
        filled.answer("AC-01", "Yes")
                .answer("AC-02", "Partly")
                .answer("SC-01", "No")
                .comment("SC-01", "None.");
        evaluate(filled.workbook());
        assertThat(status(filled))
                .containsExactly(
                        "Done", "Explain", "To answer", "To answer", "Done", "Not needed", "To answer", "To answer");
        assertThat(progress(filled))
                .containsExactly("4", "1", "3 of 4 questions still to do", "2 of 4 questions still to do");
    }

    @Test
    void textThatLooksLikeAFormulaStaysText() {
        XSSFSheet sheet = Filled.of(
                        Sample.questionnaire(Sample.section(
                                "@SUM(1)",
                                List.of(Sample.question(
                                        "X-1",
                                        "=1+1",
                                        Obligation.MAY,
                                        new AnswerType.Text(),
                                        "+44 or -44",
                                        Condition.always())))),
                        Sample.tier())
                .questions();
        assertThat(IntStream.of(1, 3, 4)
                        .mapToObj(column -> sheet.getRow(1).getCell(column).getCellType()))
                .containsOnly(CellType.STRING);
        assertThat(texts(sheet, 1)).contains("@SUM(1)", "=1+1", "+44 or -44\nWrite a short text.");
    }

    private static List<String> status(Filled filled) {
        return IntStream.rangeClosed(1, 8)
                .mapToObj(row -> filled.questions().getRow(row).getCell(10).getStringCellValue())
                .toList();
    }

    private static List<String> progress(Filled filled) {
        XSSFSheet cover = filled.workbook().getSheet("Cover");
        return StreamSupport.stream(cover.spliterator(), false)
                .filter(row -> row.getCell(1) != null && row.getCell(1).getCellType() == CellType.FORMULA)
                .map(row -> row.getCell(1).getCachedFormulaResultType() == CellType.NUMERIC
                        ? Integer.toString((int) row.getCell(1).getNumericCellValue())
                        : row.getCell(1).getStringCellValue())
                .toList();
    }

    private static void evaluate(XSSFWorkbook workbook) {
        FormulaEvaluator evaluator = workbook.getCreationHelper().createFormulaEvaluator();
        evaluator.evaluateAll();
    }

    private static List<String> texts(XSSFSheet sheet, int row) {
        return StreamSupport.stream(sheet.getRow(row).spliterator(), false)
                .map(cell -> cell.toString())
                .toList();
    }
}
