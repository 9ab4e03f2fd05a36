package io.github.flowdown.assessment;

import com.google.common.collect.ImmutableList;
import io.github.flowdown.contract.TierDecision;
import io.github.flowdown.definition.Scheme;
import io.github.flowdown.response.AskedQuestions;
import io.github.flowdown.scoring.Score;
import java.util.List;

/** What a rating is made from, deviations apart. */
record RatingInput(Scheme scheme, TierDecision tier, Score score, List<Finding> findings, AskedQuestions asked) {
    RatingInput {
        findings = ImmutableList.copyOf(findings);
    }

    /** The reference of the contract it is for. */
    String contract() {
        return tier.contract().reference();
    }
}
