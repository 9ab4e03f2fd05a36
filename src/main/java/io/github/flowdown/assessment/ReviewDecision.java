package io.github.flowdown.assessment;

import io.github.flowdown.definition.Option;
import io.github.flowdown.definition.QuestionId;
import io.github.flowdown.diagnostic.Location;
import io.github.flowdown.response.Answer;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * What somebody decided about one answer after looking at it.
 *
 * @param to the option that counts from now on; empty when the answer stays what it is
 * @param role who decided, for example {@code assurance lead}
 */
public record ReviewDecision(
        QuestionId question,
        Kind kind,
        Optional<Option> to,
        String because,
        String role,
        LocalDate date,
        Location location) {

    /** What a decision does. */
    public enum Kind {
        /** The answer stands; one that could not be read, or was not justified, is settled. */
        ACCEPT,
        /** A weaker option counts. */
        DOWNGRADE,
        /** A stronger option counts. */
        UPGRADE,
        /** The supplier has to say more; until then the answer awaits review. */
        NEEDS_CLARIFICATION,
        /** The answer stands, and its evidence has been looked at. */
        EVIDENCE_SEEN;

        /** The word as written in a review file, for example {@code needs-clarification}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** The answer as it counts after this decision. What was written, and where, stays with it. */
    Answer appliedTo(Answer given) {
        if (kind == Kind.NEEDS_CLARIFICATION) {
            return new Answer.Unreadable(
                    question,
                    "the %s asks for clarification: %s".formatted(role, reason()),
                    given.provenance(),
                    given.comment(),
                    given.evidence());
        }
        if (to.isPresent()) {
            return settled(given, to.get());
        }
        return given instanceof Answer.NotApplicable claim && !claim.isJustified()
                ? settled(given, claim.option())
                : given;
    }

    private Answer settled(Answer given, Option option) {
        return option.isNotApplicable()
                ? new Answer.NotApplicable(
                        question,
                        option,
                        given.provenance(),
                        Optional.of(given.comment().orElse(because)),
                        given.evidence())
                : new Answer.Chosen(question, option, given.provenance(), given.comment(), given.evidence());
    }

    /** Who decided what about an answer, when and why. */
    public String describe(Answer given) {
        return "the %s %s on %s: %s".formatted(role, did(given), WrittenDay.of(date), reason());
    }

    private String reason() {
        return because.endsWith(".") ? because.substring(0, because.length() - 1) : because;
    }

    private String did(Answer given) {
        String label = to.map(Option::label).orElse("");
        return switch (kind) {
            case ACCEPT ->
                to.isPresent() ? "settled %s as '%s'".formatted(written(given), label) : "accepted the answer";
            case DOWNGRADE -> "lowered the answer from %s to '%s'".formatted(said(given), label);
            case UPGRADE -> "raised the answer from %s to '%s'".formatted(said(given), label);
            case NEEDS_CLARIFICATION -> "asked for clarification";
            case EVIDENCE_SEEN -> "saw the evidence and accepted the answer";
        };
    }

    private static String said(Answer given) {
        return given instanceof Answer.Blank ? "blank" : "'%s'".formatted(given.describe());
    }

    private static String written(Answer given) {
        String text = given.provenance().written();
        return text.isEmpty() ? "the answer" : "'%s'".formatted(text);
    }
}
