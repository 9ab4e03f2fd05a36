package io.github.flowdown.schedule;

/** A piece of clause text as the library has it, before a contract fills it. */
public sealed interface Fragment {
    /** Plain words. */
    record Words(String text) implements Fragment {}

    /** The name of a party in its role: the one who provides, or the one who buys. */
    record PartyName(Party party) implements Fragment {}

    /** The value of a parameter of the clause. */
    record ParameterUse(String parameter) implements Fragment {}

    /** The number of another clause, which the clause brings with it. */
    record ClauseLink(String clause) implements Fragment {}

    /** An applicable document. */
    record DocumentLink(String document) implements Fragment {}

    /** This document itself. */
    record ThisSchedule() implements Fragment {}

    /** The two sides of any contract in the chain. */
    enum Party {
        PROVIDER,
        CUSTOMER
    }
}
