package io.github.flowdown.yaml;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The value of a clause parameter as written: a text, a list of texts, or texts by name. */
@Shape("a text, a list of texts, or a mapping of names to texts")
record WrittenValue(Optional<String> text, Optional<List<String>> list, Optional<Map<String, String>> named) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static WrittenValue of(String text) {
        return new WrittenValue(Optional.of(text), Optional.empty(), Optional.empty());
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static WrittenValue of(List<String> list) {
        return new WrittenValue(Optional.empty(), Optional.of(Absent.orEmpty(list)), Optional.empty());
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static WrittenValue of(Map<String, String> named) {
        return new WrittenValue(Optional.empty(), Optional.empty(), Optional.of(Absent.orEmpty(named)));
    }
}
