package io.github.flowdown.excel;

import com.google.common.collect.ImmutableList;
import com.google.common.hash.Hashing;
import io.github.flowdown.assessment.DecisionFit;
import io.github.flowdown.assessment.Review;
import io.github.flowdown.assessment.ReviewDecision;
import io.github.flowdown.definition.Question;
import io.github.flowdown.definition.QuestionId;
import io.github.flowdown.diagnostic.Checked;
import io.github.flowdown.diagnostic.Diagnostic;
import io.github.flowdown.diagnostic.DiagnosticCode;
import io.github.flowdown.diagnostic.Location;
import io.github.flowdown.diagnostic.Quote;
import io.github.flowdown.response.AskedQuestions;
import io.github.flowdown.response.Response;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes the rows of a scorecard as they are read, and makes a review of them. Rows are known by their Ref, columns by their headings. */
final class ScorecardRows implements SheetEvents {
    private final Response response;
    private final String source;
    private final Optional<LocalDate> asOf;
    private final CappedProblems problems;
    private final Map<ScorecardLabel, WrittenCell> identity = new EnumMap<>(ScorecardLabel.class);
    private final Map<ScorecardLabel, String> identitySheets = new EnumMap<>(ScorecardLabel.class);
    private final Map<QuestionId, ReviewDecision> decisions = new LinkedHashMap<>();
    private String sheet = "";
    private Map<Integer, ScorecardColumn> columns = Map.of();
    private boolean found;

    ScorecardRows(Response response, String source, Optional<LocalDate> asOf) {
        this.response = response;
        this.source = source;
        this.asOf = asOf;
        this.problems = new CappedProblems(source);
    }

    @Override
    public void startSheet(String name) {
        sheet = name;
        columns = Map.of();
    }

    @Override
    public void row(List<WrittenCell> cells) {
        if (columns.isEmpty()) {
            if (!takeHeadings(cells)) {
                takeIdentity(cells);
            }
            return;
        }
        Map<ScorecardColumn, WrittenCell> row = new EnumMap<>(ScorecardColumn.class);
        for (WrittenCell cell : cells) {
            ScorecardColumn column = columns.get(cell.column());
            if (column != null && !cell.isBlank()) {
                row.put(column, cell);
            }
        }
        if (row.keySet().stream().anyMatch(ScorecardColumn::isReviewers)) {
            new DecisionRow(row).decide();
        }
    }

    @Override
    public void merged(CellArea area) {
        // Only how it looks: a decision stands in the first cell of an area.
    }

    @Override
    public void shape(String text) {
        // Nothing is decided in a text box.
    }

    @Override
    public void note(String cell, String text) {
        // Nothing is decided in a note on a cell.
    }

    void report(Diagnostic problem) {
        problems.add(problem);
    }

    /** The review, when everything in it can be used. */
    Checked<Review> review(byte[] file) {
        checkIdentity();
        if (!found) {
            problems.add(Diagnostic.of(
                            DiagnosticCode.SCORECARD_NOT_RECOGNISED,
                            new Location.InFile(source),
                            "this is no scorecard: there is no heading row with Ref and Decision")
                    .withHint("use the scorecard.xlsx that was written when the return was assessed"));
        }
        List<Diagnostic> soFar = problems.sorted();
        if (soFar.stream().anyMatch(Diagnostic::isError)) {
            return Checked.refused(soFar);
        }
        Review review = decisions.isEmpty()
                ? Review.NONE
                : new Review(
                        ImmutableList.copyOf(decisions.values()),
                        Hashing.sha256().hashBytes(file).toString());
        List<Diagnostic> unasked = unasked(review);
        return unasked.isEmpty() ? Checked.of(review, soFar) : Checked.refused(unasked);
    }

    private boolean takeHeadings(List<WrittenCell> cells) {
        Map<Integer, ScorecardColumn> named = new HashMap<>();
        for (WrittenCell cell : cells) {
            if (cell.text().length() <= SheetHeadings.LONGEST_HEADING) {
                ScorecardColumn.named(cell.text()).ifPresent(column -> named.put(cell.column(), column));
            }
        }
        boolean isHeading = named.containsValue(ScorecardColumn.REF) && named.containsValue(ScorecardColumn.DECISION);
        if (isHeading) {
            columns = named;
            found = true;
            long distinct = named.values().stream().distinct().count();
            if (distinct < named.size()) {
                problems.add(Diagnostic.of(
                                DiagnosticCode.SCORECARD_NOT_RECOGNISED,
                                at(cells.get(0)),
                                "a column of the scorecard is there twice")
                        .withHint("keep the one with the decisions that hold, and delete the other"));
            }
        }
        return isHeading;
    }

