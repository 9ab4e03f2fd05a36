package io.github.flowdown.response;

import io.github.flowdown.diagnostic.Location;
import java.util.Optional;

/**
 * Somebody the supplier says it will use.
 *
 * @param service what it does for the contract, as written
 * @param country where it does it, as written
 */
public record DeclaredSubContractor(
        String name, Optional<String> service, Optional<String> country, Location location) {}
