package io.github.flowdown.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flowdown.diagnostic.Location;
import io.github.flowdown.diagnostic.Problems;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class DamagedYamlProperties {
    private static final List<String> FILES =
            List.of("scheme", "contract-risk", "supplier", "policy", "clauses", "contract");
    private static final List<String> SPLICES = List.of(
            "",
            " ",
            "\n",
            "  ",
            "\t",
            ":",
            ": ",
            "- ",
            "[",
            "]",
            "{",
            "}",
            ",",
            "\"",
            "'",
            "&a ",
            "*a ",
            "!!x ",
            "<<: ",
            "---\n",
            "#",
            "|\n",
            ">",
            "?",
            "\u0000",
            "\uFEFF",
            "é",
            "\uD83D\uDE00",
            "is: ",
            "all: ",
            "x");

    /** Where a file is hurt, how much of it goes, and what comes in its place. */
    record Wound(String file, double at, int gone, String splice) {}

    @Property(tries = 400)
    void aDamagedFileIsReadOrRefusedWithAPlaceNeverThrown(@ForAll @From("wounds") Wound wound) throws IOException {
        byte[] hurt = hurt(wound).getBytes(StandardCharsets.UTF_8);
        Problems problems = new Problems();

        boolean sound = YamlSource.of("f.yaml", hurt, problems)
                .flatMap(source -> FileKind.of(source.places()).flatMap(kind -> {
                    return kind == FileKind.SCHEME
                            ? Binder.bind(source, WrittenScheme.class, problems).map(YamlFile::fingerprint)
                            : LoneFile.check(kind, source, problems);
                }))
                .isPresent();

        assertThat(problems.sorted()).allSatisfy(problem -> {
            assertThat(problem.location()).isInstanceOfAny(Location.InText.class, Location.InFile.class);
            assertThat(problem.message()).doesNotContain("tools.jackson", "io.github", "java.", "org.snakeyaml");
        });
        if (!sound && problems.sorted().isEmpty()) {
            assertThat(YamlSource.of("f.yaml", hurt, new Problems()).flatMap(source -> FileKind.of(source.places())))
                    .as("only a file of no known kind is passed over in silence")
                    .isEmpty();
        }
    }

    @Provide
    Arbitrary<Wound> wounds() {
        return Combinators.combine(
                        Arbitraries.of(FILES),
                        Arbitraries.doubles().between(0, 1),
                        Arbitraries.integers().between(0, 12),
                        Arbitraries.of(SPLICES))
                .as(Wound::new);
    }

    private static String hurt(Wound wound) throws IOException {
        String text = Files.readString(Path.of("src/test/resources/cases/yaml/base", wound.file() + ".yaml"));
        int at = (int) (wound.at() * (text.length() - 1));
        int to = Math.min(text.length(), at + wound.gone());
        return text.substring(0, at) + wound.splice() + text.substring(to);
    }
}
