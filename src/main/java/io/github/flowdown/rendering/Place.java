package io.github.flowdown.rendering;

import io.github.flowdown.diagnostic.Location;
import java.util.Optional;

/** Places as reports write them. */
final class Place {
    private Place() {}

    /** A cell as {@code Sheet!B7}; any other place with its source, as {@code file:line:column}. */
    static String of(Location location) {
        return cell(location)
                .orElseGet(() -> location.place().isEmpty()
                        ? file(location.source())
                        : file(location.source()) + ":" + location.place());
    }

    /** The name of a file without its folders: what was made from a file does not depend on where it lay. */
    static String file(String source) {
        return source.substring(source.lastIndexOf('/') + 1);
    }

    /** A cell as {@code Sheet!B7}; empty for any other place. */
    static Optional<String> cell(Location location) {
        return location instanceof Location.InCell cell ? Optional.of(cell.place()) : Optional.empty();
    }
}
