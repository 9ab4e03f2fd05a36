package io.github.flowdown.excel;

import io.github.flowdown.diagnostic.Diagnostic;
import io.github.flowdown.diagnostic.DiagnosticCode;
import io.github.flowdown.diagnostic.Location;
import io.github.flowdown.diagnostic.Quote;
import io.github.flowdown.excel.WrittenCell.Kind;
import java.time.LocalDate;
import java.util.Optional;

/** Reads what a supplier wrote freely, beside an answer or in a list, if it can be taken as it is; each cell is accounted for. */
final class SupplierText {
    private final CappedProblems problems;
    private final CellCounts counts;

    SupplierText(CappedProblems problems, CellCounts counts) {
        this.problems = problems;
        this.counts = counts;
    }

    /** The text of a cell; empty if there is none, or none that can be used. */
    Optional<String> text(WrittenCell cell, Location at, String subject) {
        if (cell.kind() == Kind.ERROR) {
            return rejected(
                    DiagnosticCode.ANSWER_ERROR_VALUE,
                    at,
                    "%s is the error value %s".formatted(subject, quoted(cell)),
                    "write it as text; a text that begins with = + or - needs an apostrophe before it");
        }
        if (cell.formula() && cell.text().isBlank()) {
            return rejected(
                    DiagnosticCode.ANSWER_FORMULA,
                    at,
                    subject + " is a formula without a stored result",
                    "write the text itself in place of the formula");
        }
        if (cell.struck()) {
            return rejected(
                    DiagnosticCode.ANSWER_STRUCK_THROUGH,
                    at,
                    "%s is struck through, wholly or in part: %s".formatted(subject, quoted(cell)),
                    "write what holds, without striking anything through");
        }
        String written = AnswerReader.asText(cell);
        String stripped = written.strip();
        counts.accept(cell.kind() == Kind.TEXT && !cell.formula() && !cell.cut() && stripped.equals(written));
        if (cell.formula()) {
            problems.add(Diagnostic.of(
                            DiagnosticCode.ANSWER_FORMULA,
                            at,
                            "%s is a formula; its last result was taken".formatted(subject))
                    .withHint("write the text itself in place of the formula"));
        }
        if (cell.cut()) {
            problems.add(Diagnostic.of(
                            DiagnosticCode.TEXT_CUT,
                            at,
                            "%s is longer than a cell can be; the rest was left out".formatted(subject))
                    .withHint("name a document instead"));
        }
        return stripped.isEmpty() ? Optional.empty() : Optional.of(stripped);
    }

    /**
     * The date in a cell; empty if there is none, or none that can be used.
     *
     * @param subject what it is, in words that follow "'March 2026', "
     */
    Optional<LocalDate> date(WrittenCell cell, Location at, DiagnosticCode code, String subject) {
        if (cell.isBlank()) {
            counts.accept(false);
            return Optional.empty();
        }
        DateText.Reading read = DateText.of(cell);
        if (!cell.struck() && !cell.formula() && read.date().isPresent()) {
            counts.accept(cell.kind() == Kind.DATE);
            return read.date();
        }
        String why = cell.formula()
                ? "is a formula"
                : cell.struck()
                        ? "is struck through"
                        : read.verdict() == DateText.Verdict.AMBIGUOUS ? "may be two different days" : "is not a date";
        return rejected(
                code,
                at,
                "%s, %s, %s".formatted(quoted(cell), subject, why),
                "write it with the month as a word, for example 3 April 2026");
    }

    private <T> Optional<T> rejected(DiagnosticCode code, Location at, String message, String hint) {
        counts.reject(1);
        problems.add(Diagnostic.of(code, at, message).withHint(hint));
        return Optional.empty();
    }

    private static String quoted(WrittenCell cell) {
        return Quote.of(AnswerReader.asText(cell));
    }
}
