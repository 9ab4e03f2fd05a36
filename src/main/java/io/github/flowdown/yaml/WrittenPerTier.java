package io.github.flowdown.yaml;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Map;
import java.util.Optional;

/** A text for all tiers, or one per tier. */
@Shape("a text, or a mapping of tiers to texts")
record WrittenPerTier(Optional<String> everywhere, Map<String, String> byTier) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static WrittenPerTier of(String text) {
        return new WrittenPerTier(Optional.of(text), Map.of());
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static WrittenPerTier of(Map<String, String> byTier) {
        return new WrittenPerTier(Optional.empty(), Absent.orEmpty(byTier));
    }
}
