package io.github.flowdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFolderTest {
    @TempDir
    private Path root;

    @Test
    void aReferenceBecomesANameThatEveryFileSystemTakes() {
        assertThat(OutputFolder.safeName("EX/2026 0118: A")).isEqualTo("EX-2026-0118-A");
        assertThat(OutputFolder.safeName("../../etc/passwd")).isEqualTo("etc-passwd");
        assertThat(OutputFolder.safeName("CON")).isEqualTo("contract-CON");
        assertThat(OutputFolder.safeName("nul.txt")).isEqualTo("contract-nul.txt");
        assertThat(OutputFolder.safeName("契約")).isEqualTo("contract");
        assertThat(OutputFolder.safeName("x".repeat(500))).hasSize(100);
        assertThat(OutputFolder.safeName("EX-1.")).isEqualTo("EX-1");
    }

    @Test
    void namesThatDifferOnlyInCapitalsDoNotOverwriteEachOther() throws IOException {
        OutputFolder folder = new OutputFolder(root.resolve("out"));
        folder.add("flow-down/ex-1.docx", out -> out.write(1));
        folder.add("flow-down/EX-1.docx", out -> out.write(2));
        assertThat(folder.write())
                .extracting(Path::getFileName)
                .extracting(Path::toString)
                .containsExactly("ex-1.docx", "EX-1-2.docx");
    }
}
