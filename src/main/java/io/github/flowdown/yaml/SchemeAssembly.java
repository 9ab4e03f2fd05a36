package io.github.flowdown.yaml;

import static io.github.flowdown.diagnostic.DiagnosticCode.INVALID_VALUE;
import static io.github.flowdown.diagnostic.DiagnosticCode.UNKNOWN_NAME;

import com.google.common.collect.ImmutableList;
import io.github.flowdown.definition.Band;
import io.github.flowdown.definition.CertificateScheme;
import io.github.flowdown.definition.DeterminationRule;
import io.github.flowdown.definition.DeviationRules;
import io.github.flowdown.definition.EscalationRule;
import io.github.flowdown.definition.FindingSeverity;
import io.github.flowdown.definition.GateRule;
import io.github.flowdown.definition.PerTier;
import io.github.flowdown.definition.Period;
import io.github.flowdown.definition.RatingLevel;
import io.github.flowdown.definition.Scheme;
import io.github.flowdown.definition.Tier;
import io.github.flowdown.definition.Tiering;
import io.github.flowdown.diagnostic.Problems;
import io.github.flowdown.diagnostic.Quote;
import io.github.flowdown.yaml.Vocabulary.SubjectKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes a scheme of its parts: resolves the tiers, ratings and conditions of the scheme file. */
final class SchemeAssembly {
    private final SchemeParts parts;
    private final WrittenScheme written;
    private final Report report;
    private final PerTierReader perTier;
    private final BySeverityReader bySeverity;
    private final ConditionReader facts;
    private final ConditionReader findings;

    private SchemeAssembly(SchemeParts parts, Vocabulary vocabulary, Problems problems) {
        this.parts = parts;
        this.written = parts.file().content();
        this.report = new Report(parts.file().places(), problems);
        this.perTier = new PerTierReader(parts.tiers(), report);
        this.bySeverity = new BySeverityReader(report);
        this.facts = new ConditionReader(vocabulary.about(SubjectKind.FACT), report);
        this.findings = new ConditionReader(
                vocabulary.about(SubjectKind.FACT, SubjectKind.QUESTION, SubjectKind.UNMET), report);
    }

    /** The parts, with the scheme among them where it could be made. */
    static SchemeParts of(SchemeParts parts, Vocabulary vocabulary, String fingerprint, Problems problems) {
        Problems mine = new Problems();
        SchemeAssembly assembly = new SchemeAssembly(parts, vocabulary, mine);
        Optional<Scheme> scheme = assembly.scheme(fingerprint);
        problems.addAll(mine.sorted());
        return new SchemeParts(
                parts.file(),
                parts.tiers(),
                parts.ratings(),
                parts.risk(),
                parts.supplier(),
                parts.catalogues(),
                parts.allCataloguesRead(),
                parts.library(),
                scheme.filter(made -> !mine.anyError()));
    }

    private Optional<Scheme> scheme(String fingerprint) {
        List<Band<Tier>> bands = tierBands();
        List<EscalationRule> escalations = escalations();
        List<DeterminationRule> determination = determination();
        Optional<PerTier<List<Band<RatingLevel>>>> ratingBands =
                perTier.byTier(written.ratingBands(), Pointer.TOP.to("rating-bands"), this::ratingBands);
        List<GateRule> gates = gates();
        Map<FindingSeverity, PerTier<Period>> remediation = remediation();
        Optional<DeviationRules> deviationRules = written.deviationRules()
                .flatMap(rules -> new DeviationRulesReader(perTier, bySeverity, report)
                        .read(rules, Pointer.TOP.to("deviation-rules")));
        if (parts.risk().isEmpty() || parts.supplier().isEmpty() || ratingBands.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Scheme(
                written.scheme(),
                written.version(),
                written.title(),
                written.summary(),
                written.reviewBy(),
                parts.tiers(),
                new Tiering(parts.risk().orElseThrow().questionnaire(), bands, escalations, determination),
                parts.supplier().orElseThrow().questionnaire(),
                parts.cataloguesById(),
                certificates(),
                parts.ratings(),
                ratingBands.orElseThrow(),
                gates,
                remediation,
                deviationRules,
                fingerprint));
    }

