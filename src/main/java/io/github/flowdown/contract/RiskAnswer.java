package io.github.flowdown.contract;

import io.github.flowdown.diagnostic.Location;
import java.util.Optional;

/**
 * The buyer's answer to one contract-risk question.
 *
 * @param value the value of the option chosen
 * @param assumption whether it is a guess that somebody still has to confirm
 */
public record RiskAnswer(String value, boolean assumption, Optional<String> note, Location location) {}
