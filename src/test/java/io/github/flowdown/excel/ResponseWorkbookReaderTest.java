package io.github.flowdown.excel;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flowdown.definition.QuestionId;
import io.github.flowdown.diagnostic.Diagnostic;
import io.github.flowdown.response.Answer;
import io.github.flowdown.response.CellAccount;
import io.github.flowdown.response.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ResponseWorkbookReaderTest {

    @Test
    void everyKindOfAnswerIsReadBack() {
        ReturnedWorkbook returned = Filled.sample()
                .answer("AC-01", "Yes")
                .evidence("AC-01", "Sign-in policy 3.2", LocalDate.of(2026, 5, 4))
                .answer("AC-02", "Partly")
                .comment("AC-02", "Contractors take three days.")
                .answer("AC-03", 4)
                .answer("AC-04", 0.955)
                .answer("SC-01", "Not applicable")
                .comment("SC-01", "We do not sub-contract.")
                .answer("ST-01", "Never, or not that we know")
                .comment("ST-01", "A first test is booked.")
                .answer("ST-02", LocalDate.of(2026, 3, 31))
                .read();

        assertThat(printed(returned)).isEmpty();
        Response response = returned.response().orElseThrow();
        assertThat(response.answers().values())
                .extracting(answer -> answer.question() + " " + answer.describe())
                .containsExactly(
                        "AC-01 Yes",
                        "AC-02 Partly",
                        "AC-03 4",
                        "AC-04 95.5",
                        "SC-01 Not applicable",
                        "SC-02 left blank",
                        "ST-01 Never, or not that we know",
                        "ST-02 2026-03-31");
        assertThat(answer(response, "AC-01").evidence().reference()).contains("Sign-in policy 3.2");
        assertThat(answer(response, "AC-01").evidence().date()).contains(LocalDate.of(2026, 5, 4));
        assertThat(answer(response, "AC-02").comment()).contains("Contractors take three days.");
        assertThat(answer(response, "AC-02").location().describe()).isEqualTo("returned.xlsx:Questions!F3");
    }

    @Test
    void everyCellIsAccountedFor() {
        ReturnedWorkbook returned = Filled.sample()
                .answer("AC-01", "Yes")
                .answer("AC-02", " yes ")
                .answer("AC-03", "soon")
                .read();
        CellAccount cells = returned.cells();
        assertThat(cells.accepted()).isEqualTo(1);
        assertThat(cells.normalised()).isEqualTo(1);
        assertThat(cells.rejected()).isEqualTo(1);
        assertThat(cells.read()).isEqualTo(cells.ignored() + 3);
    }

    @Test
    void anAnswerWithAnExceptionIsNotReadAsYes() {
        ReturnedWorkbook returned = Filled.sample()
                .answer("AC-01", "Yes, except for the Leeds office")
                .read();
        assertThat(printed(returned)).containsExactly("""
                        returned.xlsx:Questions!F2: warning FD3020: 'Yes, except for the Leeds office' is not an answer to AC-01
                          fix: write one of: Yes, Partly, No, Not applicable""");
        Answer answer = answer(returned.response().orElseThrow(), "AC-01");
        assertThat(answer.awaitsReview()).isTrue();
        assertThat(answer.describe())
                .isEqualTo("awaits review: 'Yes, except for the Leeds office' is not one of the answers offered");
        assertThat(answer.provenance().written()).isEqualTo("Yes, except for the Leeds office");
    }

    private static Answer answer(Response response, String id) {
        return Optional.ofNullable(response.answers().get(QuestionId.of(id))).orElseThrow();
    }

    private static List<String> printed(ReturnedWorkbook returned) {
        return returned.diagnostics().stream().map(Diagnostic::toString).toList();
    }
}
