package io.github.flowdown.definition;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One assurance regime: how contracts are tiered, what suppliers are asked, and how answers become a rating.
 *
 * @param tiers lowest first
 * @param questionnaire what the supplier answers
 * @param certificateSchemes the certificates that questions and suppliers can name
 * @param ratings worst first
 * @param ratingBands over the score in its own unit, per tier; none where there is a conditional rule
 * @param conditional the rule that rates by what is missing, instead of bands
 * @param remediation how long a finding may stay open, by severity, per tier
 * @param deviationRules what a deviation has to fulfil; without rules no deviation can be approved
 * @param evidenceRules how what stands behind answers is judged
 * @param fingerprint SHA-256 over the texts it was read from, in hex
 */
public record Scheme(
        String id,
        String version,
        String title,
        String summary,
        Optional<LocalDate> reviewBy,
        List<Tier> tiers,
        Tiering tiering,
        Questionnaire questionnaire,
        Map<String, Catalogue> catalogues,
        List<CertificateScheme> certificateSchemes,
        List<RatingLevel> ratings,
        PerTier<List<Band<RatingLevel>>> ratingBands,
        Optional<ConditionalRule> conditional,
        List<GateRule> gates,
        Map<FindingSeverity, PerTier<Period>> remediation,
        Optional<DeviationRules> deviationRules,
        EvidenceRules evidenceRules,
        String fingerprint) {
    public Scheme {
        tiers = ImmutableList.copyOf(tiers);
        catalogues = ImmutableMap.copyOf(catalogues);
        certificateSchemes = ImmutableList.copyOf(certificateSchemes);
        ratings = ImmutableList.copyOf(ratings);
        gates = ImmutableList.copyOf(gates);
        remediation = ImmutableMap.copyOf(remediation);
    }

    /** The same with another questionnaire for the supplier. */
    public Scheme withQuestionnaire(Questionnaire other) {
        return new Scheme(
                id,
                version,
                title,
                summary,
                reviewBy,
                tiers,
                tiering,
                other,
                catalogues,
                certificateSchemes,
                ratings,
                ratingBands,
                conditional,
                gates,
                remediation,
                deviationRules,
                evidenceRules,
                fingerprint);
    }

    /** What a score is held against at a tier, in the unit people read: the ends of bands, or a threshold. The list is immutable. */
    public List<BigDecimal> ratingLimitsAt(Tier tier) {
        Stream<BigDecimal> ends =
                ratingBands.at(tier).stream().flatMap(List::stream).flatMap(band -> band.ends().stream());
        return Stream.concat(ends, conditional.map(ConditionalRule::threshold).stream())
                .distinct()
                .toList();
    }

    public Optional<Tier> tier(String id) {
        return tiers.stream().filter(tier -> tier.id().equals(id)).findFirst();
    }

    /** The certificate scheme of an id. */
    public Optional<CertificateScheme> certificateScheme(String id) {
        return certificateSchemes.stream()
                .filter(scheme -> scheme.id().equals(id))
                .findFirst();
    }

    /** The catalogue entry a reference points to. */
    public Optional<Catalogue.Entry> resolve(Reference reference) {
        return Optional.ofNullable(catalogues.get(reference.catalogue()))
                .flatMap(catalogue -> Optional.ofNullable(catalogue.entries().get(reference.entry())));
    }
}
