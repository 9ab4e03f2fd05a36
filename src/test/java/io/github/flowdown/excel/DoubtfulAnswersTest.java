package io.github.flowdown.excel;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flowdown.definition.AnswerType;
import io.github.flowdown.definition.Condition;
import io.github.flowdown.definition.Obligation;
import io.github.flowdown.definition.Question;
import io.github.flowdown.definition.QuestionId;
import io.github.flowdown.definition.Questionnaire;
import io.github.flowdown.response.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.Test;

/** An answer that can be read is still not taken where it is doubtful whose answer it is. */
class DoubtfulAnswersTest {
    private static final Questionnaire TWELVE = Sample.questionnaire(Sample.section("Twelve", twelve()));

    @Test
    void anAnswerMergedOverTwoRowsCountsForTheFirstOnly() {
        Filled filled = Filled.sample().answer("AC-01", "Yes");
        int row = filled.row("AC-01").getRowNum();
        filled.questions().addMergedRegion(new CellRangeAddress(row, row + 1, 5, 5));
        ReturnedWorkbook returned = filled.read();
        assertThat(describe(returned, "AC-01")).isEqualTo("Yes");
        assertThat(describe(returned, "AC-02"))
                .isEqualTo("awaits review: its cell is merged into "
                        + filled.cell("AC-01", IssuedColumn.ANSWER).getReference());
        assertThat(codes(returned)).contains("FD3100");
    }

    @Test
    void whatIsHiddenBeneathAMergedCellIsNotRead() {
        Filled filled =
                Filled.sample().answer("AC-01", "No").answer("AC-02", "Yes").comment("AC-01", "why");
        int row = filled.row("AC-01").getRowNum();
        filled.questions().addMergedRegion(new CellRangeAddress(row, row + 1, 5, 5));
        assertThat(describe(filled.read(), "AC-02")).startsWith("awaits review: its cell is merged into ");
    }

    @Test
    void anAnswerInARowWithoutARefIsNotLostWithoutAWord() {
        Filled filled = Filled.sample().answer("AC-01", "Yes");
        filled.answer("SC-01", "Yes").with("SC-01", IssuedColumn.REF, cell -> cell.setCellValue(""));
        ReturnedWorkbook returned = filled.read();
        assertThat(codes(returned)).contains("FD3101", "FD3032");
        assertThat(returned.cells().rejected()).isPositive();
    }

    @Test
    void answersPastedOneRowTooLowAreNotRead() {
        ReturnedWorkbook returned = pasted(1);
        assertThat(answersOf(returned)).allMatch(answer -> !(answer instanceof Answer.Chosen));
        assertThat(messages(returned))
                .contains("FD3102 12 answers from here seem to stand one row too low; none of them was read");
    }

    @Test
    void answersPastedOneRowTooHighAreNotRead() {
        ReturnedWorkbook returned = pasted(-1);
        assertThat(answersOf(returned)).allMatch(answer -> !(answer instanceof Answer.Chosen));
        assertThat(codes(returned)).contains("FD3102");
    }

    @Test
    void answersInTheirPlacesAreNotDoubted() {
        ReturnedWorkbook returned = pasted(0);
        assertThat(codes(returned)).doesNotContain("FD3102");
        assertThat(answersOf(returned)).noneMatch(Answer::awaitsReview);
    }

    @Test
    void oneWrongAnswerDoesNotMakeItsNeighboursDoubtful() {
        Filled filled = Filled.of(TWELVE, Sample.tier());
        for (int i = 0; i < 12; i++) {
            if (i != 4) {
                filled.answer("T-" + i, isNumber(i) ? "4" : "Yes");
            }
        }
        filled.answer("T-7", "Yes, except for London");
        ReturnedWorkbook returned = filled.read(TWELVE, Sample.tier());
        assertThat(codes(returned)).doesNotContain("FD3102");
        assertThat(describe(returned, "T-7")).startsWith("awaits review");
        assertThat(describe(returned, "T-8")).isEqualTo("Yes");
    }

    @Test
    void anAnswerUnderCommentIsPointedOutAndNotTaken() {
        ReturnedWorkbook returned = Filled.sample().comment("AC-01", "Yes").read();
        assertThat(describe(returned, "AC-01"))
                .startsWith("awaits review: the answer cell is empty, and 'Yes' stands in ");
        assertThat(messages(returned)).contains("FD3103 AC-01 has no answer, but 'Yes' stands here");
        ReturnedWorkbook guidance = Filled.sample()
                .with("AC-01", IssuedColumn.GUIDANCE, cell -> cell.setCellValue("partly"))
                .read();
        assertThat(describe(guidance, "AC-01")).startsWith("awaits review: the answer cell is empty");
    }

