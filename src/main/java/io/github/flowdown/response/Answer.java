package io.github.flowdown.response;

import com.google.common.collect.ImmutableList;
import io.github.flowdown.definition.Known;
import io.github.flowdown.definition.Option;
import io.github.flowdown.definition.QuestionId;
import io.github.flowdown.diagnostic.Location;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The supplier's answer to one question. What was written is always kept beside how it was read. */
public sealed interface Answer {

    QuestionId question();

    Provenance provenance();

    /** What the supplier wrote beside the answer. */
    Optional<String> comment();

    Evidence evidence();

    /** The answer in words. */
    String describe();

    /** What conditions know of it. */
    Known known();

    /** The stored value: an option's value, a number or an ISO date, several of them separated by "; "; empty when there is none. */
    Optional<String> value();

    /** Whether a person has to look before it can count. */
    default boolean awaitsReview() {
        return false;
    }

    default Location location() {
        return provenance().location();
    }

    /** An option of the question's scale. */
    record Chosen(
            QuestionId question, Option option, Provenance provenance, Optional<String> comment, Evidence evidence)
            implements Answer {
        @Override
        public String describe() {
            return option.label();
        }

        @Override
        public Known known() {
            return Known.of(option.value());
        }

        @Override
        public Optional<String> value() {
            return Optional.of(option.value());
        }
    }

    /**
     * Several options of the question's scale.
     *
     * @param options in the order of the scale
     */
    record ChosenSeveral(
            QuestionId question,
            List<Option> options,
            Provenance provenance,
            Optional<String> comment,
            Evidence evidence)
            implements Answer {
        public ChosenSeveral {
            options = ImmutableList.copyOf(options);
        }

        @Override
        public String describe() {
            return options.stream().map(Option::label).collect(Collectors.joining("; "));
        }

        @Override
        public Known known() {
            return Known.several(options.stream().map(Option::value).toList());
        }

        @Override
        public Optional<String> value() {
            return Optional.of(options.stream().map(Option::value).collect(Collectors.joining("; ")));
        }
    }

    /**
     * A certificate that is held. Conditions see the day it expires.
     *
     * @param scheme the id of its scheme, or its name as written where it is none of the scheme's
     */
    record Certified(
            QuestionId question,
            String scheme,
            String number,
            LocalDate issued,
            LocalDate expires,
            Provenance provenance,
            Optional<String> comment,
            Evidence evidence)
            implements Answer {
        @Override
        public String describe() {
            return "%s %s, issued %s, expires %s".formatted(scheme, number, issued, expires);
        }

        @Override
        public Known known() {
            return Known.of(expires.toString());
        }

        @Override
        public Optional<String> value() {
            return Optional.of(String.join("; ", scheme, number, issued.toString(), expires.toString()));
        }
    }

    /**
     * A text, number, percentage or date.
     *
     * @param stated the text as written, the number as a plain decimal, or the date as {@code YYYY-MM-DD}
     */
    record Stated(
            QuestionId question, String stated, Provenance provenance, Optional<String> comment, Evidence evidence)
            implements Answer {
        @Override
        public String describe() {
            return stated;
        }

        @Override
        public Known known() {
            return Known.of(stated);
        }

        @Override
        public Optional<String> value() {
            return Optional.of(stated);
        }
    }

    /** A claim that the question does not apply; awaits review while no justification stands beside it. */
    record NotApplicable(
            QuestionId question, Option option, Provenance provenance, Optional<String> comment, Evidence evidence)
            implements Answer {
        /** Whether it is claimed with the justification it needs. */
        public boolean isJustified() {
            return !option.needsJustification() || comment.isPresent();
        }

        @Override
        public boolean awaitsReview() {
            return !isJustified();
        }

        @Override
        public String describe() {
            return isJustified() ? "Not applicable" : "Not applicable, without a justification";
        }

        @Override
        public Known known() {
            return isJustified() ? Known.nothing() : Known.notYet();
        }

        @Override
        public Optional<String> value() {
            return Optional.of(option.value());
        }
    }

    /**
     * Something was written that cannot be read with certainty.
     *
     * @param because what is wrong with it, in words that follow "could not be read: "
     */
    record Unreadable(
            QuestionId question, String because, Provenance provenance, Optional<String> comment, Evidence evidence)
            implements Answer {
        @Override
        public boolean awaitsReview() {
            return true;
        }

        @Override
        public String describe() {
            return "awaits review: " + because;
        }

        @Override
        public Known known() {
            return Known.notYet();
        }

        @Override
        public Optional<String> value() {
            return Optional.empty();
        }
    }

    /** Nothing was written, or the question has no row. */
    record Blank(QuestionId question, Provenance provenance, Optional<String> comment, Evidence evidence)
            implements Answer {
        @Override
        public String describe() {
            return "left blank";
        }

        @Override
        public Known known() {
            return Known.notYet();
        }

        @Override
        public Optional<String> value() {
            return Optional.empty();
        }
    }
}
