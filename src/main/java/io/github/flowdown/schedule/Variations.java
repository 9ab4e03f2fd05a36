package io.github.flowdown.schedule;

import com.google.common.collect.ImmutableList;
import io.github.flowdown.assessment.Deviation;
import io.github.flowdown.assessment.DeviationStanding;
import io.github.flowdown.schedule.DraftedClause.DraftedItem;
import io.github.flowdown.schedule.DraftedClause.DraftedParagraph;
import java.util.List;

/** The live deviations that vary clauses of one contract. Those of the contract above, or below, are not among them. */
record Variations(List<Deviation> live) {
    Variations {
        live = ImmutableList.copyOf(live);
    }

    static Variations of(List<DeviationStanding> standings, String contract) {
        return new Variations(standings.stream()
                .filter(DeviationStanding::isLive)
                .map(DeviationStanding::deviation)
                .filter(deviation -> deviation.contract().equals(contract))
                .toList());
    }

    List<Deviation> of(Clause clause) {
        return live.stream()
                .filter(deviation ->
                        deviation.clause().filter(clause.id()::equals).isPresent())
                .collect(ImmutableList.toImmutableList());
    }

    /** The paragraph that varies a clause until a day; without it, after that day, the clause says again what it said before. */
    static DraftedParagraph paragraph(Deviation deviation, String number) {
        ImmutableList.Builder<DraftedItem> items = ImmutableList.builder();
        List<Deviation.Control> controls = deviation.controls();
        for (int i = 0; i < controls.size(); i++) {
            items.add(new DraftedItem(
                    "(" + DocumentAssembly.letters(i) + ")",
                    words(controls.get(i).describe() + (i + 1 < controls.size() ? ";" : "."))));
        }
        String text = "Until %s, %s (deviation %s), on these conditions:"
                .formatted(deviation.until(), deviation.departureInText(), deviation.id());
        return new DraftedParagraph(number, words(text), items.build());
    }

    private static List<Run> words(String text) {
        return ImmutableList.of(new Run.Words(text));
    }
}
