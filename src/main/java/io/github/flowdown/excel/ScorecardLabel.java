package io.github.flowdown.excel;

import io.github.flowdown.definition.AnswerText;
import java.util.List;
import java.util.Optional;

/** The labels on the scorecard's Summary by which it is known whose scorecard it is. */
enum ScorecardLabel {
    CONTRACT("Contract reference"),
    RETURN("Return fingerprint");

    private final String text;

    ScorecardLabel(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }

    static Optional<ScorecardLabel> of(String written) {
        String comparable = AnswerText.comparable(written);
        return List.of(values()).stream()
                .filter(label -> AnswerText.comparable(label.text).equals(comparable))
                .findFirst();
    }
}
