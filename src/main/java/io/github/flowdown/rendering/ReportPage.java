package io.github.flowdown.rendering;

import com.google.common.collect.ImmutableList;
import io.github.flowdown.assessment.Assessment;
import io.github.flowdown.assessment.Finding;
import io.github.flowdown.assessment.Gate;
import io.github.flowdown.assessment.PlannedAction;
import io.github.flowdown.assessment.QuestionResult;
import io.github.flowdown.assessment.Rating;
import io.github.flowdown.assessment.SectionResult;
import io.github.flowdown.assessment.Status;
import io.github.flowdown.contract.Contract;
import io.github.flowdown.contract.RiskAnswer;
import io.github.flowdown.contract.TierDecision;
import io.github.flowdown.definition.FindingSeverity;
import io.github.flowdown.definition.Obligation;
import io.github.flowdown.definition.Option;
import io.github.flowdown.definition.Question;
import io.github.flowdown.definition.QuestionId;
import io.github.flowdown.definition.RatingLevel;
import io.github.flowdown.definition.Reference;
import io.github.flowdown.definition.Section;
import io.github.flowdown.diagnostic.Diagnostic;
import io.github.flowdown.response.Answer;
import io.github.flowdown.response.Response;
import io.github.flowdown.schedule.DraftedClause;
import io.github.flowdown.schedule.Parameter;
import io.github.flowdown.schedule.PolicyCoverage;
import io.github.flowdown.schedule.StatementTrace;
import io.github.flowdown.schedule.Trace;
import io.github.flowdown.scoring.Contribution;
import io.github.flowdown.scoring.Score;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the report templates ask for. */
record ReportPage(Dossier dossier, RowsOfQuestions rows) {
    private static final int NEXT_FINDINGS = 5;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    static ReportPage of(Dossier dossier) {
        return new ReportPage(dossier, RowsOfQuestions.in(dossier.assessment().response()));
    }

    Assessment assessment() {
        return dossier.assessment();
    }

    Response response() {
        return assessment().response();
    }

    TierDecision tier() {
        return assessment().tier();
    }

    Contract contract() {
        return assessment().contract();
    }

    Tone ratingTone() {
        return assessment()
                .rating()
                .level()
                .map(level -> Tone.of(level, assessment().scheme().ratings()))
                .orElse(Tone.PLAIN);
    }

    /** The gates that hold the rating where it is. */
    List<Gate> decidingGates() {
        return gates(true);
    }

    /** The gates that hold and would allow a better rating. */
    List<Gate> furtherGates() {
        return gates(false);
    }

    private List<Gate> gates(boolean deciding) {
        Rating rating = assessment().rating();
        boolean lowered = !rating.level().equals(rating.byScore());
        return rating.gates().stream()
                .filter(gate -> deciding
                        == (lowered
                                && rating.level().equals(Optional.of(gate.rule().cap()))))
                .collect(ImmutableList.toImmutableList());
    }

    Optional<ScoreScale> scale() {
        return ScoreScale.of(assessment());
    }

    Optional<ScoreWorking> working() {
        return ScoreWorking.of(assessment());
    }

    /** Whether the rule says more than the status does; full marks need no explanation. */
    boolean needsItsRule(QuestionResult result) {
        return result.status() != Status.MET
                || !result.contribution()
                        .map(part -> part.earnedLow().equals(part.possible()))
                        .orElse(true);
    }

    /** How many findings there are of one severity. */
    record SeverityCount(FindingSeverity severity, long musts, long shoulds) {
        Tone tone() {
            return Tone.of(severity);
        }
    }

    /** Worst first; severities without a finding are left out. */
    List<SeverityCount> severities() {
        return Arrays.stream(FindingSeverity.values())
                .map(severity -> new SeverityCount(
                        severity, count(severity, Obligation.MUST), count(severity, Obligation.SHOULD)))
                .filter(count -> count.musts() + count.shoulds() > 0)
                .collect(ImmutableList.toImmutableList())
                .reverse();
    }

