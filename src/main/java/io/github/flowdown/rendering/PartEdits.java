package io.github.flowdown.rendering;

import java.util.Map;
import java.util.TreeMap;

/** Changes to the text of a part, made all at once. Two changes must not overlap. */
final class PartEdits {
    private record Change(int end, String replacement) {}

    private final String text;
    private final TreeMap<Integer, Change> changes = new TreeMap<>();

    PartEdits(XmlPart part) {
        this.text = part.text();
    }

    void replace(XmlPart.Element element, String replacement) {
        changes.put(element.start(), new Change(element.end(), replacement));
    }

    void insert(int place, String addition) {
        changes.merge(
                place,
                new Change(place, addition),
                (there, added) -> new Change(there.end(), there.replacement() + added.replacement()));
    }

    String made() {
        StringBuilder made = new StringBuilder(text.length() + 1000);
        int from = 0;
        for (Map.Entry<Integer, Change> change : changes.entrySet()) {
            made.append(text, from, change.getKey()).append(change.getValue().replacement());
            from = change.getValue().end();
        }
        return made.append(text, from, text.length()).toString();
    }
}
