package io.github.flowdown.excel;

import com.google.common.collect.ImmutableList;
import io.github.flowdown.definition.Backing;
import io.github.flowdown.definition.CertificateScheme;
import io.github.flowdown.definition.Option;
import io.github.flowdown.definition.QuestionId;
import io.github.flowdown.definition.Scale;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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

    /**
     * One answer of one list.
     *
     * @param scale the scale it is an option of, if it is an answer to questions
     */
    record Row(String list, String answer, String meaning, String usedBy, Optional<Scale> scale) {
        List<String> cells() {
            return ImmutableList.of(list, answer, meaning, usedBy);
        }
    }

    /** Every list of a workbook for a supplier. */
    static IssuedOptions of(List<IssuedQuestion> questions, List<CertificateScheme> certificateSchemes) {
        return new IssuedOptions(ImmutableList.<Row>builder()
                .addAll(ofScales(questions).rows())
                .addAll(backings())
                .addAll(certificateSchemes.stream()
                        .map(IssuedOptions::certificate)
                        .toList())
                .build());
    }

    /** The answers to questions alone. */
    static IssuedOptions ofScales(List<IssuedQuestion> questions) {
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
        users.forEach((scale, ids) -> scale.offered()
                .forEach(option -> rows.add(
                        new Row(name(scale), option.label(), meaning(option), named(ids), Optional.of(scale)))));
        return new IssuedOptions(rows.build());
    }

    private static List<Row> backings() {
        ImmutableList.Builder<Row> rows = ImmutableList.builder();
        for (Backing backing : Backing.values()) {
            rows.add(new Row(
                    IssuedColumn.BACKING.heading(),
                    BackingWords.label(backing),
                    BackingWords.meaning(backing),
                    "Questions sheet",
                    Optional.empty()));
        }
        return rows.build();
    }

    private static Row certificate(CertificateScheme scheme) {
        String meaning = scheme.validity()
                .map(period -> "Good for " + period.written() + " after it was issued.")
                .orElse("Good until the expiry date on it.");
        return new Row(
                EntryColumn.CERTIFICATE.heading(), scheme.title(), meaning, "Certificates sheet", Optional.empty());
    }

    private static String named(List<QuestionId> ids) {
        String named = ids.stream().limit(MOST_NAMED).map(QuestionId::value).collect(Collectors.joining(", "));
        int more = ids.size() - MOST_NAMED;
        return more > 0 ? named + " and " + more + " more" : named;
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
