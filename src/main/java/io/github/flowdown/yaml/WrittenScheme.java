package io.github.flowdown.yaml;

import io.github.flowdown.definition.DeterminationRule;
import io.github.flowdown.definition.EvidenceProblem;
import io.github.flowdown.definition.FindingSeverity;
import jakarta.validation.Valid;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A scheme file as written. */
record WrittenScheme(
        @Required @Id String scheme,
        @Required String version,
        @Translated @Required String title,
        @Translated @Required String summary,
        Optional<LocalDate> reviewBy,
        List<String> languages,
        @NotVoid List<@Valid Level> tiers,
        Optional<@Valid Tiering> tiering,
        List<@Valid Determination> determination,
        @Required String questionnaire,
        Optional<String> clauseLibrary,
        List<String> catalogues,
        List<@Valid WrittenCertificate> certificates,
        @NotVoid List<@Valid Rating> ratings,
        Map<String, List<@Valid RatingBand>> ratingBands,
        Optional<@Valid Conditional> conditional,
        List<@Valid Gate> gates,
        Map<String, WrittenPerTier> remediation,
        Optional<@Valid Deviation> deviationRules,
        Optional<@Valid Evidence> evidenceRules) {
    WrittenScheme {
        languages = Absent.orEmpty(languages);
        tiers = Absent.orEmpty(tiers);
        determination = Absent.orEmpty(determination);
        catalogues = Absent.orEmpty(catalogues);
        certificates = Absent.orEmpty(certificates);
        ratings = Absent.orEmpty(ratings);
        ratingBands = Absent.orEmpty(ratingBands);
        gates = Absent.orEmpty(gates);
        remediation = Absent.orEmpty(remediation);
    }

    /** How what stands behind answers is judged. */
    record Evidence(Optional<String> expiringWithin, Optional<@Valid EvidenceSeverity> severity) {}

    /** How serious each problem with evidence is. */
    record EvidenceSeverity(
            Optional<FindingSeverity> expired,
            Optional<FindingSeverity> notYetValid,
            Optional<FindingSeverity> expiring,
            Optional<FindingSeverity> endsBeforeContract,
            Optional<FindingSeverity> withoutEnd,
            Optional<FindingSeverity> notBacked,
            Optional<FindingSeverity> missing,
            Optional<FindingSeverity> datedLater) {
        Map<EvidenceProblem, FindingSeverity> byProblem() {
            Map<EvidenceProblem, FindingSeverity> severity = new EnumMap<>(EvidenceProblem.class);
            expired.ifPresent(it -> severity.put(EvidenceProblem.EXPIRED, it));
            notYetValid.ifPresent(it -> severity.put(EvidenceProblem.NOT_YET_VALID, it));
            expiring.ifPresent(it -> severity.put(EvidenceProblem.EXPIRING, it));
            endsBeforeContract.ifPresent(it -> severity.put(EvidenceProblem.ENDS_BEFORE_CONTRACT, it));
            withoutEnd.ifPresent(it -> severity.put(EvidenceProblem.WITHOUT_END, it));
            notBacked.ifPresent(it -> severity.put(EvidenceProblem.NOT_BACKED, it));
            missing.ifPresent(it -> severity.put(EvidenceProblem.MISSING, it));
            datedLater.ifPresent(it -> severity.put(EvidenceProblem.DATED_LATER, it));
            return severity;
        }
    }

    /** The bands over the points of the contract-risk questionnaire; none where the scheme has no such questionnaire. */
    List<TierBand> tierBands() {
        return tiering.map(Tiering::bands).orElseGet(List::of);
    }

    /** The rules that raise the tier. */
    List<Escalation> escalations() {
        return tiering.map(Tiering::escalations).orElseGet(List::of);
    }

    /** A rating. */
    record Rating(
            @Required @Id String id,
            @Translated @Required String title,
            @Translated @Required String summary,
            Optional<Boolean> discretionary) {}

    /** A tier. */
    record Level(
            @Required @Id String id,
            @Translated @Required String title,
            @Translated @Required String summary) {}

    /** How a contract gets its tier. */
    record Tiering(
            @Required String questionnaire, @NotVoid List<@Valid TierBand> bands, List<@Valid Escalation> escalations) {
        Tiering {
            bands = Absent.orEmpty(bands);
            escalations = Absent.orEmpty(escalations);
        }
    }

    /** A kind of certificate. */
    record WrittenCertificate(
            @Required @Id String id,
            @Translated @Required String title,
            Optional<String> validity,
            List<String> synonyms) {
        WrittenCertificate {
            synonyms = Absent.orEmpty(synonyms);
        }
    }

    /** A stretch of points and its tier. */
    record TierBand(@Required String tier, Optional<BigDecimal> from, Optional<BigDecimal> below) {}

    /** A rule that raises the tier. */
    record Escalation(
            @Required @Id String id,
            @Required @Valid WrittenCondition when,
            @Required String atLeast,
            @Translated @Required String because) {}

    /** A rule that says how requirements are carried. */
    record Determination(
            @Required @Id String id,
            Optional<@Valid WrittenCondition> when,
            @Required DeterminationRule.Vehicle outcome,
            @Translated @Required String because) {}

    /** A stretch of the score, in its unit, and its rating; or the rating of what is met, or not met. */
    record RatingBand(
            @Required String rating,
            Optional<BigDecimal> from,
            Optional<BigDecimal> below,
            Optional<BigDecimal> to,
            Optional<Boolean> met) {

        /** The lower end, where met counts as 1 and not met as 0. */
        Optional<BigDecimal> lowerEnd() {
            return from.or(() -> met.map(is -> is ? BigDecimal.ONE : BigDecimal.ZERO));
        }

        /** The upper end that is outside the band. */
        Optional<BigDecimal> upperEnd() {
            return below.or(() -> met.filter(is -> !is).map(is -> BigDecimal.ONE));
        }

        /** The upper end that is inside the band. */
        Optional<BigDecimal> lastEnd() {
            return to.or(() -> met.filter(is -> is).map(is -> BigDecimal.ONE));
        }
    }

    /** A rating by what is missing. */
    record Conditional(
            @Required String rating,
            @Required String complete,
            @Required String otherwise,
            @Required BigDecimal threshold,
            @Required @Valid WrittenDeferrable deferrable,
            @Required String within) {}

    /** Which shortfalls may wait. */
    record WrittenDeferrable(
            Optional<@PositiveOrZero BigDecimal> weightAtMost, Map<String, List<String>> answers, List<String> never) {
        WrittenDeferrable {
            answers = Absent.orEmpty(answers);
            never = Absent.orEmpty(never);
        }
    }

    /** What a deviation has to fulfil. */
    record Deviation(
            @NotVoid Map<String, Map<String, List<String>>> approvers,
            @NotVoid Map<String, WrittenPerTier> longest,
            @Required @PositiveOrZero Integer renewals,
            @Required String expiringWithin) {
        Deviation {
            approvers = Absent.orEmpty(approvers);
            longest = Absent.orEmpty(longest);
        }
    }

    /** A rule that caps the rating. */
    record Gate(
            @Required @Id String id,
            @Required @Valid WrittenCondition when,
            @Required String cap,
            @Translated @Required String because) {}
}
