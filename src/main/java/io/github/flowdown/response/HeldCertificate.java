package io.github.flowdown.response;

import io.github.flowdown.diagnostic.Location;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A certificate the supplier says it holds.
 *
 * @param scheme the id of the certificate scheme if it is one of those known, or else its name as written
 * @param body who issued it
 * @param scope the services, places or systems it covers, as written
 */
public record HeldCertificate(
        String scheme,
        Optional<String> number,
        Optional<String> body,
        Optional<String> scope,
        Optional<LocalDate> issued,
        Optional<LocalDate> expires,
        Location location) {}
