package io.github.flowdown.rendering;

import io.github.flowdown.definition.ScoringMethod;
import io.github.flowdown.scoring.Rational;

/** How each scoring method works, in plain English. */
final class MethodInWords implements ScoringMethod.Cases<String> {
    @Override
    public String weightedAverage(ScoringMethod.WeightedAverage method) {
        return "Every part counts with its weight times its value, relative to the best it could be. The score is what was earned, divided by what could have been earned.";
    }

    @Override
    public String mean(ScoringMethod.Mean method) {
        return "The score is the mean of the values of its parts, each with its weight.";
    }

    @Override
    public String points(ScoringMethod.Points method) {
        return "Every scored question earns its weight times the points of the option chosen. The score is the sum.";
    }

    @Override
    public String sum(ScoringMethod.Sum method) {
        return "The score is the sum of the values of its parts, each times its weight.";
    }

    @Override
    public String deduction(ScoringMethod.Deduction method) {
        return "The score begins at %s. Every part takes away its weight times what its value is short of its best. There is no floor."
                .formatted(Rational.of(method.base()).rounded(2));
    }

    @Override
    public String allMet(ScoringMethod.AllMet method) {
        String tolerated = method.tolerated() == 0
                ? "every part reaches its minimum"
                : "no more than %s of its parts fall short of their minimum".formatted(method.tolerated());
        String fails = method.automaticFails().isEmpty()
                ? ""
                : " Each of these fails the whole by itself: %s.".formatted(String.join(", ", method.automaticFails()));
        return "Met when %s; otherwise not met.%s".formatted(tolerated, fails);
    }

    @Override
    public String lowest(ScoringMethod.Lowest method) {
        return "The weakest part decides; weights have no influence.";
    }

    @Override
    public String profile(ScoringMethod.Profile method) {
        return "Met when every part reaches the level required of it at the tier. There is no total: what counts is the list of parts that fall short.";
    }

    @Override
    public String decisionTable(ScoringMethod.DecisionTable method) {
        return "The first rule of the table that holds decides, by how many parts of each group reach their minimum.";
    }
}
