package io.github.flowdown.yaml;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.flowdown.definition.Backing;
import io.github.flowdown.definition.DeterminationRule;
import jakarta.validation.Valid;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A file of cases as written: what a scheme is expected to make of contracts and answers. */
record WrittenCases(
        @Required @Id String cases,
        Optional<LocalDate> asOf,
        @NotVoid List<@Valid WrittenCase> tests) {
    WrittenCases {
        tests = Absent.orEmpty(tests);
    }

    /** What stands in for facts that a case does not give. */
    enum OtherFacts {
        LOWEST,
        HIGHEST
    }

    /** What stands in for answers that a case does not give. */
    enum OtherAnswers {
        BLANK,
        WORST,
        MINIMUM,
        BEST
    }

    /** One case: a contract, answers, and what is expected of them. */
    record WrittenCase(
            @Required String name,
            Map<String, String> facts,
            Optional<OtherFacts> otherFacts,
            Optional<@PositiveOrZero Integer> subContracts,
            Optional<String> decidedTier,
            Map<String, @Valid GivenAnswer> answers,
            Optional<OtherAnswers> otherAnswers,
            List<@Valid GivenCertificate> certificates,
            @Required @Valid Expected expect) {
        WrittenCase {
            facts = Absent.orEmpty(facts);
            answers = Absent.orEmpty(answers);
            certificates = Absent.orEmpty(certificates);
        }

        /** Whether a supplier has answered at all. */
        boolean isAnswered() {
            return !answers.isEmpty() || otherAnswers.isPresent() || !certificates.isEmpty();
        }
    }

    /** An answer: the value of an option, a text, a number or a date; several options as a list; or with more to say. */
    @Shape("a text, a list of texts, or a mapping with 'answer'")
    record GivenAnswer(
            @Valid WrittenValues answer,
            Optional<String> comment,
            Optional<String> evidence,
            Optional<LocalDate> evidenceDate,
            Optional<Backing> backing,
            Optional<String> awaitsReview) {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static GivenAnswer of(String answer) {
            return plain(WrittenValues.of(answer));
        }

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static GivenAnswer of(List<String> answers) {
            return plain(WrittenValues.of(answers));
        }

        @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
        static GivenAnswer of(
                @JsonProperty("answer") @Nullable WrittenValues answer,
                @JsonProperty("comment") Optional<String> comment,
                @JsonProperty("evidence") Optional<String> evidence,
                @JsonProperty("evidence-date") Optional<LocalDate> evidenceDate,
                @JsonProperty("backing") Optional<Backing> backing,
                @JsonProperty("awaits-review") Optional<String> awaitsReview) {
            return new GivenAnswer(
                    answer == null ? new WrittenValues(List.of(), true) : answer,
                    comment,
                    evidence,
                    evidenceDate,
                    backing,
                    awaitsReview);
        }

        private static GivenAnswer plain(WrittenValues values) {
            return new GivenAnswer(
                    values, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        }
    }

    /** A certificate that the supplier holds. */
    record GivenCertificate(
            @Required String scheme,
            Optional<String> number,
            Optional<LocalDate> issued,
            Optional<LocalDate> expires) {}

    /** What is expected; what is left out is not looked at. */
    record Expected(
            Optional<String> tier,
            Optional<DeterminationRule.Vehicle> determination,
            Optional<String> points,
            Optional<WrittenSet> asked,
            Optional<@Valid ExpectedScore> score,
            Map<String, @Valid ExpectedScore> sections,
            Optional<String> rating,
            Optional<WrittenSet> gates,
            Optional<WrittenSet> findings,
            Optional<WrittenSet> clauses) {
        Expected {
            sections = Absent.orEmpty(sections);
        }
    }

    /** A score: one number as it is shown, or the two ends of an interval. */
    @Shape("a number, or a mapping with 'low' and 'high'")
    record ExpectedScore(@Required String low, @Required String high) {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static ExpectedScore of(String certain) {
            return new ExpectedScore(certain, certain);
        }

        @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
        static ExpectedScore of(@JsonProperty("low") String low, @JsonProperty("high") String high) {
            return new ExpectedScore(low, high);
        }
    }

    /** Exactly the names listed; or how many; or some that are among them and some that are not. */
    @Shape("a list, a number, or a mapping with 'includes' and 'excludes'")
    record WrittenSet(
            Optional<List<String>> exactly, Optional<String> count, List<String> includes, List<String> excludes) {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static WrittenSet of(String count) {
            return new WrittenSet(Optional.empty(), Optional.of(count), List.of(), List.of());
        }

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static WrittenSet of(List<String> exactly) {
            return new WrittenSet(Optional.of(Absent.orEmpty(exactly)), Optional.empty(), List.of(), List.of());
        }

        @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
        static WrittenSet of(
                @JsonProperty("includes") @Nullable List<String> includes,
                @JsonProperty("excludes") @Nullable List<String> excludes) {
            return new WrittenSet(
                    Optional.empty(), Optional.empty(), Absent.orEmpty(includes), Absent.orEmpty(excludes));
        }
    }
}
