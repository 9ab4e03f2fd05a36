package io.github.flowdown.yaml;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.flowdown.definition.ControlOwner;
import io.github.flowdown.definition.FindingSeverity;
import io.github.flowdown.definition.Obligation;
import io.github.flowdown.yaml.WrittenScoring.WrittenNoAnswer;
import io.github.flowdown.yaml.WrittenScoring.WrittenPrecondition;
import jakarta.validation.Valid;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A questionnaire file as written. */
record WrittenQuestionnaire(
        @Required @Id String questionnaire,
        @Required String version,
        @Translated @Required String title,
        @Translated Optional<String> introduction,
        Optional<LocalDate> reviewBy,
        List<String> include,
        Optional<String> basedOn,
        Map<@Id String, @Valid WrittenChange> changes,
        Map<@Id String, List<@Valid WrittenOption>> scales,
        @Required @Valid WrittenScoring scoring,
        Optional<@Valid WrittenNoAnswer> noAnswer,
        List<@Valid WrittenPrecondition> requires,
        List<@Valid WrittenSection> sections,
        List<@Valid WrittenFindingRule> findings) {
    WrittenQuestionnaire {
        include = Absent.orEmpty(include);
        changes = Absent.orEmpty(changes);
        scales = Absent.orEmpty(scales);
        requires = Absent.orEmpty(requires);
        sections = Absent.orEmpty(sections);
        findings = Absent.orEmpty(findings);
    }

    /** Whether something has to come with an answer. */
    enum Justification {
        REQUIRED
    }

    /** One option of a scale. */
    record WrittenOption(
            @Required @Id String value,
            @Translated @Required String label,
            Optional<BigDecimal> score,
            Optional<Justification> justification,
            List<String> synonyms,
            Optional<Boolean> notApplicable) {
        WrittenOption {
            synonyms = Absent.orEmpty(synonyms);
        }

        boolean isNotApplicable() {
            return notApplicable.orElse(false);
        }
    }

    /** A heading with its questions and sections. */
    record WrittenSection(
            @Required @Id String id,
            @Translated @Required String title,
            @Translated Optional<String> introduction,
            Optional<@PositiveOrZero BigDecimal> weight,
            Optional<@Valid WrittenScoring> scoring,
            Optional<WrittenPerTier> minimum,
            Optional<@Valid WrittenNoAnswer> noAnswer,
            List<@Valid WrittenQuestion> questions,
            List<@Valid WrittenSection> sections) {
        WrittenSection {
            questions = Absent.orEmpty(questions);
            sections = Absent.orEmpty(sections);
        }
    }

    /** One question. */
    record WrittenQuestion(
            @Required @Id String id,
            @Translated @Required String text,
            @Translated Optional<String> guidance,
            @Required Obligation obligation,
            @Required @Valid WrittenAnswer answer,
            Optional<@PositiveOrZero BigDecimal> weight,
            @Nullable List<String> tiers,
            Optional<String> supersededBy,
            Optional<@Valid WrittenCondition> when,
            Optional<WrittenPerTier> minimum,
            Optional<@Valid WrittenNoAnswer> noAnswer,
            List<String> references,
            @Translated Optional<String> evidence,
            Optional<WrittenPerTier> backing,
            Map<String, String> satisfiedBy,
            Optional<ControlOwner> controlOwner,
            List<@Id String> replaces,
            Optional<@Valid WrittenShortfall> shortfall) {
        WrittenQuestion {
            references = Absent.orEmpty(references);
            satisfiedBy = Absent.orEmpty(satisfiedBy);
            replaces = Absent.orEmpty(replaces);
        }
    }

    /** The types of answers that are not a choice of one option from a scale of the author's. */
    enum Kind {
        MULTI_CHOICE,
        YES_NO,
        CERTIFICATE,
        TEXT,
        DATE,
        NUMBER,
        PERCENTAGE
    }

    /** Which answer to a yes-or-no question is the better one. */
    enum Good {
        YES,
        NO
    }

    /** What kind of answer a question takes: the name of a scale, options of its own, or a type. */
    @Shape("the name of a scale, or a mapping with 'options' or 'type'")
    record WrittenAnswer(
            Optional<String> scale,
            @Nullable List<@Valid WrittenOption> options,
            Optional<Kind> type,
            Optional<String> unit,
            Optional<BigDecimal> minimum,
            Optional<BigDecimal> maximum,
            Optional<Good> good,
            Optional<Boolean> notApplicable,
            Optional<String> scheme) {

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static WrittenAnswer of(String scale) {
            return new WrittenAnswer(
                    Optional.of(scale),
                    null,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
        }

        @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
        static WrittenAnswer of(
                @JsonProperty("options") @Nullable List<WrittenOption> options,
                @JsonProperty("type") Optional<Kind> type,
                @JsonProperty("unit") Optional<String> unit,
                @JsonProperty("minimum") Optional<BigDecimal> minimum,
                @JsonProperty("maximum") Optional<BigDecimal> maximum,
                @JsonProperty("good") Optional<Good> good,
                @JsonProperty("not-applicable") Optional<Boolean> notApplicable,
                @JsonProperty("scheme") Optional<String> scheme) {
            return new WrittenAnswer(
                    Optional.empty(), options, type, unit, minimum, maximum, good, notApplicable, scheme);
        }
    }

    /** A finding that comes of answers together, for example of two that contradict each other. */
    record WrittenFindingRule(
            @Required @Id String id,
            @Required @Valid WrittenCondition when,
            @Required String question,
            Optional<Obligation> obligation,
            @Required FindingSeverity severity,
            @Required @Translated String finding,
            @Translated @Required String action) {}

    /** What becomes of a question of the questionnaire this one is based on. */
    record WrittenChange(
            Optional<@Valid WrittenTightening> tighten,
            Optional<@Valid WrittenRewording> reword,
            Optional<String> switchOff) {}

    /** What is asked for more strictly. */
    record WrittenTightening(
            Optional<Obligation> obligation,
            Optional<WrittenPerTier> minimum,
            Optional<WrittenPerTier> backing,
            Optional<@PositiveOrZero BigDecimal> weight,
            @Nullable List<String> tiers) {}

    /** What is said in other words. */
    record WrittenRewording(
            @Translated Optional<String> text,
            @Translated Optional<String> guidance,
            @Translated Optional<String> evidence) {}

    /** What falling short leads to. */
    record WrittenShortfall(
            @Required WrittenPerTier severity,
            @Required @Translated String finding,
            @Translated @Required String action) {}
}
