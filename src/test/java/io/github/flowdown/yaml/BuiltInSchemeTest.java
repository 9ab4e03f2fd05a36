package io.github.flowdown.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flowdown.contract.Contract;
import io.github.flowdown.definition.Tier;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BuiltInSchemeTest {
    private static final SchemeFiles DWP = new SchemeReader().builtIn("dwp").orThrow();

    @Test
    void theSchemeForTheDepartmentIsReadWithoutAProblem() {
        assertThat(new SchemeReader().builtIn("dwp").diagnostics()).isEmpty();
        assertThat(DWP.scheme().tiers()).extracting(Tier::id).containsExactly("low", "moderate", "high", "very-high");
        assertThat(DWP.scheme().questionnaire().questions()).hasSizeGreaterThan(100);
        assertThat(DWP.library().clauses()).hasSizeGreaterThan(30);
    }

    @Test
    void everySchemeThatIsSaidToBeBuiltInIs() {
        assertThat(SchemeReader.builtInIds())
                .allSatisfy(
                        id -> assertThat(new SchemeReader().builtIn(id).value()).isPresent());
    }

    @Test
    void aSchemeThatIsNotBuiltInIsRefusedWithThoseThatAre() {
        assertThat(new SchemeReader().builtIn("dpw").diagnostics())
                .extracting(Object::toString)
                .containsExactly("""
                        scheme:dpw: error FD1001: there is no built-in scheme 'dpw'
                          fix: name one of: dwp, cyber-essentials, nist-800-171-dod, cmmc-level-2, caf-profile, caf-4.0, samm; or the path of a scheme file""");
    }

    @ParameterizedTest
    @ValueSource(strings = {"benefit-letters", "contact-centre-analytics", "training-room-hire", "welsh-translation"})
    void theSampleContractsAreReadWithoutAProblem(String name) {
        var checked =
                new ContractReader(DWP.scheme(), DWP.library()).read(Path.of("samples/contracts", name + ".yaml"));

        assertThat(checked.diagnostics()).isEmpty();
    }

    @Test
    void aSubContractNobodyAssessedIsAWarning() {
        var checked = new ContractReader(DWP.scheme(), DWP.library())
                .read(Path.of("samples/contracts/payment-platform.yaml"));

        assertThat(checked.diagnostics()).extracting(Object::toString).containsExactly("""
                        samples/contracts/payment-platform.yaml:87:5: warning FD4004: nobody has assessed the risk of sub-contract EX-2026-0307-B
                          fix: answer the contract-risk questions under 'risk'""");
        assertThat(checked.orThrow().subContracts())
                .extracting(Contract::isAssessed)
                .containsExactly(true, false);
    }

    @Test
    void theBuyerOfASubContractIsTheSupplierAboveIt() {
        Contract contract = new ContractReader(DWP.scheme(), DWP.library())
                .read(Path.of("samples/contracts/payment-platform.yaml"))
                .orThrow();
        Contract sub = contract.subContracts().get(0);

        assertThat(contract.customer()).isEqualTo(contract.authority());
        assertThat(sub.customer()).isEqualTo(contract.supplier());
        assertThat(sub.authority()).isEqualTo(contract.authority());
        assertThat(sub.marking()).isEqualTo("OFFICIAL-SENSITIVE");
        assertThat(sub.issueNumber()).isEqualTo(1);
        assertThat(sub.fingerprint()).isEqualTo(contract.fingerprint()).hasSize(64);
    }
}
