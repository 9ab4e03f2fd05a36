package io.github.flowdown.schedule;

import static io.github.flowdown.Example.definition;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TermsUsedTest {

    @Test
    void aTermIsFoundAsAWholeWordInItsOwnCase() {
        assertThat(used("Every Incident counts.", "Incident")).containsExactly("Incident");
        assertThat(used("Every incident counts.", "Incident")).isEmpty();
        assertThat(used("Incidental matters; PreIncident too.", "Incident")).isEmpty();
        assertThat(used("(Incident)", "Incident")).containsExactly("Incident");
    }

    @Test
    void aPluralOrAPossessiveIsAUse() {
        assertThat(used("All Incidents, and each Incident's cause.", "Incident"))
                .containsExactly("Incident");
        assertThat(used("Vulnerabilities are mended.", "Vulnerability")).containsExactly("Vulnerability");
        assertThat(used("Several Processes run.", "Process")).containsExactly("Process");
        assertThat(used("Both Third Parties agree.", "Third Party")).containsExactly("Third Party");
    }

    @Test
    void aLongerTermIsNotAUseOfTheShorterOneWithinIt() {
        assertThat(used("The Security Incident Plan is kept.", "Security Incident", "Security Incident Plan"))
                .containsExactly("Security Incident Plan");
        assertThat(used("An Onward Contractor signs.", "Onward Contract", "Onward Contractor"))
                .containsExactly("Onward Contractor");
        assertThat(used("OFFICIAL-SENSITIVE papers.", "OFFICIAL", "OFFICIAL-SENSITIVE"))
                .containsExactly("OFFICIAL-SENSITIVE");
    }

    @Test
    void aTermWithinTheMeaningOfAnotherIsInUse() {
        List<Definition> definitions = List.of(
                definition("Incident", "an event that harms Data."),
                definition("Data", "what a Person gave."),
                definition("Person", "somebody, as in Incident."),
                definition("Unused", "nothing."));
        assertThat(terms(new TermsUsed(definitions, TermsUsedTest::meaning).in(List.of("Report every Incident."))))
                .containsExactly("Data", "Incident", "Person");
    }

    @Test
    void termsAreListedAlphabeticallyWhateverTheCase() {
        assertThat(used("UKAS and the Unit and Ace", "UKAS", "Unit", "Ace")).containsExactly("Ace", "UKAS", "Unit");
    }

    @Test
    void aLongDocumentIsSearchedQuickly() {
        String text = "The Supplier must keep the Term 7 plan of the Services. ".repeat(2_000);
        Stream<String> terms = Stream.iterate(0, i -> i + 1).limit(200).map(i -> "Term " + i);
        long start = System.nanoTime();
        assertThat(used(text, terms.toArray(String[]::new))).containsExactly("Term 7");
        assertThat(System.nanoTime() - start).isLessThan(2_000_000_000L);
    }

    private static List<String> used(String text, String... terms) {
        List<Definition> definitions = Arrays.stream(terms)
                .map(term -> definition(term, "something else."))
                .toList();
        return terms(new TermsUsed(definitions, TermsUsedTest::meaning).in(List.of(text)));
    }

    private static String meaning(Definition definition) {
        return ((Fragment.Words) definition.means().fragments().get(0)).text();
    }

    private static List<String> terms(List<Definition> definitions) {
        return definitions.stream().map(Definition::term).toList();
    }
}
