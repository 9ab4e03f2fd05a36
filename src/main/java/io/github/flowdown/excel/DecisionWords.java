package io.github.flowdown.excel;

import com.google.common.collect.ImmutableList;
import io.github.flowdown.assessment.ReviewDecision.Kind;
import io.github.flowdown.definition.AnswerText;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How the scorecard calls what an assurance lead can decide. */
final class DecisionWords {
    private DecisionWords() {}

    /** What the drop-down offers. */
    static List<String> offered() {
        return Stream.of(Kind.values()).map(DecisionWords::label).collect(ImmutableList.toImmutableList());
    }

    static String label(Kind kind) {
        String words = kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    static Optional<Kind> match(String written) {
        String text = AnswerText.comparable(written).replace('-', ' ');
        return Stream.of(Kind.values())
                .filter(kind -> AnswerText.comparable(label(kind)).equals(text))
                .findFirst();
    }
}
