package io.github.flowdown.excel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuestionnaireWorkbookWriterTest {

    @Test
    void theSameQuestionnaireAndContractGiveTheSameBytes() throws Exception {
        assertThat(Sample.issued()).isEqualTo(Sample.issued());
        java.nio.file.Files.createDirectories(java.nio.file.Path.of("target/look"));
        java.nio.file.Files.write(java.nio.file.Path.of("target/look/issued.xlsx"), Sample.issued());
        java.nio.file.Files.write(
                java.nio.file.Path.of("target/look/large.xlsx"), Sample.issued(Sample.large(150), Sample.tier()));
    }
}
