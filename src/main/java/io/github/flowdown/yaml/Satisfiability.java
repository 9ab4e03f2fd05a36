package io.github.flowdown.yaml;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import io.github.flowdown.contract.ContractFacts;
import io.github.flowdown.definition.Circumstances;
import io.github.flowdown.definition.Condition;
import io.github.flowdown.definition.Expectation;
import io.github.flowdown.definition.FindingSeverity;
import io.github.flowdown.definition.Known;
import io.github.flowdown.definition.Obligation;
import io.github.flowdown.definition.Option;
import io.github.flowdown.definition.QuestionId;
import io.github.flowdown.definition.Scale;
import io.github.flowdown.definition.Subject;
import io.github.flowdown.definition.Tier;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;

/**
 * Finds out whether a condition can hold at all, by trying every combination of values that its comparisons can tell apart. A condition with too
 * many combinations is tried part by part where all parts must hold, and otherwise believed.
 */
final class Satisfiability {
    private static final int MOST_COMBINATIONS = 20_000;
    private static final int MOST_OPTIONS = 8;

    private final Set<String> tiers;

    /** For conditions that are looked at only at some tiers. */
    Satisfiability(Collection<Tier> tiers) {
        this.tiers = tiers.stream().map(Tier::id).collect(ImmutableSet.toImmutableSet());
    }

    boolean canHold(Condition condition) {
        Map<Object, Set<Known>> domains = new LinkedHashMap<>();
        collect(condition, domains);
        long combinations = 1;
        for (Set<Known> domain : domains.values()) {
            combinations *= Math.max(1, domain.size());
            if (combinations > MOST_COMBINATIONS) {
                return !(condition instanceof Condition.All all)
                        || all.parts().stream().allMatch(this::canHold);
            }
        }
        return anyHolds(condition, ImmutableList.copyOf(domains.entrySet()), 0, new HashMap<>());
    }

    /**
     * Tries every combination of what some conditions look at, and counts those for which one of them holds.
     *
     * @param goal the condition that is to hold
     * @param others those it depends on by way of answers
     * @param seen what the conditions get to see of a combination
     * @param most how many combinations are too many to try
     */
    Search search(Condition goal, List<Condition> others, UnaryOperator<Circumstances> seen, long most) {
        Map<Object, Set<Known>> domains = new LinkedHashMap<>();
        collect(goal, domains);
        others.forEach(other -> collect(other, domains));
        long combinations = 1;
        for (Set<Known> domain : domains.values()) {
            combinations *= Math.max(1, domain.size());
            if (combinations > most) {
                return Search.GIVEN_UP;
            }
        }
        Map<Object, Known> chosen = new HashMap<>();
        return tryAll(
                () -> goal.holds(seen.apply(new Assignment(chosen))),
                ImmutableList.copyOf(domains.entrySet()),
                0,
                chosen,
                Search.NOTHING);
    }

    private static Search tryAll(
            BooleanSupplier goal,
            List<Map.Entry<Object, Set<Known>>> domains,
            int next,
            Map<Object, Known> chosen,
            Search before) {
        if (next == domains.size()) {
            return before.and(goal.getAsBoolean());
        }
        Search search = before;
        for (Known value : domains.get(next).getValue()) {
            chosen.put(domains.get(next).getKey(), value);
            search = tryAll(goal, domains, next + 1, chosen, search);
        }
        return search;
    }

    /**
     * What trying combinations came to.
     *
     * @param cases how many were tried
     * @param holding for how many of them the condition held
     * @param complete whether all were tried
     */
    record Search(long cases, long holding, boolean complete) {
        private static final Search NOTHING = new Search(0, 0, true);
        private static final Search GIVEN_UP = new Search(0, 0, false);

        private Search and(boolean holds) {
            return new Search(cases + 1, holding + (holds ? 1 : 0), true);
        }
    }

    private static boolean anyHolds(
            Condition condition, List<Map.Entry<Object, Set<Known>>> domains, int next, Map<Object, Known> chosen) {
        if (next == domains.size()) {
            return condition.holds(new Assignment(chosen));
        }
        for (Known value : domains.get(next).getValue()) {
            chosen.put(domains.get(next).getKey(), value);
            if (anyHolds(condition, domains, next + 1, chosen)) {
                return true;
            }
        }
        return false;
    }

