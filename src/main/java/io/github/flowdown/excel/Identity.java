package io.github.flowdown.excel;

import io.github.flowdown.contract.Contract;
import io.github.flowdown.contract.TierDecision;
import io.github.flowdown.definition.AnswerText;
import io.github.flowdown.definition.Questionnaire;
import io.github.flowdown.diagnostic.Diagnostic;
import io.github.flowdown.diagnostic.DiagnosticCode;
import io.github.flowdown.diagnostic.Location;
import io.github.flowdown.diagnostic.Quote;
import io.github.flowdown.response.Drift;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a returned workbook says it is, compared with what was issued. */
final class Identity {
    private static final String WRONG_FILE = "ask the supplier for the workbook that was issued for this contract";

    private final String source;
    private final DriftReport drift;
    private final Map<String, Map<CoverLabel, WrittenCell>> sheets = new LinkedHashMap<>();

    private boolean older;

    Identity(String source, DriftReport drift) {
        this.source = source;
        this.drift = drift;
    }

    /** Takes the value beside a label; the first of a sheet counts. */
    void found(String sheet, CoverLabel label, WrittenCell value) {
        sheets.computeIfAbsent(sheet, unused -> new EnumMap<>(CoverLabel.class)).putIfAbsent(label, value);
    }

    List<Diagnostic> compare(Questionnaire questionnaire, TierDecision tier) {
        List<Diagnostic> problems = new ArrayList<>();
        List<Map.Entry<String, Map<CoverLabel, WrittenCell>>> covers = sheets.entrySet().stream()
                .filter(entry -> entry.getValue().containsKey(CoverLabel.QUESTIONNAIRE))
                .toList();
        if (covers.isEmpty()) {
            problems.add(Diagnostic.of(
                            DiagnosticCode.IDENTITY_MISSING,
                            new Location.InFile(source),
                            "the workbook does not say which questionnaire and contract it belongs to")
                    .withHint("make sure that it was issued for contract "
                            + tier.contract().reference()));
        }
        covers.forEach(cover -> new Comparison(cover.getKey(), cover.getValue(), problems).run(questionnaire, tier));
        return problems;
    }

    /** Whether the workbook says that it is of an earlier version; known after comparing. */
    boolean isOfEarlierVersion() {
        return older;
    }

    /** One cover sheet compared with what was issued. */
    private final class Comparison {
        private final String sheet;
        private final Map<CoverLabel, WrittenCell> found;
        private final List<Diagnostic> problems;

        private Comparison(String sheet, Map<CoverLabel, WrittenCell> found, List<Diagnostic> problems) {
            this.sheet = sheet;
            this.found = found;
            this.problems = problems;
        }

        private void run(Questionnaire questionnaire, TierDecision tier) {
            Contract contract = tier.contract();
            boolean ours = compare(
                    CoverLabel.QUESTIONNAIRE,
                    questionnaire.id(),
                    DiagnosticCode.WRONG_QUESTIONNAIRE,
                    "questionnaire",
                    WRONG_FILE);
            boolean earlier = ours && earlier(questionnaire.version());
            if (ours && !earlier) {
                compare(
                        CoverLabel.VERSION,
                        questionnaire.version(),
                        DiagnosticCode.WRONG_VERSION,
                        "version",
                        WRONG_FILE);
            }
            compare(CoverLabel.CONTRACT, contract.reference(), DiagnosticCode.WRONG_CONTRACT, "contract", WRONG_FILE);
            if (problems.stream().noneMatch(Diagnostic::isError)) {
                compare(
                        CoverLabel.TIER,
                        tier.decided().title(),
                        DiagnosticCode.TIER_DIFFERS,
                        "tier",
                        "check whether the questions asked are still the right ones");
                compare(
                        CoverLabel.ISSUE,
                        Integer.toString(contract.issueNumber()),
                        DiagnosticCode.ISSUE_DIFFERS,
                        "issue",
                        "check whether the supplier has a later one");
                if (!earlier) {
                    compare(
                            CoverLabel.FINGERPRINT,
                            IssuedCover.shortFingerprint(questionnaire),
                            DiagnosticCode.FINGERPRINT_DIFFERS,
                            "fingerprint",
                            "check that the questionnaire was not changed after it was issued");
                }
            }
            missing();
        }

        /** An earlier version is read as far as it agrees; one that came later, or cannot be put in order, is not read. */
        private boolean earlier(String expected) {
            WrittenCell cell = found.get(CoverLabel.VERSION);
            if (cell == null) {
                return false;
            }
            String written = AnswerReader.asText(cell).strip();
            if (!VersionOrder.isEarlier(written, expected)) {
                return false;
            }
            older = true;
            drift.add(Drift.Kind.VERSION, Optional.empty(), expected, written, at(cell));
            problems.add(Diagnostic.of(
                            DiagnosticCode.EARLIER_VERSION,
                            at(cell),
                            "the workbook is of version %s, earlier than %s; only answers to questions worded the same were read"
                                    .formatted(Quote.of(written), Quote.of(expected)))
                    .withHint("ask the supplier to answer what is left in the version of today"));
            return true;
        }

        private boolean compare(CoverLabel label, String expected, DiagnosticCode code, String what, String hint) {
            WrittenCell cell = found.get(label);
            if (cell == null) {
                return true;
            }
            String written = AnswerReader.asText(cell);
            boolean same = AnswerText.comparable(written).equals(AnswerText.comparable(expected));
            if (!same) {
                kind(label).ifPresent(kind -> drift.add(kind, Optional.empty(), expected, written, at(cell)));
                problems.add(Diagnostic.of(
                                code,
                                at(cell),
                                "the workbook is for %s %s, not %s"
                                        .formatted(what, Quote.of(written), Quote.of(expected)))
                        .withHint(hint));
            }
            return same;
        }

        private static Optional<Drift.Kind> kind(CoverLabel label) {
            return switch (label) {
                case TIER -> Optional.of(Drift.Kind.TIER);
                case ISSUE -> Optional.of(Drift.Kind.ISSUE);
                case FINGERPRINT -> Optional.of(Drift.Kind.FINGERPRINT);
                default -> Optional.empty();
            };
        }

        private void missing() {
            String labels = Stream.of(CoverLabel.VERSION, CoverLabel.CONTRACT, CoverLabel.TIER, CoverLabel.FINGERPRINT)
                    .filter(label -> !found.containsKey(label))
                    .map(label -> "'" + label.text() + "'")
                    .collect(Collectors.joining(", "));
            if (!labels.isEmpty()) {
                problems.add(Diagnostic.of(
                                DiagnosticCode.IDENTITY_MISSING,
                                new Location.InCell(source, sheet, "A1"),
                                "the cover no longer says what it is: %s missing".formatted(labels))
                        .withHint("make sure that it is the workbook that was issued"));
            }
        }

        private Location at(WrittenCell cell) {
            return new Location.InCell(source, sheet, cell.name());
        }
    }
}
