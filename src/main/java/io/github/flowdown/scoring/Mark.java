package io.github.flowdown.scoring;

import io.github.flowdown.definition.Option;

/** What one answer means for the score: an option, or one of the four kinds of no answer. */
public sealed interface Mark {

    /** The rule that decided, in a few words for an explanation. */
    String rule();

    /** The option that counts: the one the supplier chose, or the one a review came to. */
    record Chosen(Option option, String rule) implements Mark {
        /** The option that was answered. */
        public Chosen(Option option) {
            this(option, "answered '%s'".formatted(option.label()));
        }

        /** The option that somebody decided on when looking at the answer. */
        public static Chosen reviewed(Option option) {
            return new Chosen(option, "reviewed as '%s'".formatted(option.label()));
        }
    }

    /** The question is not asked of this supplier; it leaves the score. */
    record NotAsked() implements Mark {
        @Override
        public String rule() {
            return "not asked: leaves the score";
        }
    }

    /** Nothing was answered; it counts with the worst option. */
    record Blank() implements Mark {
        @Override
        public String rule() {
            return "left blank: earns nothing";
        }
    }

    /** Claimed not to apply, with a justification; it leaves the score. */
    record NotApplicable() implements Mark {
        @Override
        public String rule() {
            return "not applicable, justified: leaves the score";
        }
    }

    /** Something was written that a person has to look at; worst to best is open. */
    record AwaitingReview() implements Mark {
        @Override
        public String rule() {
            return "awaits review: anything from nothing to full";
        }
    }

    /** Whether the question is asked at all hangs on an answer that awaits review; nothing to full is open, and that it leaves the score. */
    record PerhapsNotAsked() implements Mark {
        @Override
        public String rule() {
            return "whether it is asked awaits the review of another answer: anything from nothing to full";
        }
    }
}
