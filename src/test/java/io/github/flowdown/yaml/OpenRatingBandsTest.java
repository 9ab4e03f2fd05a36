package io.github.flowdown.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rating bands over a score in points have no ends: every score has a rating, however low. */
class OpenRatingBandsTest {
    private static final List<String> FILES = List.of(
            "questionnaires/nist-800-171-dod/scheme.yaml",
            "questionnaires/nist-800-171-dod/contract-risk.yaml",
            "questionnaires/nist-800-171-dod/supplier.yaml",
            "questionnaires/catalogues/nist-800-171.yaml",
            "schedules/nist-800-171-dod/security-schedule.yaml");

    @TempDir
    Path folder;

    @Test
    void openEndsAreSound() throws IOException {
        assertThat(problems("below: 110}", "below: 110}")).isEmpty();
    }

    @Test
    void aScoreBelowTheLowestBandWouldHaveNoRating() throws IOException {
        assertThat(problems("below: 110}", "from: -202, below: 110}"))
                .singleElement()
                .asString()
                .endsWith("""
                        error FD2008: scores below -202 have no rating
                          fix: begin the first band with 'from: -203'""");
    }

    private List<String> problems(String written, String instead) throws IOException {
        for (String file : FILES) {
            Path copy = folder.resolve(file);
            Files.createDirectories(copy.getParent());
            Files.writeString(copy, Files.readString(Path.of(file)).replace(written, instead));
        }
        return new DefinitionChecker()
                .check(folder.resolve(FILES.get(0))).diagnostics().stream()
                        .map(Object::toString)
                        .toList();
    }
}
