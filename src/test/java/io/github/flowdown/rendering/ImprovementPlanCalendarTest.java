package io.github.flowdown.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flowdown.assessment.Assessment;
import io.github.flowdown.assessment.Assessor;
import io.github.flowdown.assessment.ImprovementPlan;
import io.github.flowdown.definition.WorkingCalendar;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ImprovementPlanCalendarTest {
    private static final WorkingCalendar DAYS =
            new WorkingCalendar("home", "Home", LocalDate.of(2026, 1, 1), LocalDate.of(2027, 12, 31), Map.of(), "ca1e");

    @Test
    void everyLineEndsInCrLfAndIsAtMostSeventyFiveOctetsLong() throws IOException {
        String text = calendar(Optional.of(LocalDate.of(2026, 11, 23)));
        assertThat(text).endsWith("END:VCALENDAR\r\n");
        assertThat(text.replace("\r\n", "")).doesNotContain("\r", "\n");
        for (String line : text.split("\r\n")) {
            assertThat(line.getBytes(StandardCharsets.UTF_8).length).as(line).isLessThanOrEqualTo(75);
        }
    }

    @Test
    void anActionIsAnAllDayEventOnTheDayItIsDueWithAStableIdAndTheDayOfThePlanAsItsStamp() throws IOException {
        List<String> lines = unfolded(calendar(Optional.of(LocalDate.of(2026, 11, 23))));
        assertThat(lines)
                .startsWith("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Flowdown//Improvement plan//EN")
                .contains(
                        "BEGIN:VEVENT",
                        "UID:EX-2026-001.PR-01@flowdown",
                        "DTSTAMP:20261123T000000Z",
                        "TRANSP:TRANSPARENT");
        assertThat(lines.stream().filter(line -> line.startsWith("UID:"))).doesNotHaveDuplicates();
        assertThat(lines.stream().filter(line -> line.startsWith("DTSTART;VALUE=DATE:2")))
                .hasSizeGreaterThan(1);
    }

    @Test
    void withoutADayItIsAToDoWithoutADay() throws IOException {
        assertThat(unfolded(calendar(Optional.empty())))
                .contains("BEGIN:VTODO", "END:VTODO")
                .doesNotContain("BEGIN:VEVENT");
    }

    @Test
    void textsAreEscapedAndFoldedBetweenCharacters() {
        String text = new String(
                new CalendarLines()
                        .text("SUMMARY", "a,b;c\\d\r\ne" + "é😀".repeat(40) + "\u202Eend")
                        .bytes(),
                StandardCharsets.UTF_8);
        assertThat(text).startsWith("SUMMARY:a\\,b\\;c\\\\d\\ne");
        assertThat(text.replace("\r\n ", "")).endsWith("é😀\uFFFDend\r\n");
    }

    private static String calendar(Optional<LocalDate> start) throws IOException {
        Assessment undated = ReportFixture.dossier().assessment();
        Assessment assessment = new Assessor().assess(undated.scheme(), undated.response(), Optional.empty());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ImprovementPlanCalendar().write(ImprovementPlan.of(assessment, DAYS, start), assessment.contract(), out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static List<String> unfolded(String text) {
        return List.of(text.replace("\r\n ", "").split("\r\n"));
    }
}
