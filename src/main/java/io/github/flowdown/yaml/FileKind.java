package io.github.flowdown.yaml;

import io.github.flowdown.diagnostic.Diagnostic;
import io.github.flowdown.diagnostic.DiagnosticCode;
import io.github.flowdown.diagnostic.Problems;
import java.util.Arrays;
import java.util.Optional;

/** What a file is: the key it begins with says so. */
enum FileKind {
    SCHEME("scheme", "a scheme", WrittenScheme.class),
    QUESTIONNAIRE("questionnaire", "a questionnaire", WrittenQuestionnaire.class),
    CATALOGUE("catalogue", "a catalogue", WrittenCatalogue.class),
    CLAUSE_LIBRARY("clause-library", "a clause library", WrittenLibrary.class),
    CONTRACT("contract", "a contract", WrittenContract.class),
    CASES("cases", "a file of cases", WrittenCases.class),
    REVIEW("review", "a review", WrittenReview.class),
    DEVIATIONS("deviations", "a file of deviations", WrittenDeviations.class),
    CALENDAR("calendar", "a calendar of bank holidays", WrittenCalendar.class);

    private final String key;
    private final String words;
    private final Class<? extends Record> written;

    FileKind(String key, String words, Class<? extends Record> written) {
        this.key = key;
        this.words = words;
        this.written = written;
    }

    /** The record that such a file is bound to. */
    Class<? extends Record> written() {
        return written;
    }

    String words() {
        return words;
    }

    /** The kind of a file by its first key. A scheme has a key {@code questionnaire} too, but not in the first place. */
    static Optional<FileKind> of(SourceMap places) {
        return places.keys(Pointer.TOP).stream()
                .findFirst()
                .flatMap(first -> Arrays.stream(values())
                        .filter(kind -> kind.key.equals(first))
                        .findFirst());
    }

    /** Whether a file is of this kind; reported if not. */
    boolean check(SourceMap places, Problems problems) {
        Optional<FileKind> found = of(places);
        if (found.isPresent() && found.orElseThrow() == this) {
            return true;
        }
        problems.add(Diagnostic.of(
                        DiagnosticCode.WRONG_KIND_OF_FILE,
                        places.at(Pointer.TOP),
                        found.map(kind -> "expected %s, found %s".formatted(words, kind.words))
                                .orElse("expected %s, found a file that does not say what it is".formatted(words)))
                .withHint(
                        found.isPresent()
                                ? "name %s here".formatted(words)
                                : "begin the file with '%s:'%s"
                                        .formatted(key, this == DEVIATIONS ? "" : " and its id")));
        return false;
    }
}
