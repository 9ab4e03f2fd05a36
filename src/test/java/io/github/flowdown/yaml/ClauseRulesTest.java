package io.github.flowdown.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules about the clause library for the department, each broken by one change to its text. */
class ClauseRulesTest {
    private static final SchemeFiles DWP = new SchemeReader().builtIn("dwp").orThrow();
    private static final String LIBRARY = "schedules/dwp/security-schedule.yaml";

    @TempDir
    private Path root;

    @Test
    void aFullReportIsNeverDueBeforeTheFirstOne() {
        assertThat(problems("very-high: 48 hours}\n          updates:", "very-high: 2 hours}\n          updates:"))
                .containsExactly("""
                        error FD5010: at tier very-high 'first-report' is '4 hours', which is more than 'full-report' with '2 hours'
                          fix: change one of the values, or their order""");
    }

    @Test
    void onlyParametersOfTheClauseArePutInOrder() {
        assertThat(problems("in-order: [first-report, full-report]", "in-order: [first-reprot, full-report]"))
                .containsExactly("""
                        error FD5002: there is no parameter of clause 'incident-reporting' called 'first-reprot'
                          fix: did you mean 'first-report'?""");
    }

    @Test
    void everyTermOfArticle28StandsWhereverPersonalDataIsHandled() {
        assertThat(problems(
                        "when: {fact: personal-data, any-of: [ordinary, special-category]}\n        purpose",
                        "when: {fact: personal-data, is: special-category}\n        purpose"))
                .contains("""
                        error FD5011: where personal-data is 'ordinary', no clause is sure to carry uk-gdpr-28:28.3.b (Confidentiality of the people who process)
                          fix: refer to it from a clause that stands at every tier wherever personal data is handled""");
    }

    @Test
    void aContractMayNotSetAFullReportBeforeTheFirstOne() throws IOException {
        Path contract = root.resolve("contract.yaml");
        Files.writeString(
                contract,
                Files.readString(Path.of("samples/contracts/benefit-letters.yaml"))
                        .replace("return-and-deletion.deletion: 14 days", "incident-reporting.full-report: 2 hours"));

        assertThat(new ContractReader(DWP.scheme(), DWP.library())
                        .read(contract)
                        .diagnostics())
                .extracting(problem -> problem.toString().replaceFirst("^.*?: ", ""))
                .containsExactly("""
                        error FD5010: in clause 'incident-reporting' 'first-report' is '8 hours', which is more than 'full-report' with '2 hours'
                          fix: set both values so that they fit together""");
    }

    @Test
    void aDefinitionNamesNoParagraph() {
        assertThat(problems(
                        "means: \"the scheme under which the NCSC approves",
                        "means: \"see paragraph {clause:security-testing}: the scheme under which the NCSC approves"))
                .containsExactly("""
                        error FD5102: the meaning of 'CHECK' names a paragraph, which a document that uses the term may not have
                          fix: say it without the number, as in 'a paragraph of this {schedule}'""");
    }

    @Test
    void aParagraphGivesWayOnlyToAClauseThatThereIs() {
        assertThat(problems("unless: location", "unless: loccation")).containsExactly("""
                        error FD5001: this names clause 'loccation', which the library does not have
                          fix: did you mean 'location'?""");
    }

    @Test
    void aTextOutsideTheListIsNotAllowedAtAnyTier() {
        assertThat(problems("low: Cyber Essentials, moderate", "low: a friendly letter, moderate"))
                .contains("""
                        error FD5002: 'a friendly letter' is not among the values that parameter 'scheme' allows
                          fix: write one of: 'Cyber Essentials', 'Cyber Essentials Plus', 'ISO/IEC 27001 and Cyber Essentials', 'Cyber Essentials Plus and ISO/IEC 27001'""");
    }

