package io.github.flowdown.yaml;

import static io.github.flowdown.diagnostic.DiagnosticCode.INVALID_VALUE;

import com.google.common.collect.ImmutableList;
import io.github.flowdown.definition.Reference;
import io.github.flowdown.diagnostic.Quote;
import java.util.List;

/** Takes references apart; whether there is such an entry is a question to the scheme. */
final class ReferenceReader {
    private ReferenceReader() {}

    static List<Reference> read(List<String> written, Pointer at, Report report) {
        ImmutableList.Builder<Reference> references = ImmutableList.builder();
        for (int i = 0; i < written.size(); i++) {
            String text = written.get(i);
            int colon = text.indexOf(':');
            if (colon < 1 || colon == text.length() - 1) {
                report.add(
                        INVALID_VALUE,
                        at.to(i),
                        "%s is not a reference".formatted(Quote.of(text)),
                        "write the id of a catalogue, a colon and the id of its entry, for example dwp-isp:2.5");
            } else {
                references.add(new Reference(text.substring(0, colon), text.substring(colon + 1)));
            }
        }
        return references.build();
    }
}
