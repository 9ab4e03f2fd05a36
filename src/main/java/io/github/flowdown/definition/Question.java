package io.github.flowdown.definition;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import io.github.flowdown.diagnostic.Location;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One question of a questionnaire.
 *
 * @param weight its part in the score of its section; 0 when it is not scored
 * @param tiers the tiers it is asked at; empty when the questionnaire knows no tiers, and then it is asked at all
 * @param supersededBy the stronger question that takes its place at higher tiers
 * @param when what must hold over contract facts and other answers for it to be asked
 * @param evidence what the supplier is expected to show
 * @param minimum the weakest option that is good enough; the best one where it is left out
 * @param replaces the questions of earlier versions that this one stands for
 */
public record Question(
        QuestionId id,
        String text,
        Optional<String> guidance,
        Obligation obligation,
        AnswerType answerType,
        BigDecimal weight,
        Set<Tier> tiers,
        Optional<QuestionId> supersededBy,
        Condition when,
        Optional<PerTier<Option>> minimum,
        List<Reference> references,
        Optional<String> evidence,
        Assurance assurance,
        Optional<Shortfall> shortfall,
        List<QuestionId> replaces,
        Location location) {

    public Question {
        checkArgument(weight.signum() >= 0, "weight %s of %s", weight, id);
        tiers = ImmutableSortedSet.copyOf(tiers);
        references = ImmutableList.copyOf(references);
        replaces = ImmutableList.copyOf(replaces);
    }

    /** Whether it is asked at a tier, conditions apart. */
    public boolean isAskedAt(Tier tier) {
        return tiers.isEmpty() || tiers.contains(tier);
    }

    /** Whether it takes part in the score. */
    public boolean isScored() {
        return weight.signum() > 0 && answerType.scale().isPresent();
    }

    /** The weakest option that is good enough at a tier; empty for a question without a scale. */
    public Optional<Option> minimumAt(Tier tier) {
        return answerType
                .scale()
                .map(scale -> minimum.flatMap(named -> named.at(tier)).orElseGet(scale::best));
    }

    /** Whether an option is good enough at a tier. "Not applicable" is never short of anything. */
    public boolean isGoodEnough(Option option, Tier tier) {
        return option.isNotApplicable()
                || minimumAt(tier)
                        .map(least -> score(option).compareTo(score(least)) >= 0)
                        .orElse(true);
    }

    private static BigDecimal score(Option option) {
        return option.score().orElse(BigDecimal.ZERO);
    }
}
