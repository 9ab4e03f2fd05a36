package io.github.flowdown.excel;

import com.google.common.collect.ImmutableList;
import io.github.flowdown.definition.AnswerText;
import java.util.List;
import java.util.Optional;

/** The columns of the Questions sheet, in the order in which they are issued. */
enum IssuedColumn {
    REF('A', "Ref", 11, false, "ref.", "reference", "id", "question id", "question ref", "question reference"),
    SECTION('B', "Section", 16, false),
    OBLIGATION('C', "Obligation", 13, false),
    QUESTION('D', "Question", 42, false, "question text", "requirement"),
    GUIDANCE('E', "Guidance", 44, false, "help"),
    ANSWER('F', "Your answer", 22, true, "answer", "response", "your response", "supplier answer", "supplier's answer"),
    COMMENT(
            'G',
            "Comment or justification",
            36,
            true,
            "comment",
            "comments",
            "justification",
            "comments or justification",
            "comment / justification",
            "comment/justification"),
    EVIDENCE('H', "Evidence", 26, true, "your evidence", "evidence reference"),
    EVIDENCE_DATE('I', "Evidence date", 15, true, "date of evidence"),
    BACKING('J', "How it is backed", 19, true, "backing", "backed by", "assurance"),
    STATUS('K', "Status", 13, false),
    /** Only where answers of an earlier return were carried over. */
    CARRIED_OVER('L', "Carried over", 17, true);

    private final char letter;
    private final String heading;
    private final int width;
    private final boolean suppliers;
    private final ImmutableList<String> names;

    IssuedColumn(char letter, String heading, int width, boolean suppliers, String... aliases) {
        this.letter = letter;
        this.heading = heading;
        this.width = width;
        this.suppliers = suppliers;
        this.names = ImmutableList.<String>builder()
                .add(AnswerText.comparable(heading))
                .add(aliases)
                .build();
    }

    /** The letter of the column as issued. */
    char letter() {
        return letter;
    }

    /** The place of the column as issued, counted from 0. */
    int place() {
        return letter - 'A';
    }

    /** The heading as issued. */
    String heading() {
        return heading;
    }

    /** The width, in digits of the ordinary font. */
    int width() {
        return width;
    }

    /** Whether the supplier writes here. */
    boolean isSuppliers() {
        return suppliers;
    }

    /** Whether a heading is the one that was issued, and not another name for it. */
    boolean isIssuedAs(String text) {
        return AnswerText.comparable(text).equals(AnswerText.comparable(heading));
    }

    /** The column somebody meant by a heading. */
    static Optional<IssuedColumn> named(String heading) {
        String text = AnswerText.comparable(heading);
        return List.of(values()).stream()
                .filter(column -> column.names.contains(text))
                .findFirst();
    }
}
