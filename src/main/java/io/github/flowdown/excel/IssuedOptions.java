package io.github.flowdown.excel;

import com.google.common.collect.ImmutableList;
import io.github.flowdown.definition.Option;
import io.github.flowdown.definition.QuestionId;
import io.github.flowdown.definition.Scale;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The Options sheet: every list of answers offered, once, with what each answer asks for. */
record IssuedOptions(List<Row> rows) {
    static final String SHEET = "Options";
    static final ImmutableList<String> HEADINGS =
            ImmutableList.of("List", "Answer", "What it means for you", "Used by");
    private static final int MOST_NAMED = 12;

    IssuedOptions {
        rows = ImmutableList.copyOf(rows);
    }

    /** One option of one scale. */
    record Row(Scale scale, Option option, List<QuestionId> usedBy) {
        List<String> cells() {
            return ImmutableList.of(name(scale), option.label(), meaning(option), users());
        }

        private String users() {
            String named =
                    usedBy.stream().limit(MOST_NAMED).map(QuestionId::value).collect(Collectors.joining(", "));
            int more = usedBy.size() - MOST_NAMED;
            return more > 0 ? named + " and " + more + " more" : named;
        }
    }

    static IssuedOptions of(List<IssuedQuestion> questions) {
        Map<Scale, List<QuestionId>> users = new LinkedHashMap<>();
        // Most questions share one scale; comparing whole scales each time would take longer than reading a workbook.
        IdentityHashMap<Scale, List<QuestionId>> known = new IdentityHashMap<>();
        for (IssuedQuestion issued : questions) {
            issued.question()
                    .answerType()
                    .offered()
                    .ifPresent(scale -> known.computeIfAbsent(
                                    scale, unused -> users.computeIfAbsent(scale, alsoUnused -> new ArrayList<>()))
                            .add(issued.question().id()));
        }
        ImmutableList.Builder<Row> rows = ImmutableList.builder();
        users.forEach((scale, ids) ->
                scale.offered().forEach(option -> rows.add(new Row(scale, option, ImmutableList.copyOf(ids)))));
        return new IssuedOptions(rows.build());
    }

    private static String name(Scale scale) {
        String words = scale.id().replace('-', ' ').replace('_', ' ');
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static String meaning(Option option) {
        String reasons = option.needsJustification() ? " Say why under Comment or justification." : "";
        if (option.isNotApplicable()) {
            return "The question does not apply to this contract." + reasons;
        }
        return option.needsJustification() ? "Say why under Comment or justification." : "No comment needed.";
    }
}
