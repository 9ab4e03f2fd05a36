package io.github.flowdown.schedule;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.flowdown.contract.RiskAnswer;
import io.github.flowdown.definition.Circumstances;
import io.github.flowdown.definition.Condition;
import io.github.flowdown.definition.Known;
import io.github.flowdown.definition.Question;
import io.github.flowdown.definition.QuestionId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the buyer has selected about a contract, on which the wording of its schedule hangs: where data may be, whether software is written, which form of terms.
 *
 * @param criterion the contract-risk question
 * @param value the option selected
 * @param reason what the contract records as the reason
 * @param isAssumption whether somebody still has to confirm it
 * @param decides the clauses of the library that hang on it, in the document or not
 */
public record Selection(
        Question criterion, String value, Optional<String> reason, boolean isAssumption, List<Clause> decides) {
    public Selection {
        decides = ImmutableList.copyOf(decides);
    }

    /** The label of the option selected. */
    public String label() {
        return criterion
                .answerType()
                .scale()
                .flatMap(scale -> scale.option(value))
                .map(option -> option.label())
                .orElse(value);
    }

    /** Those of a schedule, in the order of the contract-risk questions; none when it was drafted without a scheme. */
    public static List<Selection> of(SecuritySchedule schedule) {
        Map<QuestionId, RiskAnswer> answers = schedule.tier().contract().risk();
        return schedule.scheme().stream()
                .flatMap(scheme -> scheme.tiering().questionnaire().questions().stream())
                .flatMap(criterion -> Optional.ofNullable(answers.get(criterion.id())).stream()
                        .map(answer -> new Selection(
                                criterion,
                                answer.value(),
                                answer.note(),
                                answer.assumption(),
                                decidedBy(criterion.id().value(), schedule.library()))))
                .filter(selection -> !selection.decides().isEmpty())
                .collect(ImmutableList.toImmutableList());
    }

    private static List<Clause> decidedBy(String fact, ClauseLibrary library) {
        return library.clauses().stream()
                .filter(clause -> facts(clause).contains(fact))
                .collect(ImmutableList.toImmutableList());
    }

    /** The facts that a clause asks about when none of them is known. */
    private static Set<String> facts(Clause clause) {
        Set<String> asked = new LinkedHashSet<>();
        Circumstances unknown = fact -> {
            asked.add(fact);
            return Known.notYet();
        };
        Stream.of(
                        Stream.of(clause.when(), clause.flowDown().when()),
                        clause.paragraphs().stream().map(Paragraph::when))
                .flatMap(conditions -> conditions)
                .forEach((Condition condition) -> condition.holds(unknown));
        return ImmutableSet.copyOf(asked);
    }
}
