package io.github.flowdown.assessment;

import io.github.flowdown.definition.FindingSeverity;
import io.github.flowdown.definition.Obligation;
import io.github.flowdown.definition.Option;
import io.github.flowdown.definition.PerTier;
import io.github.flowdown.definition.Period;
import io.github.flowdown.definition.Question;
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
                    Status.NOT_ASKED,
                    contribution,
                    Optional.empty(),
                    notAsked(question, response));
        }
        Tier tier = response.tier().decided();
        Answer answer = given.orElseGet(() -> missing(question, response));
        Status status = status(question, answer, tier);
        String rule = rule(question, answer, status, tier);
        return new QuestionResult(
                question,
                section,
                Optional.of(answer),
                status,
                contribution,
                finding(scheme, tier, question, answer, status, rule),
                rule);
    }

    private static String notAsked(Question question, Response response) {
        Tier tier = response.tier().decided();
        return question.isAskedAt(tier)
                ? "not asked, because it is asked only where " + question.when().describe()
                : "not asked at tier " + tier.title();
    }

    private static Answer missing(Question question, Response response) {
        Provenance nowhere =
                new Provenance(new Location.InFile(response.source()), "", Provenance.Reading.NOTHING_WRITTEN);
        return new Answer.Blank(question.id(), nowhere, Optional.empty(), Evidence.NONE);
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

    private static String rule(Question question, Answer answer, Status status, Tier tier) {
        String least = question.minimumAt(tier).map(Option::label).orElse("an answer");
        return switch (status) {
            case MET ->
                "the answer '%s' reaches the minimum at tier %s, '%s'"
                        .formatted(answer.describe(), tier.title(), least);
            case NOT_MET ->
                "the answer '%s' is short of the minimum at tier %s, '%s'"
                        .formatted(answer.describe(), tier.title(), least);
            case BLANK -> "the question was left blank";
            case AWAITING_REVIEW -> answer.describe() + ", and counts as failed until somebody has looked";
            case NOT_APPLICABLE -> "claimed not to apply, with a justification";
            case RECORDED -> "recorded; nothing to fall short of";
            case NOT_ASKED -> "not asked";
        };
    }

    private static Optional<Finding> finding(
            Scheme scheme, Tier tier, Question question, Answer answer, Status status, String rule) {
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
                text(question, status),
                action(question, status),
                remedy(scheme, severity, tier),
                Reason.of(rule, answer.location(), question.location())));
    }

    private static String text(Question question, Status status) {
        return switch (status) {
            case BLANK -> "Question %s was not answered.".formatted(question.id());
            case AWAITING_REVIEW -> "The answer to %s has to be looked at by a person.".formatted(question.id());
            default ->
                question.shortfall().map(Shortfall::finding).orElse("Question %s is not met.".formatted(question.id()));
        };
    }

    private static String action(Question question, Status status) {
        return switch (status) {
            case BLANK -> "Answer the question.";
            case AWAITING_REVIEW -> "Ask the supplier to give one of the answers on offer.";
            default -> question.shortfall().map(Shortfall::action).orElse("Meet the requirement.");
        };
    }

    private static Period remedy(Scheme scheme, FindingSeverity severity, Tier tier) {
        PerTier<Period> periods = scheme.remediation().get(severity);
        return Optional.ofNullable(periods)
                .flatMap(perTier -> perTier.at(tier))
                .orElseThrow(() ->
                        new IllegalArgumentException("scheme %s has no remediation period for severity %s at tier %s"
                                .formatted(scheme.id(), severity.word(), tier.id())));
    }
}
