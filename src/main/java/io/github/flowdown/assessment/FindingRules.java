package io.github.flowdown.assessment;

import io.github.flowdown.definition.FindingSeverity;
import io.github.flowdown.definition.Obligation;
import io.github.flowdown.definition.Option;
import io.github.flowdown.definition.PerTier;
import io.github.flowdown.definition.Period;
import io.github.flowdown.definition.Question;
import io.github.flowdown.definition.QuestionId;
import io.github.flowdown.definition.Reason;
import io.github.flowdown.definition.Scheme;
import io.github.flowdown.definition.Section;
import io.github.flowdown.definition.Shortfall;
import io.github.flowdown.definition.Tier;
import io.github.flowdown.diagnostic.Location;
import io.github.flowdown.response.Answer;
import io.github.flowdown.response.Evidence;
import io.github.flowdown.response.Provenance;
import io.github.flowdown.response.Response;
import io.github.flowdown.scoring.Contribution;
import java.util.Optional;

/** Judges one question: its status, and the finding if it falls short. */
final class FindingRules {

    QuestionResult judge(
            Scheme scheme,
            Response response,
            Response counted,
            Optional<ReviewDecision> decision,
            Optional<Satisfied> satisfied,
            Section section,
            Question question,
            boolean asked,
            Optional<Contribution> contribution) {
        Optional<Answer> given = Optional.ofNullable(response.answers().get(question.id()));
        if (!asked) {
            return new QuestionResult(
                    question,
                    section,
                    given,
                    decision,
                    Optional.empty(),
                    Optional.ofNullable(counted.answers().get(question.id())),
                    Status.NOT_ASKED,
                    contribution,
                    Optional.empty(),
                    notAsked(question, response));
        }
        Tier tier = response.tier().decided();
        Answer answer = given.orElseGet(() -> missing(question.id(), response.source()));
        Answer counts =
                Optional.ofNullable(counted.answers().get(question.id())).orElse(answer);
        Status status = status(question, counts, tier);
        String rule = rule(question, counts, status, tier, decision)
                + satisfied.map(by -> "; " + by.describe()).orElse("")
                + decision.map(decided -> "; " + decided.describe(answer)).orElse("");
        return new QuestionResult(
                question,
                section,
                Optional.of(answer),
                decision,
                satisfied,
                Optional.of(counts),
                status,
                contribution,
                finding(scheme, tier, question, answer, status, decision, rule),
                rule);
    }

    private static String notAsked(Question question, Response response) {
        Tier tier = response.tier().decided();
        return question.isAskedAt(tier)
                ? "not asked, because it is asked only where " + question.when().describe()
                : "not asked at tier " + tier.title();
    }

    /** The answer to a question that has no row. */
    static Answer missing(QuestionId question, String source) {
        Provenance nowhere = new Provenance(new Location.InFile(source), "", Provenance.Reading.NOTHING_WRITTEN);
        return new Answer.Blank(question, nowhere, Optional.empty(), Evidence.NONE);
    }

    private static Status status(Question question, Answer answer, Tier tier) {
        if (answer instanceof Answer.Blank) {
            return Status.BLANK;
        }
        if (answer.awaitsReview()) {
            return Status.AWAITING_REVIEW;
        }
        if (answer instanceof Answer.NotApplicable) {
            return Status.NOT_APPLICABLE;
        }
        if (answer instanceof Answer.Chosen chosen && question.shortfall().isPresent()) {
            return question.isGoodEnough(chosen.option(), tier) ? Status.MET : Status.NOT_MET;
        }
        return Status.RECORDED;
    }

    private static String rule(
            Question question, Answer answer, Status status, Tier tier, Optional<ReviewDecision> decision) {
        boolean settled = decision.flatMap(ReviewDecision::to).isPresent();
        String said = settled
                ? "'%s', which the review came to,".formatted(answer.describe())
                : "the answer '%s'".formatted(answer.describe());
        String least = question.minimumAt(tier).map(Option::label).orElse("an answer");
        return switch (status) {
            case MET -> "%s reaches the minimum at tier %s, '%s'".formatted(said, tier.title(), least);
            case NOT_MET -> "%s is short of the minimum at tier %s, '%s'".formatted(said, tier.title(), least);
            case BLANK -> "the question was left blank";
            case AWAITING_REVIEW -> answer.describe() + ", and counts as failed until somebody has looked";
            case NOT_APPLICABLE ->
                settled ? "does not apply, as the review came to" : "claimed not to apply, with a justification";
            case RECORDED -> "recorded; nothing to fall short of";
            case NOT_ASKED -> "not asked";
        };
    }

    private static Optional<Finding> finding(
            Scheme scheme,
            Tier tier,
            Question question,
            Answer answer,
            Status status,
            Optional<ReviewDecision> decision,
            String rule) {
        boolean falls = status == Status.NOT_MET || status == Status.BLANK || status == Status.AWAITING_REVIEW;
        if (!falls || question.obligation() == Obligation.MAY) {
            return Optional.empty();
        }
        FindingSeverity severity = question.shortfall()
                .flatMap(shortfall -> shortfall.severity().at(tier))
                .orElse(FindingSeverity.LOW);
        return Optional.of(new Finding(
                question,
                answer,
                status,
                severity,
                question.obligation(),
                text(question, status, asks(decision)),
                action(question, status, asks(decision)),
                remedy(scheme, severity, tier),
                Reason.of(rule, answer.location(), question.location()),
                Optional.empty()));
    }

    /** What the review asks the supplier to clarify. */
    private static Optional<String> asks(Optional<ReviewDecision> decision) {
        return decision.filter(decided -> decided.kind() == ReviewDecision.Kind.NEEDS_CLARIFICATION)
                .map(ReviewDecision::because);
    }

    private static String text(Question question, Status status, Optional<String> asks) {
        return switch (status) {
            case BLANK -> "Question %s was not answered.".formatted(question.id());
            case AWAITING_REVIEW ->
                asks.isPresent()
                        ? "The answer to %s has to be clarified.".formatted(question.id())
                        : "The answer to %s has to be looked at by a person.".formatted(question.id());
            default ->
                question.shortfall().map(Shortfall::finding).orElse("Question %s is not met.".formatted(question.id()));
        };
    }

    private static String action(Question question, Status status, Optional<String> asks) {
        return switch (status) {
            case BLANK -> "Answer the question.";
            case AWAITING_REVIEW ->
                asks.map("Clarify the answer: %s"::formatted)
                        .orElse("Ask the supplier to give one of the answers on offer.");
            default -> question.shortfall().map(Shortfall::action).orElse("Meet the requirement.");
        };
    }

    static Period remedy(Scheme scheme, FindingSeverity severity, Tier tier) {
        PerTier<Period> periods = scheme.remediation().get(severity);
        return Optional.ofNullable(periods)
                .flatMap(perTier -> perTier.at(tier))
                .orElseThrow(() ->
                        new IllegalArgumentException("scheme %s has no remediation period for severity %s at tier %s"
                                .formatted(scheme.id(), severity.word(), tier.id())));
    }
}
