package io.github.flowdown.cli;

import io.github.flowdown.assessment.Assessment;
import io.github.flowdown.assessment.Finding;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;

/** Prints what came of an assessment: tier and why, rating and why, the worst findings, what was written. */
final class AssessmentSummary {
    private static final int WORST = 3;

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
        out.println("            - " + assessment.rating().reason().text());
        int open = assessment.awaitingReview().size();
        if (open > 0) {
            out.println("            - %s to be looked at by a person".formatted(Printing.count(open, "answer")));
        }
        printFindings(assessment.findings());
        out.println("Wrote     " + written.get(0));
        written.stream().skip(1).forEach(file -> out.println("          " + file));
    }

    private void printFindings(List<Finding> findings) {
        out.println("Findings  " + findings.size() + (findings.size() > WORST ? ", the worst:" : ""));
        findings.stream().limit(WORST).forEach(finding -> out.println("            - " + finding.explain()));
    }
}
