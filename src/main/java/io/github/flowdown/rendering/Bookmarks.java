package io.github.flowdown.rendering;

import com.google.common.collect.ImmutableMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Names for the places of a document that Word accepts: letters, digits and underscores, at most 40, each once. */
final class Bookmarks {
    private static final int LONGEST = 40;

    private final ImmutableMap<String, Bookmark> byAnchor;

    /** A name and the number Word wants beside it. */
    record Bookmark(String name, int id) {}

    private Bookmarks(ImmutableMap<String, Bookmark> byAnchor) {
        this.byAnchor = byAnchor;
    }

    static Bookmarks of(List<String> anchors) {
        ImmutableMap.Builder<String, Bookmark> bookmarks = ImmutableMap.builder();
        Set<String> used = new HashSet<>();
        int id = 1;
        for (String anchor : anchors) {
            bookmarks.put(anchor, new Bookmark(free(anchor, used), id));
            id++;
        }
        return new Bookmarks(bookmarks.buildKeepingLast());
    }

    /** The bookmark of a place; empty when there is no such place in the document. */
    Optional<Bookmark> at(String anchor) {
        return Optional.ofNullable(byAnchor.get(anchor));
    }

    private static String free(String anchor, Set<String> used) {
        String plain = anchor.replaceAll("[^A-Za-z0-9_]", "_");
        String name = cut(plain, LONGEST);
        for (int number = 2; !used.add(name.toLowerCase(Locale.ROOT)); number++) {
            String suffix = "_" + number;
            name = cut(plain, LONGEST - suffix.length()) + suffix;
        }
        return name;
    }

    private static String cut(String name, int length) {
        return name.length() <= length ? name : name.substring(0, length);
    }
}
