package io.github.flowdown.assessment;

import io.github.flowdown.contract.Contract;
import io.github.flowdown.definition.Reason;

/** A finding about a contract further down the supply chain, held against the contract above it: nobody has assessed its risk. */
public record ChainFinding(Contract subContract, String text, String action, Reason reason) {}
