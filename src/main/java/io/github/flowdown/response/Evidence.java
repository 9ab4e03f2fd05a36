package io.github.flowdown.response;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a supplier named to back an answer.
 *
 * @param reference a document, link or certificate number, as written
 * @param date the date of the evidence
 */
public record Evidence(Optional<String> reference, Optional<LocalDate> date) {
    public static final Evidence NONE = new Evidence(Optional.empty(), Optional.empty());
}
