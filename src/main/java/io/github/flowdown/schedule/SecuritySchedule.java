package io.github.flowdown.schedule;

import com.google.common.collect.ImmutableList;
import io.github.flowdown.assessment.Assessment;
import io.github.flowdown.assessment.Deviation;
import io.github.flowdown.assessment.DeviationStanding;
import io.github.flowdown.contract.TierDecision;
import io.github.flowdown.definition.Scheme;
import java.util.List;
import java.util.Optional;

/**
 * A drafted schedule: complete, numbered, explained; nothing is left to resolve.
 *
 * @param scheme the regime it was drafted under; empty when it was drafted from a clause library alone
 * @param assessment what it was drafted from; empty at tender stage
 * @param parties how the two parties are called in the text
 * @param definitions the terms used, in alphabetical order
 * @param documents the applicable documents named, and those they refer to
 * @param leftOut the clauses that are not in, and why
 * @param deviations the deviations of this contract and of those below it, and where each stood on the day of drafting
 */
public record SecuritySchedule(
        Optional<Scheme> scheme,
        ClauseLibrary library,
        TierDecision tier,
        Optional<Assessment> assessment,
        Parties parties,
        String title,
        List<DraftedPart> parts,
        List<DraftedDefinition> definitions,
        List<DraftedDocument> documents,
        List<LeftOut> leftOut,
        List<DeviationStanding> deviations) {
    public SecuritySchedule {
        parts = ImmutableList.copyOf(parts);
        definitions = ImmutableList.copyOf(definitions);
        documents = ImmutableList.copyOf(documents);
        leftOut = ImmutableList.copyOf(leftOut);
        deviations = ImmutableList.copyOf(deviations);
    }

    /** All clauses, in order. The list is immutable. */
    public List<DraftedClause> clauses() {
        return parts.stream().flatMap(part -> part.clauses().stream()).collect(ImmutableList.toImmutableList());
    }

    /** The deviations of this contract that were live on the day of drafting. The list is immutable. */
    public List<Deviation> liveDeviations() {
        return Variations.of(deviations, tier.contract().reference()).live();
    }

    public Optional<DraftedClause> clause(String id) {
        return parts.stream()
                .flatMap(part -> part.clauses().stream())
                .filter(drafted -> drafted.clause().id().equals(id))
                .findFirst();
    }

    /** A heading with its clauses; the letter counts from A. */
    public record DraftedPart(String letter, String title, List<DraftedClause> clauses) {
        public DraftedPart {
            clauses = ImmutableList.copyOf(clauses);
        }
    }

    /** A term and its meaning, filled. */
    public record DraftedDefinition(String term, List<Run> means) {
        public DraftedDefinition {
            means = ImmutableList.copyOf(means);
        }
    }

    /**
     * A document of the annex.
     *
     * @param becauseOf the numbers of the clauses that name it, or the documents that refer to it
     */
    public record DraftedDocument(ApplicableDocument document, String becauseOf) {}

    /** A clause that is not in, and why. */
    public record LeftOut(Clause clause, String because) {}
}
