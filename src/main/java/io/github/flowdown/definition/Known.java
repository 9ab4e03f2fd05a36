package io.github.flowdown.definition;

import com.google.common.collect.ImmutableList;
import java.util.List;

/** What is known of a fact or an answer when a condition asks for it. */
public sealed interface Known {
    /** The value: an option's value, a number or a date as text. */
    record Value(String value) implements Known {}

    /** Several values of one answer, each an option's value. */
    record Several(List<String> values) implements Known {
        public Several {
            values = ImmutableList.copyOf(values);
        }
    }

    /** There definitely is no answer: the question was not asked, or does not apply. */
    record Nothing() implements Known {}

    /** There may be an answer, but it was left blank or could not be read. */
    record NotYet() implements Known {}

    static Known of(String value) {
        return new Value(value);
    }

    static Known several(List<String> values) {
        return new Several(values);
    }

    static Known nothing() {
        return new Nothing();
    }

    static Known notYet() {
        return new NotYet();
    }
}
