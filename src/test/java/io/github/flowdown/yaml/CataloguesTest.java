package io.github.flowdown.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flowdown.definition.Catalogue;
import io.github.flowdown.definition.Catalogue.Entry;
import io.github.flowdown.definition.Obligation;
import io.github.flowdown.diagnostic.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The shipped catalogues hold every id their publisher gives, no other, and titles of ours. */
class CataloguesTest {
    private static final Path FOLDER = Path.of("questionnaires/catalogues");

    @ParameterizedTest(name = "{0}: {1} entries like {2}")
    @CsvSource(delimiter = ';', textBlock = """
                    dwp-isp ; 29 ; [1-6]\\.[1-9]
                    dwp-standards ; 30 ; SS-0[0-3]\\d(-[12])?
                    csf-2.0 ; 28 ; (GV|ID|PR|DE|RS|RC)(\\.[A-Z]{2})?
                    caf-4.0 ; 59 ; [A-D]([1-6](\\.[a-f])?)?
                    caf-3.2 ; 57 ; [A-D]([1-6](\\.[a-e])?)?
                    cis-8.1 ; 18 ; [1-9]|1[0-8]
                    iso-27001 ; 93 ; A\\.[5-8]\\.[1-9]\\d?
                    ncsc-cloud ; 14 ; [1-9]|1[0-4]
                    cyber-essentials ; 5 ; [a-z]+(-[a-z]+)*
                    uk-gdpr-28 ; 8 ; 28\\.3\\.[a-h]
                    nist-800-171 ; 110 ; 3\\.([1-9]|1[0-4])\\.([1-9]|1\\d|2[0-2])
                    """)
    void aCatalogueHoldsAsManyEntriesAsItsSource(String id, int entries, String pattern) throws IOException {
        assertThat(read(id).entries())
                .hasSize(entries)
                .allSatisfy((entry, described) -> assertThat(entry).matches(pattern));
    }

    @Test
    void everyCatalogueIsCounted() throws IOException {
        assertThat(shipped()).hasSize(11);
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void titlesAreShortAndNeverTheSameTwice(String id) throws IOException {
        List<String> titles =
                read(id).entries().values().stream().map(Entry::title).toList();
        assertThat(titles).allSatisfy(title -> assertThat(title).hasSizeLessThanOrEqualTo(70));
        if (!id.startsWith("caf-")) {
            assertThat(titles).doesNotHaveDuplicates();
        }
    }

    @Test
    void thePolicysStatementsStandInItsSixSections() throws IOException {
        assertThat(groups("dwp-isp"))
                .containsExactly("Govern 5", "Identify 5", "Protect 9", "Detect 3", "Respond 4", "Recover 3");
    }

    @Test
    void onlyTwoStatementsOfThePolicyAreBeyondAnySupplier() throws IOException {
        Catalogue policy = read("dwp-isp");
        assertThat(policy.entries().values())
                .filteredOn(entry -> entry.notForSuppliers().isPresent())
                .extracting(Entry::id)
                .containsExactly("1.3", "1.4");
        assertThat(policy.entries().values())
                .filteredOn(entry -> !entry.obligation().equals(Optional.of(Obligation.MUST)))
                .extracting(Entry::id)
                .containsExactly("1.3");
    }

    @Test
    void theAnnexOfTheStandardHasItsFourThemes() throws IOException {
        assertThat(groups("iso-27001")).containsExactly("Organisation 37", "People 8", "Physical 14", "Technology 34");
    }

    @Test
    void theFrameworkHasSixFunctionsAnd22Categories() throws IOException {
        assertThat(read("csf-2.0").entries().keySet())
                .filteredOn(id -> id.length() == 2)
                .hasSize(6);
        assertThat(read("csf-2.0").entries().keySet())
                .filteredOn(id -> id.length() == 5)
                .hasSize(22);
    }

    @ParameterizedTest
    @CsvSource({"caf-3.2, 39", "caf-4.0, 41"})
    void theAssessmentFrameworkHasFourObjectivesFourteenPrinciplesAndItsOutcomes(String id, int outcomes)
            throws IOException {
        assertThat(read(id).entries().keySet())
                .filteredOn(entry -> entry.length() == 1)
                .hasSize(4);
        assertThat(read(id).entries().keySet())
                .filteredOn(entry -> entry.length() == 2)
                .hasSize(14);
        assertThat(read(id).entries().keySet())
                .filteredOn(entry -> entry.length() == 4)
                .hasSize(outcomes);
    }

    @Test
    void theRequirementsStandInTheirFourteenFamilies() throws IOException {
        int[] sizes = {22, 3, 9, 9, 11, 3, 6, 9, 2, 6, 3, 4, 16, 7};
        assertThat(read("nist-800-171").entries().keySet())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 14)
                        .boxed()
                        .flatMap(family -> IntStream.rangeClosed(1, sizes[family - 1])
                                .mapToObj(number -> "3." + family + "." + number))
                        .toList());
    }

    /** Seen on the publication page or in a document there (domain facts of the project); all others await a check. */
    @Test
    void onlyStandardsThatWereSeenAreVerified() throws IOException {
        assertThat(read("dwp-standards").entries().values())
                .filteredOn(entry -> !entry.unverified())
                .extracting(Entry::id)
                .containsExactly("SS-001-1", "SS-001-2", "SS-014", "SS-018", "SS-023", "SS-028");
    }

    private static List<String> groups(String id) throws IOException {
        var sizes = new LinkedHashMap<String, Integer>();
        read(id).entries().values().forEach(entry -> sizes.merge(entry.group().orElse("none"), 1, Integer::sum));
        return sizes.entrySet().stream()
                .map(group -> group.getKey() + " " + group.getValue())
                .toList();
    }

    private static List<String> shipped() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .map(name -> name.replaceFirst(Pattern.quote(".yaml") + "$", ""))
                    .sorted()
                    .toList();
        }
    }

    private static Catalogue read(String id) throws IOException {
        var problems = new Problems();
        Catalogue catalogue = YamlSource.of(FOLDER.resolve(id + ".yaml"), problems)
                .flatMap(source -> Binder.bind(source, WrittenCatalogue.class, problems))
                .map(CatalogueReader::read)
                .orElseThrow()
                .catalogue();
        assertThat(catalogue.id()).isEqualTo(id);
        return catalogue;
    }
}
