package io.github.flowdown;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import io.github.flowdown.definition.AnswerType;
import io.github.flowdown.definition.Assurance;
import io.github.flowdown.definition.Condition;
import io.github.flowdown.definition.FindingSeverity;
import io.github.flowdown.definition.Obligation;
import io.github.flowdown.definition.Option;
import io.github.flowdown.definition.PerTier;
import io.github.flowdown.definition.Question;
import io.github.flowdown.definition.QuestionId;
import io.github.flowdown.definition.Scale;
import io.github.flowdown.definition.Shortfall;
import io.github.flowdown.definition.Tier;
import io.github.flowdown.diagnostic.Location;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Builds a question for a test: a scored "must" for everybody, unless more is said. */
public final class QuestionBuilder {
    private final String id;
    private final AnswerType type;
    private Obligation obligation = Obligation.MUST;
    private String weight = "1";
    private Set<Tier> tiers = Set.of();
    private Optional<QuestionId> supersededBy = Optional.empty();
    private Condition when = Condition.always();
    private Optional<PerTier<Option>> minimum = Optional.empty();
    private Assurance assurance = Assurance.NONE;
    private Optional<String> evidence = Optional.empty();
    private Map<Tier, FindingSeverity> severity = Map.of(Example.LOW, FindingSeverity.MEDIUM);
    private String finding = "It is not in place.";
    private String action = "Put it in place.";

    private QuestionBuilder(String id, AnswerType type) {
        this.id = id;
        this.type = type;
    }

    public static QuestionBuilder choice(String id, Scale scale) {
        return new QuestionBuilder(id, new AnswerType.Choice(scale));
    }

    public static QuestionBuilder text(String id) {
        return new QuestionBuilder(id, new AnswerType.Text()).may().weight("0");
    }

    public QuestionBuilder should() {
        obligation = Obligation.SHOULD;
        return this;
    }

    public QuestionBuilder may() {
        obligation = Obligation.MAY;
        return this;
    }

    public QuestionBuilder weight(String weight) {
        this.weight = weight;
        return this;
    }

    public QuestionBuilder at(Tier... tiers) {
        this.tiers = Set.of(tiers);
        return this;
    }

    public QuestionBuilder supersededBy(String stronger) {
        supersededBy = Optional.of(QuestionId.of(stronger));
        return this;
    }

    public QuestionBuilder when(Condition condition) {
        when = condition;
        return this;
    }

    public QuestionBuilder minimum(Map<Tier, String> values) {
        ImmutableMap.Builder<Tier, Option> options = ImmutableMap.builder();
        Scale scale = type.scale().orElseThrow();
        values.forEach((tier, value) -> options.put(tier, scale.option(value).orElseThrow()));
        minimum = Optional.of(new PerTier<>(options.buildOrThrow()));
        return this;
    }

    public QuestionBuilder assurance(Assurance asked) {
        assurance = asked;
        return this;
    }

    public QuestionBuilder evidence(String expected) {
        evidence = Optional.of(expected);
        return this;
    }

    public QuestionBuilder severity(Map<Tier, FindingSeverity> perTier) {
        severity = perTier;
        return this;
    }

    public QuestionBuilder shortfall(String finding, String action) {
        this.finding = requireNonNull(finding);
        this.action = requireNonNull(action);
        return this;
    }

    public Question build() {
        return new Question(
                QuestionId.of(id),
                "Question " + id + "?",
                Optional.empty(),
                obligation,
                type,
                new BigDecimal(weight),
                tiers,
                supersededBy,
                when,
                minimum,
                List.of(),
                evidence,
                assurance,
                type.scale().isEmpty() || obligation == Obligation.MAY
                        ? Optional.empty()
                        : Optional.of(new Shortfall(new PerTier<>(severity), finding, action)),
                List.of(),
                new Location.InModel("supplier.yaml", id));
    }
}
