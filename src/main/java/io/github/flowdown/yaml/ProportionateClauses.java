package io.github.flowdown.yaml;

import static io.github.flowdown.diagnostic.DiagnosticCode.CONDITION_NEVER_HOLDS;
import static io.github.flowdown.diagnostic.DiagnosticCode.NOT_PROPORTIONATE;

import io.github.flowdown.definition.Tier;
import io.github.flowdown.schedule.Clause;
import io.github.flowdown.schedule.Paragraph;
import io.github.flowdown.schedule.TermsForm;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A clause of a lower tier is in every higher one, and has a paragraph at each. */
final class ProportionateClauses implements Rule<ReadLibrary> {
    @Override
    public void check(ReadLibrary read, Report report) {
        for (Placed<Clause> placed : read.clauses()) {
            checkDropped(placed, read.tiers(), report);
            checkParagraphs(placed, read.tiers(), report);
        }
    }

    private static void checkDropped(Placed<Clause> placed, List<Tier> tiers, Report report) {
        Clause clause = placed.value();
        Optional<Tier> lowest = lowest(clause, tiers);
        List<Tier> dropped = higher(clause, tiers).stream()
                .filter(tier -> !clause.isAt(tier))
                .toList();
        if (!dropped.isEmpty()) {
            report.add(
                    NOT_PROPORTIONATE,
                    placed.at().to("tiers"),
                    "clause '%s' is in at tier %s but dropped at %s"
                            .formatted(clause.id(), lowest.orElseThrow().id(), ids(dropped)),
                    "add the tier");
        }
    }

    /** How many times a clause is held against a tier above its lowest. */
    static int compared(ReadLibrary read) {
        return read.library().clauses().stream()
                .mapToInt(clause -> higher(clause, read.tiers()).size())
                .sum();
    }

    private static Optional<Tier> lowest(Clause clause, List<Tier> tiers) {
        return tiers.stream().filter(clause::isAt).findFirst();
    }

    private static List<Tier> higher(Clause clause, List<Tier> tiers) {
        Optional<Tier> lowest = lowest(clause, tiers);
        return tiers.stream()
                .filter(tier ->
                        lowest.filter(least -> tier.compareTo(least) > 0).isPresent())
                .toList();
    }

    private static void checkParagraphs(Placed<Clause> placed, List<Tier> tiers, Report report) {
        Clause clause = placed.value();
        for (int i = 0; i < clause.paragraphs().size(); i++) {
            Set<Tier> own = clause.paragraphs().get(i).tiers();
            if (!own.isEmpty() && own.stream().noneMatch(clause::isAt)) {
                report.add(
                        CONDITION_NEVER_HOLDS,
                        placed.at().to("paragraphs").to(i).to("tiers"),
                        "this paragraph is for tier %s, where clause '%s' is not"
                                .formatted(ids(List.copyOf(own)), clause.id()),
                        "add the tier to the clause, or leave the paragraph out");
            }
        }
        List<Tier> bare = tiers.stream()
                .filter(clause::isAt)
                .filter(tier -> clause.paragraphs().stream()
                        .filter(paragraph -> paragraph.unless().isEmpty()
                                && paragraph
                                        .form()
                                        .filter(TermsForm.SHORT::equals)
                                        .isEmpty())
                        .map(Paragraph::tiers)
                        .noneMatch(own -> own.isEmpty() || own.contains(tier)))
                .toList();
        if (!bare.isEmpty()) {
            report.add(
                    NOT_PROPORTIONATE,
                    placed.at().to("paragraphs"),
                    "clause '%s' has no paragraph at tier %s".formatted(clause.id(), ids(bare)),
                    "add a paragraph, or leave the tier out of the clause");
        }
    }

    private static String ids(List<Tier> tiers) {
        return tiers.stream().map(Tier::id).collect(Collectors.joining(", "));
    }
}
