package io.github.flowdown.diagnostic;

import java.util.Locale;

/**
 * What a questionnaire does with the one it is based on.
 *
 * @param how which keys are tightened or reworded, or why a question is switched off
 */
public record DefinitionChange(String questionnaire, Kind kind, String question, String how, Location location) {
    /** What is done to a question. */
    public enum Kind {
        ADDED,
        TIGHTENED,
        REWORDED,
        SWITCHED_OFF;

        /** The word, for example {@code switched-off}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** The change in a sentence. */
    public String describe() {
        return "%s: %s %s%s"
                .formatted(
                        questionnaire,
                        question,
                        kind == Kind.SWITCHED_OFF ? "is switched off" : "is " + kind.word(),
                        how.isEmpty() ? "" : " (" + how + ")");
    }
}
