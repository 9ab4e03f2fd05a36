package io.github.flowdown.yaml;

import static io.github.flowdown.diagnostic.DiagnosticCode.POLICY_NOT_COVERED;

import io.github.flowdown.definition.Catalogue;
import io.github.flowdown.definition.Obligation;
import io.github.flowdown.definition.Reference;
import io.github.flowdown.yaml.WrittenCatalogue.WrittenEntry;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Every "must" that a supplier can affect is asked about and put into the contract. */
final class PolicyCovered {
    private final Set<Reference> asked;
    private final Set<Reference> contracted;

    PolicyCovered(ReadQuestionnaire questionnaire, ReadLibrary library) {
        this.asked = questionnaire.questionnaire().questions().stream()
                .flatMap(question -> question.references().stream())
                .collect(Collectors.toSet());
        this.contracted = library.library().clauses().stream()
                .flatMap(clause -> clause.references().stream())
                .collect(Collectors.toSet());
    }

    /** Whether a catalogue records how binding its entries are; only then can coverage be proved. */
    static boolean isProvable(Catalogue catalogue) {
        return catalogue.entries().values().stream()
                .anyMatch(entry -> entry.obligation().isPresent());
    }

    void check(ReadCatalogue read, Report report) {
        List<WrittenEntry> entries = read.file().content().entries();
        for (int i = 0; i < entries.size(); i++) {
            Catalogue.Entry entry =
                    read.catalogue().entries().get(entries.get(i).id());
            if (entry != null
                    && entry.obligation().filter(Obligation.MUST::equals).isPresent()
                    && entry.notForSuppliers().isEmpty()) {
                check(
                        new Reference(read.catalogue().id(), entry.id()),
                        Pointer.TOP.to("entries").to(i),
                        report);
            }
        }
    }

    private void check(Reference reference, Pointer at, Report report) {
        boolean noQuestion = !asked.contains(reference);
        boolean noClause = !contracted.contains(reference);
        if (noQuestion || noClause) {
            report.add(
                    POLICY_NOT_COVERED,
                    at,
                    "%s is a 'must' without %s"
                            .formatted(
                                    reference,
                                    noQuestion && noClause
                                            ? "a question and a clause"
                                            : noQuestion ? "a question" : "a clause"),
                    "refer to it from one, or say under 'not-for-suppliers' why no supplier can affect it");
        }
    }
}
