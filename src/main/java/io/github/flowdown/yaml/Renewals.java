package io.github.flowdown.yaml;

import static io.github.flowdown.diagnostic.DiagnosticCode.DEVIATION_RENEWAL_OF_NOTHING;
import static io.github.flowdown.diagnostic.DiagnosticCode.DEVIATION_RENEWED_TOO_OFTEN;

import io.github.flowdown.assessment.Deviation;
import io.github.flowdown.definition.DeviationRules;
import io.github.flowdown.diagnostic.Quote;
import io.github.flowdown.yaml.DeviationAssembly.Read;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Checks that a renewal follows on an earlier deviation from the same requirement, and not too often. */
final class Renewals {
    private final Map<String, Read> byId;
    private final DeviationRules rules;

    Renewals(Map<String, Read> byId, DeviationRules rules) {
        this.byId = byId;
        this.rules = rules;
    }

    void check() {
        byId.values().forEach(read -> read.deviation().renewalOf().ifPresent(earlier -> check(read, earlier)));
    }

    private void check(Read renewal, String earlierId) {
        Pointer at = renewal.at().to("renewal-of");
        Optional<Deviation> earlier = Optional.ofNullable(byId.get(earlierId)).map(Read::deviation);
        if (earlier.isEmpty()) {
            renewal.report()
                    .add(
                            DEVIATION_RENEWAL_OF_NOTHING,
                            at,
                            "there is no deviation %s to renew".formatted(Quote.of(earlierId)),
                            Nearest.to(earlierId, byId.keySet())
                                    .map("did you mean '%s'?"::formatted)
                                    .or(() -> Optional.of("keep the earlier deviation on file: a renewal extends it")));
        } else if (!followsOn(renewal.deviation(), earlier.get())) {
            renewal.report()
                    .add(
                            DEVIATION_RENEWAL_OF_NOTHING,
                            at,
                            "deviation %s is not an earlier one from the same requirement of the same contract"
                                    .formatted(earlierId),
                            "name the deviation that this one follows on");
        } else if (timesRenewed(renewal.deviation()) > rules.mostRenewals()) {
            renewal.report()
                    .add(
                            DEVIATION_RENEWED_TOO_OFTEN,
                            at,
                            "this is renewal number %s; the scheme allows %s"
                                    .formatted(timesRenewed(renewal.deviation()), rules.mostRenewals()),
                            "meet the requirement, or have the requirement itself changed");
        }
    }

    private static boolean followsOn(Deviation renewal, Deviation earlier) {
        return earlier.contract().equals(renewal.contract())
                && earlier.question().equals(renewal.question())
                && earlier.clause().equals(renewal.clause())
                && earlier.starts().isBefore(renewal.starts());
    }

    private int timesRenewed(Deviation deviation) {
        Set<String> seen = new HashSet<>();
        Optional<Deviation> current = Optional.of(deviation);
        int times = 0;
        while (current.flatMap(Deviation::renewalOf).isPresent()
                && seen.add(current.get().id())) {
            times++;
            current = current.flatMap(Deviation::renewalOf)
                    .flatMap(id -> Optional.ofNullable(byId.get(id)))
                    .map(Read::deviation);
        }
        return times;
    }
}
