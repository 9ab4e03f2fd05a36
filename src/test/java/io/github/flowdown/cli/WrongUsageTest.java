package io.github.flowdown.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A slip on the command line ends with status 2, in words that tell how to write it, and nothing is written. */
class WrongUsageTest {
    private static final String CONTRACT = "samples/contracts/benefit-letters.yaml";
    private static final String RETURNED = "samples/returned/benefit-letters.xlsx";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "01/12/2026", "2026-02-30", ""})
    void aDateThatIsNone(String written) {
        wrong("tier", CONTRACT, "--as-of", written)
                .startsWith("flowdown: --as-of: '%s' is not a date".formatted(written))
                .contains("write it as YYYY-MM-DD");
        wrong("issue", CONTRACT, "--out", inFolder("x.xlsx"), "--due", written).contains("YYYY-MM-DD");
        wrong("assess", RETURNED, "--contract", CONTRACT, "--out", inFolder("out"), "--plan-from", written)
                .contains("YYYY-MM-DD");
    }

    @Test
    void anOptionThatTakesOneOfSeveralWords() {
        wrong("tier", CONTRACT, "--format", "xml").contains("'xml'", "write one of: text, json");
        wrong("assess", RETURNED, "--contract", CONTRACT, "--out", inFolder("out"), "--require", "superb")
                .contains("write one of: unacceptable, weak, adequate, strong");
        wrong("issue", CONTRACT, "--out", inFolder("x.xlsx"), "--language", "tlh")
                .contains("'tlh'", "language");
        wrong("tier", CONTRACT, "--quiet=maybe").contains("--quiet: 'maybe'", "write the option alone");
    }

    @ParameterizedTest
    @CsvSource({"asess,assess", "tiers,tier", "shedule,schedule", "wordsmith,", "help,"})
    void aCommandThatDoesNotExist(String written, String meant) {
        var said = wrong(written, CONTRACT)
                .startsWith("flowdown: there is no command '%s'".formatted(written))
                .contains("The commands are: tier, issue, import, assess, explain, replay, schedule, check.");
        if (meant == null) {
            said.doesNotContain("did you mean");
        } else {
            said.contains("did you mean '%s'?".formatted(meant));
        }
    }

    @Test
    void noCommandAtAllShowsThem() {
        wrong().startsWith("flowdown: name a command").contains("  assess ", "  replay ", "Exit status:");
    }

    @Test
    void anOptionThatDoesNotExistOrStandsInTheWrongPlace() {
        wrong("tier", CONTRACT, "--formt", "json").contains("has no option '--formt'; did you mean '--format'?");
        wrong("--scheme", "dwp", "tier", CONTRACT).contains("'--scheme' belongs after the command");
        wrong("tier", CONTRACT, "--as-of", "2026-01-01", "--as-of", "2026-01-02")
                .contains("--as-of is given twice");
    }

    @Test
    void tooFewOrTooMany() {
        wrong("assess")
                .contains("'flowdown assess' needs RETURNED, --contract CONTRACT, --out DIR, which are missing")
                .contains("Try 'flowdown assess --help'");
        wrong("assess", RETURNED, "--contract").contains("--contract needs CONTRACT after it");
        wrong("tier", CONTRACT, "other.yaml").contains("'other.yaml' is one argument too many");
        wrong("tier", "").contains("CONTRACT: it is empty");
    }

    @Test
    void aPlaceToWriteThatCannotBeMeant() throws Exception {
        Path file = Files.writeString(folder.resolve("plain.txt"), "mine");

        wrong("issue", CONTRACT, "--out", inFolder("nowhere/x.xlsx")).contains("there is no folder", "nowhere");
        wrong("issue", CONTRACT, "--out", folder.toString()).contains("--out names a folder");
        wrong("issue", CONTRACT, "--out", CONTRACT).contains("does not end in .xlsx");
        wrong("import", RETURNED, "--contract", CONTRACT, "--annotate", inFolder("nowhere/x.xlsx"))
                .contains("there is no folder");
        wrong("import", RETURNED, "--contract", CONTRACT, "--annotate", RETURNED)
                .contains("which is the file to read");
        wrong("assess", RETURNED, "--contract", CONTRACT, "--out", file.toString())
                .contains("--out names a file");
        wrong("schedule", CONTRACT, "--out", file.toString()).contains("--out names a file");

        assertThat(folder).isDirectoryContaining(kept -> kept.equals(file));
        assertThat(folder.toFile().list()).hasSize(1);
        assertThat(file).hasContent("mine");
    }

    private String inFolder(String name) {
        return folder.resolve(name).toString();
    }

    private static org.assertj.core.api.AbstractStringAssert<?> wrong(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int status = Main.run(new PrintWriter(out), new PrintWriter(err), arguments);
        assertThat(status).as(err.toString()).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
        return assertThat(err.toString())
                .doesNotContain("Exception")
                .doesNotContain("java.")
                .doesNotContain("index");
    }
}
