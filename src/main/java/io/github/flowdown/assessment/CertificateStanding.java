package io.github.flowdown.assessment;

import io.github.flowdown.definition.CertificateScheme;
import io.github.flowdown.definition.DeviationRules;
import io.github.flowdown.definition.EvidenceProblem;
import io.github.flowdown.definition.EvidenceRules;
import io.github.flowdown.response.HeldCertificate;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A certificate and whether it holds on a day. It holds on the day it was issued and on the day it expires.
 *
 * @param ends the last day on which it holds: as stated, or reckoned from the day of issue where the kind of certificate has a validity
 * @param problem what is wrong with it; empty when nothing is
 */
record CertificateStanding(
        HeldCertificate certificate,
        Optional<CertificateScheme> kind,
        Optional<LocalDate> ends,
        Optional<EvidenceProblem> problem) {

    static CertificateStanding on(
            LocalDate day,
            LocalDate contractEnds,
            HeldCertificate certificate,
            Optional<CertificateScheme> kind,
            EvidenceRules rules) {
        Optional<LocalDate> reckoned = certificate
                .issued()
                .flatMap(issued -> kind.flatMap(CertificateScheme::validity)
                        .filter(DeviationRules::isOnTheCalendar)
                        .map(validity -> DeviationRules.end(issued, validity)));
        Optional<LocalDate> ends = certificate.expires().or(() -> reckoned);
        return new CertificateStanding(
                certificate, kind, ends, problem(day, contractEnds, certificate.issued(), ends, rules));
    }

    private static Optional<EvidenceProblem> problem(
            LocalDate day,
            LocalDate contractEnds,
            Optional<LocalDate> issued,
            Optional<LocalDate> ends,
            EvidenceRules rules) {
        if (issued.filter(day::isBefore).isPresent()) {
            return Optional.of(EvidenceProblem.NOT_YET_VALID);
        }
        if (ends.isEmpty()) {
            return Optional.of(EvidenceProblem.WITHOUT_END);
        }
        LocalDate end = ends.get();
        if (end.isBefore(day)) {
            return Optional.of(EvidenceProblem.EXPIRED);
        }
        if (rules.isSoon(day, end)) {
            return Optional.of(EvidenceProblem.EXPIRING);
        }
        return end.isBefore(contractEnds) ? Optional.of(EvidenceProblem.ENDS_BEFORE_CONTRACT) : Optional.empty();
    }

    /** Whether it holds: issued, with an end, and not expired. */
    boolean isCurrent() {
        return problem.isEmpty()
                || problem.get() == EvidenceProblem.EXPIRING
                || problem.get() == EvidenceProblem.ENDS_BEFORE_CONTRACT;
    }

    String name() {
        String title = kind.map(CertificateScheme::title).orElse(certificate.scheme());
        return certificate.number().map(number -> title + " " + number).orElse(title);
    }
}
