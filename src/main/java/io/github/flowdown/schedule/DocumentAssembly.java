package io.github.flowdown.schedule;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.flowdown.assessment.Assessment;
import io.github.flowdown.assessment.Deviation;
import io.github.flowdown.assessment.DeviationStanding;
import io.github.flowdown.contract.TierDecision;
import io.github.flowdown.definition.Scheme;
import io.github.flowdown.schedule.DraftedClause.DraftedItem;
import io.github.flowdown.schedule.DraftedClause.DraftedParagraph;
import io.github.flowdown.schedule.SecuritySchedule.DraftedDefinition;
import io.github.flowdown.schedule.SecuritySchedule.DraftedPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Puts a document together from selected clauses: numbers first, then texts, then the definitions and documents those texts use. */
final class DocumentAssembly {
    private final Optional<Scheme> scheme;
    private final ClauseLibrary library;
    private final Parties parties;
    private final TierDecision tier;
    private final Optional<Assessment> assessment;
    private final List<DeviationStanding> deviations;
    private final Variations variations;

    DocumentAssembly(
            Optional<Scheme> scheme,
            ClauseLibrary library,
            Parties parties,
            TierDecision tier,
            Optional<Assessment> assessment,
            List<DeviationStanding> deviations) {
        this.deviations = deviations;
        this.variations = Variations.of(deviations, tier.contract().reference());
        this.scheme = scheme;
        this.library = library;
        this.parties = parties;
        this.tier = tier;
        this.assessment = assessment;
    }

    SecuritySchedule assemble(
            String title,
            ClauseSelection selection,
            ParameterFilling filling,
            GeneratedItems generated,
            ParagraphFilter inForce) {
        withdrawTheSilent(selection, inForce, generated);
        ParagraphFilter standing = unlessAnotherSaysMore(evenIfOnlyReferredTo(inForce, generated), selection);
        selection.closeOver(standing);
        Map<String, Integer> numbers = numbers(selection);
        ClauseWording wording = new ClauseWording(
                library, parties, numbers, TermsForm.of(tier.determination().vehicle()));
        List<DraftedPart> parts = parts(selection, filling, generated, standing, numbers, wording);
        List<DraftedDefinition> definitions = definitions(parts, wording);
        return new SecuritySchedule(
                scheme,
                library,
                tier,
                assessment,
                parties,
                title,
                parts,
                definitions,
                new DocumentsUsed(library).in(parts, definitions),
                selection.leftOut(),
                deviations);
    }

    /** A clause is left out when no paragraph of it stands, or when all it is there for is a list of things of which there are none. */
    private void withdrawTheSilent(ClauseSelection selection, ParagraphFilter inForce, GeneratedItems generated) {
        for (Clause clause : library.clauses()) {
            if (selection.includes(clause) && !admitsAny(inForce, clause)) {
                selection.withdraw(clause, "none of its paragraphs applies");
            } else if (selection.includes(clause) && hasNothingToList(clause, inForce, generated)) {
                selection.withdraw(clause, "there is nothing to list");
            }
        }
    }

    private static boolean hasNothingToList(Clause clause, ParagraphFilter inForce, GeneratedItems generated) {
        List<Paragraph.GeneratedList> lists = clause.paragraphs().stream()
                .filter(paragraph -> inForce.admits(clause, paragraph))
                .flatMap(paragraph -> paragraph.lists().stream())
                .toList();
        return !lists.isEmpty()
                && lists.stream().allMatch(kind -> generated.of(kind).isEmpty());
    }

    /** Where a clause that has nothing to say stands all the same, because another refers to it, it stands in full: a list then says that it is empty. */
    private static ParagraphFilter evenIfOnlyReferredTo(ParagraphFilter inForce, GeneratedItems generated) {
        return (clause, paragraph) -> !admitsAny(inForce, clause)
                || (inForce.admits(clause, paragraph)
                        && (!isEmptyList(paragraph, generated) || hasNothingToList(clause, inForce, generated)));
    }

    private static ParagraphFilter unlessAnotherSaysMore(ParagraphFilter inForce, ClauseSelection selection) {
        return (clause, paragraph) -> inForce.admits(clause, paragraph)
                && paragraph.unless().filter(selection::includes).isEmpty();
    }

    private static boolean isEmptyList(Paragraph paragraph, GeneratedItems generated) {
        return paragraph.lists().map(kind -> generated.of(kind).isEmpty()).orElse(false);
    }

    private static boolean admitsAny(ParagraphFilter filter, Clause clause) {
        return clause.paragraphs().stream().anyMatch(paragraph -> filter.admits(clause, paragraph));
    }

