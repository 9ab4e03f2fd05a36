package io.github.flowdown.yaml;

import static io.github.flowdown.diagnostic.DiagnosticCode.PARAMETERS_CONTRADICT;
import static io.github.flowdown.diagnostic.DiagnosticCode.PARAMETER_MISFIT;

import com.google.common.collect.ImmutableMap;
import io.github.flowdown.contract.Contract;
import io.github.flowdown.contract.ParameterChoice;
import io.github.flowdown.definition.Tier;
import io.github.flowdown.schedule.Clause;
import io.github.flowdown.schedule.ClauseLibrary;
import io.github.flowdown.schedule.Parameter;
import io.github.flowdown.schedule.ParameterOrder;
import io.github.flowdown.schedule.ParameterValue;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Parameters that the library puts in order across clauses never contradict each other, by themselves or as a contract sets them. */
final class ClausesInOrder implements Rule<ReadLibrary> {
    @Override
    public void check(ReadLibrary read, Report report) {
        Set<String> known = known(read.library());
        for (int i = 0; i < read.library().orders().size(); i++) {
            Pointer at = Pointer.TOP.to("in-order").to(i);
            ParameterOrder order = read.library().orders().get(i);
            checkNames(order, known, at, report);
            Set<String> said = new HashSet<>();
            for (Tier tier : read.tiers()) {
                for (ParameterOrder.Contradiction found :
                        order.contradictions(clause -> values(read.library(), clause, tier, List.of()))) {
                    if (said.add(found.first() + " " + found.second())) {
                        report.add(
                                PARAMETERS_CONTRADICT,
                                at,
                                "at tier %s %s".formatted(tier.id(), describe(found)),
                                "change one of the values, or their order");
                    }
                }
            }
        }
    }

    /** The same for the values that a contract sets itself. */
    void check(Contract contract, ClauseLibrary library, Tier tier, Pointer at, Report report) {
        for (ParameterOrder order : library.orders()) {
            for (ParameterOrder.Contradiction found :
                    order.contradictions(clause -> values(library, clause, tier, contract.parameters()))) {
                contract.parameters().stream()
                        .map(choice -> new ParameterOrder.Ref(choice.clause(), choice.parameter()))
                        .filter(ref -> ref.equals(found.first()) || ref.equals(found.second()))
                        .reduce((earlier, later) -> later)
                        .ifPresent(ref -> report.add(
                                PARAMETERS_CONTRADICT,
                                at.to(ref.toString()),
                                describe(found),
                                "set both values so that they fit together"));
            }
        }
    }

    private static void checkNames(ParameterOrder order, Set<String> known, Pointer at, Report report) {
        for (int i = 0; i < order.parameters().size(); i++) {
            String name = order.parameters().get(i).toString();
            if (!known.contains(name)) {
                report.unknown(PARAMETER_MISFIT, at.to(i), "clause parameter called", name, known);
            }
        }
    }

    private static Set<String> known(ClauseLibrary library) {
        Set<String> known = new LinkedHashSet<>();
        library.clauses()
                .forEach(clause -> clause.parameters().keySet().forEach(name -> known.add(clause.id() + "." + name)));
        return known;
    }

    /** The values at a tier, with those that a contract chose; none where the clause does not belong to the tier. */
    private static Optional<Map<String, ParameterValue>> values(
            ClauseLibrary library, String clause, Tier tier, List<ParameterChoice> choices) {
        return library.clause(clause).filter(found -> found.isAt(tier)).map(found -> {
            ImmutableMap.Builder<String, ParameterValue> values = ImmutableMap.builder();
            found.parameters()
                    .forEach((name, parameter) -> chosen(found, parameter, choices)
                            .or(() -> parameter.byTier().at(tier))
                            .ifPresent(value -> values.put(name, value)));
            return values.buildOrThrow();
        });
    }

    private static Optional<ParameterValue> chosen(Clause clause, Parameter parameter, List<ParameterChoice> choices) {
        return choices.stream()
                .filter(choice -> choice.clause().equals(clause.id())
                        && choice.parameter().equals(parameter.name()))
                .findFirst()
                .flatMap(choice -> parameter.parse(choice.value()));
    }

    private static String describe(ParameterOrder.Contradiction found) {
        return "'%s' is '%s', which is more than '%s' with '%s'"
                .formatted(
                        found.first(),
                        found.firstValue().inTable(),
                        found.second(),
                        found.secondValue().inTable());
    }
}
