package io.github.flowdown.excel;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flowdown.definition.Option;
import io.github.flowdown.response.Answer;
import io.github.flowdown.response.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;

/** What the writer writes and a supplier fills in, the reader reads back, and every cell is accounted for. */
class WorkbookRoundTripProperties {
    private static final List<String> CHOICES = List.of("AC-01", "AC-02", "SC-01");

    @Property(tries = 40)
    void whatIsFilledInIsReadBack(
            @ForAll("options") List<Option> options, @ForAll("texts") String comment, @ForAll("hours") double hours) {
        Filled filled = Filled.sample();
        for (int i = 0; i < CHOICES.size(); i++) {
            filled.answer(CHOICES.get(i), options.get(i).label()).comment(CHOICES.get(i), comment);
        }
        filled.answer("AC-03", hours);
        Response response = filled.read().response().orElseThrow();
        for (int i = 0; i < CHOICES.size(); i++) {
            Answer answer = response.answers().get(io.github.flowdown.definition.QuestionId.of(CHOICES.get(i)));
            assertThat(Optional.ofNullable(answer).flatMap(Answer::value))
                    .contains(options.get(i).value());
            assertThat(Optional.ofNullable(answer).flatMap(Answer::comment))
                    .isEqualTo(Optional.of(comment.strip()).filter(text -> !text.isEmpty()));
        }
        assertThat(Optional.ofNullable(response.answers().get(io.github.flowdown.definition.QuestionId.of("AC-03")))
                        .flatMap(Answer::value))
                .contains(new java.math.BigDecimal(Double.toString(hours))
                        .stripTrailingZeros()
                        .toPlainString());
    }

    @Property(tries = 60)
    void everyCellThatIsNotEmptyIsAccountedFor(@ForAll("scribbles") Map<Integer, String> scribbles) {
        Filled filled = Filled.sample();
        scribbles.forEach((place, text) -> {
            Sheet sheet = filled.workbook().getSheetAt(place % 3);
            Row row = sheet.getRow(place / 3 % 15);
            Row there = row == null ? sheet.createRow(place / 3 % 15) : row;
            there.createCell(place / 45 % 12).setCellValue(text);
        });
        int cells = count(filled);
        ReturnedWorkbook returned = filled.read();
        // The account itself cannot be made unless accepted, normalised, ignored and rejected add up to the cells read.
        assertThat(returned.cells().read()).isEqualTo(cells);
    }

    @Provide
    Arbitrary<List<Option>> options() {
        return Arbitraries.of(Sample.IMPLEMENTED.options()).list().ofSize(CHOICES.size());
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withCharRange(' ', '~')
                .withChars("é£€ŵŷ\n")
                .ofMaxLength(200)
                .map(text -> text.replace("_x", "x"));
    }

    @Provide
    Arbitrary<Double> hours() {
        return Arbitraries.doubles().between(0, 720).ofScale(2).map(hours -> hours == 0 ? 0.0 : hours);
    }

    @Provide
    Arbitrary<Map<Integer, String>> scribbles() {
        Arbitrary<String> texts = Arbitraries.of(
                "Yes",
                "Ref",
                "Your answer",
                "AC-01",
                "AC-02",
                "Tier",
                " ",
                "Questionnaire id",
                "n/a",
                "03/04/2026",
                "=1",
                "Comment");
        return Arbitraries.maps(Arbitraries.integers().between(0, 540), texts).ofMaxSize(8);
    }

    private static int count(Filled filled) {
        int cells = 0;
        for (Sheet sheet : filled.workbook()) {
            for (Row row : sheet) {
                for (Cell cell : row) {
                    boolean empty = cell.getCellType() == CellType.BLANK
                            || (cell.getCellType() == CellType.STRING
                                    && cell.getStringCellValue().isEmpty());
                    cells += empty ? 0 : 1;
                }
            }
        }
        return cells;
    }
}
