package io.github.flowdown.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flowdown.diagnostic.Diagnostic;
import io.github.flowdown.diagnostic.Problems;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class HostileYamlTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    @Test
    void aFileOverTwoMegabytesIsRefusedUnread() {
        assertThat(refused("#".repeat(2 * 1024 * 1024 + 1)))
                .containsExactly(
                        "f.yaml: error FD1015: the file is larger than 2 MB\n  fix: split it, or leave out what does not belong in it");
    }

    @Test
    void aMillionBracketsAreRefusedAtTheFiftyFirst() {
        assertThat(refused("a: " + "[".repeat(1_000_000)))
                .containsExactly(
                        "f.yaml:1:53: error FD1015: lists and mappings more than 50 deep\n  fix: write it flatter");
    }

    @Test
    void nestedIndentationIsRefusedAtTheFiftyFirst() {
        String deep =
                IntStream.range(0, 500).mapToObj(i -> " ".repeat(i) + "a:\n").collect(Collectors.joining());

        assertThat(refused(deep))
                .containsExactly(
                        "f.yaml:51:51: error FD1015: lists and mappings more than 50 deep\n  fix: write it flatter");
    }

    @Test
    void aBillionLaughsAreRefusedAtEveryAnchor() {
        String bomb = "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\n";

        assertThat(refused(bomb)).hasSize(7).allSatisfy(line -> assertThat(line).contains("FD1006"));
    }

    @Test
    void aVeryLongTextIsRefused() {
        assertThat(refused("a: " + "x".repeat(100_001)))
                .containsExactly("f.yaml:1:4: error FD1015: a text of more than 100,000 characters\n  fix: shorten it");
    }

    @Test
    void tooManyValuesAreRefused() {
        String many = "a: [" + "1,".repeat(1_000_000) + "1]";

        assertThat(refused(many))
                .hasSize(1)
                .first()
                .asString()
                .contains("the file has more than a million keys and values");
    }

    @Test
    void keysMadeToCollideDoNoHarm() {
        // "Aa" and "BB" have the same hash code; so has every mixture of them.
        String keys = IntStream.range(0, 1 << 14)
                .mapToObj(bits -> IntStream.range(0, 14)
                                .mapToObj(bit -> (bits >> bit & 1) == 0 ? "Aa" : "BB")
                                .collect(Collectors.joining())
                        + ": x\n")
                .collect(Collectors.joining());

        assertThat(refused("catalogue: c\n" + keys)).hasSizeGreaterThan(1_000);
    }

    @Test
    void aThousandRepeatedKeysStopTheReading() {
        assertThat(refused("a: x\n".repeat(100_000))).hasSize(YamlLimits.PROBLEMS);
    }

    @Test
    void aTagNamesNoClass() {
        assertThat(refused("catalogue: !!javax.script.ScriptEngineManager [x]\n"))
                .containsExactly(
                        "f.yaml:1:12: error FD1006: a tag '!!javax.script.ScriptEngineManager' is not allowed\n"
                                + "  fix: leave it out, or put the text in quotes");
    }

    @Test
    void aLongConditionChainIsFollowedWithoutOverflow() {
        StringBuilder yaml = new StringBuilder("""
                questionnaire: q
                version: "1"
                title: T
                scales: {s: [{value: a, label: A, score: 0}, {value: b, label: B, score: 1}]}
                scoring: {method: weighted-average}
                sections:
                  - id: s
                    title: S
                    scoring: {method: weighted-average}
                    questions:
                """);
        for (int i = 0; i < 15_000; i++) {
            yaml.append("    - {id: q%d, text: T, obligation: may, answer: s, when: {question: q%d, is: a}}\n"
                    .formatted(i, (i + 1) % 15_000));
        }
        Problems problems = new Problems();
        Assertions.assertTimeoutPreemptively(
                SOON,
                () -> YamlSource.of("f.yaml", yaml.toString().getBytes(StandardCharsets.UTF_8), problems)
                        .ifPresent(source -> LoneFile.check(FileKind.QUESTIONNAIRE, source, problems)));

        assertThat(problems.sorted()).filteredOn(Diagnostic::isError).hasSize(1);
    }

    private static List<String> refused(String yaml) {
        Problems problems = new Problems();
        Assertions.assertTimeoutPreemptively(
                SOON,
                () -> YamlSource.of("f.yaml", yaml.getBytes(StandardCharsets.UTF_8), problems)
                        .ifPresent(source -> Binder.bind(source, WrittenCatalogue.class, problems)));
        assertThat(problems.anyError()).isTrue();
        return problems.sorted().stream().map(Diagnostic::toString).toList();
    }
}