    private void collect(Condition condition, Map<Object, Set<Known>> domains) {
        if (condition instanceof Condition.All all) {
            all.parts().forEach(part -> collect(part, domains));
        } else if (condition instanceof Condition.Any any) {
            any.parts().forEach(part -> collect(part, domains));
        } else if (condition instanceof Condition.Not not) {
            collect(not.part(), domains);
        } else if (condition instanceof Condition.Comparison comparison) {
            domains.computeIfAbsent(key(comparison.subject()), key -> new LinkedHashSet<>())
                    .addAll(values(comparison));
        } else if (condition instanceof Condition.HasFinding finding) {
            domains.put(new FindingKey(finding.question()), ImmutableSet.of(Known.of("1"), Known.of("0")));
        } else if (condition instanceof Condition.Unmet unmet) {
            domains.computeIfAbsent(
                            new UnmetKey(unmet.obligation(), unmet.severity()),
                            key -> new LinkedHashSet<>(Set.of(Known.of("0"))))
                    .add(Known.of(Integer.toString(unmet.count())));
        }
    }

    private static Object key(Subject subject) {
        if (subject instanceof Subject.Fact fact) {
            return fact.name();
        }
        return subject instanceof Subject.Answer answer ? answer.question() : Subject.OfRating.class;
    }

    /** A finding from a question. */
    private record FindingKey(QuestionId question) {}

    /** Findings of an obligation and severity. */
    private record UnmetKey(Obligation obligation, FindingSeverity severity) {}

    private List<Known> values(Condition.Comparison comparison) {
        List<Known> values = new ArrayList<>();
        Subject subject = comparison.subject();
        boolean isTier = subject instanceof Subject.Fact fact && fact.name().equals(ContractFacts.TIER);
        subject.scale()
                .ifPresent(scale -> scale.options().stream()
                        .map(Option::value)
                        .filter(value -> !isTier || tiers.isEmpty() || tiers.contains(value))
                        .forEach(value -> values.add(Known.of(value))));
        if (comparison.expected() instanceof Expectation.Includes) {
            values.addAll(combinations(subject.scale().map(Scale::options).orElse(List.of())));
        } else if (comparison.expected() instanceof Expectation.Amount amount) {
            around(amount.limit(), subject).forEach(value -> values.add(Known.of(value)));
        } else if (comparison.expected() instanceof Expectation.Day day) {
            around(day.day()).forEach(value -> values.add(Known.of(value)));
        } else if (values.isEmpty()) {
            values.add(Known.of("something"));
        }
        if (!isTier) {
            values.add(Known.nothing());
        }
        return values;
    }

    /** Every choice of several options where they are few; the larger ones two at a time, and all together. */
    private static List<Known> combinations(List<Option> options) {
        List<Known> combinations = new ArrayList<>();
        List<String> values = options.stream().map(Option::value).toList();
        Set<String> all = ImmutableSet.copyOf(values);
        int most = all.size() <= MOST_OPTIONS ? all.size() : Math.min(2, all.size());
        for (int size = 2; size <= most; size++) {
            Sets.combinations(all, size)
                    .forEach(chosen -> combinations.add(Known.several(ImmutableList.copyOf(chosen))));
        }
        combinations.add(Known.several(values));
        return combinations;
    }

    private static List<String> around(BigDecimal limit, Subject subject) {
        boolean count = subject instanceof Subject.Fact fact && fact.name().equals(ContractFacts.SUB_CONTRACTS);
        return ImmutableList.of(limit.subtract(BigDecimal.ONE), limit, limit.add(BigDecimal.ONE)).stream()
                .filter(value -> !count || value.signum() >= 0)
                .map(BigDecimal::toPlainString)
                .toList();
    }

    private static List<String> around(LocalDate day) {
        return ImmutableList.of(
                day.minusDays(1).toString(), day.toString(), day.plusDays(1).toString());
    }

    /** One combination of values. */
    private record Assignment(Map<Object, Known> values) implements Circumstances {
        @Override
        public Known fact(String name) {
            return values.getOrDefault(name, Known.nothing());
        }

        @Override
        public Known answer(QuestionId question) {
            return values.getOrDefault(question, Known.nothing());
        }

        @Override
        public boolean hasFinding(QuestionId question) {
            return Known.of("1").equals(values.get(new FindingKey(question)));
        }

        @Override
        public int findings(Obligation obligation, FindingSeverity atLeast) {
            return values.get(new UnmetKey(obligation, atLeast)) instanceof Known.Value count
                    ? Integer.parseInt(count.value())
                    : 0;
        }

        @Override
        public Known rating() {
            return values.getOrDefault(Subject.OfRating.class, Known.nothing());
        }
    }
}
