package io.github.flowdown.yaml;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;

/** One value, or a list of them. */
@Shape("a text, or a list of texts")
record WrittenValues(List<String> values, boolean isList) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static WrittenValues of(String value) {
        return new WrittenValues(List.of(value), false);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static WrittenValues of(List<String> values) {
        return new WrittenValues(Absent.orEmpty(values), true);
    }
}
