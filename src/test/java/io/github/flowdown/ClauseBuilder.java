package io.github.flowdown;

import com.google.common.collect.ImmutableMap;
import io.github.flowdown.definition.Condition;
import io.github.flowdown.definition.Obligation;
import io.github.flowdown.definition.PerTier;
import io.github.flowdown.definition.Period;
import io.github.flowdown.definition.Tier;
import io.github.flowdown.diagnostic.Location;
import io.github.flowdown.schedule.Clause;
import io.github.flowdown.schedule.ClauseText;
import io.github.flowdown.schedule.FlowDownRule;
import io.github.flowdown.schedule.Paragraph;
import io.github.flowdown.schedule.Parameter;
import io.github.flowdown.schedule.ParameterValue;
import io.github.flowdown.schedule.TermsForm;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Builds a clause for a test: a "must" for everybody that flows down at the sub-contract's own tier, unless more is said. */
public final class ClauseBuilder {
    private final String id;
    private Set<Tier> tiers = Set.of();
    private Condition when = Condition.always();
    private FlowDownRule flowDown = new FlowDownRule(FlowDownRule.Kind.OWN_TIER, Condition.always());
    private final Map<String, Parameter> parameters = new LinkedHashMap<>();
    private final List<Paragraph> paragraphs = new ArrayList<>();

    private ClauseBuilder(String id) {
        this.id = id;
    }

    public static ClauseBuilder clause(String id) {
        return new ClauseBuilder(id);
    }

    public ClauseBuilder at(Tier... tiers) {
        this.tiers = Set.of(tiers);
        return this;
    }

    public ClauseBuilder when(Condition condition) {
        when = condition;
        return this;
    }

    public ClauseBuilder flows(FlowDownRule.Kind kind) {
        return flows(kind, Condition.always());
    }

    public ClauseBuilder flows(FlowDownRule.Kind kind, Condition when) {
        flowDown = new FlowDownRule(kind, when);
        return this;
    }

    /** A period for which shorter is stricter. */
    public ClauseBuilder deadline(String name, Map<Tier, String> byTier) {
        return parameter(
                name, Parameter.Type.PERIOD, Parameter.Direction.LESS, byTier, written -> period(written, false));
    }

    /** A period for which longer is stricter, written without its "within". */
    public ClauseBuilder retention(String name, Map<Tier, String> byTier) {
        return parameter(
                name, Parameter.Type.PERIOD, Parameter.Direction.MORE, byTier, written -> period(written, true));
    }

    /** A number for which higher is stricter. */
    public ClauseBuilder number(String name, Map<Tier, String> byTier) {
        return parameter(
                name,
                Parameter.Type.NUMBER,
                Parameter.Direction.MORE,
                byTier,
                written -> new ParameterValue.OfNumber(new BigDecimal(written)));
    }

    /** A role, which has no stricter direction. */
    public ClauseBuilder role(String name, Map<Tier, String> byTier) {
        return parameter(name, Parameter.Type.ROLE, Parameter.Direction.NONE, byTier, ParameterValue.OfText::new);
    }

    public ClauseBuilder says(String text) {
        return says(text, Set.of(), Condition.always());
    }

    public ClauseBuilder says(String text, Set<Tier> at, Condition when) {
        paragraphs.add(new Paragraph(ClauseText.parse(text), List.of(), at, when, Optional.empty()));
        return this;
    }

    /** A paragraph that stands only where another clause does not. */
    public ClauseBuilder saysUnless(String other, String text) {
        return says(text, Optional.empty(), Optional.of(other));
    }

    /** A paragraph that stands in one form of the terms only. */
    public ClauseBuilder saysIn(TermsForm form, String text) {
        return says(text, Optional.of(form), Optional.empty());
    }

    private ClauseBuilder says(String text, Optional<TermsForm> form, Optional<String> unless) {
        paragraphs.add(new Paragraph(
                ClauseText.parse(text), List.of(), Set.of(), Condition.always(), Optional.empty(), form, unless));
        return this;
    }

    public ClauseBuilder saysWithItems(String text, String... items) {
        List<ClauseText> parsed = List.of(items).stream().map(ClauseText::parse).toList();
        paragraphs.add(new Paragraph(ClauseText.parse(text), parsed, Set.of(), Condition.always(), Optional.empty()));
        return this;
    }

    public ClauseBuilder lists(Paragraph.GeneratedList kind, String text) {
        paragraphs.add(
                new Paragraph(ClauseText.parse(text), List.of(), Set.of(), Condition.always(), Optional.of(kind)));
        return this;
    }

    public Clause build() {
        return new Clause(
                id,
                "Title of " + id,
                Obligation.MUST,
                tiers,
                when,
                ClauseText.parse("So that the {customer} knows."),
                List.of(),
                List.of(),
                flowDown,
                parameters,
                List.of(),
                paragraphs,
                new Location.InModel("clauses.yaml", id));
    }

    private ClauseBuilder parameter(
            String name,
            Parameter.Type type,
            Parameter.Direction stricter,
            Map<Tier, String> byTier,
            Function<String, ParameterValue> value) {
        ImmutableMap.Builder<Tier, ParameterValue> values = ImmutableMap.builder();
        byTier.forEach((tier, written) -> values.put(tier, value.apply(written)));
        parameters.put(
                name,
                new Parameter(
                        name,
                        name,
                        type,
                        stricter,
                        new PerTier<>(values.buildOrThrow()),
                        new Location.InModel("clauses.yaml", id + "." + name)));
        return this;
    }

    private static ParameterValue period(String written, boolean plain) {
        return new ParameterValue.OfPeriod(Period.parse(written).orElseThrow(), plain);
    }
}
