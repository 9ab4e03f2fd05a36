package io.github.flowdown.yaml;

import com.google.common.primitives.Ints;
import io.github.flowdown.diagnostic.Location;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where every key and every value of a file stands. */
final class SourceMap {
    private final String source;
    private final Node top;

    SourceMap(String source, Node top) {
        this.source = source;
        this.top = top;
    }

    String source() {
        return source;
    }

    /** The place of a value, or of the nearest one above it that is in the file. */
    Location at(Pointer pointer) {
        Node node = nearest(pointer);
        return node.location();
    }

    /** The value that holds all others. */
    Node top() {
        return top;
    }

    /** The place of a key, or of its mapping where the key is not in the file. */
    Location keyAt(Pointer pointer) {
        Node node = nearest(pointer);
        return node.keyLine > 0 && has(pointer)
                ? new Location.InText(node.source, node.keyLine, node.keyColumn)
                : node.location();
    }

    boolean has(Pointer pointer) {
        Node node = top;
        for (String step : pointer.steps()) {
            Node next = node.child(step);
            if (next == null) {
                return false;
            }
            node = next;
        }
        return true;
    }

    /** The keys of a mapping in the order written. */
    List<String> keys(Pointer pointer) {
        return has(pointer) ? nearest(pointer).keys() : List.of();
    }

    private Node nearest(Pointer pointer) {
        Node node = top;
        for (String step : pointer.steps()) {
            Node next = node.child(step);
            if (next == null) {
                return node;
            }
            node = next;
        }
        return node;
    }

    /** One value; lines and columns count from 1. What is put together of several files has values of each. */
    static final class Node {
        private final String source;
        private final int line;
        private final int column;
        private final int keyLine;
        private final int keyColumn;
        // A million small values are allowed, so that lists must not cost a map each.
        private Map<String, Node> byKey = Map.of();
        private List<Node> inOrder = List.of();

        /** A value in a list or at the top. */
        Node(String source, int line, int column) {
            this(source, line, column, null);
        }

        /** The value of a key. */
        Node(String source, int line, int column, Location.@Nullable InText key) {
            this.source = source;
            this.line = line;
            this.column = column;
            this.keyLine = key == null ? 0 : key.line();
            this.keyColumn = key == null ? 0 : key.column();
        }

        void add(String key, Node child) {
            if (byKey.isEmpty()) {
                byKey = new LinkedHashMap<>();
            }
            byKey.put(key, child);
        }

        void add(Node child) {
            if (inOrder.isEmpty()) {
                inOrder = new ArrayList<>();
            }
            inOrder.add(child);
        }

        Location.InText location() {
            return new Location.InText(source, line, column);
        }

        /** The same place with nothing in it yet. */
        Node withoutChildren() {
            return new Node(source, line, column, keyLine > 0 ? new Location.InText(source, keyLine, keyColumn) : null);
        }

        @Nullable
        Node child(String step) {
            if (inOrder.isEmpty()) {
                return byKey.get(step);
            }
            Integer index = Ints.tryParse(step);
            return index != null && index >= 0 && index < inOrder.size() ? inOrder.get(index) : null;
        }

        private List<String> keys() {
            return List.copyOf(byKey.keySet());
        }

        Location.@Nullable InText keyOf(String source, String step) {
            Node child = byKey.get(step);
            return child == null || child.keyLine == 0
                    ? null
                    : new Location.InText(source, child.keyLine, child.keyColumn);
        }
    }
}
