package io.github.flowdown.response;

import io.github.flowdown.definition.QuestionId;
import io.github.flowdown.diagnostic.Location;
import java.util.Optional;

/**
 * One way in which a returned workbook is not the one that was issued.
 *
 * @param question the question it is about, if it is about one
 * @param issued what was issued; empty when the supplier added something
 * @param returned what came back; empty when something is gone
 * @param location where it stands, or the file when it is gone
 */
public record Drift(Kind kind, Optional<QuestionId> question, String issued, String returned, Location location) {

    /** What is different. */
    public enum Kind {
        /** An earlier version of the questionnaire was answered. */
        VERSION,
        /** Another tier than the contract's. */
        TIER,
        /** Another issue of the workbook. */
        ISSUE,
        /** The same version with another content. */
        FINGERPRINT,
        /** The text of a question. */
        QUESTION_TEXT,
        /** Another text that was issued beside a question. */
        TEXT,
        /** A row that was issued and is gone. */
        ROW_DELETED,
        /** A row that was not issued. */
        ROW_ADDED,
        /** A second row of one question. */
        ROW_REPEATED,
        /** The answers that are offered. */
        OPTIONS
    }
}
