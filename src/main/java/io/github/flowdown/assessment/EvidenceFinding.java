package io.github.flowdown.assessment;

import io.github.flowdown.definition.EvidenceProblem;
import io.github.flowdown.definition.FindingSeverity;
import io.github.flowdown.definition.Period;
import io.github.flowdown.definition.QuestionId;
import io.github.flowdown.definition.Reason;
import io.github.flowdown.diagnostic.Location;
import java.util.Optional;

/**
 * One way in which what stands behind the answers falls short. It changes no answer, no score and no rating.
 *
 * @param question the question whose answer it stands behind; empty for a certificate that stands behind none
 * @param about what it is about in a few words: the id of the question, or the certificate
 * @param text what is wrong, stated as a fact
 * @param action what the supplier has to do
 * @param remedyWithin how long it may stay open, as written in the scheme
 * @param location the cell of the certificate or of the answer
 */
public record EvidenceFinding(
        EvidenceProblem problem,
        FindingSeverity severity,
        Optional<QuestionId> question,
        String about,
        String text,
        String action,
        Period remedyWithin,
        Reason reason,
        Location location) {

    /** The finding in full sentences: what, how serious, why, where. */
    public String explain() {
        return "%s (evidence, %s): %s In %s. To do %s: %s"
                .formatted(about, severity.word(), text, location.describe(), remedyWithin.within(), action);
    }
}
