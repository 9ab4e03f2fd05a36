/**
 * The buyer's side: a contract and the supply chain below it, and the tier and schedule determination that follow from its risk. May use
 * {@code definition}, {@code scoring} and {@code diagnostic}. Start with {@link io.github.flowdown.contract.Contract} and
 * {@link io.github.flowdown.contract.TierAssessor}.
 */
@NullMarked
package io.github.flowdown.contract;

import org.jspecify.annotations.NullMarked;
