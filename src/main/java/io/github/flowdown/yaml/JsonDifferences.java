package io.github.flowdown.yaml;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import io.github.flowdown.assessment.Replay;
import io.github.flowdown.assessment.Replay.Difference;
import io.github.flowdown.diagnostic.Quote;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Holds an {@code assessment.json} against the same one made again, value by value. Entries of lists are matched by what they are about, not by their place. */
public final class JsonDifferences {
    private static final ImmutableSet<String> IDENTITIES =
            ImmutableSet.of("id", "question", "about", "contract", "reference", "clause", "day", "scheme", "name");
    private static final String INPUTS = "/fingerprints/";

    private final List<Difference> found = new ArrayList<>();

    private JsonDifferences() {}

    /** What differs between the bytes that were recorded and those that come out now; both are JSON. */
    public static Replay between(byte[] recorded, byte[] again) {
        JsonDifferences differences = new JsonDifferences();
        if (!Arrays.equals(recorded, again)) {
            differences.compare(tree(recorded), tree(again), "", "");
        }
        return new Replay(
                Arrays.equals(recorded, again),
                differences.found.stream()
                        .filter(difference -> difference.pointer().startsWith(INPUTS))
                        .collect(ImmutableList.toImmutableList()),
                differences.found.stream()
                        .filter(difference -> !difference.pointer().startsWith(INPUTS))
                        .collect(ImmutableList.toImmutableList()));
    }

    private static JsonNode tree(byte[] bytes) {
        return Lazy.MAPPER.readTree(new String(bytes, StandardCharsets.UTF_8));
    }

    private void compare(JsonNode was, JsonNode is, String pointer, String words) {
        if (was.equals(is)) {
            return;
        }
        if (was.isObject() && is.isObject()) {
            Sets.union(ImmutableSet.copyOf(was.propertyNames()), ImmutableSet.copyOf(is.propertyNames()))
                    .forEach(key -> both(
                            Optional.ofNullable(was.get(key)),
                            Optional.ofNullable(is.get(key)),
                            pointer + "/" + key.replace("~", "~0").replace("/", "~1"),
                            joined(words, spoken(key))));
        } else if (was.isArray() && is.isArray()) {
            compareLists(was, is, pointer, words);
        } else {
            found.add(new Difference(pointer, words, Optional.of(shown(was)), Optional.of(shown(is))));
        }
    }

    private void both(Optional<JsonNode> was, Optional<JsonNode> is, String pointer, String words) {
        if (was.isPresent() && is.isPresent()) {
            compare(was.get(), is.get(), pointer, words);
        } else {
            found.add(new Difference(pointer, words, was.map(JsonDifferences::shown), is.map(JsonDifferences::shown)));
        }
    }

    private void compareLists(JsonNode was, JsonNode is, String pointer, String words) {
        Map<String, Integer> before = places(was);
        Map<String, Integer> after = places(is);
        Set<String> all = Sets.union(before.keySet(), after.keySet());
        for (String key : all) {
            Optional<Integer> old = Optional.ofNullable(before.get(key));
            Optional<Integer> now = Optional.ofNullable(after.get(key));
            both(
                    old.map(was::get),
                    now.map(is::get),
                    pointer + "/" + old.or(() -> now).orElse(0),
                    joined(words, key));
        }
    }

    /** Where each entry stands, by what it is about; by its number where that is not known or not unique. */
    private static Map<String, Integer> places(JsonNode list) {
        Map<String, Integer> places = new LinkedHashMap<>();
        for (int i = 0; i < list.size(); i++) {
            JsonNode entry = list.get(i);
            String name = IDENTITIES.stream()
                    .flatMap(key -> Optional.ofNullable(entry.get(key)).stream())
                    .filter(JsonNode::isString)
                    .map(JsonNode::asString)
                    .findFirst()
                    .orElse("number " + (i + 1));
            places.put(places.containsKey(name) ? name + ", number " + (i + 1) : name, i);
        }
        return places;
    }

    private static String joined(String words, String next) {
        if (words.equals("fingerprints")) {
            return "the fingerprint of the " + next;
        }
        return words.isEmpty() ? next : words + ", " + next;
    }

    /** {@code earnedLow} as {@code earned low}. */
    private static String spoken(String key) {
        return key.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
    }

    private static String shown(JsonNode value) {
        if (value.isNull()) {
            return "nothing";
        }
        return value.isString()
                ? Quote.of(value.asString())
                : Quote.of(value.toString()).replaceAll("^'|'$", "");
    }

    /** Built when the first two files are compared. */
    private static final class Lazy {
        private static final JsonMapper MAPPER = JsonMapper.builder().build();
    }
}
