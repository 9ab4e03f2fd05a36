package io.github.flowdown.scoring;

import io.github.flowdown.definition.Counting;
import io.github.flowdown.definition.NoAnswer;
import io.github.flowdown.definition.Option;
import io.github.flowdown.definition.Scale;

/** What one answer means for the score: an option, or one of the four kinds of no answer. */
public sealed interface Mark {

    /** The mark in words, as what a question came to. */
    String describe();

    /** What the questionnaire says about this kind of no answer; full for an option, which has a score of its own. */
    Counting counting(NoAnswer rules);

    /** Whether it may still come to leaving the score. */
    default boolean mayLeave(Scale scale, NoAnswer rules) {
        return false;
    }

    /** The rule that decided, in a few words for an explanation. */
    default String rule(Counting counting) {
        return describe() + ": "
                + switch (counting) {
                    case NOTHING -> "earns nothing";
                    case FULL -> "counts in full";
                    case LEFT_OUT -> "leaves the score";
                    case OPEN -> "anything from nothing to full";
                };
    }

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

        @Override
        public String describe() {
            return option.label();
        }

        @Override
        public Counting counting(NoAnswer rules) {
            return Counting.FULL;
        }
    }

    /** The question is not asked of this supplier. */
    record NotAsked() implements Mark {
        @Override
        public String describe() {
            return "not asked";
        }

        @Override
        public Counting counting(NoAnswer rules) {
            return rules.notAsked();
        }
    }

    /** Nothing was answered. */
    record Blank() implements Mark {
        @Override
        public String describe() {
            return "left blank";
        }

        @Override
        public Counting counting(NoAnswer rules) {
            return rules.blank();
        }
    }

    /** Claimed not to apply, with a justification. */
    record NotApplicable() implements Mark {
        @Override
        public String describe() {
            return "not applicable, justified";
        }

        @Override
        public Counting counting(NoAnswer rules) {
            return rules.notApplicable();
        }
    }

    /** Something was written that a person has to look at. */
    record AwaitingReview() implements Mark {
        @Override
        public String describe() {
            return "awaits review";
        }

        @Override
        public Counting counting(NoAnswer rules) {
            return rules.awaitingReview();
        }

        @Override
        public boolean mayLeave(Scale scale, NoAnswer rules) {
            return rules.notApplicable() == Counting.LEFT_OUT
                    && scale.options().stream().anyMatch(Option::isNotApplicable);
        }
    }

    /** Whether the question is asked at all hangs on an answer that awaits review. */
    record PerhapsNotAsked() implements Mark {
        @Override
        public String describe() {
            return "whether it is asked awaits the review of another answer";
        }

        @Override
        public Counting counting(NoAnswer rules) {
            return rules.awaitingReview();
        }

        @Override
        public boolean mayLeave(Scale scale, NoAnswer rules) {
            return rules.notAsked() == Counting.LEFT_OUT;
        }
    }
}
