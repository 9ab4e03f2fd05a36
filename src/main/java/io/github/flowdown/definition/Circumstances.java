package io.github.flowdown.definition;

/** What conditions are evaluated over. What a kind of circumstances cannot know (a rating before any return) is {@link Known.Nothing}. */
public interface Circumstances {

    /** The contract's answer to a contract-risk question, or {@code tier}, or {@code sub-contracts} (their number). */
    Known fact(String name);

    /** The supplier's answer to a question. */
    default Known answer(QuestionId question) {
        return Known.nothing();
    }

    /** Whether there is a finding from a question. */
    default boolean hasFinding(QuestionId question) {
        return false;
    }

    /** How many findings there are of an obligation, at least so severe. */
    default int findings(Obligation obligation, FindingSeverity atLeast) {
        return 0;
    }

    /** The id of the rating. */
    default Known rating() {
        return Known.nothing();
    }
}