    private long count(FindingSeverity severity, Obligation obligation) {
        return assessment().findings().stream()
                .filter(finding -> finding.severity() == severity && finding.obligation() == obligation)
                .count();
    }

    /** The findings to act on first: those that do not merely wait for somebody to look. */
    List<Finding> nextFindings() {
        return toRemedy().stream().limit(NEXT_FINDINGS).collect(ImmutableList.toImmutableList());
    }

    int furtherFindings() {
        return toRemedy().size() - nextFindings().size();
    }

    private List<Finding> toRemedy() {
        return assessment().openFindings().stream()
                .filter(finding -> finding.status() != Status.AWAITING_REVIEW)
                .toList();
    }

    String titleOf(Optional<RatingLevel> level) {
        return level.map(RatingLevel::title).orElse("Not assessed");
    }

    /** Whether an action is about a question, and not about a contract below. */
    boolean isAsked(PlannedAction action) {
        return assessment().findings().stream()
                .anyMatch(finding -> finding.question().id().value().equals(action.about()));
    }

    /** Whether a finding says too little without the question: nobody has stated a gap yet. */
    boolean needsItsQuestion(Finding finding) {
        return finding.status() != Status.NOT_MET;
    }

    /** A fact of the contract that somebody has guessed. */
    record Assumption(QuestionId fact, String question, String answer, Optional<String> note) {}

    List<Assumption> assumptions() {
        return tier().assumptions().stream()
                .flatMap(fact -> assumption(fact).stream())
                .collect(ImmutableList.toImmutableList());
    }

    private Optional<Assumption> assumption(QuestionId fact) {
        return Optional.ofNullable(contract().risk().get(fact)).map(answer -> {
            Optional<Question> asked =
                    assessment().scheme().tiering().questionnaire().question(fact);
            return new Assumption(
                    fact,
                    asked.map(Question::text).orElse(fact.value()),
                    asked.flatMap(question -> label(question, answer)).orElse(answer.value()),
                    answer.note());
        });
    }

    private static Optional<String> label(Question question, RiskAnswer answer) {
        return question.answerType()
                .scale()
                .flatMap(scale -> scale.option(answer.value()))
                .map(Option::label);
    }

    /** The results of one section, those asked apart from those not asked. */
    record Group(Section section, List<QuestionResult> asked, List<QuestionResult> notAsked) {}

    List<Group> groups() {
        return response().questionnaire().allSections().stream()
                .map(this::group)
                .collect(ImmutableList.toImmutableList());
    }

    private Group group(Section section) {
        List<QuestionResult> within = assessment().questions().stream()
                .filter(result -> result.section().id().equals(section.id()))
                .toList();
        return new Group(
                section,
                within.stream()
                        .filter(result -> result.status() != Status.NOT_ASKED)
                        .toList(),
                within.stream()
                        .filter(result -> result.status() == Status.NOT_ASKED)
                        .toList());
    }

    int asked() {
        return assessment().sections().stream().mapToInt(SectionResult::asked).sum();
    }

    int answered() {
        return assessment().sections().stream()
                .mapToInt(SectionResult::answered)
                .sum();
    }

    /** The bar of a section or of the whole; empty where the score is not a share. */
    Optional<ScoreScale.Bar> bar(Score score) {
        return score.scored()
                .filter(scored -> Shown.of(scored.method()).isShare())
                .map(ScoreScale.Bar::of);
    }

    /** How requirements reach the supplier, in as few words as fit a card. */
    String carriage() {
        return switch (tier().determination().vehicle()) {
            case SCHEDULE -> "Needed";
            case ORDINARY_TERMS -> "Not needed";
            case DEVIATION -> "Needed, not possible";
        };
    }

    /** What the drafted clauses are for. */
    String scheduleTitle() {
        return switch (tier().determination().vehicle()) {
            case SCHEDULE -> "Security Schedule";
            case ORDINARY_TERMS -> "Requirements for the ordinary terms";
            case DEVIATION -> "Requirements to carry another way";
        };
    }

