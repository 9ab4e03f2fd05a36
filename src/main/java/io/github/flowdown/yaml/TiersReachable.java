package io.github.flowdown.yaml;

import static io.github.flowdown.diagnostic.DiagnosticCode.BANDS_DO_NOT_MEET;

import io.github.flowdown.definition.Band;
import io.github.flowdown.definition.Option;
import io.github.flowdown.definition.Question;
import io.github.flowdown.definition.Questionnaire;
import io.github.flowdown.definition.Scale;
import io.github.flowdown.definition.ScoringMethod;
import io.github.flowdown.definition.Section;
import io.github.flowdown.definition.Tier;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;

/** Some answers lead to every band of points. */
final class TiersReachable implements Rule<SchemeParts> {
    @Override
    public void check(SchemeParts parts, Report report) {
        if (parts.risk().isEmpty() || parts.scheme().isEmpty()) {
            return;
        }
        Questionnaire risk = parts.risk().orElseThrow().questionnaire();
        if (!isPoints(risk.scoring())
                || !risk.allSections().stream()
                        .allMatch(section ->
                                section.scoring().map(TiersReachable::isPoints).orElse(true))) {
            return;
        }
        BigDecimal least = points(risk, Scale::worst);
        BigDecimal most = points(risk, Scale::best);
        List<Band<Tier>> bands = parts.scheme().orElseThrow().tiering().bands();
        for (int i = 0; i < bands.size(); i++) {
            Band<Tier> band = bands.get(i);
            Pointer at = Pointer.TOP.to("tiering").to("bands").to(i);
            if (band.from().filter(from -> from.compareTo(most) > 0).isPresent()) {
                report.add(
                        BANDS_DO_NOT_MEET,
                        at,
                        "no contract has the points for tier '%s': the most there can be is %s"
                                .formatted(
                                        band.result().id(),
                                        most.stripTrailingZeros().toPlainString()),
                        "lower the band, or add points");
            }
            if (band.below().filter(below -> below.compareTo(least) <= 0).isPresent()) {
                report.add(
                        BANDS_DO_NOT_MEET,
                        at,
                        "no contract has so few points as tier '%s' needs: the least there can be is %s"
                                .formatted(
                                        band.result().id(),
                                        least.stripTrailingZeros().toPlainString()),
                        "raise the band, or take points away");
            }
        }
    }

    private static boolean isPoints(ScoringMethod method) {
        return method instanceof ScoringMethod.Points;
    }

    private static BigDecimal points(Questionnaire questionnaire, Function<Scale, Option> answer) {
        return questionnaire.sections().stream()
                .map(section -> points(section, answer))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal points(Section section, Function<Scale, Option> answer) {
        BigDecimal points = BigDecimal.ZERO;
        for (Question question : section.questions()) {
            BigDecimal score = question.answerType()
                    .scale()
                    .map(answer)
                    .flatMap(Option::score)
                    .orElse(BigDecimal.ZERO);
            points = points.add(score.multiply(question.weight()));
        }
        for (Section below : section.sections()) {
            points = points.add(points(below, answer));
        }
        return points.multiply(section.weight());
    }
}