    @Test
    void aContractMayNotSetAValueThatTheLibraryDoesNotAllow() throws IOException {
        assertThat(contractProblems("certification.scheme: none")).containsExactly("""
                        error FD5103: certification.scheme cannot be 'none'
                          fix: write one of: 'Cyber Essentials', 'Cyber Essentials Plus', 'ISO/IEC 27001 and Cyber Essentials', 'Cyber Essentials Plus and ISO/IEC 27001'""");
        assertThat(contractProblems("certification.scheme: Cyber Essentials")).containsExactly("""
                        error FD4008: certification.scheme is 'Cyber Essentials', where tier high asks for 'Cyber Essentials Plus': that is looser
                          fix: write a stricter value; a looser one needs a deviation""");
        assertThat(contractProblems("end-user-devices.lock: 0")).containsExactly("""
                        error FD5103: end-user-devices.lock cannot be '0'
                          fix: the strictest value possible is '1'""");
        assertThat(contractProblems("certification.scheme: Cyber Essentials Plus and ISO/IEC 27001"))
                .isEmpty();
    }

    @Test
    void parametersOfDifferentClausesKeepTheirOrder() throws IOException {
        assertThat(problems("by-tier: {low: 6 years}", "by-tier: {low: 6 months}"))
                .containsExactly("""
                        error FD5010: at tier high 'logging-and-monitoring.retention' is '12 months', which is more than 'records.retention' with '6 months'
                          fix: change one of the values, or their order""");
        assertThat(contractProblems("logging-and-monitoring.retention: 7 years"))
                .containsExactly("""
                        error FD5010: 'logging-and-monitoring.retention' is '7 years', which is more than 'records.retention' with '6 years'
                          fix: set both values so that they fit together""");
    }

    @Test
    void onlyParametersThatThereAreKeepAnOrder() {
        assertThat(problems("- [patching.scan, patching.test]", "- [patching.scan, patching.tests]"))
                .containsExactly("""
                        error FD5002: there is no clause parameter called 'patching.tests'
                          fix: did you mean 'patching.test'?""");
    }

    @Test
    void thereIsOneWordForWhatIsRequired() {
        assertThat(problems(
                        "{provider} must keep to the Security Management Plan.",
                        "{provider} shall keep to the Security Management Plan."))
                .containsExactly("""
                        error FD5005: 'shall' is not among the words of obligation
                          fix: write must, should or may""");
    }

    @Test
    void aClauseFlowsOnlyToClassesThatThereAre() {
        assertThat(problems(
                        "flow-down-to: [higher-risk]\n        flow-down-when: {fact: availability",
                        "flow-down-to: [highest-risk]\n        flow-down-when: {fact: availability"))
                .containsExactly("""
                        error FD5001: there is no class of sub-contractors called 'highest-risk'
                          fix: did you mean 'higher-risk'?""");
    }

    private List<String> contractProblems(String choice) throws IOException {
        Path contract = root.resolve("contract.yaml");
        Files.writeString(
                contract,
                Files.readString(Path.of("samples/contracts/benefit-letters.yaml"))
                        .replace("return-and-deletion.deletion: 14 days", choice));
        return new ContractReader(DWP.scheme(), DWP.library())
                .read(contract).diagnostics().stream()
                        .map(problem -> problem.toString().replaceFirst("^.*?: ", ""))
                        .toList();
    }

    /** What is said about the scheme once one text of its clause library is another, without the places. */
    private List<String> problems(String text, String another) {
        copy("questionnaires");
        copy("schedules");
        change(text, another);
        return new SchemeReader()
                .read(root.resolve("questionnaires/dwp/scheme.yaml")).diagnostics().stream()
                        .map(problem -> problem.toString().replaceFirst("^.*?: ", ""))
                        .toList();
    }

    private void change(String text, String another) {
        try {
            Path library = root.resolve(LIBRARY);
            String before = Files.readString(library);
            assertThat(before).contains(text);
            Files.writeString(library, before.replace(text, another));
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    private void copy(String folder) {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = root.resolve(file.toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }
}
