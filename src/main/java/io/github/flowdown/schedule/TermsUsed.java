package io.github.flowdown.schedule;

import com.google.common.collect.ImmutableList;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Finds which defined terms a document uses, and those their meanings use in turn. */
final class TermsUsed {
    private final List<Definition> longestFirst;

    TermsUsed(List<Definition> definitions) {
        this.longestFirst = definitions.stream()
                .sorted(Comparator.comparingInt(
                                (Definition definition) -> definition.term().length())
                        .reversed()
                        .thenComparing(Definition::term))
                .toList();
    }

    /** The definitions used by texts, in alphabetical order. */
    List<Definition> in(List<String> texts) {
        Map<String, Definition> used = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        Deque<String> open = new ArrayDeque<>(texts);
        while (!open.isEmpty()) {
            for (Definition definition : named(open.remove())) {
                if (used.put(definition.term(), definition) == null) {
                    open.add(words(definition.means()));
                }
            }
        }
        return ImmutableList.copyOf(used.values());
    }

    /** Longer terms are looked for first and taken out, so that "Security Incident Plan" does not count as "Security Incident". */
    private List<Definition> named(String text) {
        ImmutableList.Builder<Definition> named = ImmutableList.builder();
        StringBuilder rest = new StringBuilder(text);
        for (Definition definition : longestFirst) {
            boolean found = false;
            int at = indexOfWord(rest, definition.term(), 0);
            while (at >= 0) {
                found = true;
                for (int i = 0; i < definition.term().length(); i++) {
                    rest.setCharAt(at + i, '\u0000');
                }
                at = indexOfWord(rest, definition.term(), at);
            }
            if (found) {
                named.add(definition);
            }
        }
        return named.build();
    }

    private static int indexOfWord(StringBuilder text, String term, int from) {
        for (int at = text.indexOf(term, from); at >= 0; at = text.indexOf(term, at + 1)) {
            if (isEdge(text, at - 1) && isEnd(text, at + term.length())) {
                return at;
            }
        }
        return -1;
    }

    /** A plural is a use as well. */
    private static boolean isEnd(StringBuilder text, int at) {
        return isEdge(text, at) || (text.charAt(at) == 's' && isEdge(text, at + 1));
    }

    private static boolean isEdge(StringBuilder text, int at) {
        return at < 0 || at >= text.length() || !Character.isLetterOrDigit(text.charAt(at));
    }

    private static String words(ClauseText text) {
        StringBuilder words = new StringBuilder();
        for (Fragment fragment : text.fragments()) {
            words.append(fragment instanceof Fragment.Words plain ? plain.text() : " ");
        }
        return words.toString();
    }
}
