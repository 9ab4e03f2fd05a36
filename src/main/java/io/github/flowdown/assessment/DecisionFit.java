package io.github.flowdown.assessment;

import static io.github.flowdown.diagnostic.DiagnosticCode.REVIEW_MISFIT;
import static io.github.flowdown.diagnostic.DiagnosticCode.REVIEW_WRONG_DIRECTION;

import io.github.flowdown.assessment.ReviewDecision.Kind;
import io.github.flowdown.definition.Option;
import io.github.flowdown.definition.Question;
import io.github.flowdown.definition.Scale;
import io.github.flowdown.diagnostic.DiagnosticCode;
import io.github.flowdown.response.Answer;
import io.github.flowdown.response.Response;
import java.util.Optional;

/** Checks that a decision suits the answer it is about: that there is something to decide, and that it goes the way it says. */
public final class DecisionFit {
    private final Response response;

    /** For decisions about the answers of a response. */
    public DecisionFit(Response response) {
        this.response = response;
    }

    /** The part of a decision that something is said about. */
    public enum Part {
        DECISION,
        TO
    }

    /** What is wrong with a decision, and what to do. */
    public record Misfit(DiagnosticCode code, Part part, String message, String hint) {}

    /** What is wrong with a decision; empty when it suits its answer. */
    public Optional<Misfit> check(Question question, ReviewDecision decision) {
        Optional<Answer> given = Optional.ofNullable(response.answers().get(question.id()));
        return switch (decision.kind()) {
            case NEEDS_CLARIFICATION -> withoutTo(decision);
            case ACCEPT, EVIDENCE_SEEN -> accepts(question, decision, given);
            case DOWNGRADE, UPGRADE -> moves(question, decision, given);
        };
    }

    private static Optional<Misfit> withoutTo(ReviewDecision decision) {
        return decision.to().isEmpty()
                ? Optional.empty()
                : misfit(
                        Part.TO,
                        "'%s' leaves the answer open, so it cannot settle it"
                                .formatted(decision.kind().word()),
                        "leave 'to' out, or decide 'accept', 'downgrade' or 'upgrade'");
    }

    private static Optional<Misfit> accepts(Question question, ReviewDecision decision, Optional<Answer> given) {
        if (given.isEmpty() || given.get() instanceof Answer.Blank) {
            return misfit(
                    Part.DECISION,
                    "%s was left blank, so there is nothing to accept".formatted(question.id()),
                    "decide 'upgrade' with the option the supplier has given since, or 'needs-clarification'");
        }
        if (given.get() instanceof Answer.Unreadable) {
            return decision.to().isPresent()
                    ? Optional.empty()
                    : misfit(
                            Part.DECISION,
                            "the answer to %s could not be read, so accepting it settles nothing"
                                    .formatted(question.id()),
                            question.answerType().scale().isPresent()
                                    ? "add 'to:' and the option it comes to"
                                    : "decide 'needs-clarification'");
        }
        return decision.to().isEmpty()
                ? Optional.empty()
                : misfit(
                        Part.TO,
                        "the answer to %s, '%s', is accepted as it is, so it cannot become another"
                                .formatted(question.id(), given.get().describe()),
                        "leave 'to' out, or decide 'downgrade' or 'upgrade'");
    }

    private static Optional<Misfit> moves(Question question, ReviewDecision decision, Optional<Answer> given) {
        if (decision.to().isEmpty()) {
            return misfit(
                    Part.DECISION,
                    "'%s' does not say to which option"
                            .formatted(decision.kind().word()),
                    "add 'to:' and the option that counts");
        }
        if (given.isPresent() && given.get() instanceof Answer.Unreadable) {
            return misfit(
                    Part.DECISION,
                    "the answer to %s could not be read, so there is nothing to raise or lower"
                            .formatted(question.id()),
                    "decide 'accept' with 'to:' and the option it comes to");
        }
        Option to = decision.to().get();
        Scale scale = question.answerType().scale().orElseThrow();
        Optional<Integer> target = scale.rank(to);
        if (target.isEmpty()) {
            return misfit(
                    Part.TO,
                    "'%s' is neither stronger nor weaker than any other option".formatted(to.value()),
                    "name an option of the scale, or decide 'needs-clarification'");
        }
        int from = rank(scale, given);
        boolean raises = decision.kind() == Kind.UPGRADE;
        return (raises ? target.get() > from : target.get() < from)
                ? Optional.empty()
                : Optional.of(wrongDirection(question, decision, given, to, raises));
    }

    private static Misfit wrongDirection(
            Question question, ReviewDecision decision, Optional<Answer> given, Option to, boolean raises) {
        return new Misfit(
                REVIEW_WRONG_DIRECTION,
                Part.TO,
                "'%s' from '%s' to '%s' does not %s the answer to %s"
                        .formatted(
                                decision.kind().word(),
                                given.map(Answer::describe).orElse("left blank"),
                                to.label(),
                                raises ? "raise" : "lower",
                                question.id()),
                raises
                        ? "name a stronger option, or decide 'downgrade' or 'accept'"
                        : "name a weaker option, or decide 'upgrade' or 'accept'");
    }

    /** A blank is weaker than every option; a claim that the question does not apply counts as the strongest. */
    private static int rank(Scale scale, Optional<Answer> given) {
        if (given.isPresent() && given.get() instanceof Answer.Chosen chosen) {
            return scale.rank(chosen.option()).orElse(-1);
        }
        return given.isPresent() && given.get() instanceof Answer.NotApplicable
                ? scale.rank(scale.best()).orElse(0)
                : -1;
    }

    private static Optional<Misfit> misfit(Part at, String message, String hint) {
        return Optional.of(new Misfit(REVIEW_MISFIT, at, message, hint));
    }
}
