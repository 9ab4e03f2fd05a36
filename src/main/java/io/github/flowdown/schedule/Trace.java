package io.github.flowdown.schedule;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import io.github.flowdown.assessment.Assessment;
import io.github.flowdown.assessment.Deviation;
import io.github.flowdown.assessment.Finding;
import io.github.flowdown.assessment.QuestionResult;
import io.github.flowdown.assessment.Status;
import io.github.flowdown.definition.Question;
import io.github.flowdown.definition.QuestionId;
import io.github.flowdown.definition.Questionnaire;
import io.github.flowdown.definition.Reason;
import io.github.flowdown.definition.Reference;
import io.github.flowdown.definition.Scheme;
import io.github.flowdown.diagnostic.Location;
import io.github.flowdown.response.AskedQuestions;
import io.github.flowdown.schedule.Paragraph.GeneratedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The way from a policy statement through tier, question, answer and finding to the clause and its values, and back. Reads a drafted schedule and decides
 * nothing itself. All lists are immutable and in the order of the document, the questionnaire or the assessment they come from.
 */
public final class Trace {
    private final SecuritySchedule schedule;
    private final ImmutableMap<QuestionId, TracedQuestion> questions;

    private Trace(SecuritySchedule schedule) {
        this.schedule = schedule;
        this.questions =
                schedule.scheme().map(scheme -> traced(scheme.questionnaire())).orElse(ImmutableMap.of());
    }

    public static Trace of(SecuritySchedule schedule) {
        return new Trace(schedule);
    }

    /** Why the contract is at its tier, which decides what is asked and which clauses stand. */
    public List<Reason> tierReasons() {
        return schedule.tier().reasons();
    }

    /** One row for every "must" of every policy of the scheme; none when the schedule was drafted without a scheme. */
    public List<StatementTrace> rows() {
        return coverage().stream()
                .flatMap(policy -> policy.statements().stream())
                .collect(ImmutableList.toImmutableList());
    }

    /** How far this very schedule serves each policy that says how binding it is. */
    public List<PolicyCoverage> coverage() {
        return schedule.scheme().map(this::coverage).orElse(ImmutableList.of());
    }

    /** The clauses that carry a statement. */
    public List<DraftedClause> clausesFor(Reference statement) {
        return clausesWhere(clause -> clause.references().contains(statement));
    }

    /** The clauses that a question tests, or that hang on the answer to it. */
    public List<DraftedClause> clausesFor(QuestionId question) {
        return clausesWhere(clause -> questionsOf(clause).anyMatch(question::equals));
    }

    /** The clauses that a finding bears on: those its question tests, those that are in because of it, and those that list it. */
    public List<DraftedClause> clausesFor(Finding finding) {
        return clausesWhere(clause -> bearsOn(finding, clause));
    }

    /** The statements that a clause carries, in the document or left out of it. */
    public List<Reference> statementsFor(String clauseId) {
        return clause(clauseId).map(Clause::references).orElse(ImmutableList.of());
    }

    /** The statements that a question asks about. */
    public List<Reference> statementsFor(QuestionId question) {
        return traced(question).question().map(Question::references).orElse(ImmutableList.of());
    }

    /** The questions that test a clause, and those whose answers it hangs on. */
    public List<TracedQuestion> questionsFor(String clauseId) {
        return clause(clauseId).stream()
                .flatMap(clause -> questionsOf(clause).map(this::traced))
                .collect(ImmutableList.toImmutableList());
    }

    /** The questions that ask about a statement, asked of this supplier or not. */
    public List<TracedQuestion> questionsFor(Reference statement) {
        return questions.values().stream()
                .filter(traced -> traced.question()
                        .filter(question -> question.references().contains(statement))
                        .isPresent())
                .collect(ImmutableList.toImmutableList());
    }

    /** The question whose answer stood at a place: a cell of the returned workbook. */
    public Optional<TracedQuestion> questionAt(Location place) {
        return questions.values().stream()
                .filter(traced -> traced.answer()
                        .filter(answer -> answer.location().equals(place))
                        .isPresent())
                .findFirst();
    }

    /** The findings that bear on a clause. */
    public List<Finding> findingsFor(String clauseId) {
        return findings()
                .filter(finding -> clause(clauseId)
                        .filter(clause -> bearsOn(finding, clause))
                        .isPresent())
                .collect(ImmutableList.toImmutableList());
    }

    /** The findings from questions about a statement. */
    public List<Finding> findingsFor(Reference statement) {
        return findings()
                .filter(finding -> finding.question().references().contains(statement))
                .collect(ImmutableList.toImmutableList());
    }

