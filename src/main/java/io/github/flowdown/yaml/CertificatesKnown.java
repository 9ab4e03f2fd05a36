package io.github.flowdown.yaml;

import static io.github.flowdown.diagnostic.DiagnosticCode.UNKNOWN_NAME;

import com.google.common.collect.ImmutableSet;
import io.github.flowdown.yaml.WrittenQuestionnaire.WrittenQuestion;
import java.util.List;
import java.util.Set;

/** Every certificate that a question names is one the scheme knows. */
final class CertificatesKnown implements Rule<ReadQuestionnaire> {
    private final Set<String> known;

    CertificatesKnown(List<WrittenScheme.WrittenCertificate> certificates) {
        this.known =
                certificates.stream().map(WrittenScheme.WrittenCertificate::id).collect(ImmutableSet.toImmutableSet());
    }

    @Override
    public void check(ReadQuestionnaire read, Report report) {
        for (Placed<WrittenQuestion> question :
                ReadQuestionnaire.questions(read.file().content())) {
            question.value()
                    .satisfiedBy()
                    .keySet()
                    .forEach(scheme ->
                            checkKey(scheme, question.at().to("satisfied-by").to(scheme), report));
            question.value()
                    .answer()
                    .scheme()
                    .filter(scheme -> !known.contains(scheme))
                    .ifPresent(scheme -> report.unknown(
                            UNKNOWN_NAME, question.at().to("answer").to("scheme"), "certificate", scheme, known));
        }
    }

    private void checkKey(String scheme, Pointer at, Report report) {
        if (!known.contains(scheme)) {
            report.addAtKey(
                    UNKNOWN_NAME, at, "there is no certificate '%s'".formatted(scheme), Nearest.hint(scheme, known));
        }
    }
}
