package io.github.flowdown.rendering;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.flowdown.schedule.SecuritySchedule.DraftedDefinition;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Leads from the words of a paragraph to the definitions of its terms: each term once a paragraph, so that the page stays readable. */
final class TermLinks {
    private final ImmutableMap<String, String> anchorByForm;
    private final ImmutableMap<String, String> anchorByTerm;
    private final Optional<Pattern> forms;

    private TermLinks(Map<String, String> anchorByTerm, Map<String, String> anchorByForm) {
        this.anchorByTerm = ImmutableMap.copyOf(anchorByTerm);
        this.anchorByForm = ImmutableMap.copyOf(anchorByForm);
        this.forms = anchorByForm.isEmpty() ? Optional.empty() : Optional.of(pattern(anchorByForm.keySet()));
    }

    static TermLinks to(List<DraftedDefinition> definitions) {
        Map<String, String> byTerm = new LinkedHashMap<>();
        Map<String, String> byForm = new LinkedHashMap<>();
        for (DraftedDefinition definition : definitions) {
            String term = definition.term();
            String anchor = "term-" + term;
            byTerm.put(term, anchor);
            List.of(term, term + "s", term + "es").forEach(form -> byForm.putIfAbsent(form, anchor));
            if (term.endsWith("y")) {
                byForm.putIfAbsent(term.substring(0, term.length() - 1) + "ies", anchor);
            }
        }
        return new TermLinks(byTerm, byForm);
    }

    static TermLinks none() {
        return new TermLinks(ImmutableMap.of(), ImmutableMap.of());
    }

    /** Where a term is defined. */
    Optional<String> anchorOf(String term) {
        return Optional.ofNullable(anchorByTerm.get(term));
    }

    /** A term that is used, with the place where it is defined. */
    record Use(String anchor, String text) implements Span {}

    List<Span> linked(List<Span> spans) {
        if (forms.isEmpty()) {
            return spans;
        }
        ImmutableList.Builder<Span> linked = ImmutableList.builder();
        Set<String> seen = new HashSet<>();
        for (Span span : joined(spans)) {
            if (span instanceof Span.Words words) {
                link(words.text(), forms.get(), seen, linked);
            } else {
                linked.add(span);
            }
        }
        return linked.build();
    }

    /** Words that stand side by side are one text: a term may run across them. */
    private static List<Span> joined(List<Span> spans) {
        ImmutableList.Builder<Span> joined = ImmutableList.builder();
        StringBuilder words = new StringBuilder();
        for (Span span : spans) {
            if (span instanceof Span.Words) {
                words.append(span.text());
            } else {
                if (!words.isEmpty()) {
                    joined.add(Span.words(words.toString()));
                    words.setLength(0);
                }
                joined.add(span);
            }
        }
        if (!words.isEmpty()) {
            joined.add(Span.words(words.toString()));
        }
        return joined.build();
    }

    private void link(String text, Pattern wanted, Set<String> seen, ImmutableList.Builder<Span> linked) {
        Matcher form = wanted.matcher(text);
        int from = 0;
        while (form.find()) {
            String anchor = anchorByForm.getOrDefault(form.group(), "");
            if (seen.add(anchor)) {
                if (form.start() > from) {
                    linked.add(Span.words(text.substring(from, form.start())));
                }
                linked.add(new Use(anchor, form.group()));
                from = form.end();
            }
        }
        if (from < text.length()) {
            linked.add(Span.words(text.substring(from)));
        }
    }

    /** The longest form first: "Security Incident Plan" is not a "Security Incident". */
    private static Pattern pattern(Set<String> forms) {
        String any = forms.stream()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        return Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + any + ")(?![\\p{L}\\p{N}])");
    }
}
