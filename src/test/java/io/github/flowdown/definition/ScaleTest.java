package io.github.flowdown.definition;

import static io.github.flowdown.Example.IMPLEMENTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScaleTest {

    @Test
    void theStrongestIsOfferedFirstAndNotApplicableLast() {
        assertThat(IMPLEMENTED.offered())
                .extracting(Option::label)
                .containsExactly("Fully in place", "Partly in place", "Not in place", "Not applicable");
    }

    @Test
    void notApplicableStandsOutsideTheOrder() {
        assertThat(rank("none")).contains(0);
        assertThat(rank("fully")).contains(2);
        assertThat(rank("not-applicable")).isEmpty();
    }

    @Test
    void bestAndWorstGoByScore() {
        assertThat(IMPLEMENTED.best().value()).isEqualTo("fully");
        assertThat(IMPLEMENTED.worst().value()).isEqualTo("none");
    }

    @Test
    void aScaleOfNothingButNotApplicableIsNoScale() {
        Option notApplicable = new Option("na", "Not applicable", Optional.empty(), false, List.of());
        assertThatThrownBy(() -> new Scale("empty", List.of(notApplicable)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("scale empty has no scored option");
    }

    private static Optional<Integer> rank(String value) {
        return IMPLEMENTED.rank(IMPLEMENTED.option(value).orElseThrow());
    }
}
