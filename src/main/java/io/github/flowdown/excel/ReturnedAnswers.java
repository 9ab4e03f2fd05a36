package io.github.flowdown.excel;

import com.google.common.collect.ImmutableMap;
import io.github.flowdown.contract.TierDecision;
import io.github.flowdown.definition.AnswerType;
import io.github.flowdown.definition.Backing;
import io.github.flowdown.definition.Option;
import io.github.flowdown.definition.Question;
import io.github.flowdown.definition.QuestionId;
import io.github.flowdown.definition.Questionnaire;
import io.github.flowdown.diagnostic.Diagnostic;
import io.github.flowdown.diagnostic.DiagnosticCode;
import io.github.flowdown.diagnostic.Location;
import io.github.flowdown.diagnostic.Quote;
import io.github.flowdown.excel.AnswerReader.Read;
import io.github.flowdown.excel.WrittenCell.Kind;
import io.github.flowdown.response.Answer;
import io.github.flowdown.response.AskedQuestions;
import io.github.flowdown.response.Drift;
import io.github.flowdown.response.Evidence;
import io.github.flowdown.response.Provenance;
import io.github.flowdown.response.Provenance.Reading;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Makes answers of the rows that were found, with everything a person has to look at. */
final class ReturnedAnswers {
    private final String source;
    private final CappedProblems problems;
    private final CellCounts counts;
    private final ReturnedRows rows;
    private final DriftReport drift;
    private final SupplierText texts;
    private final AnswerDoubts doubts;

    ReturnedAnswers(
            String source,
            CappedProblems problems,
            CellCounts counts,
            ReturnedRows rows,
            DriftReport drift,
            boolean earlierVersion) {
        this.source = source;
        this.problems = problems;
        this.counts = counts;
        this.rows = rows;
        this.drift = drift;
        this.texts = new SupplierText(problems, counts);
        this.doubts = new AnswerDoubts(source, problems, rows, earlierVersion);
    }

    /** One answer for each question that has a row or should have one. */
    Map<QuestionId, Answer> of(Questionnaire questionnaire, TierDecision tier) {
        AskedQuestions issued = AskedQuestions.beforeAnswers(tier, questionnaire);
        Map<QuestionId, Answer> answers = new LinkedHashMap<>();
        for (Question question : questionnaire.questions()) {
            Optional<QuestionRow> row = rows.row(question.id());
            if (row.isPresent()) {
                answers.put(question.id(), answer(row.get()));
            } else if (issued.isAsked(question)) {
                answers.put(question.id(), withoutRow(question));
            }
        }
        reportUnasked(answers, new AskedQuestions(tier, questionnaire, answers), questionnaire);
        return ImmutableMap.copyOf(answers);
    }

    private Answer withoutRow(Question question) {
        Location at = new Location.InFile(source);
        drift.add(Drift.Kind.ROW_DELETED, Optional.of(question.id()), question.text(), "", at);
        problems.add(Diagnostic.of(
                        DiagnosticCode.QUESTION_ROW_MISSING, at, "the row of %s is missing".formatted(question.id()))
                .withHint("ask the supplier to answer it: " + Quote.of(question.text())));
        return new Answer.Blank(
                question.id(), new Provenance(at, "", Reading.NOTHING_WRITTEN), Optional.empty(), Evidence.NONE);
    }

    private Answer answer(QuestionRow row) {
        QuestionId id = row.question().id();
        Location at = new Location.InCell(source, row.sheet(), row.answerCell());
        Optional<String> comment = text(row, IssuedColumn.COMMENT, "comment on");
        Evidence evidence = evidence(row);
        row.cell(IssuedColumn.CARRIED_OVER).ifPresent(cell -> counts.accept(CarriedOver.OFFERED.contains(cell.text())));
        Optional<WrittenCell> cell = row.cell(IssuedColumn.ANSWER);
        if (rows.isInConflict(id)) {
            counts.reject(cell.isPresent() ? 1 : 0);
            String because = "the question stands in several rows that do not say the same";
            return new Answer.Unreadable(id, because, provenance(at, cell, Reading.NOT_READ), comment, evidence);
        }
        Optional<String> doubt = doubts.about(row);
        if (doubt.isPresent()) {
            counts.reject(cell.isPresent() ? 1 : 0);
            return new Answer.Unreadable(id, doubt.get(), provenance(at, cell, Reading.NOT_READ), comment, evidence);
        }
        if (cell.isEmpty() || cell.get().isBlank()) {
            cell.ifPresent(blank -> counts.accept(false));
            return new Answer.Blank(id, provenance(at, cell, Reading.NOTHING_WRITTEN), comment, evidence);
        }
        if (isUnconfirmed(row)) {
            counts.reject(1);
            String because = "it was carried over from an earlier return and nobody confirmed it";
            return new Answer.Unreadable(id, because, provenance(at, cell, Reading.NOT_READ), comment, evidence);
        }
        return read(row.question(), cell.get(), at, comment, evidence);
    }

