package io.github.flowdown.yaml;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import io.github.flowdown.definition.AnswerType;
import io.github.flowdown.definition.Backing;
import io.github.flowdown.definition.Option;
import io.github.flowdown.definition.QuestionId;
import io.github.flowdown.diagnostic.Location;
import io.github.flowdown.response.Answer;
import io.github.flowdown.response.Evidence;
import io.github.flowdown.response.Provenance;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The part of an {@code assessment.json} that the rest can be worked out from. What the file leaves out is empty. */
record WrittenAssessment(
        Contract contract,
        Named scheme,
        @Nullable LocalDate asOf,
        @Nullable String contractFile,
        @JsonProperty("return") String source,
        List<Entry> questions,
        List<WrittenJudgement.Entry> deviations,
        List<WrittenReturn.Certificate> certificates,
        List<WrittenReturn.SubContractor> declaredSubContractors,
        List<WrittenReturn.Remark> diagnostics,
        WrittenReturn.@Nullable Cells cells,
        @Nullable Plan improvementPlan,
        Fingerprints fingerprints) {
    WrittenAssessment {
        contract = contract == null ? new Contract("") : contract;
        scheme = scheme == null ? new Named("") : scheme;
        source = orEmpty(source);
        questions = questions == null ? List.of() : ImmutableList.copyOf(questions);
        certificates = certificates == null ? List.of() : ImmutableList.copyOf(certificates);
        declaredSubContractors =
                declaredSubContractors == null ? List.of() : ImmutableList.copyOf(declaredSubContractors);
        diagnostics = diagnostics == null ? List.of() : ImmutableList.copyOf(diagnostics);
        deviations = deviations == null ? List.of() : ImmutableList.copyOf(deviations);
        fingerprints = fingerprints == null ? new Fingerprints("", "", "", "", "") : fingerprints;
    }

    boolean isWhole() {
        return !contract.reference().isEmpty() && !scheme.id().isEmpty() && !source.isEmpty() && !questions.isEmpty();
    }

    /** From when the improvement plan was counted. */
    record Plan(@Nullable LocalDate start) {}

    Optional<LocalDate> planStart() {
        return Optional.ofNullable(improvementPlan).flatMap(plan -> Optional.ofNullable(plan.start()));
    }

    record Contract(String reference) {
        Contract {
            reference = orEmpty(reference);
        }
    }

    record Named(String id) {
        Named {
            id = orEmpty(id);
        }
    }

    record Fingerprints(
            String scheme,
            String contract,
            @JsonProperty("return") String returned,
            String review,
            String deviations) {
        Fingerprints {
            scheme = orEmpty(scheme);
            contract = orEmpty(contract);
            returned = orEmpty(returned);
            review = orEmpty(review);
            deviations = orEmpty(deviations);
        }
    }

    /** What stands there of one question and its answer. */
    record Entry(
            String id,
            @Nullable String value,
            @Nullable String written,
            @Nullable String reading,
            @Nullable String because,
            @Nullable String cell,
            @Nullable String comment,
            @Nullable String evidence,
            @Nullable LocalDate evidenceDate,
            @Nullable String backing,
            WrittenJudgement.@Nullable Decision review) {
        Entry {
            id = orEmpty(id);
        }

        /** The answer; empty when the question had none at all. */
        Optional<Answer> answer(QuestionId question, AnswerType type, String source) {
            if (reading == null) {
                return Optional.empty();
            }
            Provenance provenance =
                    new Provenance(location(source), orEmpty(written), Provenance.Reading.valueOf(constant(reading)));
            Optional<String> beside = Optional.ofNullable(comment);
            Evidence backing = new Evidence(
                    Optional.ofNullable(evidence),
                    Optional.ofNullable(evidenceDate),
                    Optional.ofNullable(this.backing).map(word -> Backing.valueOf(constant(word))));
            if (because != null) {
                return Optional.of(new Answer.Unreadable(question, because, provenance, beside, backing));
            }
            if (value == null) {
                return Optional.of(new Answer.Blank(question, provenance, beside, backing));
            }
            if (type instanceof AnswerType.MultiChoice several) {
                return Optional.of(several(question, several, value, provenance, beside, backing));
            }
            if (type instanceof AnswerType.Certificate) {
                return certified(question, value, provenance, beside, backing);
            }
            return type.scale().isPresent()
                    ? type.scale()
                            .flatMap(of -> of.option(value))
                            .map(option -> chosen(question, option, provenance, beside, backing))
                    : Optional.of(new Answer.Stated(question, value, provenance, beside, backing));
        }

        private static Answer several(
                QuestionId question,
                AnswerType.MultiChoice type,
                String value,
                Provenance provenance,
                Optional<String> beside,
                Evidence backing) {
            List<Option> options = Splitter.on("; ")
                    .splitToStream(value)
                    .flatMap(one -> type.of().option(one).stream())
                    .toList();
            return new Answer.ChosenSeveral(question, options, provenance, beside, backing);
        }

        private static Optional<Answer> certified(
                QuestionId question, String value, Provenance provenance, Optional<String> beside, Evidence backing) {
            List<String> parts = Splitter.on("; ").splitToList(value);
            return parts.size() == 4
                    ? Optional.of(new Answer.Certified(
                            question,
                            parts.get(0),
                            parts.get(1),
                            LocalDate.parse(parts.get(2)),
                            LocalDate.parse(parts.get(3)),
                            provenance,
                            beside,
                            backing))
                    : Optional.empty();
        }

        private static Answer chosen(
                QuestionId question, Option option, Provenance provenance, Optional<String> beside, Evidence backing) {
            return option.isNotApplicable()
                    ? new Answer.NotApplicable(question, option, provenance, beside, backing)
                    : new Answer.Chosen(question, option, provenance, beside, backing);
        }

        private Location location(String source) {
            return WrittenReturn.location(cell, source);
        }

        private static String constant(String reading) {
            return reading.toUpperCase(Locale.ROOT).replace('-', '_');
        }
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
