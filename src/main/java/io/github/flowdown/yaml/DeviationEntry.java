package io.github.flowdown.yaml;

import static io.github.flowdown.diagnostic.DiagnosticCode.DEVIATION_APPROVED_BY_ITS_REQUESTER;
import static io.github.flowdown.diagnostic.DiagnosticCode.DEVIATION_APPROVER_NOT_ENTITLED;
import static io.github.flowdown.diagnostic.DiagnosticCode.DEVIATION_DATES_OUT_OF_ORDER;
import static io.github.flowdown.diagnostic.DiagnosticCode.DEVIATION_FROM_NOTHING;
import static io.github.flowdown.diagnostic.DiagnosticCode.DEVIATION_RISK_RISES;
import static io.github.flowdown.diagnostic.DiagnosticCode.DEVIATION_TOO_LONG;

import com.google.common.collect.ImmutableList;
import io.github.flowdown.assessment.Deviation;
import io.github.flowdown.contract.TierDecision;
import io.github.flowdown.definition.AnswerText;
import io.github.flowdown.definition.DeviationRules;
import io.github.flowdown.definition.FindingSeverity;
import io.github.flowdown.definition.Period;
import io.github.flowdown.definition.Question;
import io.github.flowdown.definition.QuestionId;
import io.github.flowdown.definition.Scheme;
import io.github.flowdown.definition.Tier;
import io.github.flowdown.diagnostic.Quote;
import io.github.flowdown.schedule.Clause;
import io.github.flowdown.schedule.ClauseLibrary;
import io.github.flowdown.yaml.WrittenDeviations.Entry;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads one deviation and holds it against the rules of the scheme. */
final class DeviationEntry {
    private final Scheme scheme;
    private final ClauseLibrary library;
    private final DeviationRules rules;
    private final TierDecision tier;
    private final Report report;

    DeviationEntry(Scheme scheme, ClauseLibrary library, DeviationRules rules, TierDecision tier, Report report) {
        this.scheme = scheme;
        this.library = library;
        this.rules = rules;
        this.tier = tier;
        this.report = report;
    }

    /** The deviation; empty when what it departs from, or its dates, cannot be made sense of. */
    Optional<Deviation> read(Entry written, Pointer at) {
        Optional<Question> question = written.from()
                .question()
                .flatMap(id -> question(id, at.to("from").to("question")));
        Optional<Clause> clause =
                written.from().clause().flatMap(id -> clause(id, at.to("from").to("clause")));
        if (written.from().question().isEmpty() && written.from().clause().isEmpty()) {
            report.add(
                    DEVIATION_FROM_NOTHING,
                    at.to("from"),
                    "deviation %s does not say which requirement it departs from".formatted(written.id()),
                    "add 'question:' with the id of a question, 'clause:' with the id of a clause, or both");
        }
        FindingSeverity severity = severity(written, question, clause);
        checkApproval(written, severity, at);
        checkRisk(written.risk(), at.to("risk"));
        boolean inOrder = checkDates(written, at);
        if (inOrder) {
            checkLength(written, severity, at.to("expires"));
        }
        return inOrder && (question.isPresent() || clause.isPresent())
                ? Optional.of(deviation(written, question, clause, severity, at))
                : Optional.empty();
    }

    private Optional<Question> question(String id, Pointer at) {
        Optional<Question> question =
                QuestionId.isValid(id) ? scheme.questionnaire().question(QuestionId.of(id)) : Optional.empty();
        if (question.isEmpty()) {
            report.unknown(
                    DEVIATION_FROM_NOTHING,
                    at,
                    "question",
                    id,
                    scheme.questionnaire().questions().stream()
                            .map(known -> known.id().value())
                            .toList());
        }
        return question;
    }

    private Optional<Clause> clause(String id, Pointer at) {
        Optional<Clause> clause = library.clause(id);
        if (clause.isEmpty()) {
            report.unknown(
                    DEVIATION_FROM_NOTHING,
                    at,
                    "clause",
                    id,
                    library.clauses().stream().map(Clause::id).toList());
        }
        return clause;
    }

    /** What falling short of the question means at the tier; of a clause alone, the worst of the questions that test it; else the risk as assessed. */
    private FindingSeverity severity(Entry written, Optional<Question> question, Optional<Clause> clause) {
        Stream<Question> testing = clause.stream()
                .flatMap(varied -> varied.testedBy().stream())
                .flatMap(id -> scheme.questionnaire().question(id).stream())
                .filter(asked -> asked.isAskedAt(tier.decided()));
        return (question.isPresent() ? question.stream() : testing)
                .flatMap(asked -> asked.shortfall().stream())
                .flatMap(shortfall -> shortfall.severity().at(tier.decided()).stream())
                .max(FindingSeverity::compareTo)
                .orElse(written.risk().inherent());
    }

