package io.github.flowdown.schedule;

import com.google.common.collect.ImmutableList;
import io.github.flowdown.diagnostic.Location;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Parameters of several clauses of which none may be more than the next: logs are kept for at least as long as the time between two reviews of them.
 *
 * @param parameters in that order
 */
public record ParameterOrder(List<Ref> parameters, Location location) {
    public ParameterOrder {
        parameters = ImmutableList.copyOf(parameters);
    }

    /** A parameter of a clause. */
    public record Ref(String clause, String parameter) {
        /** As it is written: {@code clause.parameter}. */
        @Override
        public String toString() {
            return clause + "." + parameter;
        }
    }

    /** Two neighbours of which the first is more than the second. */
    public record Contradiction(Ref first, ParameterValue firstValue, Ref second, ParameterValue secondValue) {}

    /** The neighbours that contradict each other where both clauses stand. The list is immutable. */
    public List<Contradiction> contradictions(Function<String, Optional<Map<String, ParameterValue>>> valuesOfClause) {
        ImmutableList.Builder<Contradiction> contradictions = ImmutableList.builder();
        for (int i = 1; i < parameters.size(); i++) {
            Ref first = parameters.get(i - 1);
            Ref second = parameters.get(i);
            Optional<ParameterValue> one = value(first, valuesOfClause);
            Optional<ParameterValue> other = value(second, valuesOfClause);
            if (one.isPresent()
                    && other.isPresent()
                    && one.get().comparedWith(other.get(), Parameter.Direction.LESS) == Strictness.LOOSER) {
                contradictions.add(new Contradiction(first, one.get(), second, other.get()));
            }
        }
        return contradictions.build();
    }

    private static Optional<ParameterValue> value(
            Ref ref, Function<String, Optional<Map<String, ParameterValue>>> valuesOfClause) {
        return valuesOfClause.apply(ref.clause()).flatMap(values -> Optional.ofNullable(values.get(ref.parameter())));
    }
}
