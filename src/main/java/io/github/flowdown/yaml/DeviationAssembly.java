package io.github.flowdown.yaml;

import static io.github.flowdown.diagnostic.DiagnosticCode.DEVIATIONS_NOT_PROVIDED_FOR;
import static io.github.flowdown.diagnostic.DiagnosticCode.DEVIATION_EXPIRED;
import static io.github.flowdown.diagnostic.DiagnosticCode.DEVIATION_EXPIRING;
import static io.github.flowdown.diagnostic.DiagnosticCode.DEVIATION_FROM_ANOTHER_CONTRACT;
import static io.github.flowdown.diagnostic.DiagnosticCode.DEVIATION_WITHOUT_AS_OF;
import static io.github.flowdown.diagnostic.DiagnosticCode.DUPLICATE_DEVIATION;

import com.google.common.collect.ImmutableList;
import io.github.flowdown.assessment.Deviation;
import io.github.flowdown.assessment.DeviationStanding;
import io.github.flowdown.assessment.DeviationStatus;
import io.github.flowdown.contract.TierDecision;
import io.github.flowdown.definition.DeviationRules;
import io.github.flowdown.definition.Scheme;
import io.github.flowdown.diagnostic.Problems;
import io.github.flowdown.diagnostic.Quote;
import io.github.flowdown.schedule.ClauseLibrary;
import io.github.flowdown.yaml.WrittenDeviations.Entry;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Makes deviations of deviation files: checks each against its contract and the scheme, and the renewals against each other. */
final class DeviationAssembly {
    private final Scheme scheme;
    private final ClauseLibrary library;
    private final Map<String, TierDecision> contracts = new TreeMap<>();
    private final Optional<LocalDate> asOf;
    private final Problems problems;
    private final Map<String, Read> read = new LinkedHashMap<>();

    DeviationAssembly(
            Scheme scheme, ClauseLibrary library, TierDecision tier, Optional<LocalDate> asOf, Problems problems) {
        this.scheme = scheme;
        this.library = library;
        this.asOf = asOf;
        this.problems = problems;
        addContracts(tier);
    }

    private void addContracts(TierDecision tier) {
        contracts.put(tier.contract().reference(), tier);
        tier.below().forEach(this::addContracts);
    }

    /** A deviation and where it stands. */
    record Read(Deviation deviation, Pointer at, Report report) {}

    void add(YamlFile<WrittenDeviations> file) {
        Report report = new Report(file.places(), problems);
        Pointer list = Pointer.TOP.to("deviations");
        if (asOf.isEmpty()) {
            report.addAtKey(
                    DEVIATION_WITHOUT_AS_OF,
                    list,
                    "whether a deviation is live depends on the day, and none is named",
                    Optional.of("name the day of the assessment with --as-of YYYY-MM-DD"));
        }
        if (scheme.deviationRules().isEmpty()) {
            report.addAtKey(
                    DEVIATIONS_NOT_PROVIDED_FOR,
                    list,
                    "scheme '%s' does not say who may approve a deviation and for how long".formatted(scheme.id()),
                    Optional.of("add 'deviation-rules:' to the scheme"));
            return;
        }
        DeviationRules rules = scheme.deviationRules().orElseThrow();
        for (int i = 0; i < file.content().deviations().size(); i++) {
            add(file.content().deviations().get(i), list.to(i), report, rules);
        }
    }

    private void add(Entry written, Pointer at, Report report, DeviationRules rules) {
        Optional<TierDecision> tier = contract(written, at, report);
        if (isTaken(written.id(), at.to("id"), report) || tier.isEmpty()) {
            return;
        }
        new DeviationEntry(scheme, library, rules, tier.get(), report)
                .read(written, at)
                .ifPresent(deviation -> {
                    read.put(deviation.id(), new Read(deviation, at, report));
                    asOf.ifPresent(day -> warn(DeviationStanding.on(day, deviation, Optional.of(rules)), at, report));
                });
    }

    private Optional<TierDecision> contract(Entry written, Pointer at, Report report) {
        Optional<TierDecision> tier = Optional.ofNullable(contracts.get(written.contract()));
        if (tier.isEmpty()) {
            report.add(
                    DEVIATION_FROM_ANOTHER_CONTRACT,
                    at.to("contract"),
                    "deviation %s is for contract %s, which is neither this contract nor one below it"
                            .formatted(written.id(), Quote.of(written.contract())),
                    Nearest.hint(written.contract(), contracts.keySet()));
        }
        return tier;
    }

    private boolean isTaken(String id, Pointer at, Report report) {
        Read first = read.get(id);
        if (first != null) {
            report.add(
                    DUPLICATE_DEVIATION,
                    at,
                    "deviation id %s is used twice, first at %s"
                            .formatted(id, first.deviation().location().describe()),
                    "give this deviation its own id");
        }
        return first != null;
    }

    private static void warn(DeviationStanding standing, Pointer at, Report report) {
        Deviation deviation = standing.deviation();
        if (standing.status() == DeviationStatus.EXPIRED) {
            report.add(
                    DEVIATION_EXPIRED,
                    at.to("expires"),
                    "deviation %s has expired on %s: what it covered is open again"
                            .formatted(deviation.id(), deviation.expires()),
                    "see that the requirement is met, or have a renewal approved");
        } else if (standing.status() == DeviationStatus.EXPIRING) {
            report.add(
                    DEVIATION_EXPIRING,
                    at.to("expires"),
                    "deviation %s expires soon, on %s".formatted(deviation.id(), deviation.expires()),
                    "see that the requirement is met by then, or ask for a renewal in time");
        }
    }

    /** All that are sound in themselves, with their renewals checked. */
    List<Deviation> deviations() {
        scheme.deviationRules().ifPresent(rules -> new Renewals(read, rules).check());
        return read.values().stream().map(Read::deviation).collect(ImmutableList.toImmutableList());
    }
}
