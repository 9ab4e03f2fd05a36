package io.github.flowdown.excel;

import io.github.flowdown.definition.AnswerText;
import java.util.List;
import java.util.Optional;

/** The columns of the scorecard, in the order in which they are written. */
enum ScorecardColumn {
    REF('A', "Ref", 10, false),
    SECTION('B', "Section", 17, false),
    OBLIGATION('C', "Obligation", 12, false),
    QUESTION('D', "Question", 40, false),
    ANSWER('E', "Supplier's answer", 24, false),
    CELL('F', "Cell", 17, false),
    COMMENT('G', "Supplier's comment", 30, false),
    EVIDENCE('H', "Evidence", 28, false),
    RESULT('I', "Result", 14, false),
    SCORE('J', "Score", 16, false),
    FINDING('K', "Finding", 40, false),
    DECISION('L', "Decision", 18, true),
    TO('M', "Decided option", 24, true),
    REASON('N', "Reason", 36, true),
    ROLE('O', "Role", 18, true),
    DATE('P', "Date", 14, true);

    private final char letter;
    private final String heading;
    private final int width;
    private final boolean reviewers;

    ScorecardColumn(char letter, String heading, int width, boolean reviewers) {
        this.letter = letter;
        this.heading = heading;
        this.width = width;
        this.reviewers = reviewers;
    }

    String heading() {
        return heading;
    }

    int width() {
        return width;
    }

    /** The place of the column, counted from 0. */
    int place() {
        return letter - 'A';
    }

    /** Whether the assurance lead writes here. */
    boolean isReviewers() {
        return reviewers;
    }

    static Optional<ScorecardColumn> named(String heading) {
        String text = AnswerText.comparable(heading);
        return List.of(values()).stream()
                .filter(column -> AnswerText.comparable(column.heading).equals(text))
                .findFirst();
    }
}
