package io.github.flowdown.scoring;

import static io.github.flowdown.Example.points;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.flowdown.definition.Band;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BandsTest {
    private static final Band<String> LOW = new Band<>("low", Optional.empty(), points("20"), Optional.empty());
    private static final Band<String> MIDDLE = new Band<>("middle", points("20"), points("45.5"), Optional.empty());
    private static final Band<String> HIGH = new Band<>("high", points("45.5"), Optional.empty(), points("100"));
    private static final List<Band<String>> BANDS = List.of(LOW, MIDDLE, HIGH);

    @Test
    void fromIsInsideTheBandAndBelowIsNot() {
        assertThat(band("19.999999")).isEqualTo("low");
        assertThat(band("20")).isEqualTo("middle");
        assertThat(band("45.499999")).isEqualTo("middle");
        assertThat(band("45.5")).isEqualTo("high");
    }

    @Test
    void toIsInsideTheBand() {
        assertThat(band("100")).isEqualTo("high");
        assertThatThrownBy(() -> band("100.01"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no band holds 100.01");
    }

    @Test
    void anOpenEndHoldsEverythingBeyond() {
        assertThat(band("-1000")).isEqualTo("low");
    }

    @Test
    void bandsSayBothEnds() {
        assertThat(LOW.describe()).isEqualTo("below 20");
        assertThat(MIDDLE.describe()).isEqualTo("from 20 to below 45.5");
        assertThat(HIGH.describe()).isEqualTo("from 45.5 up to 100");
        assertThat(new Band<>("open", points("20"), Optional.empty(), Optional.empty()).describe())
                .isEqualTo("from 20 upwards");
    }

    private static String band(String value) {
        return Bands.holding(BANDS, Rational.of(new BigDecimal(value))).result();
    }
}
