package io.github.flowdown.definition;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * One answer of a scale.
 *
 * @param value what is stored and compared: stable, and the same in every language
 * @param score what the answer earns, negative allowed; empty exactly for "not applicable", which leaves the score
 * @param synonyms other ways suppliers write it
 */
public record Option(
        String value, String label, Optional<BigDecimal> score, boolean needsJustification, List<String> synonyms) {
    public Option {
        checkArgument(!value.isBlank(), "an option without a value");
        synonyms = ImmutableList.copyOf(synonyms);
    }

    /** Whether this option claims that the question does not apply. */
    public boolean isNotApplicable() {
        return score.isEmpty();
    }
}