    /** The statements that a finding falls short of. */
    public List<Reference> statementsFor(Finding finding) {
        return finding.question().references();
    }

    /** The clause that a live deviation varies, or those that its question tests. */
    public List<DraftedClause> clausesFor(Deviation deviation) {
        return clausesWhere(clause -> varies(deviation, clause));
    }

    /** The live deviations of this contract that vary a clause, or accept a finding from a question that tests it. */
    public List<Deviation> deviationsFor(String clauseId) {
        return schedule.liveDeviations().stream()
                .filter(deviation -> clause(clauseId)
                        .filter(clause -> varies(deviation, clause))
                        .isPresent())
                .collect(ImmutableList.toImmutableList());
    }

    /** The live deviations that stand between this contract and a statement. */
    public List<Deviation> deviationsFor(Reference statement) {
        return clausesFor(statement).stream()
                .flatMap(drafted -> deviationsFor(drafted.clause().id()).stream())
                .distinct()
                .collect(ImmutableList.toImmutableList());
    }

    /** The values that stand in a clause, by the names of its parameters; none when it is not in the document. */
    public Map<String, ParameterValue> parametersFor(String clauseId) {
        return schedule.clause(clauseId)
                .map(drafted -> Maps.filterKeys(drafted.parameters(), drafted::uses))
                .map(ImmutableMap::copyOf)
                .orElse(ImmutableMap.of());
    }

    /** The clauses that hang on a contract fact: through their condition, one of a paragraph, or the rule by which they flow down. */
    public List<DraftedClause> clausesHangingOn(QuestionId criterion) {
        return Selection.of(schedule).stream()
                .filter(selection -> selection.criterion().id().equals(criterion))
                .flatMap(selection -> selection.decides().stream())
                .flatMap(clause -> schedule.clause(clause.id()).stream())
                .collect(ImmutableList.toImmutableList());
    }

    private static boolean varies(Deviation deviation, Clause clause) {
        return deviation.clause().filter(clause.id()::equals).isPresent()
                || deviation
                        .question()
                        .filter(question -> questionsOf(clause).anyMatch(question::equals))
                        .isPresent();
    }

    private List<PolicyCoverage> coverage(Scheme scheme) {
        return new CoverageOfPolicies(schedule, this).of(scheme);
    }

    private TracedQuestion traced(QuestionId id) {
        TracedQuestion known = questions.get(id);
        return known == null ? new TracedQuestion(id, Optional.empty(), Optional.empty(), true) : known;
    }

    private ImmutableMap<QuestionId, TracedQuestion> traced(Questionnaire questionnaire) {
        Map<QuestionId, QuestionResult> results =
                schedule.assessment().map(Trace::results).orElse(ImmutableMap.of());
        AskedQuestions beforeAnswers = AskedQuestions.beforeAnswers(schedule.tier(), questionnaire);
        ImmutableMap.Builder<QuestionId, TracedQuestion> traced = ImmutableMap.builder();
        for (Question question : questionnaire.questions()) {
            Optional<QuestionResult> result = Optional.ofNullable(results.get(question.id()));
            boolean asked = result.map(came -> came.status() != Status.NOT_ASKED)
                    .orElseGet(() -> beforeAnswers.isAsked(question));
            traced.put(question.id(), new TracedQuestion(question.id(), Optional.of(question), result, asked));
        }
        return traced.buildOrThrow();
    }

    private static Map<QuestionId, QuestionResult> results(Assessment assessment) {
        return assessment.questions().stream()
                .collect(ImmutableMap.toImmutableMap(result -> result.question().id(), result -> result));
    }

    private List<DraftedClause> clausesWhere(Predicate<Clause> wanted) {
        return schedule.clauses().stream()
                .filter(drafted -> wanted.test(drafted.clause()))
                .collect(ImmutableList.toImmutableList());
    }

    private Optional<Clause> clause(String id) {
        return schedule.library().clause(id);
    }

    private Stream<Finding> findings() {
        return schedule.assessment().stream().flatMap(assessment -> assessment.findings().stream());
    }

    private static Stream<QuestionId> questionsOf(Clause clause) {
        return Stream.concat(clause.testedBy().stream(), clause.when().questions().stream())
                .distinct();
    }

    private static boolean bearsOn(Finding finding, Clause clause) {
        QuestionId question = finding.question().id();
        return questionsOf(clause).anyMatch(question::equals)
                || clause.when().restsOn(question, finding.obligation(), finding.severity())
                || clause.paragraphs().stream()
                        .anyMatch(paragraph -> paragraph
                                .lists()
                                .filter(GeneratedList.IMPROVEMENT_PLAN::equals)
                                .isPresent());
    }
}
