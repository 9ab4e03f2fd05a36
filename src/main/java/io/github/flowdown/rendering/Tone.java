package io.github.flowdown.rendering;

import io.github.flowdown.assessment.DeviationStatus;
import io.github.flowdown.assessment.Status;
import io.github.flowdown.definition.FindingSeverity;
import io.github.flowdown.definition.RatingLevel;
import io.github.flowdown.diagnostic.Severity;
import java.util.List;

/** How good or bad something looks in a report. The words beside it say the same. */
enum Tone {
    BAD,
    POOR,
    FAIR,
    GOOD,
    PLAIN;

    String word() {
        return Names.of(this);
    }

    /** By the place of a rating among all: the worst is bad, the best is good. */
    static Tone of(RatingLevel level, List<RatingLevel> all) {
        if (level.rank() == 0) {
            return BAD;
        }
        int best = all.size() - 1;
        if (level.rank() >= best) {
            return GOOD;
        }
        return 2 * level.rank() <= best ? POOR : FAIR;
    }

    static Tone of(FindingSeverity severity) {
        return switch (severity) {
            case CRITICAL, HIGH -> BAD;
            case MEDIUM -> POOR;
            case LOW -> PLAIN;
        };
    }

    static Tone of(Status status) {
        return switch (status) {
            case MET -> GOOD;
            case NOT_MET -> BAD;
            case BLANK, AWAITING_REVIEW -> POOR;
            case NOT_APPLICABLE, NOT_ASKED, RECORDED -> PLAIN;
        };
    }

    static Tone of(DeviationStatus status) {
        return switch (status) {
            case LIVE -> GOOD;
            case EXPIRING -> POOR;
            case EXPIRED -> BAD;
            case NOT_YET_STARTED -> PLAIN;
        };
    }

    static Tone of(Severity severity) {
        return switch (severity) {
            case ERROR -> BAD;
            case WARNING -> POOR;
            case NOTE -> PLAIN;
        };
    }
}
