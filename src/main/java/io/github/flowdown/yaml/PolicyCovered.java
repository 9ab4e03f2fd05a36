package io.github.flowdown.yaml;

import static io.github.flowdown.diagnostic.DiagnosticCode.POLICY_NOT_COVERED;

import com.google.common.collect.ImmutableSetMultimap;
import io.github.flowdown.definition.Catalogue;
import io.github.flowdown.definition.Obligation;
import io.github.flowdown.definition.Reference;
import io.github.flowdown.diagnostic.PolicyMust;
import io.github.flowdown.yaml.WrittenCatalogue.WrittenEntry;
import java.util.List;

/** Every "must" that a supplier can affect is asked about and put into the contract. */
final class PolicyCovered {
    private final ImmutableSetMultimap<Reference, String> asked;
    private final ImmutableSetMultimap<Reference, String> contracted;

    PolicyCovered(ReadQuestionnaire questionnaire, ReadLibrary library) {
        ImmutableSetMultimap.Builder<Reference, String> questions = ImmutableSetMultimap.builder();
        questionnaire
                .questionnaire()
                .questions()
                .forEach(question -> question.references()
                        .forEach(reference ->
                                questions.put(reference, question.id().value())));
        this.asked = questions.build();
        ImmutableSetMultimap.Builder<Reference, String> clauses = ImmutableSetMultimap.builder();
        library.library()
                .clauses()
                .forEach(clause -> clause.references().forEach(reference -> clauses.put(reference, clause.id())));
        this.contracted = clauses.build();
    }

    /** What is done about every "must" of a catalogue, in its order. */
    List<PolicyMust> musts(String scheme, Catalogue catalogue) {
        return catalogue.entries().values().stream()
                .filter(PolicyCovered::isMust)
                .map(entry -> must(scheme, new Reference(catalogue.id(), entry.id()), entry))
                .toList();
    }

    private PolicyMust must(String scheme, Reference reference, Catalogue.Entry entry) {
        return new PolicyMust(
                scheme,
                reference.toString(),
                entry.title(),
                asked.get(reference).asList(),
                contracted.get(reference).asList(),
                entry.notForSuppliers());
    }

    private static boolean isMust(Catalogue.Entry entry) {
        return entry.obligation().filter(Obligation.MUST::equals).isPresent();
    }

    void check(ReadCatalogue read, Report report) {
        List<WrittenEntry> entries = read.file().content().entries();
        for (int i = 0; i < entries.size(); i++) {
            Catalogue.Entry entry =
                    read.catalogue().entries().get(entries.get(i).id());
            if (entry != null && isMust(entry) && entry.notForSuppliers().isEmpty()) {
                check(
                        new Reference(read.catalogue().id(), entry.id()),
                        Pointer.TOP.to("entries").to(i),
                        report);
            }
        }
    }

    private void check(Reference reference, Pointer at, Report report) {
        boolean noQuestion = !asked.containsKey(reference);
        boolean noClause = !contracted.containsKey(reference);
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
