package io.github.flowdown.rendering;

import com.google.common.collect.ImmutableList;
import io.github.flowdown.assessment.Assessment;
import io.github.flowdown.assessment.SectionResult;
import io.github.flowdown.definition.Section;
import io.github.flowdown.scoring.Contribution;
import io.github.flowdown.scoring.Rational;
import io.github.flowdown.scoring.Score.Scored;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How a score came about, section by section.
 *
 * @param sections the sections that take part
 */
record ScoreWorking(Scored score, List<SectionShare> sections) {

    /** What a section adds to the score. */
    record SectionShare(SectionResult result, Scored score, Rational low, Rational high) {}

    /** Empty when nothing could be scored. */
    static Optional<ScoreWorking> of(Assessment assessment) {
        return assessment
                .score()
                .scored()
                .map(score -> new ScoreWorking(
                        score,
                        assessment.sections().stream()
                                .flatMap(result -> share(result, score).stream())
                                .collect(ImmutableList.toImmutableList())));
    }

    private static Optional<SectionShare> share(SectionResult result, Scored total) {
        Set<String> within =
                result.section().withSectionsBelow().map(Section::id).collect(Collectors.toSet());
        List<Contribution> parts = total.contributions().stream()
                .filter(part -> within.contains(part.section()))
                .toList();
        return result.score()
                .scored()
                .map(score ->
                        new SectionShare(result, score, sum(parts, Contribution::low), sum(parts, Contribution::high)));
    }

    Shown shown() {
        return Shown.of(score.method());
    }

    /** How the method works, in words. */
    String method() {
        return score.method().choose(new MethodInWords());
    }

    /** Whether all contributions, added up, are the score exactly, at both ends. */
    boolean addsUp() {
        return sum(score.contributions(), Contribution::low).equals(score.low())
                && sum(score.contributions(), Contribution::high).equals(score.high());
    }

    private static Rational sum(List<Contribution> parts, Function<Contribution, Rational> part) {
        return parts.stream().map(part).reduce(Rational.ZERO, Rational::plus);
    }
}
