package io.github.flowdown.cli;

import io.github.flowdown.contract.TierDecision;
import io.github.flowdown.definition.QuestionId;
import java.io.PrintWriter;
import java.util.stream.Collectors;

/** Prints a tier decision for a person. */
final class TierSummary {
    private final PrintWriter out;

    TierSummary(PrintWriter out) {
        this.out = out;
    }

    void print(TierDecision decision) {
        print(decision, "");
    }

    private void print(TierDecision decision, String indent) {
        out.println(indent
                + "Contract  %s, %s (%s)"
                        .formatted(
                                decision.contract().reference(),
                                decision.contract().title(),
                                decision.contract().supplier().name()));
        printTier(decision, indent);
        out.println(indent + "Schedule  " + decision.determination().vehicle().meaning() + ": "
                + decision.determination().reason().text());
        decision.below().forEach(below -> {
            out.println();
            print(below, indent + "  ");
        });
    }

    /** The tier and why, a reason a line. */
    void printTier(TierDecision decision, String indent) {
        out.println(indent + "Tier      " + decision.decided().title()
                + (decision.decided().equals(decision.computed())
                        ? ""
                        : " (computed: " + decision.computed().title() + ")"));
        decision.reasons().forEach(reason -> out.println(indent + "            - " + reason.text()));
        if (!decision.assumptions().isEmpty()) {
            out.println(indent + "            - still to be confirmed: "
                    + decision.assumptions().stream().map(QuestionId::value).collect(Collectors.joining(", ")));
        }
    }
}
