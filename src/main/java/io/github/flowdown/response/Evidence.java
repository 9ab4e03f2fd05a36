package io.github.flowdown.response;

import io.github.flowdown.definition.Backing;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a supplier named to back an answer.
 *
 * @param reference a document, link or certificate number, as written
 * @param date the date of the evidence
 * @param backing what stands behind the answer, if the supplier says so
 */
public record Evidence(Optional<String> reference, Optional<LocalDate> date, Optional<Backing> backing) {
    public static final Evidence NONE = new Evidence(Optional.empty(), Optional.empty(), Optional.empty());
}
