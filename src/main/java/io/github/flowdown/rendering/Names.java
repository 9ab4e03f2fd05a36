package io.github.flowdown.rendering;

import io.github.flowdown.response.Answer;
import java.util.Locale;
import java.util.Optional;

/** Words that programs compare. */
final class Names {
    private Names() {}

    /** A constant in lower case with hyphens. */
    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What stood in the cell; empty when nothing did. */
    static Optional<String> written(Answer answer) {
        return Optional.of(answer.provenance().written()).filter(written -> !written.isEmpty());
    }

    /** Why an answer could not be read. */
    static Optional<String> unreadable(Answer answer) {
        return answer instanceof Answer.Unreadable unread ? Optional.of(unread.because()) : Optional.empty();
    }
}
