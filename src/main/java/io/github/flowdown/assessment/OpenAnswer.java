package io.github.flowdown.assessment;

import io.github.flowdown.definition.QuestionId;
import io.github.flowdown.definition.RatingLevel;
import java.util.Optional;

/**
 * An answer that is blank or awaits review, and on which the rating hangs, all other answers as they count now.
 *
 * @param ifFails the rating with the worst answer; empty when nothing can be scored then
 * @param ifPasses the rating with the best answer; empty when nothing can be scored then
 */
public record OpenAnswer(
        QuestionId question, Status status, Optional<RatingLevel> ifFails, Optional<RatingLevel> ifPasses) {

    /** What would come of it, in words. */
    public String describe() {
        return "%s %s: %s if it passes, %s if it fails"
                .formatted(question, status.words(), title(ifPasses), title(ifFails));
    }

    private static String title(Optional<RatingLevel> level) {
        return level.map(RatingLevel::title).orElse("not assessed");
    }
}
