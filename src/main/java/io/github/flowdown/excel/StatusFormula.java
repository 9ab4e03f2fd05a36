package io.github.flowdown.excel;

import com.google.common.collect.ImmutableSet;
import io.github.flowdown.contract.ContractFacts;
import io.github.flowdown.contract.TierDecision;
import io.github.flowdown.definition.Condition;
import io.github.flowdown.definition.Known;
import io.github.flowdown.definition.Option;
import io.github.flowdown.definition.Question;
import io.github.flowdown.definition.QuestionId;
import io.github.flowdown.definition.Scale;
import io.github.flowdown.definition.Subject;
import io.github.flowdown.definition.Truth;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The live formula of the Status column. It calls a question "Not needed" only where the reader would not count it: where an offered answer
 * rules the question out. It finds other rows by their Ref, so that sorting the sheet does not break it.
 */
final class StatusFormula {
    static final String TO_ANSWER = "To answer";
    static final String EXPLAIN = "Explain";
    static final String NOT_NEEDED = "Not needed";
    static final String DONE = "Done";
    static final String CONFIRM = "Confirm";
    static final ImmutableSet<String> VALUES = ImmutableSet.of(TO_ANSWER, EXPLAIN, NOT_NEEDED, DONE, CONFIRM);
    private static final int LONGEST = 8_000;
    private static final int LONGEST_TEXT = 250;
    private static final String NEVER = "FALSE";

    private final ContractFacts facts;
    private final Set<QuestionId> issued;
    private final int lastRow;

    /**
     * For the rows of one workbook.
     *
     * @param lastRow the last row with a question, counted from 1
     */
    StatusFormula(TierDecision tier, Set<QuestionId> issued, int lastRow) {
        this.facts = new ContractFacts(tier.contract(), tier.decided());
        this.issued = issued;
        this.lastRow = lastRow;
    }

    /** The formula for a row, counted from 1. */
    String of(Question question, int row) {
        return of(question, answered(question, row));
    }

    /** The same for a row whose answer was carried over. */
    String ofCarriedOver(Question question, int row) {
        String confirmed = "IF($%s%s=%s,\"%s\",%s)"
                .formatted(
                        IssuedColumn.CARRIED_OVER.letter(),
                        row,
                        quoted(CarriedOver.PLEASE_CONFIRM),
                        CONFIRM,
                        answered(question, row));
        return of(question, confirmed);
    }

    private String of(Question question, String rest) {
        String ruledOut = ruledOut(question.when(), Truth.NO);
        String whole = ruledOut.equals(NEVER) ? rest : "IF(%s,\"%s\",%s)".formatted(ruledOut, NOT_NEEDED, rest);
        return whole.length() <= LONGEST ? whole : rest;
    }

    private static String answered(Question question, int row) {
        String answer = "$" + IssuedColumn.ANSWER.letter() + row;
        String comment = "$" + IssuedColumn.COMMENT.letter() + row;
        Collection<String> explained = question.answerType().scale().stream()
                .flatMap(scale -> scale.offered().stream())
                .filter(option -> option.needsJustification() && option.label().length() <= LONGEST_TEXT)
                .map(option -> answer + "=" + quoted(option.label()))
                .toList();
        String done = "\"" + DONE + "\"";
        String rest = explained.isEmpty()
                ? done
                : "IF(AND(%s,LEN(TRIM(%s))=0),\"%s\",%s)".formatted(either(explained), comment, EXPLAIN, done);
        return "IF(LEN(TRIM(%s))=0,\"%s\",%s)".formatted(answer, TO_ANSWER, rest);
    }

    /** A formula that holds only where the condition certainly has the wanted truth. */
    private String ruledOut(Condition condition, Truth wanted) {
        if (condition instanceof Condition.All all) {
            return wanted == Truth.NO ? either(each(all.parts(), wanted)) : both(each(all.parts(), wanted));
        }
        if (condition instanceof Condition.Any any) {
            return wanted == Truth.NO ? both(each(any.parts(), wanted)) : either(each(any.parts(), wanted));
        }
        if (condition instanceof Condition.Not not) {
            return ruledOut(not.part(), wanted == Truth.NO ? Truth.YES : Truth.NO);
        }
        if (condition instanceof Condition.Comparison comparison) {
            return comparison.subject() instanceof Subject.Answer answer
                    ? ofAnswer(comparison, answer, wanted)
                    : constant(comparison.evaluate(facts), wanted);
        }
        return NEVER;
    }

    private List<String> each(List<Condition> parts, Truth wanted) {
        return parts.stream().map(part -> ruledOut(part, wanted)).toList();
    }

    private String ofAnswer(Condition.Comparison comparison, Subject.Answer answer, Truth wanted) {
        Optional<Scale> scale = answer.scale();
        if (!issued.contains(answer.question())) {
            return constant(comparison.expected().evaluate(Known.nothing()), wanted);
        }
        if (scale.isEmpty()) {
            return NEVER;
        }
        String given = lookedUp(IssuedColumn.ANSWER, answer.question());
        Stream<String> options = scale.get().offered().stream()
                .filter(option -> comparison.expected().evaluate(known(option)) == wanted)
                .filter(option -> option.label().length() <= LONGEST_TEXT)
                .map(option -> given + "=" + quoted(option.label()));
        Stream<String> notAsked = comparison.expected().evaluate(Known.nothing()) == wanted
                ? Stream.of(lookedUp(IssuedColumn.STATUS, answer.question()) + "=" + quoted(NOT_NEEDED))
                : Stream.empty();
        return either(Stream.concat(options, notAsked).toList());
    }

    private static Known known(Option option) {
        return option.isNotApplicable() ? Known.nothing() : Known.of(option.value());
    }

    private String lookedUp(IssuedColumn column, QuestionId id) {
        return "INDEX(%s,MATCH(%s,%s,0))".formatted(range(column), quoted(id.value()), range(IssuedColumn.REF));
    }

    private String range(IssuedColumn column) {
        return "$%1$s$2:$%1$s$%2$d".formatted(column.letter(), lastRow);
    }

    private static String constant(Truth truth, Truth wanted) {
        return truth == wanted ? "TRUE" : NEVER;
    }

    private static String either(Collection<String> parts) {
        return joined(parts.stream().filter(part -> !part.equals(NEVER)).toList(), "OR", NEVER);
    }

    private static String both(Collection<String> parts) {
        return parts.contains(NEVER) ? NEVER : joined(parts, "AND", "TRUE");
    }

    private static String joined(Collection<String> parts, String function, String none) {
        return switch (parts.size()) {
            case 0 -> none;
            case 1 -> parts.iterator().next();
            default -> parts.stream().collect(Collectors.joining(",", function + "(", ")"));
        };
    }

    static String quoted(String text) {
        return "\"" + text.replace("\"", "\"\"") + "\"";
    }
}
