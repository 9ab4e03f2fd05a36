package io.github.flowdown.definition;

import java.util.Optional;

/** What a comparison looks at. */
public sealed interface Subject {

    Known known(Circumstances circumstances);

    String describe();

    /** The scale its values come from, where it is a choice. */
    Optional<Scale> scale();

    /** A value as people see it: its label, where it is an option. */
    default String labelOf(String value) {
        return scale().flatMap(of -> of.option(value)).map(Option::label).orElse(value);
    }

    /**
     * A fact of the contract.
     *
     * @param title what the fact is, for explanations
     */
    record Fact(String name, String title, Optional<Scale> scale) implements Subject {
        @Override
        public Known known(Circumstances circumstances) {
            return circumstances.fact(name);
        }

        @Override
        public String describe() {
            return title;
        }
    }

    /** The supplier's answer to a question. */
    record Answer(QuestionId question, Optional<Scale> scale) implements Subject {
        @Override
        public Known known(Circumstances circumstances) {
            return circumstances.answer(question);
        }

        @Override
        public String describe() {
            return "the answer to " + question;
        }
    }

    /** The rating of the assessment. */
    record OfRating(Optional<Scale> scale) implements Subject {
        @Override
        public Known known(Circumstances circumstances) {
            return circumstances.rating();
        }

        @Override
        public String describe() {
            return "the rating";
        }
    }
}
