package io.github.flowdown.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flowdown.Flowdown;
import io.github.flowdown.contract.Contract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The classes that the clause library for the department makes, at the edges of their bands. */
class SubContractorClassTest {
    private static final Flowdown DWP = Flowdown.builtIn("dwp");
    private static final Path LETTERS = Path.of("samples/contracts/benefit-letters.yaml");

    @TempDir
    private Path root;

    @Test
    void aThousandPeopleMakeASubContractHigherRiskAndAHundredMediumRisk() throws IOException {
        assertThat(classOf("under-100000")).isEqualTo("Higher risk");
        assertThat(classOf("under-1000")).isEqualTo("Medium risk");
    }

    @Test
    void whatNobodyAssessedIsInTheHighestClass() throws IOException {
        FlowDown unassessed = below("samples/contracts/payment-platform.yaml").get(1);
        assertThat(unassessed.assessed()).isFalse();
        assertThat(unassessed.subContractorClass()).map(SubContractorClass::id).contains("higher-risk");
    }

    private String classOf(String people) throws IOException {
        String text = Files.readString(LETTERS);
        int subContracts = text.indexOf("sub-contracts:");
        Path changed = Files.writeString(
                root.resolve("contract.yaml"),
                text.substring(0, subContracts)
                        + text.substring(subContracts).replace("answer: under-100000", "answer: " + people));
        return below(changed.toString())
                .get(0)
                .subContractorClass()
                .orElseThrow()
                .title();
    }

    private static List<FlowDown> below(String file) throws IOException {
        Contract contract = DWP.readContract(Path.of(file)).orThrow();
        return DWP.flowDown(DWP.draft(contract));
    }
}
