package io.github.flowdown.assessment;

import io.github.flowdown.definition.Option;
import io.github.flowdown.response.Answer;
import io.github.flowdown.response.HeldCertificate;
import java.time.LocalDate;

/**
 * An answer that a certificate stands for.
 *
 * @param name the certificate in words
 * @param ends the last day on which it holds
 * @param option the option that counts
 */
public record Satisfied(HeldCertificate certificate, String name, LocalDate ends, Option option) {

    /** Which certificate counts as which answer, and why, as a clause of a sentence. */
    public String describe() {
        return "counts as '%s' because the scheme takes a current %s for it, which holds until %s (%s)"
                .formatted(
                        option.label(),
                        name,
                        WrittenDay.of(ends),
                        certificate.location().place());
    }

    Answer instead(Answer given) {
        return new Answer.Chosen(given.question(), option, given.provenance(), given.comment(), given.evidence());
    }
}
