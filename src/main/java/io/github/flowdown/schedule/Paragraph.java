package io.github.flowdown.schedule;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import io.github.flowdown.definition.Condition;
import io.github.flowdown.definition.Tier;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One numbered paragraph of a clause.
 *
 * @param tiers the tiers it stands at; empty for all
 * @param lists what its items are made from, when drafting writes them
 * @param form the only form of the terms it stands in; empty for both
 * @param unless the clause that says more about the same thing: where that one stands, this paragraph does not
 */
public record Paragraph(
        ClauseText text,
        List<ClauseText> items,
        Set<Tier> tiers,
        Condition when,
        Optional<GeneratedList> lists,
        Optional<TermsForm> form,
        Optional<String> unless) {
    /** One that stands in both forms of the terms and beside every other clause. */
    public Paragraph(
            ClauseText text, List<ClauseText> items, Set<Tier> tiers, Condition when, Optional<GeneratedList> lists) {
        this(text, items, tiers, when, lists, Optional.empty(), Optional.empty());
    }

    public Paragraph {
        items = ImmutableList.copyOf(items);
        tiers = ImmutableSortedSet.copyOf(tiers);
    }

    boolean isIn(TermsForm terms) {
        return form.isEmpty() || form.get() == terms;
    }

    /** Items that drafting writes from the assessment. */
    public enum GeneratedList {
        /** One for every finding to be remedied, with its period. */
        IMPROVEMENT_PLAN,
        /** One for every piece of evidence that is expected and has not been named. */
        PROMISED_EVIDENCE,
        /** One for every control that a deviation rests on, where no clause of the document says so already. */
        COMPENSATING_CONTROLS
    }
}
