package io.github.flowdown.excel;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flowdown.Flowdown;
import io.github.flowdown.contract.Contract;
import io.github.flowdown.definition.Scheme;
import io.github.flowdown.diagnostic.Diagnostic;
import io.github.flowdown.diagnostic.DiagnosticCode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Real files: issued, filled in and saved by LibreOffice (.ci/make-returned-samples). */
class SampleReturnsTest {
    private static final Path SAMPLES = Path.of("samples");

    @Test
    void theLettersReturnHasOneAnswerForAPerson() throws Exception {
        ReturnedWorkbook returned = read("benefit-letters");
        assertThat(printed(returned))
                .containsExactly("Questions!F50 FD3020 'Yes, except for the Leeds office' is not an answer to AC-03");
        assertThat(returned.cells().rejected()).isEqualTo(1);
    }

    @Test
    void theRoomsReturnHasTheUsualSlips() throws Exception {
        assertThat(printed(read("training-room-hire")))
                .containsExactly(
                        "Questions!F7 FD3035 a note on the cell: 'Is the booking site's server in Ireland a problem? Please ring us.'",
                        "Questions!F11 FD3029 PE-01 is answered 'Identity and right to work' without a justification",
                        "Questions!I11 FD3036 'March 2026', the date of the evidence for PE-01, is not a date",
                        "Questions!F23 FD3029 CY-01 is answered 'Not applicable' without a justification",
                        "Questions!F29 FD3020 'We do not keep the lists' is not an answer to BK-01");
    }

    @Test
    void theTranslatorsReturnIsReadWithoutAProblem() throws IOException {
        assertThat(printed(read("welsh-translation"))).isEmpty();
    }

    @Test
    void theCateringReturnIsReadWithoutAProblem() throws IOException {
        assertThat(printed(read("cyber-essentials", SAMPLES.resolve("other-schemes"), "catering")))
                .isEmpty();
    }

    @Test
    void theMachineShopsReturnIsReadWithoutAProblem() throws IOException {
        assertThat(printed(read("nist-800-171-dod", SAMPLES.resolve("other-schemes"), "machining")))
                .isEmpty();
    }

    private static ReturnedWorkbook read(String name) throws IOException {
        return read("dwp", SAMPLES, name);
    }

    private static ReturnedWorkbook read(String schemeId, Path samples, String name) throws IOException {
        Flowdown flowdown = Flowdown.builtIn(schemeId);
        Contract contract = flowdown.readContract(samples.resolve("contracts").resolve(name + ".yaml"))
                .orThrow();
        Scheme scheme = flowdown.scheme();
        return new ResponseWorkbookReader(ImportLimits.standard())
                .examine(
                        scheme.questionnaire(),
                        flowdown.tier(contract),
                        samples.resolve("returned").resolve(name + ".xlsx"));
    }

    /** The fingerprint differs from the day somebody edits the questionnaire until the samples are made again. */
    private static List<String> printed(ReturnedWorkbook returned) {
        return returned.diagnostics().stream()
                .filter((Diagnostic problem) -> problem.code() != DiagnosticCode.FINGERPRINT_DIFFERS)
                .map(problem ->
                        problem.location().place() + " " + problem.code().id() + " " + problem.message())
                .toList();
    }
}
