package io.github.flowdown.excel;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flowdown.Flowdown;
import io.github.flowdown.contract.TierDecision;
import io.github.flowdown.definition.QuestionId;
import io.github.flowdown.definition.Questionnaire;
import io.github.flowdown.diagnostic.Diagnostic;
import io.github.flowdown.diagnostic.Location;
import io.github.flowdown.response.Answer;
import io.github.flowdown.response.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Real returns with something changed at random: whatever comes of it comes as a result, and no answer becomes another one in silence. Run it for
 * longer with {@code -Dflowdown.mutations=100000 -Dflowdown.seed=7}.
 */
class MutatedReturnsTest {
    private static final int MUTATIONS = Integer.getInteger("flowdown.mutations", 1_500);
    private static final long SEED = Long.getLong("flowdown.seed", 20261125);
    private static final Path SAMPLES = Path.of("samples");
    private static final Pattern PART_OF_THE_TEXTS = Pattern.compile("xl/sharedStrings\\.xml");

    @Test
    void aReturnWithAnyPartChangedNeverTurnsAnAnswerIntoAnother() throws Exception {
        Original original = real("welsh-translation");
        ZipFileParts parts = ZipFileParts.of(original.file());
        Random random = new Random(SEED);
        List<String> silent = new ArrayList<>();
        for (int i = 0; i < MUTATIONS / 2; i++) {
            String name = part(parts, "xl/worksheets/sheet2.xml", random);
            MutatedPart mutant = MutatedPart.of(bytes(parts, name), random);
            ReturnedWorkbook returned =
                    original.examine(parts.copy().put(name, mutant.text()).bytes());
            if (PART_OF_THE_TEXTS.matcher(name).matches() || original.saysMore(returned)) {
                continue;
            }
            Set<String> touched = name.endsWith("sheet2.xml") ? cells(parts.text(name), mutant) : Set.of();
            original.changed(returned).forEach((question, change) -> {
                if (!touched.contains(original.cell(question))) {
                    silent.add("%s: %s in %s".formatted(change, mutant.what(), name));
                }
            });
        }
        assertThat(silent).isEmpty();
    }

    @Test
    void anOpenDocumentWithAnythingChangedIsReadOrRefused() throws Exception {
        for (String name : List.of("plain.ods", "awkward.ods")) {
            Original original = sample(name);
            ZipFileParts parts = ZipFileParts.of(original.file());
            Random random = new Random(SEED);
            for (int i = 0; i < MUTATIONS / 8; i++) {
                String part = part(parts, "content.xml", random);
                byte[] bytes = bytes(parts, part);
                ZipFileParts copy = parts.copy();
                if (bytes.length > 0) {
                    copy.put(part, MutatedPart.of(bytes, random).text());
                }
                original.readsTheSameTheSame(original.examine(copy.bytes()));
            }
        }
    }

    @Test
    void anOldWorkbookWithAnythingChangedIsReadOrRefused() throws Exception {
        for (String name : List.of("plain.xls", "awkward.xls")) {
            Original original = sample(name);
            Random random = new Random(SEED);
            for (int i = 0; i < MUTATIONS / 4; i++) {
                original.readsTheSameTheSame(original.examine(mutated(original.file(), random)));
            }
        }
    }

    @Test
    void partsThatAreMissingRenamedOrExchangedAreReadOrRefused() throws Exception {
        for (Original original : List.of(real("welsh-translation"), sample("plain.ods"))) {
            ZipFileParts parts = ZipFileParts.of(original.file());
            for (String name : List.copyOf(parts.parts().keySet())) {
                byte[] part = bytes(parts, name);
                original.examine(parts.copy().without(name).bytes());
                original.examine(parts.copy().put(name, new byte[0]).bytes());
                original.examine(
                        parts.copy().without(name).put(name + "x", part).bytes());
                for (String other : List.copyOf(parts.parts().keySet())) {
                    original.examine(parts.copy().put(name, bytes(parts, other)).bytes());
                }
            }
        }
    }

