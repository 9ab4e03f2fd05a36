package io.github.flowdown.schedule;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.flowdown.assessment.Deviation;
import io.github.flowdown.definition.Reason;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A clause as it stands in one document.
 *
 * @param number from 1, without gaps through the document
 * @param purpose why the library has it, filled for these parties
 * @param parameters the values it was filled with, by name
 * @param reasons why it is in; never empty
 * @param variedBy the live deviations that vary it, each in a paragraph of its own after the others
 */
public record DraftedClause(
        Clause clause,
        int number,
        List<Run> purpose,
        List<DraftedParagraph> paragraphs,
        Map<String, ParameterValue> parameters,
        List<Reason> reasons,
        List<Deviation> variedBy) {
    public DraftedClause {
        purpose = ImmutableList.copyOf(purpose);
        paragraphs = ImmutableList.copyOf(paragraphs);
        parameters = ImmutableMap.copyOf(parameters);
        reasons = ImmutableList.copyOf(reasons);
        variedBy = ImmutableList.copyOf(variedBy);
    }

    /**
     * A paragraph with its number.
     *
     * @param number clause and paragraph, for example {@code 7.2}
     */
    public record DraftedParagraph(String number, List<Run> text, List<DraftedItem> items) {
        public DraftedParagraph {
            text = ImmutableList.copyOf(text);
            items = ImmutableList.copyOf(items);
        }
    }

    /**
     * An item of a paragraph.
     *
     * @param number for example {@code (a)}
     */
    public record DraftedItem(String number, List<Run> text) {
        public DraftedItem {
            text = ImmutableList.copyOf(text);
        }
    }

    /** Whether the value of a parameter stands in its text; a value can belong to paragraphs that this document does without. */
    public boolean uses(String parameter) {
        return paragraphs.stream()
                .flatMap(paragraph -> Stream.concat(
                        paragraph.text().stream(), paragraph.items().stream().flatMap(item -> item.text().stream())))
                .anyMatch(run ->
                        run instanceof Run.Value value && value.parameter().equals(parameter));
    }

    /** Runs as plain text. */
    public static String plain(List<Run> runs) {
        return runs.stream().map(Run::text).collect(Collectors.joining());
    }
}
