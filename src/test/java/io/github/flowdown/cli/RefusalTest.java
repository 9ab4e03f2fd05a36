package io.github.flowdown.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every bad input ends with status 1, a place, a code and an instruction, and leaves nothing behind. */
class RefusalTest {
    private static final String CONTRACT = "samples/contracts/benefit-letters.yaml";
    private static final Path RETURNED = Path.of("samples/returned/benefit-letters.xlsx");

    @TempDir
    private Path folder;

    @Test
    void aWorkbookThatIsNotThere() {
        refused(folder.resolve("nowhere.xlsx"), CONTRACT, "FD3001", "nowhere.xlsx");
    }

    @Test
    void anEmptyFile() throws Exception {
        Path empty = Files.createFile(folder.resolve("empty.xlsx"));
        refused(empty, CONTRACT, "empty.xlsx", "empty", "fix: ");
    }

    @Test
    void aTruncatedWorkbook() throws Exception {
        byte[] whole = Files.readAllBytes(RETURNED);
        Path half = Files.write(folder.resolve("half.xlsx"), java.util.Arrays.copyOf(whole, whole.length / 2));
        refused(half, CONTRACT, "FD3003", "half.xlsx", "fix: ");
    }

    @Test
    void somethingThatIsNotAWorkbook() throws Exception {
        Path csv = Files.writeString(folder.resolve("answers.xlsx"), "Ref,Your answer\nAC-01,Yes\n");
        refused(csv, CONTRACT, "FD3002", "answers.xlsx", "CSV", "fix: ");
    }

    @Test
    void aWorkbookWithAPassword() throws Exception {
        Path locked = folder.resolve("locked.xlsx");
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (var out = encryptor.getDataStream(container)) {
                out.write(Files.readAllBytes(RETURNED));
            }
            try (var file = Files.newOutputStream(locked)) {
                container.writeFilesystem(file);
            }
        }
        refused(locked, CONTRACT, "FD3004", "locked.xlsx", "password", "fix: ");
    }

    @Test
    void aReturnForAnotherContract() {
        refused(RETURNED, "samples/contracts/payment-platform.yaml", "FD3011", "EX-2026-0118", "fix: ");
    }

    @Test
    void aReturnForAnotherContractIsToldOfInOneMessage() {
        Run run = flowdown("import", RETURNED.toString(), "--contract", "samples/contracts/payment-platform.yaml");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains("FD3011").doesNotContain("warning").hasLineCount(2);
    }

    @Test
    void filesGivenInEachOthersPlace() {
        refused(Path.of(CONTRACT), CONTRACT, "FD3002", "this is a YAML file", "swapped");
        refused(RETURNED, RETURNED.toString(), "FD1013", "not a YAML file but a workbook", "swapped");
        refused(RETURNED, "README.md", "README.md: error FD1013", "not a YAML file", "contract:");
        refused(
                RETURNED,
                "questionnaires/dwp/scheme.yaml",
                "FD1013",
                "expected a contract, found a scheme",
                "name a contract here");
        refused(RETURNED, "samples", "samples: error FD1002: this is a folder");
    }

    @Test
    void aSchemeThatIsAnotherKindOfFileOrNotThere() {
        assertThat(flowdown("tier", CONTRACT, "--scheme", CONTRACT).err())
                .contains("expected a scheme, found a contract");
        assertThat(flowdown("tier", CONTRACT, "--scheme", "nowhere.yaml").err())
                .contains("nowhere.yaml: error FD1001: there is no such file")
                .contains("built-in scheme");
    }

    @Test
    void aContractThatIsNotThere() {
        refused(RETURNED, "samples/contracts/nowhere.yaml", "FD1001", "nowhere.yaml");
    }

    @Test
    void aContractWithAnUnknownKey() throws Exception {
        Path contract = folder.resolve("contract.yaml");
        Files.writeString(
                contract, Files.readString(Path.of(CONTRACT)).replace("marking:", "markng:"), StandardCharsets.UTF_8);
        refused(RETURNED, contract.toString(), "contract.yaml:10:1: error FD1009", "'markng'", "marking");
    }

    @Test
    void aContractWithAnUnknownFact() throws Exception {
        Path contract = folder.resolve("contract.yaml");
        Files.writeString(
                contract,
                Files.readString(Path.of(CONTRACT)).replace("  location: uk", "  locations: uk"),
                StandardCharsets.UTF_8);
        refused(RETURNED, contract.toString(), "FD4001", "'locations'", "location");
    }

    @Test
    void aSchemeThatDoesNotExist() {
        Path out = folder.resolve("out");
        Run run = flowdown("tier", CONTRACT, "--scheme", "mod");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains("FD1001").contains("'mod'").contains("dwp");
        assertThat(out).doesNotExist();
    }

    private void refused(Path workbook, String contract, String... expected) {
        Path out = folder.resolve("out");
        Run run = flowdown("assess", workbook.toString(), "--contract", contract, "--out", out.toString());
        assertThat(run.status()).as(run.err()).isEqualTo(1);
        assertThat(run.err()).contains(expected).doesNotContain("Exception").doesNotContain("\tat ");
        assertThat(run.out()).isEmpty();
        assertThat(out).doesNotExist();
    }

    private record Run(int status, String out, String err) {}

    private static Run flowdown(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int status = Main.run(new PrintWriter(out), new PrintWriter(err), arguments);
        return new Run(status, out.toString(), err.toString());
    }
}
