package io.github.flowdown.yaml;

import static io.github.flowdown.diagnostic.DiagnosticCode.REVIEW_MISFIT;
import static io.github.flowdown.diagnostic.DiagnosticCode.REVIEW_WRONG_DIRECTION;

import io.github.flowdown.assessment.ReviewDecision;
import io.github.flowdown.assessment.ReviewDecision.Kind;
import io.github.flowdown.definition.Option;
import io.github.flowdown.definition.Question;
import io.github.flowdown.definition.Scale;
import io.github.flowdown.response.Answer;
import io.github.flowdown.response.Response;
import java.util.Optional;

/** Checks that a decision suits the answer it is about: that there is something to decide, and that it goes the way it says. */
final class DecisionFit {
    private final Response response;
    private final Report report;

    DecisionFit(Response response, Report report) {
        this.response = response;
        this.report = report;
    }

    boolean check(Question question, ReviewDecision decision, Pointer at) {
        Optional<Answer> given = Optional.ofNullable(response.answers().get(question.id()));
        return switch (decision.kind()) {
            case NEEDS_CLARIFICATION -> withoutTo(decision, at);
            case ACCEPT, EVIDENCE_SEEN -> accepts(question, decision, given, at);
            case DOWNGRADE, UPGRADE -> moves(question, decision, given, at);
        };
    }

    private boolean withoutTo(ReviewDecision decision, Pointer at) {
        return decision.to().isEmpty()
                || misfit(
                        at.to("to"),
                        "'%s' leaves the answer open, so it cannot settle it".formatted(Words.of(decision.kind())),
                        "leave 'to' out, or decide 'accept', 'downgrade' or 'upgrade'");
    }

    private boolean accepts(Question question, ReviewDecision decision, Optional<Answer> given, Pointer at) {
        if (given.isEmpty() || given.get() instanceof Answer.Blank) {
            return misfit(
                    at.to("decision"),
                    "%s was left blank, so there is nothing to accept".formatted(question.id()),
                    "decide 'upgrade' with the option the supplier has given since, or 'needs-clarification'");
        }
        if (given.get() instanceof Answer.Unreadable) {
            return decision.to().isPresent()
                    || misfit(
                            at.to("decision"),
                            "the answer to %s could not be read, so accepting it settles nothing"
                                    .formatted(question.id()),
                            question.answerType().scale().isPresent()
                                    ? "add 'to:' and the option it comes to"
                                    : "decide 'needs-clarification'");
        }
        return decision.to().isEmpty()
                || misfit(
                        at.to("to"),
                        "the answer to %s, '%s', is accepted as it is, so it cannot become another"
                                .formatted(question.id(), given.get().describe()),
                        "leave 'to' out, or decide 'downgrade' or 'upgrade'");
    }

    private boolean moves(Question question, ReviewDecision decision, Optional<Answer> given, Pointer at) {
        if (decision.to().isEmpty()) {
            return misfit(
                    at.to("decision"),
                    "'%s' does not say to which option".formatted(Words.of(decision.kind())),
                    "add 'to:' and the option that counts");
        }
        if (given.isPresent() && given.get() instanceof Answer.Unreadable) {
            return misfit(
                    at.to("decision"),
                    "the answer to %s could not be read, so there is nothing to raise or lower"
                            .formatted(question.id()),
                    "decide 'accept' with 'to:' and the option it comes to");
        }
        Option to = decision.to().get();
        Scale scale = question.answerType().scale().orElseThrow();
        Optional<Integer> target = scale.rank(to);
        if (target.isEmpty()) {
            return misfit(
                    at.to("to"),
                    "'%s' is neither stronger nor weaker than any other option".formatted(to.value()),
                    "name an option of the scale, or decide 'needs-clarification'");
        }
        int from = rank(scale, given);
        boolean fits = decision.kind() == Kind.UPGRADE ? target.get() > from : target.get() < from;
        if (!fits) {
            report.add(
                    REVIEW_WRONG_DIRECTION,
                    at.to("to"),
                    "'%s' from '%s' to '%s' does not %s the answer to %s"
                            .formatted(
                                    Words.of(decision.kind()),
                                    given.map(Answer::describe).orElse("left blank"),
                                    to.label(),
                                    decision.kind() == Kind.UPGRADE ? "raise" : "lower",
                                    question.id()),
                    decision.kind() == Kind.UPGRADE
                            ? "name a stronger option, or decide 'downgrade' or 'accept'"
                            : "name a weaker option, or decide 'upgrade' or 'accept'");
        }
        return fits;
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

    private boolean misfit(Pointer at, String message, String hint) {
        report.add(REVIEW_MISFIT, at, message, hint);
        return false;
    }
}
