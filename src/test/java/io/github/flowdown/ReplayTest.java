package io.github.flowdown;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flowdown.assessment.Assessment;
import io.github.flowdown.assessment.Replay;
import io.github.flowdown.assessment.Replay.Difference;
import io.github.flowdown.contract.Contract;
import io.github.flowdown.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayTest {
    private static final Path CONTRACT = Path.of("samples/contracts/benefit-letters.yaml");
    private static final Path RETURNED = Path.of("samples/returned/benefit-letters.xlsx");
    private static final Path REVIEW = Path.of("samples/reviews/benefit-letters.yaml");
    private static final Path DEVIATIONS = Path.of("samples/deviations/benefit-letters.yaml");

    @TempDir
    private Path folder;

    private Path json() {
        return folder.resolve("assessment.json");
    }

    @BeforeEach
    void assess() throws IOException {
        Flowdown then = Flowdown.with()
                .asOf(LocalDate.of(2026, 12, 1))
                .planFrom(LocalDate.of(2027, 1, 4))
                .builtIn("dwp")
                .orThrow();
        Contract contract = then.readContract(CONTRACT).orThrow();
        Response response = then.readResponse(contract, RETURNED).orThrow();
        Assessment assessment = then.assess(
                contract,
                response,
                then.readReview(response, REVIEW).orThrow(),
                then.readDeviations(contract, DEVIATIONS).orThrow());
        then.writeJson(assessment, json());
    }

    @Test
    void theRecordAloneGivesTheSameBytes() throws IOException {
        assertThat(replay(CONTRACT, ReplaySources.RECORDED)).isEqualTo(new Replay(true, List.of(), List.of()));
    }

    @Test
    void theFilesItWasMadeFromGiveTheSameBytesWhateverTheyAreCalledNow() throws IOException {
        Path contract = Files.copy(CONTRACT, folder.resolve("moved.yaml"));
        Path returned = Files.copy(RETURNED, folder.resolve("moved.xlsx"));
        assertThat(replay(contract, new ReplaySources(Optional.of(returned), Optional.of(REVIEW), List.of(DEVIATIONS)))
                        .identical())
                .isTrue();
    }

    @Test
    void aContractThatHasChangedIsNamedWithEverythingThatFollows() throws IOException {
        Replay replay = replay(changed(CONTRACT, "ends: 2031-01-03", "ends: 2032-01-03"), ReplaySources.RECORDED);
        assertThat(replay.identical()).isFalse();
        assertThat(replay.inputs()).extracting(Difference::what).containsExactly("the fingerprint of the contract");
        assertThat(replay.values())
                .contains(new Difference(
                        "/contract/ends", "contract, ends", Optional.of("'2031-01-03'"), Optional.of("'2032-01-03'")));
    }

    @Test
    void aReviewThatHasChangedIsNamedAndSoIsTheScoreThatFollows() throws IOException {
        Path review = changed(REVIEW, "to: some", "to: none");
        Replay replay = replay(CONTRACT, new ReplaySources(Optional.empty(), Optional.of(review), List.of()));
        assertThat(replay.inputs()).extracting(Difference::what).containsExactly("the fingerprint of the review");
        assertThat(replay.values())
                .extracting(Difference::describe)
                .contains("questions, AC-03, counted was 'some' and is 'none'");
        assertThat(replay.values()).extracting(Difference::pointer).contains("/score/low");
    }

    @Test
    void aFigureThatSomebodyHasAlteredIsFound() throws IOException {
        String text = Files.readString(json());
        Files.writeString(json(), text.replaceFirst("\"cap\": \"adequate\"", "\"cap\": \"strong\""));
        Replay replay = replay(CONTRACT, ReplaySources.RECORDED);
        assertThat(replay.inputs()).isEmpty();
        assertThat(replay.values())
                .extracting(Difference::describe)
                .containsExactly("rating, gates, many-musts, cap was 'strong' and is 'adequate'");
    }

    @Test
    void otherSpacesAreNotTheSameBytesAlthoughEveryValueIs() throws IOException {
        Files.writeString(json(), Files.readString(json()).replace("\n", "\r\n"));
        assertThat(replay(CONTRACT, ReplaySources.RECORDED)).isEqualTo(new Replay(false, List.of(), List.of()));
    }

    private Replay replay(Path contract, ReplaySources sources) throws IOException {
        return Flowdown.builtIn("dwp").replay(json(), contract, sources).orThrow();
    }

    private Path changed(Path file, String text, String other) throws IOException {
        String before = Files.readString(file);
        assertThat(before).contains(text);
        return Files.writeString(folder.resolve(file.getFileName().toString()), before.replace(text, other));
    }
}
