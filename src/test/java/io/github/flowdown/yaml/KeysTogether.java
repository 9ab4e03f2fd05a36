package io.github.flowdown.yaml;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Which keys stand together, as a JSON Schema says it. */
final class KeysTogether {
    private static final List<String> TESTS =
            List.of("is", "any-of", "includes", "at-least", "at-most", "before", "after", "answered");

    /** One subject; with one test exactly where the subject is a fact, an answer or the rating. */
    static final Map<String, Object> OF_A_CONDITION = ImmutableMap.of(
            "oneOf", each("all", "any", "not", "fact", "question", "finding", "unmet", "rating"),
            "if", Map.of("anyOf", each("fact", "question", "rating")),
            "then", Map.of("oneOf", each(TESTS.toArray(String[]::new))),
            "else",
                    Map.of(
                            "not",
                            Map.of(
                                    "anyOf",
                                    each(TESTS.stream()
                                            .filter(test -> !test.equals("at-least"))
                                            .toArray(String[]::new)))));

    /** Options or a type; both for a choice of several only, and it has to have options. */
    static final Map<String, Object> OF_AN_ANSWER = ImmutableMap.of(
            "anyOf", each("options", "type"),
            "if", ImmutableMap.of("required", List.of("type"), "properties", several()),
            "then", required("options"),
            "else", Map.of("not", required("options", "type")));

    private KeysTogether() {}

    private static Map<String, Object> several() {
        return Map.of("type", Map.of("const", "multi-choice"));
    }

    private static Map<String, Object> required(String... keys) {
        return Map.of("required", ImmutableList.copyOf(keys));
    }

    private static List<Map<String, Object>> each(String... keys) {
        return Stream.of(keys).map(KeysTogether::required).toList();
    }
}
