package io.github.flowdown.yaml;

import static io.github.flowdown.diagnostic.DiagnosticCode.INVALID_VALUE;
import static io.github.flowdown.diagnostic.DiagnosticCode.MISSING_KEY;
import static io.github.flowdown.diagnostic.DiagnosticCode.UNKNOWN_NAME;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.flowdown.definition.Option;
import io.github.flowdown.definition.Scale;
import io.github.flowdown.definition.ScoringMethod;
import io.github.flowdown.definition.ScoringMethod.DecisionTable;
import io.github.flowdown.diagnostic.Quote;
import io.github.flowdown.yaml.WrittenScoring.Method;
import io.github.flowdown.yaml.WrittenScoring.TableRule;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads scoring methods. */
final class ScoringReader {
    private final ScaleReader scales;
    private final Report report;

    ScoringReader(ScaleReader scales, Report report) {
        this.scales = scales;
        this.report = report;
    }

    /**
     * The method of a section or questionnaire; empty, with the reason reported, when it is incomplete.
     *
     * @param parts the ids of the questions and sections it scores
     */
    Optional<ScoringMethod> read(WrittenScoring written, Pointer at, Set<String> parts) {
        checkKeys(written, at);
        return switch (written.method()) {
            case WEIGHTED_AVERAGE -> Optional.of(new ScoringMethod.WeightedAverage());
            case MEAN -> Optional.of(new ScoringMethod.Mean());
            case POINTS -> Optional.of(new ScoringMethod.Points());
            case SUM -> Optional.of(new ScoringMethod.Sum());
            case DEDUCTION ->
                Optional.of(new ScoringMethod.Deduction(written.base().orElse(BigDecimal.ZERO)));
            case ALL_MET -> Optional.of(allMet(written, at, parts));
            case LOWEST -> Optional.of(new ScoringMethod.Lowest(levels(written, at)));
            case PROFILE -> Optional.of(new ScoringMethod.Profile());
            case DECISION_TABLE -> decisionTable(written, at, parts);
        };
    }

    private void checkKeys(WrittenScoring written, Pointer at) {
        Method method = written.method();
        refuse(written.base().isPresent() && method != Method.DEDUCTION, at.to("base"), method);
        refuse(written.tolerated().isPresent() && method != Method.ALL_MET, at.to("tolerated"), method);
        refuse(!written.automaticFails().isEmpty() && method != Method.ALL_MET, at.to("automatic-fails"), method);
        boolean table = method == Method.DECISION_TABLE;
        refuse(written.levels().isPresent() && !table && method != Method.LOWEST, at.to("levels"), method);
        refuse(!written.groups().isEmpty() && !table, at.to("groups"), method);
        refuse(!written.rules().isEmpty() && !table, at.to("rules"), method);
    }

    private void refuse(boolean misplaced, Pointer at, Method method) {
        if (misplaced) {
            report.addAtKey(
                    INVALID_VALUE,
                    at,
                    "the method '%s' has no '%s'".formatted(Words.of(method), at.last()),
                    Optional.of("leave it out, or choose the method it belongs to"));
        }
    }

    private ScoringMethod allMet(WrittenScoring written, Pointer at, Set<String> parts) {
        known(written.automaticFails(), at.to("automatic-fails"), parts);
        return new ScoringMethod.AllMet(written.tolerated().orElse(0), ImmutableSet.copyOf(written.automaticFails()));
    }

    private void known(List<String> ids, Pointer at, Set<String> parts) {
        for (int i = 0; i < ids.size(); i++) {
            if (!parts.contains(ids.get(i))) {
                report.unknown(UNKNOWN_NAME, at.to(i), "question or section here with the id", ids.get(i), parts);
            }
        }
    }

    private Optional<Scale> levels(WrittenScoring written, Pointer at) {
        return written.levels().flatMap(name -> scales.scale(name, at.to("levels")));
    }

    private Optional<ScoringMethod> decisionTable(WrittenScoring written, Pointer at, Set<String> parts) {
        if (written.levels().isEmpty()) {
            report.add(MISSING_KEY, at, "a decision table without levels", "add 'levels' with the name of a scale");
            return Optional.empty();
        }
        readGroups(written, at.to("groups"), parts);
        return levels(written, at)
                .flatMap(scale -> rules(written, at.to("rules"), scale))
                .map(table -> table);
    }

    private void readGroups(WrittenScoring written, Pointer at, Set<String> parts) {
        Map<String, String> groupOf = new LinkedHashMap<>();
        written.groups().forEach((group, ids) -> {
            known(ids, at.to(group), parts);
            for (int i = 0; i < ids.size(); i++) {
                String first = groupOf.putIfAbsent(ids.get(i), group);
                if (first != null) {
                    report.add(
                            INVALID_VALUE,
                            at.to(group).to(i),
                            "%s is in the group '%s' already".formatted(Quote.of(ids.get(i)), first),
                            "let each question stand in one group");
                }
            }
        });
    }

    private Optional<DecisionTable> rules(WrittenScoring written, Pointer at, Scale scale) {
        ImmutableList.Builder<DecisionTable.Rule> rules = ImmutableList.builder();
        List<TableRule> lines = written.rules();
        for (int i = 0; i < lines.size(); i++) {
            TableRule line = lines.get(i);
            boolean last = i == lines.size() - 1;
            if (line.when().isEmpty() != last) {
                report.add(
                        INVALID_VALUE,
                        at.to(i),
                        last ? "the last rule does not always hold" : "no rule after this one can ever decide",
                        "let the last rule, and no other, have no 'when'");
            }
            for (String group : line.when().keySet()) {
                if (!written.groups().containsKey(group)) {
                    report.unknown(
                            UNKNOWN_NAME,
                            at.to(i).to("when").to(group),
                            "group",
                            group,
                            written.groups().keySet());
                }
            }
            level(line.level(), scale, at.to(i).to("level"))
                    .ifPresent(level -> rules.add(new DecisionTable.Rule(line.when(), level)));
        }
        List<DecisionTable.Rule> read = rules.build();
        if (lines.isEmpty()) {
            report.add(MISSING_KEY, at, "a decision table without rules", "add 'rules'; the last has no 'when'");
        }
        boolean complete = !read.isEmpty()
                && read.size() == lines.size()
                && read.get(read.size() - 1).when().isEmpty();
        ImmutableMap.Builder<String, Set<String>> groups = ImmutableMap.builder();
        written.groups().forEach((group, ids) -> groups.put(group, ImmutableSet.copyOf(ids)));
        return complete ? Optional.of(new DecisionTable(scale, groups.buildOrThrow(), read)) : Optional.empty();
    }

    private Optional<Option> level(String value, Scale scale, Pointer at) {
        Optional<Option> level = scale.option(value).filter(option -> !option.isNotApplicable());
        if (level.isEmpty()) {
            report.unknown(
                    UNKNOWN_NAME,
                    at,
                    "level",
                    value,
                    scale.options().stream().map(Option::value).toList());
        }
        return level;
    }
}
