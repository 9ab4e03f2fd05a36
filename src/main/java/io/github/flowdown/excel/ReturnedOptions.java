package io.github.flowdown.excel;

import com.google.common.collect.ImmutableList;
import io.github.flowdown.contract.TierDecision;
import io.github.flowdown.definition.AnswerText;
import io.github.flowdown.definition.CertificateScheme;
import io.github.flowdown.definition.Questionnaire;
import io.github.flowdown.diagnostic.Diagnostic;
import io.github.flowdown.diagnostic.DiagnosticCode;
import io.github.flowdown.diagnostic.Location;
import io.github.flowdown.diagnostic.Quote;
import io.github.flowdown.response.Drift;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The Options sheet as it came back, compared with the one that was issued. It only looks on: its cells are accounted for like all others. */
final class ReturnedOptions {
    private final String source;
    private final CappedProblems problems;
    private final DriftReport drift;
    /** The answers to questions in each language: the label by list and label. */
    private final List<Map<String, String>> answers;
    /** Everything that may stand on the sheet. */
    private final Set<String> issued = new HashSet<>();

    private final Set<String> seen = new HashSet<>();
    private String sheet = "";
    private boolean inTable;

    ReturnedOptions(
            String source,
            Questionnaire questionnaire,
            TierDecision tier,
            List<CertificateScheme> certificateSchemes,
            CappedProblems problems,
            DriftReport drift) {
        this.source = source;
        this.problems = problems;
        this.drift = drift;
        this.answers = Stream.concat(Stream.of(questionnaire), questionnaire.translations().stream())
                .map(language -> IssuedOptions.of(IssuedQuestion.of(language, tier), certificateSchemes))
                .map(this::answers)
                .collect(ImmutableList.toImmutableList());
    }

    private Map<String, String> answers(IssuedOptions options) {
        Map<String, String> labels = new LinkedHashMap<>();
        for (IssuedOptions.Row row : options.rows()) {
            String key = key(row.list(), row.answer());
            issued.add(key);
            row.scale().ifPresent(scale -> labels.put(key, row.answer()));
        }
        return labels;
    }

    void startSheet(String name) {
        sheet = name;
        inTable = false;
    }

    void see(List<WrittenCell> cells) {
        if (cells.size() < 2) {
            return;
        }
        WrittenCell list = cells.get(0);
        WrittenCell answer = cells.get(1);
        if (isHeading(list, 0) && isHeading(answer, 1)) {
            inTable = true;
        } else if (inTable) {
            compare(list, answer);
        }
    }

    private void compare(WrittenCell list, WrittenCell answer) {
        String key = key(list.text(), answer.text());
        if (issued.contains(key)) {
            seen.add(key);
        } else {
            Location at = new Location.InCell(source, sheet, answer.name());
            drift.add(Drift.Kind.OPTIONS, Optional.empty(), "", answer.text(), at);
            report(at, "%s was not among the answers issued".formatted(Quote.of(answer.text())));
        }
    }

    /** Reports what is gone; a workbook without any such sheet was made anew, which other remarks tell. */
    void finish() {
        if (seen.isEmpty()) {
            return;
        }
        Location at = new Location.InFile(source);
        answers.stream()
                .min(Comparator.comparingLong(this::missing))
                .ifPresent(options -> options.forEach((key, answer) -> {
                    if (!seen.contains(key)) {
                        drift.add(Drift.Kind.OPTIONS, Optional.empty(), answer, "", at);
                        report(at, "%s is gone from the answers offered".formatted(Quote.of(answer)));
                    }
                }));
    }

    private long missing(Map<String, String> options) {
        return options.keySet().stream().filter(key -> !seen.contains(key)).count();
    }

    private void report(Location at, String message) {
        problems.add(Diagnostic.of(DiagnosticCode.OPTIONS_CHANGED, at, message)
                .withHint("only the answers that were issued are read"));
    }

    private static boolean isHeading(WrittenCell cell, int place) {
        String heading = IssuedOptions.HEADINGS.get(place);
        return cell.text().length() <= SheetHeadings.LONGEST_HEADING
                && AnswerText.comparable(cell.text()).equals(AnswerText.comparable(heading));
    }

    private static String key(String list, String answer) {
        return AnswerText.comparable(list) + "\n" + AnswerText.comparable(answer);
    }
}
