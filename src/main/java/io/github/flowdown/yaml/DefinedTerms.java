package io.github.flowdown.yaml;

import com.google.common.collect.ImmutableList;
import io.github.flowdown.schedule.ClauseText;
import io.github.flowdown.schedule.Definition;
import io.github.flowdown.schedule.Fragment;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Looks for the defined terms of a library in its texts; the longest term that fits is the one meant. */
final class DefinedTerms {
    private final List<String> longestFirst;

    DefinedTerms(List<Definition> definitions) {
        this.longestFirst = definitions.stream()
                .map(Definition::term)
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .collect(ImmutableList.toImmutableList());
    }

    /** The words of a text; what stands in curly brackets is left out. */
    static String words(ClauseText text) {
        StringBuilder words = new StringBuilder();
        text.fragments()
                .forEach(fragment -> words.append(fragment instanceof Fragment.Words plain ? plain.text() : "\uFFFC"));
        return words.toString();
    }

    /** The terms that a text uses, in the singular or plural. */
    Set<String> usedIn(String text) {
        Set<String> used = new TreeSet<>();
        blank(text, used);
        return used;
    }

    /** The text with every defined term replaced by small letters. */
    String without(String text) {
        return blank(text, new TreeSet<>());
    }

    /** The defined term that somebody probably meant. */
    Optional<String> closestTo(String written) {
        return Nearest.to(written, longestFirst);
    }

    private String blank(String text, Set<String> used) {
        StringBuilder rest = new StringBuilder(text);
        for (String term : longestFirst) {
            for (int at = rest.indexOf(term); at >= 0; at = rest.indexOf(term, at + 1)) {
                if (isWord(rest, at, at + term.length())) {
                    used.add(term);
                    rest.replace(at, at + term.length(), "x".repeat(term.length()));
                }
            }
        }
        return rest.toString();
    }

    private static boolean isWord(CharSequence text, int from, int to) {
        return (from == 0 || !Character.isLetterOrDigit(text.charAt(from - 1)))
                && (isEnd(text, to)
                        || (text.charAt(to) == 's' && isEnd(text, to + 1))
                        || (text.length() > to + 1
                                && text.charAt(to) == 'e'
                                && text.charAt(to + 1) == 's'
                                && isEnd(text, to + 2)));
    }

    private static boolean isEnd(CharSequence text, int at) {
        return at >= text.length() || !Character.isLetterOrDigit(text.charAt(at));
    }
}
