package io.github.flowdown.yaml;

import static io.github.flowdown.diagnostic.DiagnosticCode.PARAMETER_MISFIT;
import static io.github.flowdown.diagnostic.DiagnosticCode.UNKNOWN_PARAMETER;

import com.google.common.collect.ImmutableList;
import io.github.flowdown.contract.ParameterChoice;
import io.github.flowdown.diagnostic.Quote;
import io.github.flowdown.schedule.Clause;
import io.github.flowdown.schedule.ClauseLibrary;
import io.github.flowdown.schedule.Parameter;
import io.github.flowdown.schedule.ParameterValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the clause parameters that a contract sets itself. */
final class ParameterChoicesReader {
    private final Map<String, Owned> known = new LinkedHashMap<>();
    private final Report report;

    ParameterChoicesReader(ClauseLibrary library, Report report) {
        this.report = report;
        for (Clause clause : library.clauses()) {
            clause.parameters()
                    .forEach((name, parameter) -> known.put(clause.id() + "." + name, new Owned(clause, parameter)));
        }
    }

    /** A parameter and the clause it belongs to. */
    private record Owned(Clause clause, Parameter parameter) {}

    List<ParameterChoice> read(Map<String, WrittenValue> written, Pointer at) {
        ImmutableList.Builder<ParameterChoice> choices = ImmutableList.builder();
        written.forEach((name, value) -> {
            Owned owned = known.get(name);
            if (owned == null) {
                report.addAtKey(
                        UNKNOWN_PARAMETER,
                        at.to(name),
                        "there is no clause parameter %s".formatted(Quote.of(name)),
                        Nearest.to(name, known.keySet())
                                .map("did you mean '%s'?"::formatted)
                                .or(() -> Optional.of(
                                        "write the id of a clause, a point and the name of one of its parameters")));
            } else {
                value(owned.parameter(), value, at.to(name))
                        .ifPresent(read -> choices.add(new ParameterChoice(
                                owned.clause().id(), owned.parameter().name(), asText(read), report.at(at.to(name)))));
            }
        });
        return choices.build();
    }

    private Optional<ParameterValue> value(Parameter parameter, WrittenValue written, Pointer at) {
        return new ParameterValues(parameter.type(), false, PARAMETER_MISFIT, report).read(written, at);
    }

    /** The form that {@link Parameter#parse} reads back. */
    private static String asText(ParameterValue value) {
        return value instanceof ParameterValue.OfList list ? String.join(", ", list.entries()) : value.inTable();
    }
}
