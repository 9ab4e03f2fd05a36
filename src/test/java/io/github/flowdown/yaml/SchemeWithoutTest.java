package io.github.flowdown.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flowdown.contract.Contract;
import io.github.flowdown.contract.TierAssessor;
import io.github.flowdown.contract.TierDecision;
import io.github.flowdown.definition.DeterminationRule.Vehicle;
import io.github.flowdown.diagnostic.Checked;
import io.github.flowdown.diagnostic.Diagnostic;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A scheme that has neither tiering nor determination, clause library, remediation or gates. */
class SchemeWithoutTest {
    private static final String CONTRACT = """
            contract: C-1
            title: Parts
            authority: {name: Department}
            supplier: {name: Parts Ltd}
            starts: 2027-01-04
            ends: 2030-01-03
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void writeTheQuestionnaire() throws IOException {
        Files.writeString(folder.resolve("supplier.yaml"), """
                questionnaire: small
                version: "1"
                title: Small
                introduction: Please answer.
                scoring: {method: all-met}
                sections:
                  - id: only
                    title: Only
                    questions:
                      - id: Q-1
                        text: Is it locked?
                        obligation: must
                        answer: {type: yes-no}
                        shortfall: {severity: high, finding: It is open., action: Lock it.}
                """);
    }

    @Test
    void theOnlyTierIsTakenAndNothingIsDrafted() throws IOException {
        SchemeFiles files = scheme("  - {id: all, title: Everybody, summary: One for all.}\n", "all");

        TierDecision tier = new TierAssessor()
                .decide(files.scheme(), contract(files, CONTRACT).orThrow());

        assertThat(tier.decided().id()).isEqualTo("all");
        assertThat(tier.reasons()).extracting(reason -> reason.text()).containsExactly("the scheme has no other tier");
        assertThat(tier.determination().vehicle()).isEqualTo(Vehicle.ORDINARY_TERMS);
        assertThat(files.library().isEmpty()).isTrue();
    }

    @Test
    void aContractNamesItsTier() throws IOException {
        SchemeFiles files = twoTiers();
        String named = CONTRACT + "decided-tier: {tier: low, because: it is small, role: Buyer}\n";

        TierDecision tier =
                new TierAssessor().decide(files.scheme(), contract(files, named).orThrow());

        assertThat(tier.decided().id()).isEqualTo("low");
        assertThat(tier.reasons())
                .extracting(reason -> reason.text())
                .containsExactly("decided as Low by the Buyer: it is small");
    }

    @Test
    void aContractThatDoesNotIsRefused() throws IOException {
        assertThat(contract(twoTiers(), CONTRACT).diagnostics())
                .extracting(Diagnostic::toString)
                .containsExactly("""
                        c.yaml:1:1: error FD1010: the contract does not name its tier, and scheme 'small' has no contract-risk questionnaire to find it by
                          fix: add 'decided-tier' with one of: low, high""");
    }

    @Test
    void aSubContractHasTheTierOfTheContractAboveUnlessItNamesOne() throws IOException {
        SchemeFiles files = twoTiers();
        String chain = CONTRACT + """
                decided-tier: {tier: low, because: it is small, role: Buyer}
                sub-contracts:
                  - {contract: C-2, title: Plating, supplier: {name: Plating Ltd}, starts: 2027-01-04, ends: 2030-01-03}
                """;

        Checked<Contract> contract = contract(files, chain);

        assertThat(contract.diagnostics()).isEmpty();
        assertThat(new TierAssessor()
                        .decide(files.scheme(), contract.orThrow())
                        .below()
                        .get(0)
                        .decided()
                        .id())
                .isEqualTo("low");
    }

    private SchemeFiles twoTiers() throws IOException {
        return scheme("""
                  - {id: low, title: Low, summary: Less.}
                  - {id: high, title: High, summary: More.}
                """.indent(2).replaceFirst("^ {2}", "  "), "low");
    }

    private SchemeFiles scheme(String tiers, String lowest) throws IOException {
        Path file = folder.resolve("scheme.yaml");
        Files.writeString(file, """
                scheme: small
                version: "1"
                title: Small
                summary: The least a scheme needs.
                tiers:
                %squestionnaire: supplier.yaml
                ratings:
                  - {id: fail, title: Fail, summary: No.}
                  - {id: pass, title: Pass, summary: Yes.}
                rating-bands:
                  %s: [{rating: fail, met: false}, {rating: pass, met: true}]
                """.formatted(tiers, lowest));
        return new SchemeReader().read(file).orThrow();
    }

    private static Checked<Contract> contract(SchemeFiles files, String text) throws IOException {
        return new ContractReader(files.scheme(), files.library())
                .read("c.yaml", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
