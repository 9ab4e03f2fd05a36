package io.github.flowdown.assessment;

import com.google.common.collect.ImmutableList;
import io.github.flowdown.diagnostic.Location;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Why something is so: a statement with its figures, and below it what it rests on, down to the cell and the rule.
 *
 * @param text the statement, a sentence without a full stop
 * @param value the exact value it is about: a fraction, a rating, an option; empty where it is about none
 * @param places where the answer stands, and the rule
 * @param because what it rests on
 */
public record Explanation(String text, Optional<String> value, List<Location> places, List<Explanation> because) {
    public Explanation {
        places = ImmutableList.copyOf(places);
        because = ImmutableList.copyOf(because);
    }

    static Explanation of(String text, List<Location> places, List<Explanation> because) {
        return new Explanation(text, Optional.empty(), places, because);
    }

    static Explanation of(String text, Location... places) {
        return of(text, ImmutableList.copyOf(places), ImmutableList.of());
    }

    /** This and everything below it, a line each, indented by two spaces a level. The list is immutable. */
    public List<String> lines() {
        return lines(0).collect(ImmutableList.toImmutableList());
    }

    private Stream<String> lines(int level) {
        String where = places.isEmpty()
                ? ""
                : " ["
                        + String.join(
                                ", ", places.stream().map(Location::describe).toList()) + "]";
        return Stream.concat(
                Stream.of("  ".repeat(level) + text + where),
                because.stream().flatMap(reason -> reason.lines(level + 1)));
    }
}
