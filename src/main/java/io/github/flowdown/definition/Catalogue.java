package io.github.flowdown.definition;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Ids and short titles of one outside source of requirements, in its version. */
public record Catalogue(
        String id,
        String version,
        String title,
        Optional<String> publisher,
        Optional<String> address,
        Map<String, Entry> entries) {
    public Catalogue {
        entries = ImmutableMap.copyOf(entries);
    }

    /** A catalogue from its entries, in their order. */
    public static Catalogue of(String id, String version, String title, List<Entry> entries) {
        return new Catalogue(
                id,
                version,
                title,
                Optional.empty(),
                Optional.empty(),
                entries.stream().collect(ImmutableMap.toImmutableMap(Entry::id, entry -> entry)));
    }

    /**
     * One requirement of the source.
     *
     * @param obligation how binding the source makes it; empty where it only describes
     * @param notForSuppliers why no supplier can affect it, where that is so
     * @param unverified whether nobody has yet checked this entry against the source
     */
    public record Entry(
            String id,
            String title,
            Optional<String> group,
            Optional<Obligation> obligation,
            Optional<String> notForSuppliers,
            boolean unverified) {}
}
