package io.github.flowdown.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class DiagnosticsDocumentTest {
    @Test
    void everyCodeIsExplainedWithItsSeverity() throws IOException {
        String document = Files.readString(Path.of("src/docs/diagnostics.md"));

        assertThat(Arrays.stream(DiagnosticCode.values())
                        .map(code -> "**%s** (%s)"
                                .formatted(code.id(), code.severity().word()))
                        .filter(heading -> !document.contains(heading)))
                .isEmpty();
    }

    @Test
    void everyCodeIsUsedOnce() {
        assertThat(Arrays.stream(DiagnosticCode.values()).map(DiagnosticCode::id))
                .doesNotHaveDuplicates();
    }
}
