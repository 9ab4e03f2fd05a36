package io.github.flowdown.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line as a process of its own: what it prints, what it writes, and the status it ends with. */
class CommandLineTest {
    private static final String CONTRACT = "samples/contracts/benefit-letters.yaml";
    private static final String RETURNED = "samples/returned/benefit-letters.xlsx";

    @TempDir
    private Path folder;

    private Path out() {
        return folder.resolve("out");
    }

    @Test
    void assessWritesEverythingAndSaysWhatCameOut() throws Exception {
        Run run = flowdown("assess", RETURNED, "--contract", CONTRACT, "--out", out().toString());

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("Tier      High")
                .contains("points fall in the band of tier High")
                .contains("Rating    ")
                .contains("the score is")
                .contains("Findings  ")
                .contains("the worst:")
                .contains("Wrote     ");
        assertThat(written())
                .containsExactlyInAnyOrder(
                        "assessment.json",
                        "scorecard.xlsx",
                        "annotated-return.xlsx",
                        "report.html",
                        "improvement-plan.xlsx",
                        "improvement-plan.ics",
                        "security-schedule.docx",
                        "security-schedule.md",
                        "security-schedule.html",
                        "flow-down-overview.docx",
                        "flow-down-overview.html",
                        "flow-down/EX-2026-0118-A.docx");
    }

    @Test
    void theSameInputsGiveTheSameBytesInEveryLocaleAndTimeZone() throws Exception {
        Path there = folder.resolve("there");
        flowdown("assess", RETURNED, "--contract", CONTRACT, "--out", out().toString());
        run(
                List.of("-Duser.language=tr", "-Duser.country=TR", "-Duser.timezone=Pacific/Kiritimati"),
                "assess",
                RETURNED,
                "--contract",
                CONTRACT,
                "--out",
                there.toString());

        for (String file : written()) {
            assertThat(there.resolve(file)).hasSameBinaryContentAs(out().resolve(file));
        }
    }

    @Test
    void aRatingBelowTheRequiredOneEndsWithStatusThree() throws Exception {
        Run run =
                flowdown("assess", RETURNED, "--contract", CONTRACT, "--out", out().toString(), "--require", "strong");
        assertThat(run.status()).isEqualTo(3);
        assertThat(written()).isNotEmpty();
    }

    @Test
    void anUnknownRatingIsWrongUsage() throws Exception {
        Run run =
                flowdown("assess", RETURNED, "--contract", CONTRACT, "--out", out().toString(), "--require", "superb");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err())
                .contains("'superb' is not a rating of scheme dwp; write one of: unacceptable, weak, adequate, strong");
        assertThat(out()).doesNotExist();
    }

    @Test
    void tierPrintsTierDeterminationAndReasons() throws Exception {
        Run run = flowdown("tier", CONTRACT);
        assertThat(run.status()).isZero();
        assertThat(run.out())
                .contains("Tier      High")
                .contains("- 96 points fall in the band of tier High (from 70 to below 120)")
                .contains("still to be confirmed: people")
                .contains("Schedule  a Security Schedule is needed");
    }

    @Test
    void issueThenImportGivesBackAnEmptyReturn() throws Exception {
        Path workbook = folder.resolve("questionnaire.xlsx");
        assertThat(flowdown("issue", CONTRACT, "--out", workbook.toString()).status())
                .isZero();

        Run run = flowdown("import", workbook.toString(), "--contract", CONTRACT, "--format", "json");

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out()).contains("\"id\": \"dwp-supplier-security\"");
    }

    @Test
    void aScheduleCanBeDraftedForATender() throws Exception {
        Run run = flowdown("schedule", CONTRACT, "--out", out().toString());
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(written())
                .containsExactlyInAnyOrder(
                        "security-schedule.docx",
                        "security-schedule.md",
                        "security-schedule.html",
                        "security-schedule.json",
                        "flow-down-overview.docx",
                        "flow-down-overview.html",
                        "flow-down/EX-2026-0118-A.docx");
    }

    @Test
    void aScheduleDraftedFromAnAssessmentIsTheOneThatCameWithIt() throws Exception {
        Path again = folder.resolve("again");
        flowdown("assess", RETURNED, "--contract", CONTRACT, "--out", out().toString());

        Run run = flowdown(
                "schedule",
                CONTRACT,
                "--assessment",
                out().resolve("assessment.json").toString(),
                "--out",
                again.toString());

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(again.resolve("security-schedule.docx"))
                .hasSameBinaryContentAs(out().resolve("security-schedule.docx"));
        assertThat(again.resolve("security-schedule.md"))
                .hasSameTextualContentAs(out().resolve("security-schedule.md"));
    }

    @Test
    void theBuiltInDefinitionsPassTheirOwnCheck() throws Exception {
        Run run = flowdown("check", "questionnaires");
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out()).contains("dwp");
    }

    @Test
    void checkWritesItsPageOnlyWhenTheArgumentsAreRight() throws Exception {
        Path page = folder.resolve("check.html");
        Run missing = flowdown("check", "questionnaires/none.yaml", "--html", page.toString());
        assertThat(missing.status()).isEqualTo(1);
        Run unknown = flowdown("check", "questionnaires/dwp/scheme.yaml", "--html", page.toString(), "--nonsense");
        assertThat(unknown.status()).isEqualTo(2);
        assertThat(page).doesNotExist();
        Path definition = Files.writeString(folder.resolve("mine.yaml"), "scheme: mine\n");
        Run wrongName = flowdown("check", definition.toString(), "--html", definition.toString());
        assertThat(wrongName.status()).isEqualTo(2);
        assertThat(definition).hasContent("scheme: mine\n");

        Run right = flowdown("check", "questionnaires/dwp/scheme.yaml", "--html", page.toString(), "--coverage");
        assertThat(right.status()).as(right.err()).isZero();
        assertThat(right.out()).contains("dwp-isp:1.4 ", "not for suppliers (").contains("clauses: standing, ");
        assertThat(page).content().contains("dwp-isp:1.4");
    }

    @Test
    void noCommandIsWrongUsage() throws Exception {
        Run run = flowdown();
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).startsWith("flowdown: name a command");
    }

    @Test
    void aMissingOptionIsWrongUsageAndSaysWhich() throws Exception {
        Run run = flowdown("assess", RETURNED, "--contract", CONTRACT);
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err())
                .contains("'flowdown assess' needs --out DIR, which is missing")
                .contains("Try 'flowdown assess --help'");
    }

    private List<String> written() throws IOException {
        try (Stream<Path> files = Files.walk(out())) {
            return files.filter(Files::isRegularFile)
                    .map(file -> out().relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    record Run(int status, String out, String err) {}

    private Run flowdown(String... arguments) throws Exception {
        return run(List.of(), arguments);
    }

    private Run run(List<String> jvmOptions, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path")));
        command.addAll(jvmOptions);
        command.add(Main.class.getName());
        command.addAll(List.of(arguments));
        Path printed = folder.resolve("printed.txt");
        Path complained = folder.resolve("complained.txt");
        Process process = new ProcessBuilder(command)
                .redirectOutput(printed.toFile())
                .redirectError(complained.toFile())
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS))
                .as("it ends within a minute")
                .isTrue();
        return new Run(
                process.exitValue(),
                Files.readString(printed, StandardCharsets.UTF_8),
                Files.readString(complained, StandardCharsets.UTF_8));
    }
}
