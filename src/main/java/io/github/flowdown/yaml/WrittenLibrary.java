package io.github.flowdown.yaml;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.flowdown.definition.Obligation;
import io.github.flowdown.schedule.FlowDownRule;
import io.github.flowdown.schedule.Paragraph;
import io.github.flowdown.schedule.Parameter;
import io.github.flowdown.schedule.TermsForm;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A clause library file as written. */
record WrittenLibrary(
        @Required @Id String clauseLibrary,
        @Required String version,
        @Translated @Required String title,
        List<@Valid WrittenDefinition> definitions,
        List<@Valid WrittenDocument> documents,
        List<@Valid WrittenClass> subContractorClasses,
        List<List<String>> inOrder,
        @NotVoid List<@Valid WrittenPart> parts) {
    WrittenLibrary {
        definitions = Absent.orEmpty(definitions);
        documents = Absent.orEmpty(documents);
        subContractorClasses = Absent.orEmpty(subContractorClasses);
        inOrder = Absent.orEmpty(inOrder);
        parts = Absent.orEmpty(parts);
    }

    /** A defined term. */
    record WrittenDefinition(
            @Required String term, @Translated @Required String means) {}

    /** An applicable document. */
    record WrittenDocument(
            @Required @Id String id,
            @Translated @Required String title,
            @Required String version,
            List<String> refersTo) {
        WrittenDocument {
            refersTo = Absent.orEmpty(refersTo);
        }
    }

    /** A class of sub-contractors. */
    record WrittenClass(
            @Required @Id String id, @Translated @Required String title, Optional<@Valid WrittenCondition> when) {}

    /** A heading with its clauses. */
    record WrittenPart(
            @Required @Id String id,
            @Translated @Required String title,
            @NotVoid List<@Valid WrittenClause> clauses) {
        WrittenPart {
            clauses = Absent.orEmpty(clauses);
        }
    }

    /** One clause. */
    record WrittenClause(
            @Required @Id String id,
            @Translated @Required String title,
            @Required Obligation obligation,
            @Nullable List<String> tiers,
            Optional<@Valid WrittenCondition> when,
            @Translated @Required String purpose,
            List<String> references,
            List<String> testedBy,
            @Required FlowDownRule.Kind flowDown,
            Optional<@Valid WrittenCondition> flowDownWhen,
            List<String> flowDownTo,
            Map<@Id String, @Valid WrittenParameter> parameters,
            List<String> inOrder,
            @NotVoid List<@Valid WrittenParagraph> paragraphs) {
        WrittenClause {
            references = Absent.orEmpty(references);
            testedBy = Absent.orEmpty(testedBy);
            flowDownTo = Absent.orEmpty(flowDownTo);
            parameters = Absent.orEmpty(parameters);
            inOrder = Absent.orEmpty(inOrder);
            paragraphs = Absent.orEmpty(paragraphs);
        }
    }

    /** Which direction is the stricter one. */
    enum Stricter {
        SHORTER(Parameter.Direction.LESS),
        LOWER(Parameter.Direction.LESS),
        FEWER(Parameter.Direction.LESS),
        LONGER(Parameter.Direction.MORE),
        HIGHER(Parameter.Direction.MORE),
        MORE(Parameter.Direction.MORE);

        private final Parameter.Direction direction;

        Stricter(Parameter.Direction direction) {
            this.direction = direction;
        }

        Parameter.Direction direction() {
            return direction;
        }

        /** Whether it suits a type; texts and roles are put in order by their list of allowed values. */
        boolean suits(Parameter.Type type) {
            return switch (type) {
                case PERIOD, PERIODS -> this == SHORTER || this == LONGER;
                case NUMBER, MONEY -> this == LOWER || this == HIGHER;
                case LIST -> this == FEWER || this == MORE;
                case TEXT, ROLE -> false;
            };
        }
    }

    /** How a period reads in a sentence. */
    enum Reads {
        PLAIN
    }

    /** A value that the tier sets. */
    record WrittenParameter(
            @Required Parameter.Type type,
            @Translated @Required String title,
            Optional<Stricter> stricter,
            Optional<Reads> reads,
            List<String> allowed,
            Optional<WrittenValue> tightest,
            @NotVoid Map<String, WrittenValue> byTier) {
        WrittenParameter {
            allowed = Absent.orEmpty(allowed);
            byTier = Absent.orEmpty(byTier);
        }
    }

    /** One paragraph: a text, or a text with items and conditions. */
    @Shape("a text, or a mapping with 'text'")
    record WrittenParagraph(
            @Translated @Required String text,
            @Translated List<String> items,
            @Nullable List<String> tiers,
            Optional<@Valid WrittenCondition> when,
            Optional<Paragraph.GeneratedList> lists,
            Optional<TermsForm> form,
            Optional<String> unless) {
        @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
        WrittenParagraph(
                @JsonProperty("text") @Translated String text,
                @JsonProperty("items") @Nullable @Translated List<String> items,
                @JsonProperty("tiers") @Nullable List<String> tiers,
                @JsonProperty("when") Optional<WrittenCondition> when,
                @JsonProperty("lists") Optional<Paragraph.GeneratedList> lists,
                @JsonProperty("form") Optional<TermsForm> form,
                @JsonProperty("unless") Optional<String> unless) {
            this.text = text;
            this.items = Absent.orEmpty(items);
            this.tiers = tiers;
            this.when = when;
            this.lists = lists;
            this.form = form;
            this.unless = unless;
        }

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static WrittenParagraph of(String text) {
            return new WrittenParagraph(
                    text, null, null, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        }
    }
}