    private void checkApproval(Entry written, FindingSeverity severity, Pointer at) {
        Tier decided = tier.decided();
        List<String> entitled = rules.approvers(severity, decided);
        String role = written.approved().role();
        if (entitled.stream().noneMatch(one -> same(one, role))) {
            report.add(
                    DEVIATION_APPROVER_NOT_ENTITLED,
                    at.to("approved").to("role"),
                    "%s may not approve a deviation of severity %s at tier %s"
                            .formatted(Quote.of(role), severity.word(), decided.id()),
                    "have it approved by: " + String.join(" or ", entitled));
        }
        if (same(written.approved().by(), written.requested().by())) {
            report.add(
                    DEVIATION_APPROVED_BY_ITS_REQUESTER,
                    at.to("approved").to("by"),
                    "%s asked for the deviation and approved it"
                            .formatted(Quote.of(written.approved().by())),
                    "have it approved by somebody else");
        }
    }

    private static boolean same(String one, String other) {
        return AnswerText.comparable(one).equals(AnswerText.comparable(other));
    }

    private void checkRisk(WrittenDeviations.Risk risk, Pointer at) {
        if (risk.residual().compareTo(risk.inherent()) > 0) {
            report.add(
                    DEVIATION_RISK_RISES,
                    at.to("residual"),
                    "the risk with the controls is %s, without them %s"
                            .formatted(risk.residual().word(), risk.inherent().word()),
                    "correct one of the two: controls do not add to a risk");
        }
    }

    private boolean checkDates(Entry written, Pointer at) {
        boolean approvedLater = checkOrder(
                written.requested().on(),
                "was asked for",
                written.approved().on(),
                "was approved",
                false,
                at.to("approved").to("on"));
        boolean startsLater =
                checkOrder(written.approved().on(), "was approved", written.starts(), "starts", false, at.to("starts"));
        boolean endsLater =
                checkOrder(written.starts(), "starts", written.expires(), "expires", true, at.to("expires"));
        return approvedLater && startsLater && endsLater;
    }

    private boolean checkOrder(
            LocalDate first, String did, LocalDate second, String does, boolean strictly, Pointer at) {
        boolean inOrder = strictly ? second.isAfter(first) : !second.isBefore(first);
        if (!inOrder) {
            report.add(
                    DEVIATION_DATES_OUT_OF_ORDER,
                    at,
                    strictly
                            ? "it %s on %s, but %s on %s already".formatted(did, first, does, second)
                            : "it %s on %s, before it %s on %s".formatted(does, second, did, first),
                    "correct one of the dates");
        }
        return inOrder;
    }

    private void checkLength(Entry written, FindingSeverity severity, Pointer at) {
        Optional<Period> longest = rules.longest(severity, tier.decided());
        longest.filter(period -> written.expires().isAfter(DeviationRules.end(written.starts(), period)))
                .ifPresent(period -> report.add(
                        DEVIATION_TOO_LONG,
                        at,
                        "from %s to %s is longer than the %s that a deviation of severity %s may last at tier %s"
                                .formatted(
                                        written.starts(),
                                        written.expires(),
                                        period.written(),
                                        severity.word(),
                                        tier.decided().id()),
                        "let it expire on %s at the latest, and renew it if need be"
                                .formatted(DeviationRules.end(written.starts(), period))));
    }

    private Deviation deviation(
            Entry written, Optional<Question> question, Optional<Clause> clause, FindingSeverity severity, Pointer at) {
        WrittenDeviations.Risk risk = written.risk();
        return new Deviation(
                written.id(),
                written.contract(),
                question.map(Question::id),
                clause.map(Clause::id),
                written.deviation(),
                written.scope(),
                written.justification(),
                severity,
                new Deviation.Risk(risk.inherent(), risk.likelihood(), risk.impact(), risk.residual()),
                written.alternatives(),
                written.controls().stream()
                        .map(control -> new Deviation.Control(control.control(), control.owner(), control.evidence()))
                        .collect(ImmutableList.toImmutableList()),
                written.owner(),
                written.riskOwner(),
                new Deviation.Request(
                        written.requested().by(), written.requested().on()),
                new Deviation.Approval(
                        written.approved().by(),
                        written.approved().role(),
                        written.approved().on()),
                written.starts(),
                written.expires(),
                written.renewalOf(),
                report.at(at));
    }
}
