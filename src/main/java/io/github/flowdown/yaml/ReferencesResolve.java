package io.github.flowdown.yaml;

import static io.github.flowdown.diagnostic.DiagnosticCode.DANGLING_REFERENCE;

import io.github.flowdown.definition.Catalogue;
import io.github.flowdown.definition.Reference;
import java.util.List;
import java.util.Map;

/** Every reference points to an entry of a catalogue of the scheme. */
final class ReferencesResolve {
    private final Map<String, Catalogue> catalogues;

    ReferencesResolve(Map<String, Catalogue> catalogues) {
        this.catalogues = catalogues;
    }

    void check(List<Reference> references, Pointer at, Report report) {
        for (int i = 0; i < references.size(); i++) {
            if (ReferenceReader.isReference(references.get(i))) {
                check(references.get(i), at.to(i), report);
            }
        }
    }

    private void check(Reference reference, Pointer at, Report report) {
        Catalogue catalogue = catalogues.get(reference.catalogue());
        if (catalogue == null) {
            report.add(
                    DANGLING_REFERENCE,
                    at,
                    "'%s' refers to catalogue '%s', which the scheme does not have"
                            .formatted(reference, reference.catalogue()),
                    Nearest.hint(reference.catalogue(), catalogues.keySet()));
        } else if (!catalogue.entries().containsKey(reference.entry())) {
            report.add(
                    DANGLING_REFERENCE,
                    at,
                    "catalogue '%s' has no entry '%s'".formatted(catalogue.id(), reference.entry()),
                    Nearest.hint(reference.entry(), catalogue.entries().keySet()));
        }
    }
}
