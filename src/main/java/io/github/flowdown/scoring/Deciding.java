package io.github.flowdown.scoring;

import com.google.common.collect.ImmutableList;
import io.github.flowdown.definition.Option;
import io.github.flowdown.definition.ScoringMethod.DecisionTable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The level of the first rule that holds. A level is not a sum, so all parts contribute the same amount to it. While parts are open, the ends are the
 * lowest and the highest level that any combination of them leads to, since a tick can lower a level as well as raise it.
 */
record Deciding(DecisionTable method) implements Arithmetic {

    /** How much of a group is ticked. */
    private record Ticks(int ticked, int of) {}

    @Override
    public Score combine(List<Part> parts) {
        Map<String, List<Ticks>> open = new TreeMap<>();
        method.groups().forEach((group, ids) -> open.put(group, possible(parts, ids)));
        Rational low = level(open, Rational::compareTo);
        Rational high = level(open, (one, other) -> other.compareTo(one));
        Rational best = method.rules().stream()
                .map(rule -> value(rule.level()))
                .max(Rational::compareTo)
                .orElseThrow();
        Rational each = Rational.ONE.dividedBy(Rational.of(parts.size()));
        ImmutableList.Builder<Contribution> shares = ImmutableList.builder();
        parts.forEach(part -> shares.addAll(part.sharedOut(low.times(each), high.times(each), best.times(each))));
        return Arithmetic.scored(method, shares.build(), low, best, List.of());
    }

    /** Every state a group can be in, of those that a rule can tell apart. */
    private static List<Ticks> possible(List<Part> parts, Set<String> ids) {
        List<Ticks> states = new ArrayList<>(List.of(new Ticks(0, 0)));
        for (Part part : parts) {
            if (ids.contains(part.id())) {
                List<Ticks> next = new ArrayList<>();
                states.forEach(state -> extend(state, part, next));
                states = next.stream().distinct().toList();
            }
        }
        return states;
    }

    private static void extend(Ticks state, Part part, List<Ticks> next) {
        if (part.standing().low() || part.standing().high()) {
            next.add(told(state.ticked() + 1, state.of() + 1));
        }
        if (!part.standing().low() || !part.standing().high()) {
            next.add(told(state.ticked(), state.of() + 1));
        }
        if (part.mayLeave()) {
            next.add(state);
        }
    }

    /** Two ticked and one not are no other case than one and one; this keeps the states few. */
    private static Ticks told(int ticked, int of) {
        int notTicked = of - ticked;
        return new Ticks(Math.min(ticked, 1), Math.min(ticked, 1) + Math.min(notTicked, 1));
    }

    private Rational level(Map<String, List<Ticks>> open, java.util.Comparator<Rational> order) {
        List<String> groups = ImmutableList.copyOf(open.keySet());
        return levels(groups, open, new TreeMap<>(), 0).stream().min(order).orElseThrow();
    }

    private List<Rational> levels(
            List<String> groups, Map<String, List<Ticks>> open, Map<String, Ticks> chosen, int next) {
        if (next == groups.size()) {
            return List.of(decided(chosen));
        }
        String group = groups.get(next);
        List<Rational> levels = new ArrayList<>();
        for (Ticks ticks : open.getOrDefault(group, List.of())) {
            chosen.put(group, ticks);
            levels.addAll(levels(groups, open, chosen, next + 1));
        }
        return levels.stream().distinct().toList();
    }

    private Rational decided(Map<String, Ticks> groups) {
        for (DecisionTable.Rule rule : method.rules()) {
            boolean holds = rule.when().entrySet().stream().allMatch(entry -> {
                Ticks ticks = groups.getOrDefault(entry.getKey(), new Ticks(0, 0));
                return entry.getValue().holds(ticks.ticked(), ticks.of());
            });
            if (holds) {
                return value(rule.level());
            }
        }
        throw new IllegalStateException("the last rule of a decision table holds always");
    }

    private static Rational value(Option level) {
        return Rational.of(level.score().orElse(BigDecimal.ZERO));
    }
}
