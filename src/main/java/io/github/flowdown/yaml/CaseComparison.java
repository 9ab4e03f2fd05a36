package io.github.flowdown.yaml;

import static io.github.flowdown.diagnostic.DiagnosticCode.CASE_DIFFERS;
import static io.github.flowdown.diagnostic.DiagnosticCode.UNKNOWN_NAME;

import com.google.common.collect.ImmutableList;
import io.github.flowdown.assessment.Assessment;
import io.github.flowdown.assessment.SectionResult;
import io.github.flowdown.contract.TierDecision;
import io.github.flowdown.definition.GateRule;
import io.github.flowdown.definition.RatingLevel;
import io.github.flowdown.definition.Reason;
import io.github.flowdown.definition.Tier;
import io.github.flowdown.diagnostic.Quote;
import io.github.flowdown.response.AskedQuestions;
import io.github.flowdown.schedule.Clause;
import io.github.flowdown.schedule.SecuritySchedule;
import io.github.flowdown.scoring.Score;
import io.github.flowdown.yaml.WrittenCases.Expected;
import io.github.flowdown.yaml.WrittenCases.ExpectedScore;
import io.github.flowdown.yaml.WrittenCases.WrittenSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Holds what came out of a case against what is expected of it. What is not expected is not looked at. */
final class CaseComparison {
    private final SchemeFiles files;
    private final String name;
    private final Pointer at;
    private final Report report;

    CaseComparison(SchemeFiles files, String name, Pointer at, Report report) {
        this.files = files;
        this.name = name;
        this.at = at;
        this.report = report;
    }

    /** What the contract alone decides. */
    void compare(Expected expected, TierDecision tier) {
        List<String> tiers = files.scheme().tiers().stream().map(Tier::id).toList();
        expected.tier()
                .filter(id -> isKnown(id, tiers, "tier", at.to("tier")))
                .ifPresent(id -> same("tier", id, tier.decided().id(), reasons(tier)));
        expected.determination()
                .ifPresent(vehicle -> same(
                        "determination",
                        Words.of(vehicle),
                        Words.of(tier.determination().vehicle()),
                        tier.determination().reason().text()));
        expected.points()
                .ifPresent(points -> score("points", ExpectedScore.of(points), tier.points(), at.to("points")));
        if (expected.asked().isPresent()) {
            List<String> asked =
                    AskedQuestions.beforeAnswers(tier, files.scheme().questionnaire())
                            .of(files.scheme().questionnaire())
                            .stream()
                            .map(question -> question.id().value())
                            .toList();
            set("asked", expected.asked().get(), asked, questions());
        }
    }

    /** What the answers decide. */
    void compare(Expected expected, Assessment assessment) {
        expected.score().ifPresent(score -> score("score", score, assessment.score(), at.to("score")));
        Map<String, Score> sections = new LinkedHashMap<>();
        for (SectionResult section : assessment.sections()) {
            sections.put(section.section().id(), section.score());
        }
        expected.sections().forEach((id, score) -> {
            Pointer place = at.to("sections").to(id);
            Score found = sections.get(id);
            if (found == null) {
                report.unknown(UNKNOWN_NAME, place, "section", id, sections.keySet());
            } else {
                score("score of section " + id, score, found, place);
            }
        });
        List<String> ratings =
                files.scheme().ratings().stream().map(RatingLevel::id).toList();
        expected.rating()
                .filter(id -> isKnown(id, ratings, "rating", at.to("rating")))
                .ifPresent(id -> same(
                        "rating",
                        id,
                        assessment.rating().level().map(RatingLevel::id).orElse("not assessed"),
                        assessment.rating().reason().text()));
        expected.gates()
                .ifPresent(gates -> set(
                        "gates",
                        gates,
                        assessment.rating().gates().stream()
                                .map(gate -> gate.rule().id())
                                .toList(),
                        files.scheme().gates().stream().map(GateRule::id).toList()));
        expected.findings()
                .ifPresent(findings -> set(
                        "findings",
                        findings,
                        assessment.findings().stream()
                                .map(finding -> finding.question().id().value())
                                .toList(),
                        questions()));
    }

