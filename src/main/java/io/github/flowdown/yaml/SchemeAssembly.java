package io.github.flowdown.yaml;

import static io.github.flowdown.diagnostic.DiagnosticCode.INVALID_VALUE;
import static io.github.flowdown.diagnostic.DiagnosticCode.MISSING_KEY;
import static io.github.flowdown.diagnostic.DiagnosticCode.UNKNOWN_NAME;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Maps;
import io.github.flowdown.definition.Band;
import io.github.flowdown.definition.CertificateScheme;
import io.github.flowdown.definition.Condition;
import io.github.flowdown.definition.ConditionalRule;
import io.github.flowdown.definition.DeterminationRule;
import io.github.flowdown.definition.DeviationRules;
import io.github.flowdown.definition.EscalationRule;
import io.github.flowdown.definition.EvidenceRules;
import io.github.flowdown.definition.FindingSeverity;
import io.github.flowdown.definition.GateRule;
import io.github.flowdown.definition.PerTier;
import io.github.flowdown.definition.Period;
import io.github.flowdown.definition.RatingLevel;
import io.github.flowdown.definition.Scheme;
import io.github.flowdown.definition.ScoreUnit;
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
        Optional<PerTier<List<Band<RatingLevel>>>> ratingBands = ratingBands();
        Optional<ConditionalRule> conditional = written.conditional()
                .flatMap(rule -> parts.supplier()
                        .flatMap(supplier -> new ConditionalReader(
                                        supplier.questionnaire(), this::rating, this::period, report)
                                .read(rule, Pointer.TOP.to("conditional"))));
        List<GateRule> gates = gates();
        Map<FindingSeverity, PerTier<Period>> remediation = remediation(conditional);
        Optional<DeviationRules> deviationRules = written.deviationRules()
                .flatMap(rules -> new DeviationRulesReader(perTier, bySeverity, report)
                        .read(rules, Pointer.TOP.to("deviation-rules")));
        Optional<Tiering> tiering = written.tiering().isEmpty()
                ? Optional.of(Tiering.none(determination))
                : parts.risk().map(risk -> new Tiering(risk.questionnaire(), bands, escalations, determination));
        if (tiering.isEmpty()
                || parts.supplier().isEmpty()
                || ratingBands.isEmpty()
                || written.conditional().isPresent() != conditional.isPresent()) {
            return Optional.empty();
        }
        return Optional.of(new Scheme(
                written.scheme(),
                written.version(),
                written.title(),
                written.summary(),
                written.reviewBy(),
                parts.tiers(),
                tiering.orElseThrow(),
                parts.supplier().orElseThrow().questionnaire(),
                parts.cataloguesById(),
                certificates(),
                parts.ratings(),
                ratingBands.orElseThrow(),
                conditional,
                gates,
                remediation,
                deviationRules,
                evidenceRules(),
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

    private EvidenceRules evidenceRules() {
        return written.evidenceRules()
                .map(rules -> new EvidenceRules(
                        rules.expiringWithin().flatMap(this::calendarPeriod),
                        rules.severity()
                                .map(WrittenScheme.EvidenceSeverity::byProblem)
                                .orElse(Map.of())))
                .orElse(EvidenceRules.NONE);
    }

    private Optional<Period> calendarPeriod(String text) {
        Pointer at = Pointer.TOP.to("evidence-rules").to("expiring-within");
        Optional<Period> period = period(text, at);
        Optional<Period> sound = period.filter(DeviationRules::isOnTheCalendar);
        if (period.isPresent() && sound.isEmpty()) {
            report.add(
                    INVALID_VALUE,
                    at,
                    "%s is not a period in days, weeks, months or years".formatted(Quote.of(text)),
                    "write a whole number and a unit, such as '60 days' or '2 months'");
        }
        return sound;
    }

    private List<Band<Tier>> tierBands() {
        ImmutableList.Builder<Band<Tier>> bands = ImmutableList.builder();
        Pointer at = Pointer.TOP.to("tiering").to("bands");
        for (int i = 0; i < written.tierBands().size(); i++) {
            WrittenScheme.TierBand band = written.tierBands().get(i);
            perTier.tier(band.tier(), at.to(i).to("tier"))
                    .ifPresent(tier -> bands.add(new Band<>(tier, band.from(), band.below(), Optional.empty())));
        }
        return bands.build();
    }

    private List<EscalationRule> escalations() {
        ImmutableList.Builder<EscalationRule> rules = ImmutableList.builder();
        for (int i = 0; i < written.escalations().size(); i++) {
            WrittenScheme.Escalation rule = written.escalations().get(i);
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
        if (written.determination().isEmpty()) {
            rules.add(whereNothingIsSaid());
        }
        for (int i = 0; i < written.determination().size(); i++) {
            WrittenScheme.Determination rule = written.determination().get(i);
            Pointer at = Pointer.TOP.to("determination").to(i);
            rules.add(new DeterminationRule(
                    rule.id(), facts.read(rule.when(), at.to("when")), rule.outcome(), rule.because(), report.at(at)));
        }
        return rules.build();
    }

    private DeterminationRule whereNothingIsSaid() {
        boolean drafts = written.clauseLibrary().isPresent();
        return new DeterminationRule(
                "not-stated",
                Condition.always(),
                drafts ? DeterminationRule.Vehicle.SCHEDULE : DeterminationRule.Vehicle.ORDINARY_TERMS,
                drafts
                        ? "the scheme says of no contract that it needs none"
                        : "the scheme has no clauses to draft a Security Schedule from",
                report.at(Pointer.TOP));
    }

    private Optional<PerTier<List<Band<RatingLevel>>>> ratingBands() {
        Pointer at = Pointer.TOP.to("rating-bands");
        if (written.conditional().isPresent()) {
            if (!written.ratingBands().isEmpty()) {
                report.addAtKey(
                        INVALID_VALUE,
                        at,
                        "the rating comes from 'conditional' already",
                        Optional.of("leave out 'rating-bands', or 'conditional'"));
            }
            return Optional.of(new PerTier<>(Map.of(parts.tiers().get(0), List.of())));
        }
        if (written.ratingBands().isEmpty()) {
            report.add(
                    MISSING_KEY,
                    Pointer.TOP,
                    "key 'rating-bands' is missing",
                    "add bands from the score to a rating, or 'conditional'");
            return Optional.empty();
        }
        return perTier.byTier(written.ratingBands(), at, this::ratingBands);
    }

    private Optional<List<Band<RatingLevel>>> ratingBands(List<WrittenScheme.RatingBand> bands, Pointer at) {
        ImmutableList.Builder<Band<RatingLevel>> read = ImmutableList.builder();
        for (int i = 0; i < bands.size(); i++) {
            WrittenScheme.RatingBand band = bands.get(i);
            checkMet(band, at.to(i));
            rating(band.rating(), at.to(i).to("rating"))
                    .ifPresent(
                            rating -> read.add(new Band<>(rating, band.lowerEnd(), band.upperEnd(), band.lastEnd())));
        }
        List<Band<RatingLevel>> all = read.build();
        if (bands.isEmpty()) {
            report.add(INVALID_VALUE, at, "no band is written", "write bands over the whole score");
        }
        return all.size() == bands.size() && !all.isEmpty() ? Optional.of(all) : Optional.empty();
    }

    private void checkMet(WrittenScheme.RatingBand band, Pointer at) {
        boolean ends =
                band.from().isPresent() || band.below().isPresent() || band.to().isPresent();
        boolean isMet = parts.supplier()
                .map(supplier -> supplier.questionnaire().scoring().unit() == ScoreUnit.MET)
                .orElse(true);
        if (band.met().isPresent() && ends) {
            report.addAtKey(
                    INVALID_VALUE,
                    at.to("met"),
                    "a band with 'met' has no ends",
                    Optional.of("leave out 'from', 'below' and 'to', or 'met'"));
        } else if (band.met().isPresent() && !isMet) {
            report.addAtKey(
                    INVALID_VALUE,
                    at.to("met"),
                    "the score of the questionnaire is a number, neither met nor not met",
                    Optional.of("write where the band begins and ends: 'from' and 'below', or 'from' and 'to'"));
        }
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

    private Map<FindingSeverity, PerTier<Period>> remediation(Optional<ConditionalRule> conditional) {
        return written.remediation().isEmpty()
                ? withoutPeriods(conditional)
                : bySeverity.read(
                        written.remediation(),
                        Pointer.TOP.to("remediation"),
                        (periods, at) -> perTier.texts(periods, at, this::period));
    }

    /** Until what waits has to be met, or else until somebody looks again. */
    private Map<FindingSeverity, PerTier<Period>> withoutPeriods(Optional<ConditionalRule> conditional) {
        Period period =
                conditional.map(ConditionalRule::within).orElseGet(() -> new Period.BeforeEvent("the next assessment"));
        PerTier<Period> always = new PerTier<>(Map.of(parts.tiers().get(0), period));
        return Maps.toMap(List.of(FindingSeverity.values()), severity -> always);
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
