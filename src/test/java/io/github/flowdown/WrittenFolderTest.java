package io.github.flowdown;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flowdown.assessment.Deviations;
import io.github.flowdown.contract.Contract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands in the folders that people are given. */
class WrittenFolderTest {
    private static final Flowdown DWP = Flowdown.builtIn("dwp");

    @TempDir
    private Path root;

    @Test
    void anAssessmentComesWithTheOverviewOfItsSupplyChain() throws IOException {
        Contract contract = DWP.readContract(Path.of("samples/contracts/benefit-letters.yaml"))
                .orThrow();
        Path folder = root.resolve("assessed");
        DWP.writeAll(
                DWP.assess(
                        contract,
                        DWP.readResponse(contract, Path.of("samples/returned/benefit-letters.xlsx"))
                                .orThrow()),
                folder);
        assertThat(folder.resolve("flow-down-overview.docx")).exists();
        assertThat(folder.resolve("flow-down-overview.html")).exists();
    }

    @Test
    void aTenderIsTracedToThePolicyAsAnAssessmentIs() throws IOException {
        Contract contract = DWP.readContract(Path.of("samples/contracts/benefit-letters.yaml"))
                .orThrow();
        Path folder = root.resolve("tender");
        DWP.writeAll(DWP.draft(contract, Deviations.NONE), folder);
        assertThat(Files.readString(folder.resolve("security-schedule.md")))
                .contains(
                        "### From policy to paragraph",
                        "DWP Information Security Policy, version",
                        "### What the buyer has selected");
    }

    @Test
    void aChainOfAnyDepthAndOddNamesGetsADocumentForEachContract() throws IOException {
        String risk = Files.readString(Path.of("samples/contracts/training-room-hire.yaml"));
        StringBuilder chain = new StringBuilder(risk.substring(0, risk.indexOf("\nrisk:") + 1));
        String facts = risk.substring(risk.indexOf("\nrisk:") + 1)
                .replaceAll("(?s)\nsub-contracts:.*", "")
                .strip();
        chain.append(facts);
        String[] names = {"EX-9-A", "EX-9-b", "EX-9-B", "CON", "EX-9.e", "EX-9-f"};
        String indent = "";
        for (String name : names) {
            chain.append("\n")
                    .append(indent)
                    .append("sub-contracts:\n")
                    .append(indent)
                    .append("  - contract: ")
                    .append(name)
                    .append("\n");
            indent += "    ";
            for (String line : ("title: Part of " + name
                            + "\nsupplier: {name: 'Odd & <Sons>: ${x} {provider}'}\nstarts: 2026-11-02\nends: 2027-11-01\n"
                            + facts)
                    .split("\n")) {
                chain.append(indent).append(line).append("\n");
            }
            chain.setLength(chain.length() - 1);
        }
        Path file = Files.writeString(root.resolve("chain.yaml"), chain);
        Contract contract = DWP.readContract(file).orThrow();
        Path folder = root.resolve("chain");

        DWP.writeAll(DWP.draft(contract), folder);

        try (var files = Files.list(folder.resolve("flow-down"))) {
            assertThat(files.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "EX-9-A.docx",
                            "EX-9-b.docx",
                            "EX-9-B-2.docx",
                            "contract-CON.docx",
                            "EX-9.e.docx",
                            "EX-9-f.docx");
        }
        assertThat(Files.readString(folder.resolve("security-schedule.md"))).contains("Odd & \\<Sons\\>");
    }
}