    /** The clauses of the schedule. */
    void clauses(WrittenSet expected, SecuritySchedule schedule) {
        set(
                "clauses",
                expected,
                schedule.clauses().stream()
                        .map(drafted -> drafted.clause().id())
                        .toList(),
                files.library().clauses().stream().map(Clause::id).toList());
    }

    private List<String> questions() {
        return files.scheme().questionnaire().questions().stream()
                .map(question -> question.id().value())
                .toList();
    }

    private static String reasons(TierDecision tier) {
        return tier.reasons().stream().map(Reason::text).collect(Collectors.joining("; "));
    }

    private boolean isKnown(String id, Collection<String> known, String what, Pointer place) {
        if (!known.contains(id)) {
            report.unknown(UNKNOWN_NAME, place, what, id, known);
        }
        return known.contains(id);
    }

    private void same(String what, String expected, String found, String because) {
        if (!expected.equals(found)) {
            differs(
                    at.to(what),
                    "%s: expected %s, found %s".formatted(what, Quote.of(expected), Quote.of(found)),
                    Optional.of("it is so because " + because));
        }
    }

    private void score(String what, ExpectedScore expected, Score found, Pointer place) {
        if (!ShownScore.of(found).isAsExpected(expected)) {
            String wanted = expected.low().equals(expected.high())
                    ? expected.low()
                    : "between %s and %s".formatted(expected.low(), expected.high());
            differs(place, "%s: expected %s, found %s".formatted(what, wanted, found.describe()), Optional.empty());
        }
    }

    private void set(String what, WrittenSet expected, List<String> found, List<String> known) {
        Pointer place = at.to(what);
        if (expected.count().isPresent()) {
            String count = Integer.toString(found.size());
            if (!expected.count().get().equals(count)) {
                differs(
                        place,
                        "%s: expected %s, found %s"
                                .formatted(what, expected.count().get(), count),
                        Optional.of("they are: " + listed(found)));
            }
            return;
        }
        List<String> includes = expected.exactly().orElse(expected.includes());
        boolean sound = true;
        for (int i = 0; i < includes.size(); i++) {
            Pointer one = (expected.exactly().isPresent() ? place : place.to("includes")).to(i);
            sound &= isKnown(includes.get(i), known, singular(what), one);
        }
        for (int i = 0; i < expected.excludes().size(); i++) {
            sound &= isKnown(
                    expected.excludes().get(i),
                    known,
                    singular(what),
                    place.to("excludes").to(i));
        }
        if (sound) {
            List<String> surplus = found.stream()
                    .filter(id -> expected.exactly().isPresent()
                            ? !includes.contains(id)
                            : expected.excludes().contains(id))
                    .toList();
            differs(what, includes.stream().filter(id -> !found.contains(id)).toList(), surplus, place);
        }
    }

    private static String singular(String what) {
        return switch (what) {
            case "asked", "findings" -> "question";
            default -> what.substring(0, what.length() - 1);
        };
    }

    private void differs(String what, List<String> missing, List<String> surplus, Pointer place) {
        ImmutableList.Builder<String> parts = ImmutableList.builder();
        if (!missing.isEmpty()) {
            parts.add("missing " + listed(missing));
        }
        if (!surplus.isEmpty()) {
            parts.add("not expected " + listed(surplus));
        }
        String said = String.join("; ", parts.build());
        if (!said.isEmpty()) {
            differs(place, "%s: %s".formatted(what, said), Optional.empty());
        }
    }

    private static String listed(List<String> ids) {
        return ids.isEmpty() ? "none" : String.join(", ", ids);
    }

    private void differs(Pointer place, String difference, Optional<String> hint) {
        report.add(CASE_DIFFERS, place, "case %s: %s".formatted(Quote.of(name), difference), hint);
    }
}