    private Map<String, Integer> numbers(ClauseSelection selection) {
        ImmutableMap.Builder<String, Integer> numbers = ImmutableMap.builder();
        int number = 0;
        for (Clause clause : library.clauses()) {
            if (selection.includes(clause)) {
                number++;
                numbers.put(clause.id(), number);
            }
        }
        return numbers.buildOrThrow();
    }

    private List<DraftedPart> parts(
            ClauseSelection selection,
            ParameterFilling filling,
            GeneratedItems generated,
            ParagraphFilter standing,
            Map<String, Integer> numbers,
            ClauseWording wording) {
        ImmutableList.Builder<DraftedPart> parts = ImmutableList.builder();
        int drafted = 0;
        for (ClauseLibrary.Part part : library.parts()) {
            List<DraftedClause> clauses = new ArrayList<>();
            for (Clause clause : part.clauses()) {
                Integer number = numbers.get(clause.id());
                if (number != null) {
                    Map<String, ParameterValue> values = filling.values(clause);
                    clauses.add(new DraftedClause(
                            clause,
                            number,
                            wording.fill(clause.purpose()),
                            paragraphs(clause, number, values, generated, standing, wording),
                            values,
                            selection.reasons(clause),
                            variations.of(clause)));
                }
            }
            if (!clauses.isEmpty()) {
                parts.add(new DraftedPart(partLetter(drafted), part.title(), clauses));
                drafted++;
            }
        }
        return parts.build();
    }

    private List<DraftedParagraph> paragraphs(
            Clause clause,
            int number,
            Map<String, ParameterValue> values,
            GeneratedItems generated,
            ParagraphFilter standing,
            ClauseWording wording) {
        ImmutableList.Builder<DraftedParagraph> paragraphs = ImmutableList.builder();
        int within = 0;
        for (Paragraph paragraph : clause.paragraphs()) {
            if (standing.admits(clause, paragraph)) {
                within++;
                paragraphs.add(new DraftedParagraph(
                        number + "." + within,
                        wording.fill(clause, paragraph.text(), values),
                        items(clause, paragraph, values, generated, wording)));
            }
        }
        for (Deviation deviation : variations.of(clause)) {
            within++;
            paragraphs.add(Variations.paragraph(deviation, number + "." + within));
        }
        return paragraphs.build();
    }

    private static List<DraftedItem> items(
            Clause clause,
            Paragraph paragraph,
            Map<String, ParameterValue> values,
            GeneratedItems generated,
            ClauseWording wording) {
        List<List<Run>> texts = new ArrayList<>();
        paragraph.items().forEach(item -> texts.add(wording.fill(clause, item, values)));
        List<String> written =
                paragraph.lists().map(kind -> written(kind, generated)).orElse(ImmutableList.of());
        for (int i = 0; i < written.size(); i++) {
            texts.add(ImmutableList.of(new Run.Words(written.get(i) + (i + 1 < written.size() ? ";" : "."))));
        }
        ImmutableList.Builder<DraftedItem> items = ImmutableList.builder();
        for (int i = 0; i < texts.size(); i++) {
            items.add(new DraftedItem("(" + letters(i) + ")", texts.get(i)));
        }
        return items.build();
    }

    private static List<String> written(Paragraph.GeneratedList kind, GeneratedItems generated) {
        List<String> items = generated.of(kind);
        return items.isEmpty() ? ImmutableList.of("none at the date of this document") : items;
    }

    /** a … z, then aa … az, as Word numbers them in a list of letters: aa, bb, cc. */
    static String letters(int index) {
        return String.valueOf((char) ('a' + index % 26)).repeat(index / 26 + 1);
    }

    /** A … Z, then AA, AB. */
    static String partLetter(int index) {
        String last = String.valueOf((char) ('A' + index % 26));
        return index < 26 ? last : partLetter(index / 26 - 1) + last;
    }

    private List<DraftedDefinition> definitions(List<DraftedPart> parts, ClauseWording wording) {
        List<String> texts = parts.stream()
                .flatMap(part -> part.clauses().stream())
                .flatMap(clause -> clause.paragraphs().stream())
                .flatMap(paragraph -> Stream.concat(
                        Stream.of(paragraph.text()), paragraph.items().stream().map(DraftedItem::text)))
                .map(DraftedClause::plain)
                .toList();
        return new TermsUsed(library.definitions(), definition -> DraftedClause.plain(wording.fill(definition.means())))
                .in(texts).stream()
                        .map(definition -> new DraftedDefinition(definition.term(), wording.fill(definition.means())))
                        .collect(ImmutableList.toImmutableList());
    }
}