    private static byte[] mutated(byte[] file, Random random) {
        byte[] mutant = file.clone();
        if (random.nextInt(10) == 0) {
            return Arrays.copyOf(mutant, random.nextInt(mutant.length));
        }
        for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
            int at = random.nextInt(mutant.length - 4);
            switch (random.nextInt(4)) {
                case 0 -> mutant[at] = (byte) random.nextInt(256);
                case 1 -> Arrays.fill(mutant, at, at + 4, (byte) (random.nextBoolean() ? 0xFF : 0));
                case 2 -> mutant[at] ^= (byte) (1 << random.nextInt(8));
                default -> System.arraycopy(file, random.nextInt(file.length - 4), mutant, at, 4);
            }
        }
        return mutant;
    }

    /** The part that holds the answers twice as often as all others together. */
    private static String part(ZipFileParts parts, String questions, Random random) {
        List<String> names = List.copyOf(parts.parts().keySet());
        return random.nextInt(3) > 0 ? questions : names.get(random.nextInt(names.size()));
    }

    private static byte[] bytes(ZipFileParts parts, String name) {
        byte[] bytes = parts.parts().get(name);
        return bytes == null ? new byte[0] : bytes;
    }

    /** The cells that overlap what was changed. */
    private static Set<String> cells(String sheet, MutatedPart mutant) {
        Set<String> touched = new HashSet<>();
        Matcher cell = Pattern.compile("<c r=\"([A-Z]+[0-9]+)\"[^>]*?(/>|>.*?</c>)", Pattern.DOTALL)
                .matcher(sheet);
        while (cell.find()) {
            if (cell.start() < mutant.to() && mutant.from() <= cell.end()) {
                touched.add(cell.group(1));
            }
        }
        return touched;
    }

    private static Original real(String name) throws IOException {
        Flowdown flowdown = Flowdown.builtIn("dwp");
        TierDecision tier =
                flowdown.tier(flowdown.readContract(SAMPLES.resolve("contracts").resolve(name + ".yaml"))
                        .orThrow());
        byte[] file = Files.readAllBytes(SAMPLES.resolve("returned").resolve(name + ".xlsx"));
        return Original.of(file, flowdown.scheme().questionnaire(), tier);
    }

    private static Original sample(String name) {
        try (InputStream in = MutatedReturnsTest.class.getResourceAsStream("/returned/" + name)) {
            if (in == null) {
                throw new IllegalArgumentException(name);
            }
            return Original.of(in.readAllBytes(), Sample.questionnaire(), Sample.tier());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The return before anything was changed. */
    @SuppressWarnings("ArrayRecordComponent") // Never compared, never changed.
    private record Original(
            byte[] file,
            Questionnaire questionnaire,
            TierDecision tier,
            Map<QuestionId, Answer> answers,
            Set<String> said) {
        static Original of(byte[] file, Questionnaire questionnaire, TierDecision tier) {
            ReturnedWorkbook returned = Filled.examine(file, questionnaire, tier);
            Response response = returned.response().orElseThrow();
            return new Original(file, questionnaire, tier, response.answers(), said(returned));
        }

        /** The cells of a response add up, or its making would have failed; a refusal says why. */
        ReturnedWorkbook examine(byte[] mutant) {
            ReturnedWorkbook returned = Filled.examine(mutant, questionnaire, tier);
            boolean refused = returned.diagnostics().stream().anyMatch(Diagnostic::isError);
            assertThat(returned.response().isPresent()).isNotEqualTo(refused);
            return returned;
        }

        boolean saysMore(ReturnedWorkbook returned) {
            return !said.containsAll(said(returned));
        }

        String cell(QuestionId question) {
            Answer answer = answers.get(question);
            return answer != null && answer.location() instanceof Location.InCell cell ? cell.cell() : "";
        }

        /** Answers that were read and are now read as something else. */
        Map<QuestionId, String> changed(ReturnedWorkbook returned) {
            Map<QuestionId, String> changed = new TreeMap<>();
            returned.response()
                    .ifPresent(response -> response.answers().forEach((question, now) -> {
                        Answer before = answers.get(question);
                        if (before != null
                                && now.value().isPresent()
                                && !now.value().equals(before.value())) {
                            changed.put(
                                    question, "%s was %s and is %s".formatted(question, before.value(), now.value()));
                        }
                    }));
            return changed;
        }

        /** Where a cell still says the same, it still means the same, or nothing. */
        void readsTheSameTheSame(ReturnedWorkbook returned) {
            returned.response()
                    .ifPresent(response -> response.answers().forEach((question, now) -> {
                        Answer before = answers.get(question);
                        if (before != null
                                && before.provenance()
                                        .written()
                                        .equals(now.provenance().written())
                                && before.value().isPresent()
                                && now.value().isPresent()) {
                            assertThat(now.value()).isEqualTo(before.value());
                        }
                    }));
        }

        private static Set<String> said(ReturnedWorkbook returned) {
            Set<String> said = new HashSet<>();
            returned.diagnostics().forEach(problem -> said.add(problem.code().id() + problem.message()));
            return said;
        }
    }
}