    private Answer read(Question question, WrittenCell cell, Location at, Optional<String> comment, Evidence evidence) {
        Read read = AnswerReader.read(question, cell);
        if (read instanceof Read.Refused refused) {
            counts.reject(1);
            problems.add(Diagnostic.of(refused.code(), at, refused.message()).withHint(refused.hint()));
            return new Answer.Unreadable(
                    question.id(),
                    refused.because(),
                    provenance(at, Optional.of(cell), Reading.NOT_READ),
                    comment,
                    evidence);
        }
        Reading reading = read.reading();
        counts.accept(reading == Reading.AS_WRITTEN && !cell.formula());
        if (cell.formula()) {
            problems.add(Diagnostic.of(
                            DiagnosticCode.ANSWER_FORMULA,
                            at,
                            "the answer to %s is a formula; its last result %s was taken"
                                    .formatted(question.id(), quoted(cell)))
                    .withHint("write the answer itself in place of the formula"));
        }
        Provenance provenance = provenance(at, Optional.of(cell), reading);
        if (read instanceof Read.Stated stated) {
            return new Answer.Stated(question.id(), stated.stated(), provenance, comment, evidence);
        }
        if (read instanceof Read.Several several) {
            several.options().forEach(option -> reportMissingJustification(question, option, at, comment));
            return new Answer.ChosenSeveral(question.id(), several.options(), provenance, comment, evidence);
        }
        if (read instanceof Read.Held held) {
            return certified(question, held, provenance, comment, evidence);
        }
        Option option = ((Read.Chosen) read).option();
        reportMissingJustification(question, option, at, comment);
        return option.isNotApplicable()
                ? new Answer.NotApplicable(question.id(), option, provenance, comment, evidence)
                : new Answer.Chosen(question.id(), option, provenance, comment, evidence);
    }

    private static Answer certified(
            Question question, Read.Held held, Provenance provenance, Optional<String> comment, Evidence evidence) {
        Optional<String> named =
                question.answerType() instanceof AnswerType.Certificate type ? type.scheme() : Optional.empty();
        return new Answer.Certified(
                question.id(),
                named.or(held::scheme).orElse(""),
                held.number(),
                held.issued(),
                held.expires(),
                provenance,
                comment,
                evidence);
    }

    private void reportMissingJustification(Question question, Option option, Location at, Optional<String> comment) {
        if (option.needsJustification() && comment.isEmpty()) {
            problems.add(Diagnostic.of(
                            DiagnosticCode.JUSTIFICATION_MISSING,
                            at,
                            "%s is answered %s without a justification"
                                    .formatted(question.id(), Quote.of(option.label())))
                    .withHint("write why under " + IssuedColumn.COMMENT.heading()));
        }
    }

    /** Whether an answer was carried over and the supplier has not said that it still holds. */
    private boolean isUnconfirmed(QuestionRow row) {
        Optional<WrittenCell> found = row.cell(IssuedColumn.CARRIED_OVER).filter(cell -> !cell.isBlank());
        if (found.isEmpty()) {
            return false;
        }
        WrittenCell cell = found.get();
        boolean settled = !cell.formula() && !cell.struck() && CarriedOver.isSettled(AnswerReader.asText(cell));
        if (!settled) {
            problems.add(Diagnostic.of(
                            DiagnosticCode.ANSWER_NOT_CONFIRMED,
                            at(row, cell),
                            "the answer to %s was carried over from an earlier return and is not confirmed"
                                    .formatted(row.question().id()))
                    .withHint("choose Confirmed or Changed under " + IssuedColumn.CARRIED_OVER.heading()));
        }
        return !settled;
    }

    private Evidence evidence(QuestionRow row) {
        return new Evidence(
                text(row, IssuedColumn.EVIDENCE, "evidence for"),
                row.cell(IssuedColumn.EVIDENCE_DATE)
                        .flatMap(cell -> texts.date(
                                cell,
                                at(row, cell),
                                DiagnosticCode.EVIDENCE_DATE_UNREADABLE,
                                "the date of the evidence for " + row.question().id())),
                backing(row));
    }

    private Optional<Backing> backing(QuestionRow row) {
        Optional<WrittenCell> found = row.cell(IssuedColumn.BACKING);
        if (found.isEmpty() || found.get().isBlank()) {
            found.ifPresent(blank -> counts.accept(false));
            return Optional.empty();
        }
        WrittenCell cell = found.get();
        boolean plain = cell.kind() == Kind.TEXT && !cell.formula() && !cell.struck() && !cell.cut();
        Optional<Backing> read = plain ? BackingWords.match(cell.text()) : Optional.empty();
        if (read.isPresent()) {
            counts.accept(BackingWords.label(read.get()).equals(cell.text()));
        } else {
            counts.reject(1);
            problems.add(Diagnostic.of(
                            DiagnosticCode.BACKING_NOT_READ,
                            at(row, cell),
                            "%s does not say how the answer to %s is backed"
                                    .formatted(quoted(cell), row.question().id()))
                    .withHint("write one of: " + String.join(", ", BackingWords.offered())));
        }
        return read;
    }

    /** What stands in a column of free text, if it can be taken as it is. */
    private Optional<String> text(QuestionRow row, IssuedColumn column, String what) {
        return row.cell(column)
                .flatMap(cell -> texts.text(
                        cell,
                        at(row, cell),
                        "the %s %s".formatted(what, row.question().id())));
    }

    private void reportUnasked(Map<QuestionId, Answer> answers, AskedQuestions asked, Questionnaire questionnaire) {
        for (Question question : questionnaire.questions()) {
            Answer answer = answers.get(question.id());
            if (answer != null && !(answer instanceof Answer.Blank) && !asked.isAsked(question)) {
                problems.add(Diagnostic.of(
                                DiagnosticCode.ANSWER_NOT_ASKED,
                                answer.location(),
                                "%s was answered but is not asked; the answer does not count".formatted(question.id()))
                        .withHint("nothing has to be done, unless the answer that rules it out is wrong"));
            }
        }
    }

    private static Provenance provenance(Location at, Optional<WrittenCell> cell, Reading reading) {
        return new Provenance(at, cell.map(AnswerReader::asText).orElse(""), reading);
    }

    private Location at(QuestionRow row, WrittenCell cell) {
        return new Location.InCell(source, row.sheet(), cell.name());
    }

    private static String quoted(WrittenCell cell) {
        return Quote.of(AnswerReader.asText(cell));
    }
}