    @Test
    void aRenamedAnswerColumnIsReadByItsPlaceAndSaid() {
        ReturnedWorkbook returned =
                heading(IssuedColumn.ANSWER, "What Example Ltd says").read();
        assertThat(describe(returned, "AC-01")).isEqualTo("Yes");
        assertThat(messages(returned))
                .contains("FD3104 the column 'What Example Ltd says' was read as 'Your answer', by its place");
    }

    @Test
    void aColumnAddedByTheNameOfOneOfOursIsNotMixedUpWithIt() {
        Filled filled = Filled.sample().answer("AC-01", "Yes").comment("AC-01", "ours");
        XSSFRow headings = headingRow(filled);
        headings.createCell(14).setCellValue("Comments");
        filled.row("AC-01").createCell(14).setCellValue("theirs");
        ReturnedWorkbook returned = filled.read();
        assertThat(answer(returned, "AC-01").comment()).contains("ours");
        assertThat(messages(returned))
                .contains(
                        "FD3104 there is a second column for 'Comment or justification', 'Comments'; it was not read");
    }

    @Test
    void charactersThatXmlCannotHoldAreUndone() {
        byte[] file = ZipFileParts.of(Filled.sample()
                        .comment("AC-01", "one")
                        .answer("AC-01", "Yes")
                        .bytes())
                .edit("xl/sharedStrings.xml", xml -> xml.replace(">one<", ">a_x000D_\nb_x005F_x000D_c_xZZ<"))
                .bytes();
        assertThat(answer(Filled.examine(file), "AC-01").comment()).contains("a\r\nb_x000D_c_xZZ");
    }

    private static ReturnedWorkbook pasted(int down) {
        Filled filled = Filled.of(TWELVE, Sample.tier());
        List<String> written = List.of(
                "Yes", "Partly", "Yes", "4", "Yes", "No", "12", "Yes", "Yes", "7", "Yes", down < 0 ? "3" : "Yes");
        XSSFSheet sheet = filled.questions();
        int first = filled.row("T-0").getRowNum();
        for (int i = down < 0 ? 1 : 0; i < 12; i++) {
            int at = first + i + down;
            XSSFRow row = sheet.getRow(at) == null ? sheet.createRow(at) : sheet.getRow(at);
            XSSFCell cell = row.getCell(5) == null ? row.createCell(5) : row.getCell(5);
            if (written.get(i).matches("\\d+")) {
                cell.setCellValue(Integer.parseInt(written.get(i)));
            } else {
                cell.setCellValue(written.get(i));
            }
            XSSFCell comment = row.getCell(6) == null ? row.createCell(6) : row.getCell(6);
            comment.setCellValue("because");
        }
        return filled.read(TWELVE, Sample.tier());
    }

    private static boolean isNumber(int question) {
        return question == 3 || question == 6 || question == 9;
    }

    private static List<Question> twelve() {
        List<Question> questions = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            questions.add(Sample.question(
                    "T-" + i,
                    "Question number " + i,
                    Obligation.MUST,
                    isNumber(i)
                            ? new AnswerType.Quantity(Optional.empty(), Optional.empty(), Optional.empty())
                            : Sample.choice(),
                    "",
                    Condition.always()));
        }
        return questions;
    }

    private static Filled heading(IssuedColumn column, String text) {
        Filled filled = Filled.sample().answer("AC-01", "Yes");
        headingRow(filled).getCell(column.place()).setCellValue(text);
        return filled;
    }

    private static XSSFRow headingRow(Filled filled) {
        for (Row row : filled.questions()) {
            if (row.getCell(0) != null && row.getCell(0).toString().equals("Ref")) {
                return (XSSFRow) row;
            }
        }
        throw new IllegalStateException();
    }

    private static String describe(ReturnedWorkbook returned, String id) {
        return answer(returned, id).describe();
    }

    private static Answer answer(ReturnedWorkbook returned, String id) {
        Answer answer = returned.response().orElseThrow().answers().get(QuestionId.of(id));
        if (answer == null) {
            throw new AssertionError(id);
        }
        return answer;
    }

    private static List<Answer> answersOf(ReturnedWorkbook returned) {
        return List.copyOf(returned.response().orElseThrow().answers().values());
    }

    private static List<String> codes(ReturnedWorkbook returned) {
        return returned.diagnostics().stream()
                .map(problem -> problem.code().id())
                .toList();
    }

    private static List<String> messages(ReturnedWorkbook returned) {
        return returned.diagnostics().stream()
                .map(problem -> problem.code().id() + " " + problem.message())
                .toList();
    }
}
