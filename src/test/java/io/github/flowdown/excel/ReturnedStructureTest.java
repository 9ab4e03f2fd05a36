package io.github.flowdown.excel;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flowdown.definition.QuestionId;
import io.github.flowdown.definition.Questionnaire;
import io.github.flowdown.diagnostic.Diagnostic;
import io.github.flowdown.response.Answer;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.CellCopyPolicy;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.Test;

/** What happens to rows, columns and sheets between sending and returning a workbook. */
class ReturnedStructureTest {

    @Test
    void rowsMayBeMovedHiddenAndSetApart() {
        Filled filled = Filled.sample().answer("AC-01", "Yes").answer("AC-02", "Yes");
        XSSFSheet sheet = filled.questions();
        sheet.getRow(1).setZeroHeight(true);
        sheet.copyRows(2, 2, 30, new CellCopyPolicy());
        sheet.removeRow(sheet.getRow(2));
        ReturnedWorkbook returned = filled.read();
        assertThat(printed(returned)).isEmpty();
        assertThat(answer(returned, "AC-01").describe()).isEqualTo("Yes");
        assertThat(answer(returned, "AC-02").location().place()).isEqualTo("Questions!F31");
    }

    @Test
    void columnsMayBeMovedInsertedAndRenamed() {
        Filled filled = Filled.sample().answer("AC-01", "Yes").comment("AC-01", "see policy");
        XSSFSheet sheet = filled.questions();
        for (int i = 0; i <= 8; i++) {
            XSSFRow row = sheet.getRow(i);
            move(row, 6, 12);
            move(row, 5, 14);
        }
        sheet.getRow(0).getCell(14).setCellValue(" YOUR  response ");
        sheet.getRow(0).createCell(5).setCellValue("Owner");
        sheet.getRow(1).createCell(5).setCellValue("Jo");
        ReturnedWorkbook returned = filled.read();
        assertThat(printed(returned))
                .containsExactly(
                        "Questions!F2 FD3035 text beside question AC-01 that is not one of the supplier's columns: 'Jo'");
        assertThat(answer(returned, "AC-01").describe()).isEqualTo("Yes");
        assertThat(answer(returned, "AC-01").comment()).contains("see policy");
    }

    @Test
    void sheetsMayBeRenamedReorderedAndAdded() {
        ReturnedWorkbook returned = Filled.sample()
                .answer("AC-01", "Yes")
                .change(workbook -> {
                    workbook.setSheetName(1, "Supplier's answers");
                    workbook.setSheetOrder("Supplier's answers", 0);
                    workbook.createSheet("Our notes")
                            .createRow(4)
                            .createCell(2)
                            .setCellValue("Ask Jo about the firewall");
                })
                .read();
        assertThat(printed(returned))
                .containsExactly("'Our notes'!C5 FD3035 text outside the questions: 'Ask Jo about the firewall'");
        assertThat(answer(returned, "AC-01").location().place()).isEqualTo("'Supplier''s answers'!F2");
    }

    @Test
    void aQuestionAnsweredTwiceTheSameWayCounts() {
        Filled filled = Filled.sample().answer("AC-01", "Yes");
        filled.questions().copyRows(1, 1, 20, new CellCopyPolicy());
        ReturnedWorkbook returned = filled.read();
        assertThat(printed(returned))
                .containsExactly("Questions!A21 FD3030 AC-01 stands here and at Questions!A2, with the same answer");
        assertThat(answer(returned, "AC-01").describe()).isEqualTo("Yes");
    }

    @Test
    void aQuestionAnsweredInTwoWaysAwaitsReview() {
        Filled filled = Filled.sample().answer("AC-01", "Yes");
        filled.questions().copyRows(1, 1, 20, new CellCopyPolicy());
        filled.questions().getRow(20).getCell(5).setCellValue("Partly");
        ReturnedWorkbook returned = filled.read();
        assertThat(printed(returned))
                .containsExactly("Questions!A21 FD3030 AC-01 stands here and at Questions!A2, with different answers");
        assertThat(answer(returned, "AC-01").describe())
                .isEqualTo("awaits review: the question stands in several rows that do not say the same");
    }

    @Test
    void twoColumnsOfAnswersAreRefused() {
        Filled filled = Filled.sample();
        filled.questions().getRow(0).createCell(12).setCellValue("Your answer");
        assertThat(printed(filled.read()))
                .containsExactly("Questions!M1 FD3039 there is a second column 'Your answer'");
    }

    @Test
    void aRowThatWasDeletedIsMissedAndAnUnknownOneIsNotRead() {
        Filled filled = Filled.sample().answer("AC-03", 4);
        filled.questions().removeRow(filled.row("AC-02"));
        filled.row("AC-03").getCell(0).setCellValue("AC-99");
        assertThat(printed(filled.read()))
                .containsExactly(
                        " FD3032 the row of AC-02 is missing",
                        " FD3032 the row of AC-03 is missing",
                        "Questions!A4 FD3031 'AC-99' is not a question of this questionnaire; the row was not read");
    }

    @Test
    void aRefInOtherLettersIsNotThatQuestion() {
        Filled filled = Filled.sample().answer("AC-01", "Yes");
        filled.row("AC-01").getCell(0).setCellValue("\u0410C-01");
        assertThat(printed(filled.read()))
                .containsExactly(
                        " FD3032 the row of AC-01 is missing",
                        "Questions!A2 FD3028 '\u0410C-01' looks like question AC-01 but holds letters of another alphabet; the row was not read");
    }

