package io.github.flowdown.yaml;

import com.google.common.collect.ImmutableList;
import io.github.flowdown.schedule.Clause;
import io.github.flowdown.schedule.ClauseText;
import io.github.flowdown.schedule.Paragraph;
import java.util.List;

/** The texts of a clause in the order in which they are read. */
final class ClauseTexts {
    private ClauseTexts() {}

    /** Paragraphs and their items, with their places. */
    static List<Placed<ClauseText>> of(Placed<Clause> clause, Report report) {
        ImmutableList.Builder<Placed<ClauseText>> texts = ImmutableList.builder();
        for (int i = 0; i < clause.value().paragraphs().size(); i++) {
            Paragraph paragraph = clause.value().paragraphs().get(i);
            Pointer at = clause.at().to("paragraphs").to(i);
            // A paragraph is a text, or a mapping that holds one.
            texts.add(new Placed<>(paragraph.text(), report.has(at.to("text")) ? at.to("text") : at));
            for (int j = 0; j < paragraph.items().size(); j++) {
                texts.add(new Placed<>(paragraph.items().get(j), at.to("items").to(j)));
            }
        }
        return texts.build();
    }
}