    private void takeIdentity(List<WrittenCell> cells) {
        for (int i = 0; i + 1 < cells.size(); i++) {
            Optional<ScorecardLabel> label = ScorecardLabel.of(cells.get(i).text());
            if (label.isPresent() && identity.putIfAbsent(label.get(), cells.get(i + 1)) == null) {
                identitySheets.put(label.get(), sheet);
            }
        }
    }

    private void checkIdentity() {
        check(ScorecardLabel.CONTRACT, response.tier().contract().reference(), "contract");
        check(ScorecardLabel.RETURN, response.fingerprint(), "a return with the fingerprint");
    }

    private void check(ScorecardLabel label, String expected, String what) {
        WrittenCell cell = identity.get(label);
        if (cell == null) {
            problems.add(Diagnostic.of(
                            DiagnosticCode.SCORECARD_NOT_RECOGNISED,
                            new Location.InFile(source),
                            "the scorecard does not say which return it is about: '%s' is missing"
                                    .formatted(label.text()))
                    .withHint("use the scorecard.xlsx that was written when the return was assessed"));
        } else if (!cell.text().strip().equals(expected)) {
            problems.add(Diagnostic.of(
                            DiagnosticCode.SCORECARD_OF_ANOTHER_RETURN,
                            new Location.InCell(source, String.valueOf(identitySheets.get(label)), cell.name()),
                            "the scorecard is about %s %s, not %s"
                                    .formatted(what, Quote.of(cell.text()), Quote.of(expected)))
                    .withHint("use the scorecard of this return, or assess the return again and decide anew"));
        }
    }

    /** What is asked may hang on answers that the review itself settles. */
    private List<Diagnostic> unasked(Review review) {
        AskedQuestions asked = new AskedQuestions(
                response.tier(),
                response.questionnaire(),
                review.appliedTo(response).answers());
        return review.decisions().stream()
                .filter(decision -> response.questionnaire()
                        .question(decision.question())
                        .filter(question -> !asked.isAsked(question))
                        .isPresent())
                .map(decision -> Diagnostic.of(
                                DiagnosticCode.REVIEW_NOT_ASKED,
                                decision.location(),
                                "%s is not asked of this supplier".formatted(decision.question()))
                        .withHint("clear the decision: it would change nothing"))
                .toList();
    }

    private Location at(WrittenCell cell) {
        return new Location.InCell(source, sheet, cell.name());
    }

    /** One row in which something was decided. */
    private final class DecisionRow {
        private final Map<ScorecardColumn, WrittenCell> cells;
        private final WrittenCell first;

        private DecisionRow(Map<ScorecardColumn, WrittenCell> cells) {
            this.cells = cells;
            this.first = cells.values().iterator().next();
        }

        private void decide() {
            Optional<Question> question = question();
            Optional<ReviewDecision.Kind> kind = kind();
            Optional<String> because = required(ScorecardColumn.REASON, "write the reason for the decision");
            Optional<String> role = required(ScorecardColumn.ROLE, "write who decided, for example assurance lead");
            Optional<LocalDate> date = date();
            Optional<io.github.flowdown.definition.Option> to = question.flatMap(this::option);
            boolean complete = question.isPresent()
                    && kind.isPresent()
                    && because.isPresent()
                    && role.isPresent()
                    && date.isPresent()
                    && to.isPresent() == cells.containsKey(ScorecardColumn.TO);
            if (complete) {
                keep(
                        question.get(),
                        new ReviewDecision(
                                question.get().id(), kind.get(), to, because.get(), role.get(), date.get(), place()));
            }
        }

        private void keep(Question question, ReviewDecision decision) {
            ReviewDecision earlier = decisions.get(question.id());
            if (earlier != null) {
                add(
                        DiagnosticCode.REVIEW_DECIDED_TWICE,
                        place(),
                        "the answer to %s is decided twice, first at %s"
                                .formatted(question.id(), earlier.location().place()),
                        "keep the decision that counts");
                return;
            }
            Optional<DecisionFit.Misfit> misfit = new DecisionFit(response).check(question, decision);
            misfit.ifPresentOrElse(
                    wrong -> add(wrong.code(), at(wrong.part()), wrong.message(), inColumns(wrong.hint())),
                    () -> decisions.put(question.id(), decision));
        }

        private Location at(DecisionFit.Part part) {
            return Optional.ofNullable(
                            cells.get(part == DecisionFit.Part.TO ? ScorecardColumn.TO : ScorecardColumn.DECISION))
                    .map(ScorecardRows.this::at)
                    .orElseGet(this::place);
        }

        /** The hint speaks of the keys of a review file; here they are columns. */
        private String inColumns(String hint) {
            return hint.replace("'to:'", "'to'").replace("'to'", "'" + ScorecardColumn.TO.heading() + "'");
        }

