package io.github.flowdown.excel;

import com.google.common.collect.ImmutableList;
import io.github.flowdown.definition.AnswerText;
import io.github.flowdown.definition.AnswerType;
import io.github.flowdown.definition.Option;
import io.github.flowdown.definition.Question;
import io.github.flowdown.response.Answer;
import io.github.flowdown.response.Evidence;
import io.github.flowdown.response.Response;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;

/** The answers of an earlier return, written into a new workbook for the supplier to confirm. Only what was read with certainty is carried over. */
final class CarriedOver {
    static final String PLEASE_CONFIRM = "Please confirm";
    static final String CONFIRMED = "Confirmed";
    static final String CHANGED = "Changed";
    static final ImmutableList<String> OFFERED = ImmutableList.of(PLEASE_CONFIRM, CONFIRMED, CHANGED);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Response previous;
    private final WorkbookLook look;

    CarriedOver(Response previous, WorkbookLook look) {
        this.previous = previous;
        this.look = look;
    }

    /** Whether what stands in the column is the supplier's word that the answer holds. */
    static boolean isSettled(String written) {
        String text = AnswerText.comparable(written);
        return text.equals(AnswerText.comparable(CONFIRMED)) || text.equals(AnswerText.comparable(CHANGED));
    }

    /** Whether there is an answer to carry over. */
    boolean has(Question question) {
        return answer(question).isPresent();
    }

    void write(XSSFRow row, Question question) {
        answer(question).ifPresent(answer -> {
            value(row.getCell(IssuedColumn.ANSWER.place()), question.answerType(), answer);
            text(row.getCell(IssuedColumn.COMMENT.place()), answer.comment());
            evidence(row, answer.evidence());
            text(row.getCell(IssuedColumn.CARRIED_OVER.place()), Optional.of(PLEASE_CONFIRM));
        });
    }

    private Optional<Answer> answer(Question question) {
        return Optional.ofNullable(previous.answers().get(question.id()))
                .filter(answer -> !answer.awaitsReview() && answer.value().isPresent())
                .filter(answer -> fits(question.answerType(), answer));
    }

    /** An option that is no longer offered is not carried over. */
    private static boolean fits(AnswerType type, Answer answer) {
        if (answer instanceof Answer.Chosen chosen) {
            return type.scale()
                    .filter(scale -> scale.options().contains(chosen.option()))
                    .isPresent();
        }
        if (answer instanceof Answer.NotApplicable claim) {
            return type.scale()
                    .filter(scale -> scale.options().contains(claim.option()))
                    .isPresent();
        }
        return type.scale().isEmpty();
    }

    private void value(XSSFCell cell, AnswerType type, Answer answer) {
        String value = answer.value().orElse("");
        if (answer instanceof Answer.Chosen chosen) {
            text(cell, Optional.of(chosen.option().label()));
        } else if (answer instanceof Answer.NotApplicable claim) {
            text(cell, Optional.of(claim.option().label()));
        } else if (answer instanceof Answer.ChosenSeveral several) {
            text(cell, Optional.of(several.options().stream().map(Option::label).collect(Collectors.joining("; "))));
        } else if (type instanceof AnswerType.Date) {
            cell.setCellValue(LocalDate.parse(value));
        } else if (type instanceof AnswerType.Quantity) {
            cell.setCellValue(new BigDecimal(value).doubleValue());
        } else if (type instanceof AnswerType.Percentage) {
            cell.setCellValue(new BigDecimal(value).divide(HUNDRED).doubleValue());
        } else {
            text(cell, Optional.of(answer.provenance().written()));
        }
    }

    private void evidence(XSSFRow row, Evidence evidence) {
        text(row.getCell(IssuedColumn.EVIDENCE.place()), evidence.reference());
        evidence.date()
                .ifPresent(
                        day -> row.getCell(IssuedColumn.EVIDENCE_DATE.place()).setCellValue(day));
        text(row.getCell(IssuedColumn.BACKING.place()), evidence.backing().map(BackingWords::label));
    }

    private void text(XSSFCell cell, Optional<String> text) {
        text.ifPresent(given -> {
            cell.setCellValue(given);
            cell.setCellStyle(look.quotedAnswer);
        });
    }

    /** What the supplier listed, row by row and column by column. */
    List<List<Optional<Object>>> entries(EntryTable table) {
        return table == EntryTable.CERTIFICATES
                ? previous.certificates().stream()
                        .map(held -> row(
                                Optional.of(held.scheme()),
                                held.number(),
                                held.body(),
                                held.scope(),
                                held.issued(),
                                held.expires()))
                        .toList()
                : previous.subContractors().stream()
                        .map(named -> row(Optional.of(named.name()), named.service(), named.country()))
                        .toList();
    }

    private static List<Optional<Object>> row(Optional<?>... values) {
        return List.of(values).stream()
                .map(value -> value.map(Object.class::cast))
                .toList();
    }
}
