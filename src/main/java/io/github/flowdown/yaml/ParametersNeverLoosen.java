package io.github.flowdown.yaml;

import static io.github.flowdown.diagnostic.DiagnosticCode.NOT_PROPORTIONATE;
import static io.github.flowdown.diagnostic.DiagnosticCode.PARAMETER_MISFIT;

import io.github.flowdown.definition.Tier;
import io.github.flowdown.schedule.Clause;
import io.github.flowdown.schedule.Parameter;
import io.github.flowdown.schedule.ParameterValue;
import io.github.flowdown.schedule.Strictness;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every parameter has a value at every tier of its clause, and none is looser than at a lower tier. */
final class ParametersNeverLoosen implements Rule<ReadLibrary> {
    @Override
    public void check(ReadLibrary read, Report report) {
        for (Placed<Clause> clause : read.clauses()) {
            clause.value().parameters().values().forEach(parameter -> {
                Pointer at = clause.at().to("parameters").to(parameter.name()).to("by-tier");
                checkAllowed(parameter, at, report);
                checkPresent(parameter, clause.value(), read.tiers(), at, report);
                checkTightening(parameter, at, report);
            });
        }
    }

    private static void checkPresent(Parameter parameter, Clause clause, List<Tier> tiers, Pointer at, Report report) {
        Optional<Tier> missing = tiers.stream()
                .filter(clause::isAt)
                .filter(tier -> parameter.byTier().at(tier).isEmpty())
                .findFirst();
        missing.ifPresent(tier -> report.add(
                PARAMETER_MISFIT,
                at,
                "parameter '%s' has no value at tier %s, where clause '%s' is"
                        .formatted(parameter.name(), tier.id(), clause.id()),
                "add a value for the lowest tier of the clause"));
    }

    private static void checkAllowed(Parameter parameter, Pointer at, Report report) {
        parameter.byTier().named().forEach((tier, value) -> {
            if (!parameter.allows(value)) {
                report.add(
                        PARAMETER_MISFIT,
                        at.to(tier.id()),
                        "'%s' is not among the values that parameter '%s' allows"
                                .formatted(value.inTable(), parameter.name()),
                        ParameterLimits.hint(parameter));
            }
        });
    }

    private static void checkTightening(Parameter parameter, Pointer at, Report report) {
        Map.Entry<Tier, ParameterValue> before = null;
        for (Map.Entry<Tier, ParameterValue> entry : parameter.byTier().named().entrySet()) {
            if (before != null) {
                check(parameter, before, entry, at, report);
            }
            before = entry;
        }
    }

    private static void check(
            Parameter parameter,
            Map.Entry<Tier, ParameterValue> lower,
            Map.Entry<Tier, ParameterValue> higher,
            Pointer at,
            Report report) {
        Strictness strictness = parameter.compare(higher.getValue(), lower.getValue());
        boolean judged = parameter.isOrdered();
        if (strictness == Strictness.LOOSER || (judged && strictness == Strictness.NOT_COMPARABLE)) {
            report.add(
                    NOT_PROPORTIONATE,
                    at.to(higher.getKey().id()),
                    "parameter '%s' is '%s' at tier %s, and '%s' at the higher tier %s: that is %s"
                            .formatted(
                                    parameter.name(),
                                    lower.getValue().inTable(),
                                    lower.getKey().id(),
                                    higher.getValue().inTable(),
                                    higher.getKey().id(),
                                    strictness == Strictness.LOOSER ? "looser" : "not certainly as strict"),
                    "a higher tier never loosens a parameter");
        }
    }
}