        private Location place() {
            return ScorecardRows.this.at(
                    Optional.ofNullable(cells.get(ScorecardColumn.DECISION)).orElse(first));
        }

        private Optional<Question> question() {
            Optional<String> ref = Optional.ofNullable(cells.get(ScorecardColumn.REF))
                    .map(cell -> cell.text().strip());
            Optional<Question> question = ref.filter(QuestionId::isValid)
                    .flatMap(id -> response.questionnaire().question(QuestionId.of(id)));
            if (question.isEmpty()) {
                add(
                        DiagnosticCode.REVIEW_UNKNOWN_QUESTION,
                        ScorecardRows.this.at(first),
                        ref.isEmpty()
                                ? "a row with a decision has no Ref"
                                : "%s is not a question of this questionnaire".formatted(Quote.of(ref.get())),
                        "write the decision into the row of its question");
            }
            return question;
        }

        private Optional<ReviewDecision.Kind> kind() {
            Optional<String> written =
                    required(ScorecardColumn.DECISION, "choose one of: " + String.join(", ", DecisionWords.offered()));
            Optional<ReviewDecision.Kind> kind = written.flatMap(DecisionWords::match);
            if (written.isPresent() && kind.isEmpty()) {
                add(
                        DiagnosticCode.DECISION_NOT_READ,
                        place(),
                        "%s is not a decision".formatted(Quote.of(written.get())),
                        "choose one of: " + String.join(", ", DecisionWords.offered()));
            }
            return kind;
        }

        private Optional<io.github.flowdown.definition.Option> option(Question question) {
            WrittenCell cell = cells.get(ScorecardColumn.TO);
            if (cell == null) {
                return Optional.empty();
            }
            Optional<String> written = plain(cell, "choose the option again");
            Optional<io.github.flowdown.definition.Option> option = written.flatMap(text -> question.answerType()
                    .scale()
                    .flatMap(scale -> scale.match(text))
                    .map(matched -> matched.option()));
            if (written.isPresent() && option.isEmpty()) {
                add(
                        DiagnosticCode.REVIEW_UNKNOWN_OPTION,
                        ScorecardRows.this.at(cell),
                        "%s is not an option of %s".formatted(Quote.of(written.get()), question.id()),
                        question.answerType().scale().isPresent()
                                ? AnswerReader.instruction(question.answerType())
                                : "clear the cell: this question is not answered by choosing");
            }
            return option;
        }

        private Optional<LocalDate> date() {
            WrittenCell cell = cells.get(ScorecardColumn.DATE);
            if (cell == null) {
                required(ScorecardColumn.DATE, "write the day of the decision");
                return Optional.empty();
            }
            Optional<LocalDate> read = cell.formula() || cell.struck()
                    ? Optional.empty()
                    : DateText.of(cell).date();
            if (read.isEmpty()) {
                add(
                        DiagnosticCode.DECISION_NOT_READ,
                        ScorecardRows.this.at(cell),
                        "%s does not say the day of the decision with certainty"
                                .formatted(Quote.of(AnswerReader.asText(cell))),
                        "write it with the month as a word, for example 3 April 2026");
            }
            asOf.filter(day -> read.isPresent() && read.get().isAfter(day))
                    .ifPresent(day -> add(
                            DiagnosticCode.REVIEW_AFTER_AS_OF,
                            ScorecardRows.this.at(cell),
                            "the decision is of %s, after the day of the assessment, %s".formatted(read.get(), day),
                            "correct the date, or assess as of that day or a later one"));
            return read;
        }

        private Optional<String> required(ScorecardColumn column, String hint) {
            WrittenCell cell = cells.get(column);
            if (cell == null) {
                add(
                        DiagnosticCode.DECISION_NOT_READ,
                        place(),
                        "a decision needs its %s, and there is none in row %s"
                                .formatted(column.heading().toLowerCase(java.util.Locale.ROOT), first.row()),
                        hint);
                return Optional.empty();
            }
            return plain(cell, hint);
        }

        /** The text of a cell that says what it says: no formula, nothing struck through. */
        private Optional<String> plain(WrittenCell cell, String hint) {
            if (cell.formula() || cell.struck() || cell.cut() || cell.kind() == WrittenCell.Kind.ERROR) {
                add(
                        DiagnosticCode.DECISION_NOT_READ,
                        ScorecardRows.this.at(cell),
                        "%s is a formula, an error or struck through".formatted(Quote.of(AnswerReader.asText(cell))),
                        hint);
                return Optional.empty();
            }
            return Optional.of(AnswerReader.asText(cell).strip());
        }

        private void add(DiagnosticCode code, Location at, String message, String hint) {
            problems.add(Diagnostic.of(code, at, message).withHint(hint));
        }
    }
}
