package io.github.flowdown.schedule;

import io.github.flowdown.definition.Circumstances;
import io.github.flowdown.definition.Condition;
import io.github.flowdown.diagnostic.Location;

/**
 * A class of sub-contractors that some clauses flow down to and others do not.
 *
 * @param when what puts a sub-contract into it; a tier that somebody has raised can, so that a sub-contractor can be named into a class
 */
public record SubContractorClass(String id, String title, Condition when, Location location) {

    /** Whether a sub-contract is certainly, or as far as is known, in this class: what nobody has assessed is taken to be. */
    boolean takesIn(Circumstances facts) {
        return !when.fails(facts);
    }
}