    private List<CertificateScheme> certificates() {
        ImmutableList.Builder<CertificateScheme> certificates = ImmutableList.builder();
        for (int i = 0; i < written.certificates().size(); i++) {
            WrittenScheme.WrittenCertificate certificate =
                    written.certificates().get(i);
            Pointer at = Pointer.TOP.to("certificates").to(i).to("validity");
            certificates.add(new CertificateScheme(
                    certificate.id(),
                    certificate.title(),
                    certificate.validity().flatMap(validity -> period(validity, at)),
                    certificate.synonyms()));
        }
        return certificates.build();
    }

    private List<Band<Tier>> tierBands() {
        ImmutableList.Builder<Band<Tier>> bands = ImmutableList.builder();
        Pointer at = Pointer.TOP.to("tiering").to("bands");
        for (int i = 0; i < written.tiering().bands().size(); i++) {
            WrittenScheme.TierBand band = written.tiering().bands().get(i);
            perTier.tier(band.tier(), at.to(i).to("tier"))
                    .ifPresent(tier -> bands.add(new Band<>(tier, band.from(), band.below(), Optional.empty())));
        }
        return bands.build();
    }

    private List<EscalationRule> escalations() {
        ImmutableList.Builder<EscalationRule> rules = ImmutableList.builder();
        for (int i = 0; i < written.tiering().escalations().size(); i++) {
            WrittenScheme.Escalation rule = written.tiering().escalations().get(i);
            Pointer at = Pointer.TOP.to("tiering").to("escalations").to(i);
            var when = facts.read(rule.when(), at.to("when"));
            perTier.tier(rule.atLeast(), at.to("at-least"))
                    .ifPresent(tier ->
                            rules.add(new EscalationRule(rule.id(), when, tier, rule.because(), report.at(at))));
        }
        return rules.build();
    }

    private List<DeterminationRule> determination() {
        ImmutableList.Builder<DeterminationRule> rules = ImmutableList.builder();
        for (int i = 0; i < written.determination().size(); i++) {
            WrittenScheme.Determination rule = written.determination().get(i);
            Pointer at = Pointer.TOP.to("determination").to(i);
            rules.add(new DeterminationRule(
                    rule.id(), facts.read(rule.when(), at.to("when")), rule.outcome(), rule.because(), report.at(at)));
        }
        return rules.build();
    }

    private Optional<List<Band<RatingLevel>>> ratingBands(List<WrittenScheme.RatingBand> bands, Pointer at) {
        ImmutableList.Builder<Band<RatingLevel>> read = ImmutableList.builder();
        for (int i = 0; i < bands.size(); i++) {
            WrittenScheme.RatingBand band = bands.get(i);
            rating(band.rating(), at.to(i).to("rating"))
                    .ifPresent(rating -> read.add(new Band<>(rating, band.from(), band.below(), band.to())));
        }
        List<Band<RatingLevel>> all = read.build();
        if (bands.isEmpty()) {
            report.add(INVALID_VALUE, at, "no band is written", "write bands for every score");
        }
        return all.size() == bands.size() && !all.isEmpty() ? Optional.of(all) : Optional.empty();
    }

    private Optional<RatingLevel> rating(String id, Pointer at) {
        Optional<RatingLevel> rating =
                parts.ratings().stream().filter(one -> one.id().equals(id)).findFirst();
        if (rating.isEmpty()) {
            report.unknown(
                    UNKNOWN_NAME,
                    at,
                    "rating",
                    id,
                    parts.ratings().stream().map(RatingLevel::id).toList());
        }
        return rating;
    }

    private List<GateRule> gates() {
        ImmutableList.Builder<GateRule> rules = ImmutableList.builder();
        for (int i = 0; i < written.gates().size(); i++) {
            WrittenScheme.Gate rule = written.gates().get(i);
            Pointer at = Pointer.TOP.to("gates").to(i);
            var when = findings.read(rule.when(), at.to("when"));
            rating(rule.cap(), at.to("cap"))
                    .ifPresent(cap -> rules.add(new GateRule(rule.id(), when, cap, rule.because(), report.at(at))));
        }
        return rules.build();
    }

    private Map<FindingSeverity, PerTier<Period>> remediation() {
        return bySeverity.read(
                written.remediation(),
                Pointer.TOP.to("remediation"),
                (periods, at) -> perTier.texts(periods, at, this::period));
    }

    private Optional<Period> period(String text, Pointer at) {
        Optional<Period> period = Period.parse(text);
        if (period.isEmpty()) {
            report.add(
                    INVALID_VALUE,
                    at,
                    "%s is not a period".formatted(Quote.of(text)),
                    "write 'immediately', or a whole number and a unit such as '5 Working Days' or '2 months'");
        }
        return period;
    }
}
