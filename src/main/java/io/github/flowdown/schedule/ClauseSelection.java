package io.github.flowdown.schedule;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ListMultimap;
import io.github.flowdown.definition.Circumstances;
import io.github.flowdown.definition.Condition;
import io.github.flowdown.definition.Reason;
import io.github.flowdown.definition.Tier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which clauses stand in a document, each with its reasons, and which do not, each with the condition that does not hold. */
final class ClauseSelection {
    private final ClauseLibrary library;
    private final ListMultimap<String, Reason> reasons = ArrayListMultimap.create();
    private final Map<String, String> leftOut = new LinkedHashMap<>();

    private ClauseSelection(ClauseLibrary library) {
        this.library = library;
    }

    /** By tier and condition. */
    static ClauseSelection of(ClauseLibrary library, Tier tier, Circumstances circumstances) {
        ClauseSelection selection = new ClauseSelection(library);
        for (Clause clause : library.clauses()) {
            Optional<String> against = against(clause, tier, circumstances);
            if (against.isPresent()) {
                selection.leaveOut(clause, against.get());
            } else {
                selection.include(clause, Reason.of(reason(clause, tier, circumstances), clause.location()));
            }
        }
        return selection;
    }

    /** With nothing selected yet. */
    static ClauseSelection empty(ClauseLibrary library) {
        return new ClauseSelection(library);
    }

    void include(Clause clause, Reason reason) {
        reasons.put(clause.id(), reason);
        leftOut.remove(clause.id());
    }

    void leaveOut(Clause clause, String because) {
        if (!reasons.containsKey(clause.id())) {
            leftOut.put(clause.id(), because);
        }
    }

    boolean includes(Clause clause) {
        return includes(clause.id());
    }

    boolean includes(String clause) {
        return reasons.containsKey(clause);
    }

    List<Reason> reasons(Clause clause) {
        return ImmutableList.copyOf(reasons.get(clause.id()));
    }

    /** A clause turned out to have nothing to say. */
    void withdraw(Clause clause, String because) {
        reasons.removeAll(clause.id());
        leftOut.put(clause.id(), because);
    }

    List<SecuritySchedule.LeftOut> leftOut() {
        return library.clauses().stream()
                .filter(clause -> leftOut.containsKey(clause.id()))
                .map(clause -> new SecuritySchedule.LeftOut(clause, leftOut.getOrDefault(clause.id(), "")))
                .collect(ImmutableList.toImmutableList());
    }

    /** Brings every clause that an included one refers to, at any distance. */
    void closeOver(ParagraphFilter filter) {
        Deque<Clause> open = new ArrayDeque<>(
                library.clauses().stream().filter(this::includes).toList());
        while (!open.isEmpty()) {
            Clause clause = open.remove();
            for (String link : links(clause, filter)) {
                library.clause(link).filter(target -> !includes(target)).ifPresent(target -> {
                    include(target, Reason.of("clause '%s' refers to it".formatted(clause.title()), clause.location()));
                    open.add(target);
                });
            }
        }
    }

    /** Why a clause does not stand at a tier and in these circumstances; empty when it does. */
    static Optional<String> against(Clause clause, Tier tier, Circumstances circumstances) {
        if (!clause.isAt(tier)) {
            return Optional.of("it does not belong to tier " + tier.title());
        }
        return clause.when().fails(circumstances)
                ? Optional.of("it is needed only where " + clause.when().describe())
                : Optional.empty();
    }

    static String reason(Clause clause, Tier tier, Circumstances circumstances) {
        String byTier = clause.tiers().isEmpty() ? "it stands at every tier" : "it belongs to tier " + tier.title();
        if (clause.when() instanceof Condition.Always) {
            return byTier;
        }
        return byTier + " and " + clause.when().why(circumstances);
    }

    private static Set<String> links(Clause clause, ParagraphFilter filter) {
        Set<String> links = new LinkedHashSet<>();
        List<ClauseText> texts = new ArrayList<>();
        texts.add(clause.purpose());
        for (Paragraph paragraph : clause.paragraphs()) {
            if (filter.admits(clause, paragraph)) {
                texts.add(paragraph.text());
                texts.addAll(paragraph.items());
            }
        }
        texts.stream()
                .flatMap(text -> text.fragments().stream())
                .filter(Fragment.ClauseLink.class::isInstance)
                .forEach(link -> links.add(((Fragment.ClauseLink) link).clause()));
        return links;
    }
}
