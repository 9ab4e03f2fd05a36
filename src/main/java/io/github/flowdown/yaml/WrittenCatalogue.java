package io.github.flowdown.yaml;

import io.github.flowdown.definition.Obligation;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Optional;

/** A catalogue file as written. */
record WrittenCatalogue(
        @Required @Id String catalogue,
        @Required String version,
        @Required String title,
        Optional<String> publisher,
        Optional<String> address,
        Optional<String> note,
        @NotVoid List<@Valid WrittenEntry> entries) {
    WrittenCatalogue {
        entries = Absent.orEmpty(entries);
    }

    /** How binding the source makes an entry; {@code is} where it only describes. */
    enum Modality {
        MUST,
        SHOULD,
        MAY,
        IS;

        Optional<Obligation> obligation() {
            return this == IS ? Optional.empty() : Optional.of(Obligation.valueOf(name()));
        }
    }

    /** One requirement of the source. */
    record WrittenEntry(
            @Required @Id String id,
            @Required String title,
            Optional<String> group,
            Optional<Modality> obligation,
            Optional<String> notForSuppliers,
            Optional<Boolean> unverified) {}
}
