package io.github.flowdown.schedule;

import com.google.common.collect.ImmutableList;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Finds which defined terms a document uses, and those their meanings use in turn. */
final class TermsUsed {
    private final List<Definition> longestFirst;
    private final Function<Definition, String> meaning;

    /** With the meaning of a term as it reads in the document. */
    TermsUsed(List<Definition> definitions, Function<Definition, String> meaning) {
        this.meaning = meaning;
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
                    open.add(meaning.apply(definition));
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
            if (!text.contains(stem(definition.term()))) {
                continue;
            }
            boolean found = false;
            for (String form : forms(definition.term())) {
                found |= takenOut(rest, form);
            }
            if (found) {
                named.add(definition);
            }
        }
        return named.build();
    }

    /** What every form of a term begins with: most texts hold few terms, and looking for this once is quick. */
    private static String stem(String term) {
        return term.endsWith("y") ? term.substring(0, term.length() - 1) : term;
    }

    /** The term and its plurals: a plural is a use as well. */
    private static List<String> forms(String term) {
        ImmutableList.Builder<String> forms = ImmutableList.builder();
        forms.add(term, term + "s", term + "es");
        if (term.endsWith("y")) {
            forms.add(term.substring(0, term.length() - 1) + "ies");
        }
        return forms.build();
    }

    private static boolean takenOut(StringBuilder text, String words) {
        boolean found = false;
        for (int at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
            if (isEdge(text, at - 1) && isEdge(text, at + words.length())) {
                found = true;
                for (int i = at; i < at + words.length(); i++) {
                    text.setCharAt(i, '\u0000');
                }
            }
        }
        return found;
    }

    private static boolean isEdge(StringBuilder text, int at) {
        return at < 0 || at >= text.length() || !Character.isLetterOrDigit(text.charAt(at));
    }
}
