package io.github.flowdown.excel;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flowdown.definition.Questionnaire;
import io.github.flowdown.diagnostic.DiagnosticCode;
import io.github.flowdown.response.Drift;
import io.github.flowdown.response.Intake;
import io.github.flowdown.response.Response;
import java.util.List;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.Test;

/** How a returned workbook differs from the one that was issued is reported as data, and every difference is also said. */
class DriftReportTest {
    @Test
    void aWorkbookAsIssuedHasNoDrift() {
        assertThat(drift(Filled.sample().answer("AC-01", "Yes").read())).isEmpty();
    }

    @Test
    void editedTextsAreReported() {
        Filled filled = Filled.sample()
                .with("AC-01", IssuedColumn.QUESTION, cell -> cell.setCellValue("Do some of you?"))
                .with("AC-02", IssuedColumn.GUIDANCE, cell -> cell.setCellValue("Not for us."));
        assertThat(drift(filled.read()))
                .containsExactly(
                        "QUESTION_TEXT AC-01 Questions!D2 'Do administrators sign in with more than a password?' -> 'Do some of you?'",
                        "TEXT AC-02 Questions!E3 'Evidence: A screenshot or a policy.' -> 'Not for us.'");
    }

    @Test
    void deletedAddedAndRepeatedRowsAreReported() {
        Filled filled = Filled.sample();
        XSSFSheet sheet = filled.questions();
        filled.row("AC-04").getCell(0).setCellValue("AC-03");
        sheet.createRow(40).createCell(0).setCellValue("XX-01");
        sheet.getRow(40).createCell(IssuedColumn.ANSWER.place()).setCellValue("Yes");
        assertThat(drift(filled.read()))
                .contains("ROW_ADDED - Questions!A41 '' -> 'XX-01'")
                .anyMatch(line -> line.startsWith("ROW_REPEATED AC-03 Questions!A5 "))
                .anyMatch(line -> line.startsWith("ROW_DELETED AC-04 "));
    }

    @Test
    void changedDropDownsAreReported() {
        Filled filled = Filled.sample();
        XSSFSheet sheet = filled.questions();
        DataValidationConstraint other =
                sheet.getDataValidationHelper().createExplicitListConstraint(new String[] {"Yes", "Not quite"});
        sheet.getCTWorksheet().unsetDataValidations();
        int column = IssuedColumn.ANSWER.place();
        sheet.addValidationData(sheet.getDataValidationHelper()
                .createValidation(other, new CellRangeAddressList(1, 2, column, column)));
        ReturnedWorkbook returned = filled.read();
        assertThat(drift(returned))
                .containsExactly(
                        "OPTIONS AC-01 Questions!F2 'Yes; Partly; No; Not applicable' -> 'Yes; Not quite'",
                        "OPTIONS AC-02 Questions!F3 'Yes; Partly; No; Not applicable' -> 'Yes; Not quite'");
        assertThat(returned.diagnostics())
                .filteredOn(problem -> problem.code() == DiagnosticCode.OPTIONS_CHANGED)
                .extracting(problem -> problem.message())
                .contains("the list beside AC-01 offers 'Yes; Not quite', not 'Yes; Partly; No; Not applicable'");
    }

    @Test
    void changesOfTheOptionsSheetAreReported() {
        Filled filled = Filled.sample()
                .change(workbook ->
                        workbook.getSheet("Options").getRow(1).getCell(1).setCellValue("Not really"));
        assertThat(drift(filled.read()))
                .containsExactly("OPTIONS - Options!B2 '' -> 'Not really'", "OPTIONS - returned.xlsx 'Yes' -> ''");
    }

    @Test
    void anotherTierAndIssueAreReported() {
        Filled filled = Filled.of(Sample.questionnaire(), Sample.tier("EX-2026-001", Sample.LOW));
        assertThat(drift(filled.read())).containsExactly("TIER - Cover!B8 'High' -> 'Low'");
    }

    @Test
    void ignoredCellsAreCountedByTheirReasons() {
        ReturnedWorkbook returned = Filled.sample()
                .change(workbook ->
                        workbook.createSheet("Ours").createRow(0).createCell(0).setCellValue("by phone"))
                .read();
        Intake intake = returned.response().map(Response::intake).orElseThrow();
        assertThat(intake.ignored().values().stream().mapToInt(count -> count).sum())
                .isEqualTo(returned.cells().ignored());
        assertThat(intake.ignored().toString()).contains("OUTSIDE_THE_QUESTIONS=1");
    }

    @Test
    void anIssuedQuestionnaireIsLikeItself() {
        Questionnaire large = Sample.large(40);
        assertThat(drift(Filled.of(large, Sample.tier()).read(large, Sample.tier())))
                .isEmpty();
    }

    private static List<String> drift(ReturnedWorkbook returned) {
        return returned.response().map(Response::intake).orElseThrow().drift().stream()
                .map(DriftReportTest::describe)
                .toList();
    }

    private static String describe(Drift drift) {
        return "%s %s %s '%s' -> '%s'"
                .formatted(
                        drift.kind(),
                        drift.question().map(Object::toString).orElse("-"),
                        drift.location().place().isEmpty()
                                ? "returned.xlsx"
                                : drift.location().place(),
                        drift.issued(),
                        drift.returned());
    }
}
