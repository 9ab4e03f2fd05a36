package io.github.flowdown.schedule;

import com.google.common.collect.ImmutableMap;
import io.github.flowdown.contract.Contract;
import io.github.flowdown.contract.ParameterChoice;
import io.github.flowdown.contract.TierDecision;
import io.github.flowdown.definition.Tier;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which values a document fills into the parameters of its clauses. */
interface ParameterFilling {

    Map<String, ParameterValue> values(Clause clause);

    /** By the tier, tightened where the contract says so. */
    static ParameterFilling forContract(TierDecision tier) {
        return clause -> {
            ImmutableMap.Builder<String, ParameterValue> values = ImmutableMap.builder();
            clause.parameters().forEach((name, parameter) -> {
                ParameterValue required = byTier(parameter, tier.decided());
                values.put(
                        name,
                        chosen(tier.contract(), clause, parameter)
                                .filter(value -> !isLooser(value, required, parameter))
                                .orElse(required));
            });
            return values.buildOrThrow();
        };
    }

    /** The values of the contract above where they are the stricter ones, or cannot be compared. */
    static ParameterFilling neverWeakerThan(ParameterFilling above, ParameterFilling own) {
        return clause -> {
            Map<String, ParameterValue> theirs = above.values(clause);
            ImmutableMap.Builder<String, ParameterValue> values = ImmutableMap.builder();
            own.values(clause)
                    .forEach((name, value) -> values.put(
                            name, stricter(clause.parameters().get(name), value, theirs.getOrDefault(name, value))));
            return values.buildOrThrow();
        };
    }

    private static ParameterValue stricter(@Nullable Parameter parameter, ParameterValue own, ParameterValue above) {
        return parameter == null ? above : parameter.stricterOf(own, above);
    }

    private static Optional<ParameterValue> chosen(Contract contract, Clause clause, Parameter parameter) {
        return contract.parameters().stream()
                .filter(choice -> choice.clause().equals(clause.id())
                        && choice.parameter().equals(parameter.name()))
                .map(ParameterChoice::value)
                .findFirst()
                .flatMap(parameter::parse);
    }

    private static boolean isLooser(ParameterValue chosen, ParameterValue required, Parameter parameter) {
        return parameter.compare(chosen, required) == Strictness.LOOSER || !parameter.allows(chosen);
    }

    /** Below the lowest tier that has a value, where a clause stands because another refers to it or the contract above carries it, the lowest one's. */
    private static ParameterValue byTier(Parameter parameter, Tier tier) {
        return parameter
                .byTier()
                .at(tier)
                .orElseGet(() -> parameter.byTier().named().values().iterator().next());
    }
}
