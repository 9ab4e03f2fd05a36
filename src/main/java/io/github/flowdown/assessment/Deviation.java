package io.github.flowdown.assessment;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import io.github.flowdown.definition.FindingSeverity;
import io.github.flowdown.definition.QuestionId;
import io.github.flowdown.diagnostic.Location;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A documented, approved and expiring departure from a requirement (policy statement 1.5).
 *
 * @param contract the reference of the one contract it holds for; it does not flow down
 * @param question the question whose shortfall it accepts
 * @param clause the id of the clause it varies; a question, a clause or both are named
 * @param departure exactly what is done instead, as a clause of a sentence that begins "Until a day, "
 * @param scope what it covers and what it does not
 * @param severity how serious it is to fall short of this requirement at the tier of the contract
 * @param starts the first day on which it holds
 * @param expires the first day on which it no longer holds
 * @param renewalOf the id of the deviation it follows on
 */
public record Deviation(
        String id,
        String contract,
        Optional<QuestionId> question,
        Optional<String> clause,
        String departure,
        String scope,
        String justification,
        FindingSeverity severity,
        Risk risk,
        List<String> alternatives,
        List<Control> controls,
        String owner,
        String riskOwner,
        Request requested,
        Approval approved,
        LocalDate starts,
        LocalDate expires,
        Optional<String> renewalOf,
        Location location) {
    public Deviation {
        checkArgument(question.isPresent() || clause.isPresent(), "deviation %s is from nothing", id);
        checkArgument(starts.isBefore(expires), "deviation %s ends before it starts", id);
        alternatives = ImmutableList.copyOf(alternatives);
        controls = ImmutableList.copyOf(controls);
    }

    /** The risk of departing: before the compensating controls, how likely and how bad, and what remains with them. */
    public record Risk(FindingSeverity inherent, String likelihood, String impact, FindingSeverity residual) {}

    /** What makes up for the departure, who answers for it, and what shows that it is there. */
    public record Control(String control, String owner, String evidence) {
        /** The control with its owner and evidence. */
        public String describe() {
            return "%s (owner: %s; evidence: %s)".formatted(withoutStop(control), owner, withoutStop(evidence));
        }
    }

    /** Who asked for it and when. */
    public record Request(String by, LocalDate on) {}

    /**
     * Who approved it and when.
     *
     * @param role in which role the approver was entitled to
     */
    public record Approval(String by, String role, LocalDate on) {}

    /** The day on which it ends, as people write it. */
    public String until() {
        return WrittenDay.of(expires);
    }

    /** The departure without a full stop, for use within a sentence. */
    public String departureInText() {
        return withoutStop(departure);
    }

    /** Who approved it and when, as a phrase. */
    public String approval() {
        return "approved by %s as %s on %s".formatted(approved.by(), approved.role(), WrittenDay.of(approved.on()));
    }

    private static String withoutStop(String sentence) {
        String text = sentence.strip();
        return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    }
}
