package io.github.flowdown.cli;

import com.google.common.base.Splitter;
import io.github.flowdown.assessment.Assessment;
import io.github.flowdown.assessment.Deviation;
import io.github.flowdown.assessment.DeviationEffect;
import io.github.flowdown.assessment.EvidenceFinding;
import io.github.flowdown.assessment.Finding;
import io.github.flowdown.assessment.OpenAnswer;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Prints what came of an assessment: tier and why, rating and why, the worst findings, what was written. */
final class AssessmentSummary {
    private static final int WORST = 3;
    private static final Splitter SENTENCE_PARTS = Splitter.on("; ");

    private final PrintWriter out;

    AssessmentSummary(PrintWriter out) {
        this.out = out;
    }

    void print(Assessment assessment, List<Path> written) {
        out.println("Contract  %s, %s"
                .formatted(
                        assessment.contract().reference(), assessment.contract().title()));
        out.println("Supplier  " + assessment.contract().supplier().name());
        new TierSummary(out).printTier(assessment.tier(), "");
        out.println("Rating    " + assessment.rating().title());
        SENTENCE_PARTS.split(assessment.rating().reason().text()).forEach(part -> out.println("            - " + part));
        printDeviations(assessment);
        int open = assessment.awaitingReview().size();
        if (open > 0) {
            out.println("            - %s to be looked at by a person".formatted(Printing.count(open, "answer")));
        }
        printMoving(assessment.openAnswersThatMoveTheRating());
        printFindings(assessment.openFindings(), assessment.acceptedFindings().size());
        printEvidence(assessment.evidenceFindings());
        out.println("Wrote     " + written.get(0));
        written.stream().skip(1).forEach(file -> out.println("          " + file));
    }

    private void printDeviations(Assessment assessment) {
        DeviationEffect effect = assessment.deviations();
        if (effect.standings().isEmpty()) {
            return;
        }
        out.println("            - without deviations: " + effect.without().title());
        effect.onExpiry()
                .forEach(then -> out.println("            - from %s, after the end of %s: %s"
                        .formatted(
                                then.day(),
                                then.expired().stream().map(Deviation::id).collect(Collectors.joining(", ")),
                                then.rating().title())));
        out.println("Deviations");
        effect.standings()
                .forEach(standing -> out.println("            - %s: %s"
                        .formatted(standing.deviation().id(), standing.status().words())));
    }

    private void printMoving(List<OpenAnswer> moving) {
        if (!moving.isEmpty()) {
            out.println("            - the rating hangs on %s by itself%s"
                    .formatted(
                            moving.size() == 1 ? "one open answer" : "each of %s open answers".formatted(moving.size()),
                            moving.size() > WORST ? ", among them:" : ":"));
        }
        moving.stream().limit(WORST).forEach(answer -> out.println("                - " + answer.describe()));
    }

    private void printEvidence(List<EvidenceFinding> findings) {
        if (!findings.isEmpty()) {
            out.println("Evidence  %s, without effect on the rating%s"
                    .formatted(
                            Printing.count(findings.size(), "finding"), findings.size() > WORST ? "; the worst:" : ""));
            findings.stream().limit(WORST).forEach(finding -> out.println("            - " + finding.explain()));
        }
    }

    private void printFindings(List<Finding> findings, int accepted) {
        String beside = accepted == 0 ? "" : " open, %s accepted by deviations".formatted(accepted);
        out.println("Findings  " + findings.size() + beside + (findings.size() > WORST ? ", the worst:" : ""));
        findings.stream().limit(WORST).forEach(finding -> out.println("            - " + finding.explain()));
    }
}
