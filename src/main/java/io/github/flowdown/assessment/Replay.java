package io.github.flowdown.assessment;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;

/**
 * What came of making an assessment again: the same bytes, or all that differs.
 *
 * @param identical whether the bytes are the same
 * @param inputs the definitions and files that are not those it was made from
 * @param values everything else that differs, in the order of the file
 */
public record Replay(boolean identical, List<Difference> inputs, List<Difference> values) {
    public Replay {
        inputs = ImmutableList.copyOf(inputs);
        values = ImmutableList.copyOf(values);
    }

    /**
     * One value that is not what it was.
     *
     * @param pointer where it stands in {@code assessment.json}, as a JSON pointer
     * @param what the same in words
     * @param was what is recorded; empty when nothing is
     * @param is what comes out now; empty when nothing does
     */
    public record Difference(String pointer, String what, Optional<String> was, Optional<String> is) {
        /** What differs and how, in a sentence without a full stop. */
        public String describe() {
            if (was.isEmpty()) {
                return "%s is new: %s".formatted(what, is.orElse("nothing"));
            }
            return is.isEmpty()
                    ? "%s is gone; it was %s".formatted(what, was.get())
                    : "%s was %s and is %s".formatted(what, was.get(), is.get());
        }
    }
}
