package io.github.flowdown.yaml;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.flowdown.definition.Jurisdiction;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Positive;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A contract, or a sub-contract, as written. */
record WrittenContract(
        @Required @Id String contract,
        @Required String title,
        Optional<@Valid WrittenParty> authority,
        @Required @Valid WrittenParty supplier,
        @Required LocalDate starts,
        @Required LocalDate ends,
        Optional<@Positive Integer> issue,
        Optional<LocalDate> returnBy,
        Optional<String> marking,
        Optional<Jurisdiction> jurisdiction,
        @Nullable Map<String, @Valid WrittenRiskAnswer> risk,
        Optional<@Valid WrittenDecidedTier> decidedTier,
        Map<String, WrittenValue> parameters,
        List<@Valid WrittenContract> subContracts) {
    WrittenContract {
        parameters = Absent.orEmpty(parameters);
        subContracts = Absent.orEmpty(subContracts);
    }

    /** An organisation. */
    record WrittenParty(@Required String name, Optional<String> contact, Optional<String> companyNumber) {}

    /** The answer to a contract-risk question: the value of an option, or with more to say. */
    @Shape("the value of an option, or a mapping with 'answer'")
    record WrittenRiskAnswer(@Required String answer, Optional<Boolean> assumption, Optional<String> note) {
        @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
        WrittenRiskAnswer(
                @JsonProperty("answer") String answer,
                @JsonProperty("assumption") Optional<Boolean> assumption,
                @JsonProperty("note") Optional<String> note) {
            this.answer = answer;
            this.assumption = assumption;
            this.note = note;
        }

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static WrittenRiskAnswer of(String answer) {
            return new WrittenRiskAnswer(answer, Optional.empty(), Optional.empty());
        }
    }

    /** A tier that somebody decided on. */
    record WrittenDecidedTier(
            @Required String tier,
            @Required String because,
            @Required String role) {}
}
