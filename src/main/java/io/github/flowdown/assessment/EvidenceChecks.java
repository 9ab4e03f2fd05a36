package io.github.flowdown.assessment;

import com.google.common.collect.ImmutableList;
import io.github.flowdown.definition.Backing;
import io.github.flowdown.definition.EvidenceProblem;
import io.github.flowdown.definition.FindingSeverity;
import io.github.flowdown.definition.Question;
import io.github.flowdown.definition.QuestionId;
import io.github.flowdown.definition.Reason;
import io.github.flowdown.definition.Scheme;
import io.github.flowdown.definition.Tier;
import io.github.flowdown.diagnostic.Location;
import io.github.flowdown.response.Answer;
import io.github.flowdown.response.Evidence;
import io.github.flowdown.response.Response;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Judges what stands behind the answers: certificates by their dates, and answers by how they are backed. */
final class EvidenceChecks {
    private final Scheme scheme;
    private final Response response;
    private final LocalDate day;
    private final Certificates certificates;

    EvidenceChecks(Scheme scheme, Response response, Optional<LocalDate> asOf) {
        this.scheme = scheme;
        this.response = response;
        this.day = Certificates.day(response, asOf);
        this.certificates = Certificates.of(scheme, response, asOf);
    }

    /** Worst first; certificates before answers. */
    List<EvidenceFinding> findings(List<QuestionResult> results) {
        ImmutableList.Builder<EvidenceFinding> findings = ImmutableList.builder();
        certificates
                .standings()
                .forEach(standing -> certificate(standing, results).ifPresent(findings::add));
        results.forEach(result -> answer(result).ifPresent(findings::add));
        return findings.build().stream()
                .sorted(Comparator.comparing(EvidenceFinding::severity).reversed())
                .collect(ImmutableList.toImmutableList());
    }

    private Optional<EvidenceFinding> certificate(CertificateStanding standing, List<QuestionResult> results) {
        Optional<QuestionId> question = results.stream()
                .filter(result -> result.answer()
                        .filter(answer ->
                                answer.location().equals(standing.certificate().location()))
                        .isPresent())
                .map(result -> result.question().id())
                .findFirst();
        return standing.problem()
                .map(problem -> finding(
                        problem,
                        question,
                        standing.name(),
                        text(problem, standing),
                        action(problem),
                        standing.certificate().location()));
    }

    private String text(EvidenceProblem problem, CertificateStanding standing) {
        String end = standing.ends().map(WrittenDay::of).orElse("");
        String name = standing.name();
        return switch (problem) {
            case NOT_YET_VALID ->
                "%s was issued on %s, after %s."
                        .formatted(
                                name,
                                standing.certificate()
                                        .issued()
                                        .map(WrittenDay::of)
                                        .orElse(""),
                                WrittenDay.of(day));
            case EXPIRED ->
                "%s expired on %s; seen from %s it no longer holds.".formatted(name, end, WrittenDay.of(day));
            case EXPIRING -> "%s expires on %s, which is soon after %s.".formatted(name, end, WrittenDay.of(day));
            case ENDS_BEFORE_CONTRACT ->
                "%s expires on %s, before the contract ends on %s."
                        .formatted(
                                name,
                                end,
                                WrittenDay.of(response.tier().contract().ends()));
            default -> "%s does not say until when it holds.".formatted(name);
        };
    }

    private static String action(EvidenceProblem problem) {
        return switch (problem) {
            case NOT_YET_VALID -> "Show a certificate that holds today, or send this one when it holds.";
            case EXPIRED -> "Have the certificate renewed, and send the new one.";
            case EXPIRING -> "Have the certificate renewed before it expires, and send the new one.";
            case ENDS_BEFORE_CONTRACT ->
                "Renew the certificate in time for as long as the contract runs, and send each new one.";
            default -> "Say until when the certificate holds.";
        };
    }

    private Optional<EvidenceFinding> answer(QuestionResult result) {
        if (result.status() == Status.NOT_ASKED || result.counted().isEmpty()) {
            return Optional.empty();
        }
        Answer answer = result.counted().get();
        QuestionId id = result.question().id();
        Optional<LocalDate> later = answer.evidence().date().filter(day::isBefore);
        if (later.isPresent()) {
            return Optional.of(finding(
                    EvidenceProblem.DATED_LATER,
                    Optional.of(id),
                    id.value(),
                    "The evidence for %s is dated %s, after %s."
                            .formatted(id, WrittenDay.of(later.get()), WrittenDay.of(day)),
                    "Correct the date of the evidence, or name other evidence.",
                    answer.location()));
        }
        return result.status() == Status.MET ? backing(result, answer) : Optional.empty();
    }

    /** An answer that is good enough has to be backed as its tier asks; one that is not has a finding already. */
    private Optional<EvidenceFinding> backing(QuestionResult result, Answer answer) {
        Question question = result.question();
        Tier tier = response.tier().decided();
        Backing least = question.assurance().leastBackingAt(tier);
        if (least == Backing.ASSERTION || isCertified(result, least)) {
            return Optional.empty();
        }
        Evidence evidence = answer.evidence();
        Backing backing = evidence.backing().orElse(Backing.ASSERTION);
        if (backing.compareTo(least) < 0) {
            return Optional.of(finding(
                    EvidenceProblem.NOT_BACKED,
                    Optional.of(question.id()),
                    question.id().value(),
                    "The answer '%s' is backed by %s; tier %s asks for %s at least."
                            .formatted(answer.describe(), words(backing), tier.title(), words(least)),
                    "Show this by %s or better%s"
                            .formatted(
                                    words(least),
                                    question.evidence().map(": "::concat).orElse(".")),
                    answer.location()));
        }
        boolean seen = result.decision()
                .filter(decision -> decision.kind() == ReviewDecision.Kind.EVIDENCE_SEEN)
                .isPresent();
        return evidence.reference().isPresent() || seen
                ? Optional.empty()
                : Optional.of(finding(
                        EvidenceProblem.MISSING,
                        Optional.of(question.id()),
                        question.id().value(),
                        "The answer '%s' is said to be backed by %s, and nothing that shows it is named."
                                .formatted(answer.describe(), words(backing)),
                        "Name the document that shows it"
                                + question.evidence().map(": "::concat).orElse("."),
                        answer.location()));
    }

    private static String words(Backing backing) {
        return switch (backing) {
            case ASSERTION -> "the supplier's word";
            case THIRD_PARTY_TEST -> "a third-party test";
            case CERTIFICATE -> "a certificate";
            case AUDIT -> "an audit";
        };
    }

    private static boolean isCertified(QuestionResult result, Backing least) {
        return result.satisfied().isPresent() && least.compareTo(Backing.CERTIFICATE) <= 0;
    }

    private EvidenceFinding finding(
            EvidenceProblem problem,
            Optional<QuestionId> question,
            String about,
            String text,
            String action,
            Location location) {
        FindingSeverity severity = scheme.evidenceRules().severity(problem);
        return new EvidenceFinding(
                problem,
                severity,
                question,
                about,
                text,
                action,
                FindingRules.remedy(scheme, severity, response.tier().decided()),
                Reason.of(text, location),
                location);
    }
}
