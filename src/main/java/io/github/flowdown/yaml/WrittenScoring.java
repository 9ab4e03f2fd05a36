package io.github.flowdown.yaml;

import io.github.flowdown.definition.Counting;
import io.github.flowdown.definition.ScoringMethod.Ticked;
import jakarta.validation.Valid;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How parts become one score, as written: a method, and what only that method has to be told. */
record WrittenScoring(
        @Required Method method,
        Optional<BigDecimal> base,
        Optional<@PositiveOrZero Integer> tolerated,
        List<String> automaticFails,
        Optional<String> levels,
        Map<@Id String, List<String>> groups,
        List<@Valid TableRule> rules) {
    WrittenScoring {
        automaticFails = Absent.orEmpty(automaticFails);
        groups = Absent.orEmpty(groups);
        rules = Absent.orEmpty(rules);
    }

    /** The ways to make one score of many. */
    enum Method {
        WEIGHTED_AVERAGE,
        MEAN,
        POINTS,
        SUM,
        DEDUCTION,
        ALL_MET,
        LOWEST,
        PROFILE,
        DECISION_TABLE
    }

    /** One line of a decision table. */
    record TableRule(Map<String, Ticked> when, @Required String level) {
        TableRule {
            when = Absent.orEmpty(when);
        }
    }

    /** What no answer does to the score. */
    record WrittenNoAnswer(
            Optional<Counting> notAsked,
            Optional<Counting> blank,
            Optional<Counting> notApplicable,
            Optional<Counting> awaitingReview) {}

    /** Something without which there is no score. */
    record WrittenPrecondition(
            @Required @Valid WrittenCondition when,
            @Required String because) {}
}
