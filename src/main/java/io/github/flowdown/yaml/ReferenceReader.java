package io.github.flowdown.yaml;

import static io.github.flowdown.diagnostic.DiagnosticCode.INVALID_VALUE;

import com.google.common.collect.ImmutableList;
import io.github.flowdown.definition.Reference;
import io.github.flowdown.diagnostic.Quote;
import java.util.List;

/** Takes references apart; whether there is such an entry is a question to the scheme. */
final class ReferenceReader {
    private ReferenceReader() {}

    /** The references in order; a text that is none becomes one without an entry, which {@link #check} reports. */
    static List<Reference> read(List<String> written) {
        return written.stream().map(ReferenceReader::reference).collect(ImmutableList.toImmutableList());
    }

    private static Reference reference(String text) {
        int colon = text.indexOf(':');
        boolean whole = colon > 0 && colon < text.length() - 1;
        return whole ? new Reference(text.substring(0, colon), text.substring(colon + 1)) : new Reference(text, "");
    }

    /** Whether a text was one. */
    static boolean isReference(Reference reference) {
        return !reference.entry().isEmpty();
    }

    /** Reports the texts that were none. */
    static void check(List<Reference> references, Pointer at, Report report) {
        for (int i = 0; i < references.size(); i++) {
            if (!isReference(references.get(i))) {
                report.add(
                        INVALID_VALUE,
                        at.to(i),
                        "%s is not a reference"
                                .formatted(Quote.of(references.get(i).catalogue())),
                        "write the id of a catalogue, a colon and the id of its entry, for example dwp-isp:2.5");
            }
        }
    }
}
