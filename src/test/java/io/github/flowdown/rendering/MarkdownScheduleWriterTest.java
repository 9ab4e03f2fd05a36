package io.github.flowdown.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flowdown.definition.DeterminationRule.Vehicle;
import io.github.flowdown.schedule.SecuritySchedule;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarkdownScheduleWriterTest {

    @Test
    void numbersAreWrittenOutAndReferencesLeadToTheirClause() throws IOException {
        assertThat(written(ScheduleFixture.schedule()))
                .contains("""
                        <a id="clause-interpretation"></a>

                        ### 1 Interpretation

                        **1.1** Terms in this Schedule have the meanings that its definitions give them.

                        **1.2** In this Schedule:

                        - (a) a law includes any amendment of it; and

                        - (b) writing includes email.

                        <a id="part-b"></a>

                        ## Part B: Protect and respond
                        """)
                .contains("tell the Authority under paragraph [3](#clause-incidents) if it cannot.")
                .contains("  - [3 Security Incidents](#clause-incidents)\n");
    }

    @Test
    void tablesHoldWhatTheWordFileHolds() throws IOException {
        assertThat(written(ScheduleFixture.assessed()))
                .contains("""
                        | Paragraph | What is set | Value |
                        | --- | --- | --- |
                        | [3](#clause-incidents) Security Incidents | Telling the other party of an incident | 12 hours<br>(set for this contract) |
                        """)
                .contains("""
                        | Question | Finding | Action | Period |
                        | --- | --- | --- | --- |
                        | IR-01 | There is no plan for incidents. | Write a plan for incidents and try it out. | Within 30 days<br>(must, high) |
                        """)
                .contains("| Information Security Policy 4.1, 4.2 | IR-01: No (Answers!D7) |");
    }

    @Test
    void whatASupplierWroteStaysText() throws IOException {
        assertThat(written(ScheduleFixture.schedule(Vehicle.SCHEDULE, ScheduleFixture.ODD_NAME)))
                .contains("| Supplier | Ødd & \\<Sons\\> \"Ltd\" {provider} \uFFFD=HYPERLINK(\"x\")\uFFFD \uD83D\uDE00"
                        + " \\| \\*b\\* \\[l\\](http://x) | 99000118 |");
    }

    @Test
    void aLineThatLooksLikeAListStaysALine() {
        assertThat(MarkdownText.line(MarkdownText.of("1. one"))).isEqualTo("1\\. one");
        assertThat(MarkdownText.line(MarkdownText.of("  - one"))).isEqualTo("\\- one");
        assertThat(MarkdownText.line(MarkdownText.of("# one"))).isEqualTo("\\# one");
        assertThat(MarkdownText.of("R&D &amp; a\nb")).isEqualTo("R\\&D \\&amp; a b");
    }

    @Test
    void requirementsForTheOrdinaryTermsSayWhatTheyAre() throws IOException {
        assertThat(written(ScheduleFixture.schedule(Vehicle.ORDINARY_TERMS, "Quillharrow Letterworks Ltd")))
                .startsWith("""
                        **OFFICIAL**

                        # Security clauses for the ordinary terms

                        **Printing and posting of decision letters**

                        Contract EX-2026-0118 needs no separate Security Schedule. These clauses are to be copied into its ordinary terms, with the definitions behind them.""")
                .doesNotContain("## Contents", "Part A", "this Schedule");
    }

    @Test
    void whereNoScheduleCanBeAgreedTheDocumentIsARequestToFillIn() throws IOException {
        assertThat(written(ScheduleFixture.schedule(Vehicle.DEVIATION, "Quillharrow Letterworks Ltd")))
                .contains(
                        "# Request for a deviation: no Security Schedule can be agreed",
                        "| Business justification | To be stated: the business need, and what happens if the request is refused |",
                        "| [3](#clause-incidents) Security Incidents | So that the Authority can act in time. | To be stated | To be stated |",
                        "## Decision",
                        "## What the Security Schedule would have said");
    }

    private static String written(SecuritySchedule schedule) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new MarkdownScheduleWriter().write(schedule, List.of(), out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