    @Test
    void aQuestionThatWasRewrittenIsReported() {
        Filled filled = Filled.sample().answer("AC-01", "Yes");
        filled.row("AC-01").getCell(3).setCellValue("Do some administrators sign in with more than a password?");
        assertThat(printed(filled.read()))
                .containsExactly(
                        "Questions!D2 FD3033 the text of AC-01 was changed to 'Do some administrators sign in with more than a password?'");
    }

    @Test
    void aNoteOnACellIsReported() {
        Filled filled = Filled.sample().answer("AC-01", "Yes");
        XSSFCell cell = filled.cell("AC-01", IssuedColumn.ANSWER);
        var drawing = filled.questions().createDrawingPatriarch();
        var note = drawing.createCellComment(drawing.createAnchor(0, 0, 0, 0, 6, 1, 9, 4));
        note.setString("only in Leeds");
        cell.setCellComment(note);
        assertThat(printed(filled.read())).containsExactly("Questions!F2 FD3035 a note on the cell: 'only in Leeds'");
    }

    @Test
    void anotherQuestionnaireVersionOrContractIsRefused() {
        Questionnaire ours = Sample.questionnaire();
        Questionnaire later = new Questionnaire(
                ours.id(),
                "2.0",
                ours.title(),
                ours.introduction(),
                ours.scoring(),
                ours.sections(),
                ours.fingerprint());
        Questionnaire other = new Questionnaire(
                "another",
                "1.0",
                ours.title(),
                ours.introduction(),
                ours.scoring(),
                ours.sections(),
                ours.fingerprint());
        assertThat(errors(Filled.of(later, Sample.tier()).read(ours, Sample.tier())))
                .containsExactly("Cover!B11 FD3009 the workbook is for version '2.0', not '1.0'");
        assertThat(errors(Filled.sample().read(other, Sample.tier())))
                .containsExactly(
                        "Cover!B10 FD3008 the workbook is for questionnaire 'example-supplier', not 'another'");
        assertThat(errors(Filled.sample().read(ours, Sample.tier("EX-2026-999", Sample.HIGH))))
                .containsExactly("Cover!B3 FD3011 the workbook is for contract 'EX-2026-001', not 'EX-2026-999'");
    }

    @Test
    void anotherTierOrFingerprintIsReported() {
        Questionnaire ours = Sample.questionnaire();
        Questionnaire edited = new Questionnaire(
                ours.id(),
                ours.version(),
                ours.title(),
                ours.introduction(),
                ours.scoring(),
                ours.sections(),
                "ffff" + ours.fingerprint());
        assertThat(printed(Filled.sample().read(edited, Sample.tier("EX-2026-001", Sample.LOW))))
                .containsExactly(
                        "Cover!B8 FD3012 the workbook is for tier 'High', not 'Low'",
                        "Cover!B12 FD3013 the workbook is for fingerprint '0123456789abcdef', not 'ffff0123456789ab'");
    }

    @Test
    void aWorkbookWithoutACoverIsReadWithAWarning() {
        ReturnedWorkbook returned = Filled.sample()
                .answer("AC-01", "Yes")
                .change(workbook -> workbook.removeSheetAt(0))
                .read();
        assertThat(printed(returned))
                .containsExactly(" FD3010 the workbook does not say which questionnaire and contract it belongs to");
        assertThat(returned.response()).isPresent();
    }

    @Test
    void macrosAreNeverOpenedAndReported() {
        byte[] file =
                ZipFileParts.of(Sample.issued()).put("xl/vbaProject.bin", "x").bytes();
        assertThat(printed(Filled.examine(file)))
                .containsExactly(" FD3037 the workbook holds macros; they were not opened");
    }

    @Test
    void aStrictWorkbookIsReadLikeAnyOther() {
        ZipFileParts parts = ZipFileParts.of(
                Filled.sample().answer("AC-01", "Yes").answer("AC-03", 4).bytes());
        for (String name : List.copyOf(parts.parts().keySet())) {
            parts.edit(
                    name,
                    xml -> xml.replace(
                                    "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                                    "http://purl.oclc.org/ooxml/spreadsheetml/main")
                            .replace(
                                    "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                                    "http://purl.oclc.org/ooxml/officeDocument/relationships"));
        }
        ReturnedWorkbook returned = Filled.examine(parts.bytes());
        assertThat(printed(returned)).isEmpty();
        assertThat(answer(returned, "AC-01").describe()).isEqualTo("Yes");
    }

    private static Answer answer(ReturnedWorkbook returned, String ref) {
        return Optional.ofNullable(returned.response().orElseThrow().answers().get(QuestionId.of(ref)))
                .orElseThrow();
    }

    private static List<String> printed(ReturnedWorkbook returned) {
        return returned.diagnostics().stream()
                .map(problem ->
                        problem.location().place() + " " + problem.code().id() + " " + problem.message())
                .toList();
    }

    private static List<String> errors(ReturnedWorkbook returned) {
        assertThat(returned.response()).isEmpty();
        return returned.diagnostics().stream()
                .filter(Diagnostic::isError)
                .map(problem ->
                        problem.location().place() + " " + problem.code().id() + " " + problem.message())
                .toList();
    }

    private static void move(XSSFRow row, int from, int to) {
        XSSFCell cell = row.getCell(from);
        row.createCell(to).copyCellFrom(cell, new CellCopyPolicy());
        row.removeCell(cell);
    }
}
