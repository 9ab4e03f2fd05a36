package io.github.flowdown.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flowdown.Example;
import io.github.flowdown.definition.PerTier;
import io.github.flowdown.diagnostic.Location;
import io.github.flowdown.schedule.Parameter.Direction;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How values stand to each other, on the figures that real contracts use. */
class ParameterTest {
    private static final String G_CLOUD_13 = "critical: 5 Working Days; high: 1 month; other: 2 months";
    private static final String MODEL_SERVICES = "critical: 7 days; high: 30 days; other: 60 Working Days";
    private static final String CYBER_ESSENTIALS = "critical: 14 days; high: 14 days; other: 2 months";

    @Test
    void patchingTablesWithMixedUnitsAreComparedOnlyAsFarAsTheCalendarAllows() {
        Parameter patching = parameter(Parameter.Type.PERIODS, Direction.LESS);
        assertThat(compare(patching, G_CLOUD_13, MODEL_SERVICES)).isEqualTo(Strictness.NOT_COMPARABLE);
        assertThat(compare(patching, CYBER_ESSENTIALS, G_CLOUD_13)).isEqualTo(Strictness.NOT_COMPARABLE);
        assertThat(compare(patching, "critical: 72 hours; high: 14 days; other: 1 month", CYBER_ESSENTIALS))
                .isEqualTo(Strictness.STRICTER);
        assertThat(compare(patching, MODEL_SERVICES, MODEL_SERVICES)).isEqualTo(Strictness.SAME);
    }

    @Test
    void aTableWithOtherSeveritiesIsNotComparable() {
        assertThat(compare(parameter(Parameter.Type.PERIODS, Direction.LESS), "critical: 5 days", CYBER_ESSENTIALS))
                .isEqualTo(Strictness.NOT_COMPARABLE);
    }

    @Test
    void moneyIsComparedByAmountAndKeptAsWritten() {
        Parameter cover = parameter(Parameter.Type.MONEY, Direction.MORE);
        assertThat(compare(cover, "£1.5 million", "£1,000,000")).isEqualTo(Strictness.STRICTER);
        assertThat(compare(cover, "GBP 5000", "£5,000")).isEqualTo(Strictness.SAME);
        assertThat(compare(cover, "€5,000", "£1")).isEqualTo(Strictness.NOT_COMPARABLE);
        assertThat(cover.parse("£1.5 million").orElseThrow().inText()).isEqualTo("£1.5 million");
        assertThat(cover.parse("a lot")).isEmpty();
    }

    @Test
    void aListWithMoreInItIsStricterWhereMoreIsAskedFor() {
        Parameter events = parameter(Parameter.Type.LIST, Direction.MORE);
        assertThat(compare(events, "sign-in, export", "sign-in")).isEqualTo(Strictness.STRICTER);
        assertThat(compare(events, "sign-in", "export, sign-in")).isEqualTo(Strictness.LOOSER);
        assertThat(compare(events, "sign-in, export", "export, sign-in")).isEqualTo(Strictness.SAME);
        assertThat(compare(events, "sign-in", "export")).isEqualTo(Strictness.NOT_COMPARABLE);
    }

    @Test
    void allowedTextsAreInOrderAndNoOtherIsAllowed() {
        Parameter vetting =
                parameter(Parameter.Type.TEXT, Direction.NONE, List.of("identity", "BPSS", "SC"), Optional.empty());
        assertThat(compare(vetting, "SC", "BPSS")).isEqualTo(Strictness.STRICTER);
        assertThat(compare(vetting, "identity", "BPSS")).isEqualTo(Strictness.LOOSER);
        assertThat(vetting.allows(value(vetting, "none"))).isFalse();
        assertThat(vetting.allows(value(vetting, "SC"))).isTrue();
    }

    @Test
    void nothingStricterThanTheTightestIsAllowed() {
        Parameter plain = parameter(Parameter.Type.PERIOD, Direction.LESS);
        Parameter report =
                parameter(Parameter.Type.PERIOD, Direction.LESS, List.of(), Optional.of(value(plain, "1 hour")));
        assertThat(report.allows(value(report, "immediately"))).isFalse();
        assertThat(report.allows(value(report, "1 hour"))).isTrue();
        assertThat(report.allows(value(report, "4 hours"))).isTrue();
    }

    private static Strictness compare(Parameter parameter, String one, String other) {
        return parameter.compare(value(parameter, one), value(parameter, other));
    }

    private static ParameterValue value(Parameter parameter, String text) {
        return parameter.parse(text).orElseThrow();
    }

    private static Parameter parameter(Parameter.Type type, Direction stricter) {
        return parameter(type, stricter, List.of(), Optional.empty());
    }

    private static Parameter parameter(
            Parameter.Type type, Direction stricter, List<String> allowed, Optional<ParameterValue> tightest) {
        return new Parameter(
                "p",
                "p",
                type,
                stricter,
                new PerTier<>(Map.of(Example.LOW, new ParameterValue.OfText("p"))),
                allowed,
                tightest,
                new Location.InModel("clauses.yaml", "p"));
    }
}
