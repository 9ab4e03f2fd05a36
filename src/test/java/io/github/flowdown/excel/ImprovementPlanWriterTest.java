package io.github.flowdown.excel;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flowdown.Example;
import io.github.flowdown.assessment.ImprovementPlan;
import io.github.flowdown.definition.WorkingCalendar;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class ImprovementPlanWriterTest {
    private static final WorkingCalendar DAYS =
            new WorkingCalendar("home", "Home", LocalDate.of(2026, 1, 1), LocalDate.of(2027, 12, 31), Map.of(), "ca1e");

    @Test
    void eachActionHasItsRowWithADayThatCanBeSortedAndCellsToFillIn() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(written()))) {
            XSSFSheet sheet = workbook.getSheet("Plan");
            assertThat(sheet.getLastRowNum()).isEqualTo(3);
            assertThat(sheet.getRow(1).getCell(PlanColumn.ABOUT.place()).getStringCellValue())
                    .isEqualTo("PR-01");
            assertThat(sheet.getRow(1)
                            .getCell(PlanColumn.DUE.place())
                            .getLocalDateTimeCellValue()
                            .toLocalDate())
                    .isEqualTo(LocalDate.of(2026, 11, 30));
            assertThat(sheet.getRow(1)
                            .getCell(PlanColumn.CLOSED.place())
                            .getCellStyle()
                            .getLocked())
                    .isFalse();
        }
    }

    @Test
    void nothingIsHiddenAndTheSamePlanGivesTheSameBytes() throws IOException {
        assertThat(new WorkbookHygiene().findings(new ByteArrayInputStream(written())))
                .isEmpty();
        assertThat(written()).isEqualTo(written());
    }

    private static byte[] written() throws IOException {
        var assessment = Example.assess(
                Example.highContract(),
                Example.answered("PR-01", "partly"),
                Example.answered("PR-02", "fully"),
                Example.answered("PR-03", "fully"),
                Example.blank("RS-01"),
                Example.answered("RS-02", "fully"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ImprovementPlanWriter()
                .write(ImprovementPlan.of(assessment, DAYS, Optional.of(LocalDate.of(2026, 11, 23))), "OFFICIAL", out);
        return out.toByteArray();
    }
}
