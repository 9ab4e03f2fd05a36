package io.github.flowdown.definition;

import com.google.common.collect.ImmutableList;
import io.github.flowdown.diagnostic.Location;
import java.util.List;

/**
 * Why something is so, composed by what decided it.
 *
 * @param places where the rule and the answers it looked at can be found
 */
public record Reason(String text, List<Location> places) {
    public Reason {
        places = ImmutableList.copyOf(places);
    }

    public static Reason of(String text, Location... places) {
        return new Reason(text, ImmutableList.copyOf(places));
    }
}