    /** What to do about the clauses. */
    String carriageStep() {
        return switch (tier().determination().vehicle()) {
            case SCHEDULE -> "Put the Security Schedule into the contract before it is let.";
            case ORDINARY_TERMS -> "Carry the requirements in the ordinary terms of the contract.";
            case DEVIATION -> "Have a deviation approved, and carry the requirements another way.";
        };
    }

    boolean nothingToDo() {
        return assessment().findings().isEmpty()
                && assessment().awaitingReview().isEmpty()
                && assumptions().isEmpty()
                && assessment().chainFindings().isEmpty()
                && dossier.schedule().isEmpty();
    }

    /** The answer as it heads its row: what was written, where nobody could read it. */
    String shown(Answer answer) {
        return answer instanceof Answer.Unreadable
                ? Names.written(answer).orElse("Nothing that could be read")
                : begun(answer.describe());
    }

    /** What counts after the review of an answer. */
    String decided(QuestionResult result) {
        return result.counted()
                .filter(counted -> !counted.awaitsReview())
                .map(counted -> begun(counted.describe()))
                .orElse("to be clarified");
    }

    /** Whether what was written is worth showing beside what it was read as. */
    boolean readDifferently(Answer answer) {
        return Names.written(answer)
                .filter(written -> !written.equals(shown(answer)))
                .isPresent();
    }

    Optional<String> writtenAlthoughNotAsked(QuestionResult result) {
        return result.answer().flatMap(Names::written);
    }

    /** What a question earned, in the unit of the weights. */
    String earned(Contribution part) {
        return part.earnedLow().equals(part.earnedHigh())
                ? part.earnedLow().rounded(2)
                : part.earnedLow().rounded(2) + " to " + part.earnedHigh().rounded(2);
    }

    /** What a question adds to the score. */
    String added(Contribution part) {
        return Shown.of(assessment().score().method()).range(part.low(), part.high());
    }

    /** How the schedule covers each policy, statement by statement; nothing where there is no schedule. */
    List<PolicyCoverage> coverage() {
        return dossier.schedule().map(drafted -> Trace.of(drafted).coverage()).orElse(ImmutableList.of());
    }

    List<StatementAnswers> answers(StatementTrace statement) {
        return StatementAnswers.of(statement);
    }

    Optional<String> note(StatementTrace statement) {
        return PolicyTables.note(statement);
    }

    String titleOf(DraftedClause drafted, String parameter) {
        return Optional.ofNullable(drafted.clause().parameters().get(parameter))
                .map(Parameter::title)
                .orElse(parameter);
    }

    /** The marking for the margins of printed pages: every character as an escape, so that none can end the string. */
    String markingInCss() {
        return contract()
                .marking()
                .codePoints()
                .mapToObj(c -> "\\%06X".formatted(c))
                .collect(Collectors.joining());
    }

    String method() {
        return AssessmentJsonWriter.METHOD;
    }

    Optional<QuestionId> about(Diagnostic diagnostic) {
        return rows.at(diagnostic.location());
    }

    static String day(LocalDate date) {
        return DAY.format(date);
    }

    /** The first letter in upper case. */
    static String begun(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** The first letter in upper case, and a full stop at the end. */
    static String sentence(String text) {
        String begun = begun(text);
        boolean ended = begun.isEmpty() || ".!?…".indexOf(begun.charAt(begun.length() - 1)) >= 0;
        return ended ? begun : begun + ".";
    }

    /** References by catalogue: {@code dwp-isp 2.5, 3.1; csf-2.0 PR.AA}. */
    static String cited(List<Reference> references) {
        Map<String, List<String>> entries = references.stream()
                .collect(Collectors.groupingBy(
                        Reference::catalogue,
                        LinkedHashMap::new,
                        Collectors.mapping(Reference::entry, Collectors.toList())));
        return entries.entrySet().stream()
                .map(catalogue -> catalogue.getKey() + " " + String.join(", ", catalogue.getValue()))
                .collect(Collectors.joining("; "));
    }

    static String counted(long number, String singular, String plural) {
        return number + " " + (number == 1 ? singular : plural);
    }
}
