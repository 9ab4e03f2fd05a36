package io.github.flowdown.yaml;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A value of a file and where it stands, so that pieces of several files can be put together and each still knows its place. */
record Piece(JsonNode value, SourceMap.Node place) {

    /** The value under a key, if this is a mapping that has it. */
    Optional<Piece> get(String key) {
        JsonNode found = value.get(key);
        SourceMap.Node where = place.child(key);
        return found == null || where == null ? Optional.empty() : Optional.of(new Piece(found, where));
    }

    /** The entries, if this is a list. */
    List<Piece> items() {
        return value.isArray()
                ? IntStream.range(0, value.size())
                        .mapToObj(i -> new Piece(
                                value.get(i),
                                Optional.ofNullable(place.child(Integer.toString(i)))
                                        .orElse(place)))
                        .collect(ImmutableList.toImmutableList())
                : ImmutableList.of();
    }

    /** The entries under a key. */
    List<Piece> items(String key) {
        return get(key).map(Piece::items).orElse(ImmutableList.of());
    }

    /** The keys in the order written, if this is a mapping. */
    List<String> keys() {
        return value.isObject() ? ImmutableList.copyOf(value.propertyNames()) : ImmutableList.of();
    }

    /** The text, if this is one. */
    Optional<String> text() {
        return value.isString() ? Optional.of(value.stringValue()) : Optional.empty();
    }

    Optional<String> text(String key) {
        return get(key).flatMap(Piece::text);
    }

    /** The same mapping with another value under a key. */
    Piece with(String key, Piece other) {
        Mapping changed = new Mapping(place);
        keys().stream()
                .filter(one -> !one.equals(key))
                .forEach(one -> get(one).ifPresent(kept -> changed.put(one, kept)));
        changed.put(key, other);
        return changed.piece();
    }

    /** A mapping in the making. */
    static final class Mapping {
        private final ObjectNode value = JsonNodeFactory.instance.objectNode();
        private final SourceMap.Node place;

        Mapping(SourceMap.Node at) {
            this.place = at.withoutChildren();
        }

        boolean has(String key) {
            return value.has(key);
        }

        void put(String key, Piece piece) {
            value.set(key, piece.value());
            place.add(key, piece.place());
        }

        Piece piece() {
            return new Piece(value, place);
        }
    }

    /** A list in the making. */
    static final class Listing {
        private final ArrayNode value = JsonNodeFactory.instance.arrayNode();
        private final SourceMap.Node place;

        Listing(SourceMap.Node at) {
            this.place = at.withoutChildren();
        }

        void add(Piece piece) {
            value.add(piece.value());
            place.add(piece.place());
        }

        boolean isEmpty() {
            return value.isEmpty();
        }

        Piece piece() {
            return new Piece(value, place);
        }
    }
}
