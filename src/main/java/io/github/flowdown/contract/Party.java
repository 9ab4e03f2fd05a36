package io.github.flowdown.contract;

import java.util.Optional;

/** An organisation that signs a contract. */
public record Party(String name, Optional<String> contact, Optional<String> companyNumber) {
    public static Party named(String name) {
        return new Party(name, Optional.empty(), Optional.empty());
    }
}
