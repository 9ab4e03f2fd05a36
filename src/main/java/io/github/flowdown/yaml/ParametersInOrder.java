package io.github.flowdown.yaml;

import static io.github.flowdown.diagnostic.DiagnosticCode.PARAMETERS_CONTRADICT;
import static io.github.flowdown.diagnostic.DiagnosticCode.PARAMETER_MISFIT;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.flowdown.contract.Contract;
import io.github.flowdown.contract.ParameterChoice;
import io.github.flowdown.definition.Tier;
import io.github.flowdown.schedule.Clause;
import io.github.flowdown.schedule.ClauseLibrary;
import io.github.flowdown.schedule.Parameter;
import io.github.flowdown.schedule.ParameterValue;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Parameters that a clause puts in order never contradict it: no full report is due before the first one. */
final class ParametersInOrder implements Rule<ReadLibrary> {
    @Override
    public void check(ReadLibrary read, Report report) {
        for (Placed<Clause> placed : read.clauses()) {
            Pointer at = placed.at().to("in-order");
            Clause clause = placed.value();
            checkNames(clause, at, report);
            Set<Clause.Pair> said = new HashSet<>();
            for (Tier tier : read.tiers()) {
                Map<String, ParameterValue> values = byTier(clause, tier);
                for (Clause.Pair pair : clause.contradictions(values)) {
                    if (said.add(pair)) {
                        report.add(
                                PARAMETERS_CONTRADICT,
                                at,
                                "at tier %s %s".formatted(tier.id(), contradiction(pair, values)),
                                "change one of the values, or their order");
                    }
                }
            }
        }
    }

    /** The same for the values that a contract sets itself. */
    void check(Contract contract, ClauseLibrary library, Tier tier, Pointer at, Report report) {
        for (Clause clause : library.clauses()) {
            Map<String, ParameterValue> values = new HashMap<>(byTier(clause, tier));
            List<ParameterChoice> choices = contract.parameters().stream()
                    .filter(choice -> choice.clause().equals(clause.id()))
                    .toList();
            choices.forEach(choice -> Optional.ofNullable(clause.parameters().get(choice.parameter()))
                    .flatMap(parameter -> parameter.parse(choice.value()))
                    .ifPresent(value -> values.put(choice.parameter(), value)));
            for (Clause.Pair pair : clause.contradictions(values)) {
                choices.stream()
                        .filter(choice -> choice.parameter().equals(pair.first())
                                || choice.parameter().equals(pair.second()))
                        .reduce((earlier, later) -> later)
                        .ifPresent(choice -> report.add(
                                PARAMETERS_CONTRADICT,
                                at.to(clause.id() + "." + choice.parameter()),
                                "in clause '%s' %s".formatted(clause.id(), contradiction(pair, values)),
                                "set both values so that they fit together"));
            }
        }
    }

    private static void checkNames(Clause clause, Pointer at, Report report) {
        for (int i = 0; i < clause.inOrder().size(); i++) {
            String name = clause.inOrder().get(i);
            Parameter parameter = clause.parameters().get(name);
            if (parameter == null) {
                report.unknown(
                        PARAMETER_MISFIT,
                        at.to(i),
                        "parameter of clause '%s' called".formatted(clause.id()),
                        name,
                        clause.parameters().keySet());
            } else if (!isOrdered(parameter)) {
                report.add(
                        PARAMETER_MISFIT,
                        at.to(i),
                        "a %s cannot be put in order".formatted(Words.of(parameter.type())),
                        "name periods or numbers only");
            }
        }
    }

    private static boolean isOrdered(Parameter parameter) {
        return ImmutableList.of(
                        Parameter.Type.PERIOD, Parameter.Type.PERIODS, Parameter.Type.NUMBER, Parameter.Type.MONEY)
                .contains(parameter.type());
    }

    private static Map<String, ParameterValue> byTier(Clause clause, Tier tier) {
        ImmutableMap.Builder<String, ParameterValue> values = ImmutableMap.builder();
        clause.parameters()
                .forEach((name, parameter) -> parameter.byTier().at(tier).ifPresent(value -> values.put(name, value)));
        return values.buildOrThrow();
    }

    private static String contradiction(Clause.Pair pair, Map<String, ParameterValue> values) {
        return "'%s' is '%s', which is more than '%s' with '%s'"
                .formatted(pair.first(), inTable(values, pair.first()), pair.second(), inTable(values, pair.second()));
    }

    private static String inTable(Map<String, ParameterValue> values, String name) {
        return Optional.ofNullable(values.get(name))
                .map(ParameterValue::inTable)
                .orElse("");
    }
}
