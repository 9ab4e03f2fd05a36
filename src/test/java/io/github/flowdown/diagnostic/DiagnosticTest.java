package io.github.flowdown.diagnostic;

import static io.github.flowdown.diagnostic.DiagnosticCode.ANSWER_NOT_AN_OPTION;
import static io.github.flowdown.diagnostic.DiagnosticCode.DUPLICATE_ID;
import static io.github.flowdown.diagnostic.DiagnosticCode.NOT_IN_A_SCHEME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.flowdown.diagnostic.Location.InCell;
import io.github.flowdown.diagnostic.Location.InFile;
import io.github.flowdown.diagnostic.Location.InModel;
import io.github.flowdown.diagnostic.Location.InText;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DiagnosticTest {
    private static final Location LINE = new InText("cloud.yaml", 15, 13);

    @Test
    void aProblemIsPrintedWithItsPlaceSeverityCodeAndHint() {
        assertThat(Diagnostic.of(DUPLICATE_ID, LINE, "question id AC-01 is used twice")
                        .withHint("give this question its own id"))
                .hasToString("cloud.yaml:15:13: error FD2001: question id AC-01 is used twice\n"
                        + "  fix: give this question its own id");
    }

    @Test
    void aCellIsWrittenAsExcelsNameBoxTakesIt() {
        assertThat(new InCell("northwind.xlsx", "Access control", "C3").describe())
                .isEqualTo("northwind.xlsx:'Access control'!C3");
        assertThat(new InCell("northwind.xlsx", "Answers", "C14").describe()).isEqualTo("northwind.xlsx:Answers!C14");
        assertThat(new InCell("northwind.xlsx", "Supplier's", "A1").place()).isEqualTo("'Supplier''s'!A1");
        assertThat(new InCell("northwind.xlsx", "A1", "B2").place()).isEqualTo("'A1'!B2");
    }

    @Test
    void aWholeFileIsNamedAlone() {
        assertThat(new InFile("northwind.xlsx").describe()).isEqualTo("northwind.xlsx");
    }

    @Test
    void problemsAreSortedBySourceThenFromTopToBottom() {
        assertThat(sorted(
                        new InText("b.yaml", 1, 1),
                        new InText("a.yaml", 10, 1),
                        new InText("a.yaml", 9, 20),
                        new InText("a.yaml", 9, 3)))
                .containsExactly("a.yaml:9:3", "a.yaml:9:20", "a.yaml:10:1", "b.yaml:1:1");
        assertThat(sorted(
                        new InCell("r.xlsx", "S", "AA2"),
                        new InCell("r.xlsx", "S", "C10"),
                        new InCell("r.xlsx", "S", "B2"),
                        new InFile("r.xlsx")))
                .containsExactly("r.xlsx", "r.xlsx:S!B2", "r.xlsx:S!AA2", "r.xlsx:S!C10");
    }

    @Test
    void theSameProblemIsReportedOnce() {
        Problems problems = new Problems();
        problems.add(problem(LINE));
        problems.addAll(List.of(problem(new InModel("x")), problem(LINE)));
        assertThat(problems.sorted()).hasSize(2);
        assertThat(problems.anyError()).isTrue();
    }

    @Test
    void aValueExistsExactlyWhenThereIsNoError() {
        Diagnostic warning = Diagnostic.of(ANSWER_NOT_AN_OPTION, LINE, "'Sometimes' is not an answer to AC-02");
        assertThat(Checked.of("read", List.of(warning)).value()).contains("read");
        assertThat(Checked.of("read", List.of(warning)).map(String::length).orThrow())
                .isEqualTo(4);
        assertThat(Checked.refused(List.of(problem(LINE), warning)).value()).isEmpty();
        assertThatThrownBy(() -> Checked.of("read", List.of(problem(LINE))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Checked.refused(List.of(warning))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusedInputIsThrownWithAllDiagnosticsAndPrintsAHundredAtMost() {
        List<Diagnostic> many = IntStream.rangeClosed(1, 103)
                .mapToObj(line -> problem(new InText("a.yaml", line, 1)))
                .toList();
        assertThatThrownBy(() -> Checked.refused(many).orThrow())
                .isInstanceOfSatisfying(InvalidInputException.class, thrown -> {
                    assertThat(thrown.diagnostics()).hasSize(103);
                    assertThat(thrown.getStackTrace()).isEmpty();
                    assertThat(String.valueOf(thrown.getMessage()).lines())
                            .hasSize(101)
                            .last()
                            .isEqualTo("… and 3 more");
                });
    }

    @Test
    void whatSomebodyElseWroteIsQuotedCutAndMadeVisible() {
        assertThat(Quote.of("Yes")).isEqualTo("'Yes'");
        assertThat(Quote.of("a\nb\tc\u200Bd\u00A0e\u202Ef")).isEqualTo("'a\\nb\\tc\\u{200B}d\\u{A0}e\\u{202E}f'");
        assertThat(Quote.of("x".repeat(81))).isEqualTo("'" + "x".repeat(80) + "…'");
        assertThat(Quote.of("😀".repeat(80))).isEqualTo("'" + "😀".repeat(80) + "'");
    }

    @Test
    void codesAreUniqueAndOfTheirGroup() {
        assertThat(Arrays.stream(DiagnosticCode.values()).map(DiagnosticCode::id))
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("FD[1-5][0-9]{3}"));
        assertThat(NOT_IN_A_SCHEME.severity().word()).isEqualTo("note");
    }

    private static Diagnostic problem(Location location) {
        return Diagnostic.of(DUPLICATE_ID, location, "question id AC-01 is used twice");
    }

    private static List<String> sorted(Location... locations) {
        return Arrays.stream(locations).sorted().map(Location::describe).toList();
    }
}
