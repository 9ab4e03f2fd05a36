package io.github.flowdown.yaml;

import static io.github.flowdown.diagnostic.DiagnosticCode.MODAL_VERB_DIFFERS;

import io.github.flowdown.definition.Obligation;
import io.github.flowdown.schedule.Clause;
import io.github.flowdown.schedule.ClauseText;
import io.github.flowdown.schedule.Fragment;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The first obligation word of a clause (must, should, may) is its obligation. */
final class ModalVerbMatchesObligation implements Rule<ReadLibrary> {
    private static final Pattern OTHER = Pattern.compile("\\b(shall|ought to|is obliged to|are obliged to)\\b");
    private static final Pattern MODAL = Pattern.compile("\\b(must|should|may)\\b");

    @Override
    public void check(ReadLibrary read, Report report) {
        for (Placed<Clause> clause : read.clauses()) {
            ClauseTexts.of(clause, report).forEach(text -> checkOthers(text, report));
            Optional<Placed<String>> first = ClauseTexts.of(clause, report).stream()
                    .flatMap(text -> modal(text.value()).map(word -> new Placed<>(word, text.at())).stream())
                    .findFirst();
            String obligation = clause.value().obligation().word();
            if (first.isEmpty()) {
                report.add(
                        MODAL_VERB_DIFFERS,
                        clause.at().to("obligation"),
                        "clause '%s' has the obligation '%s', but no must, should or may in its text"
                                .formatted(clause.value().id(), obligation),
                        "say '%s' in its first paragraph".formatted(obligation));
            } else if (!first.orElseThrow().value().equals(obligation)) {
                report.add(
                        MODAL_VERB_DIFFERS,
                        first.orElseThrow().at(),
                        "clause '%s' has the obligation '%s', but its text says '%s' first"
                                .formatted(
                                        clause.value().id(),
                                        obligation,
                                        first.orElseThrow().value()),
                        "change the text, or write 'obligation: %s'"
                                .formatted(Obligation.valueOf(
                                                first.orElseThrow().value().toUpperCase(java.util.Locale.ROOT))
                                        .word()));
            }
        }
    }

    /** A second word for the same thing makes readers look for a difference. */
    private static void checkOthers(Placed<ClauseText> text, Report report) {
        for (Fragment fragment : text.value().fragments()) {
            Matcher other = OTHER.matcher(fragment instanceof Fragment.Words words ? words.text() : "");
            if (other.find()) {
                report.add(
                        MODAL_VERB_DIFFERS,
                        text.at(),
                        "'%s' is not among the words of obligation".formatted(other.group(1)),
                        "write must, should or may");
                return;
            }
        }
    }

    private static Optional<String> modal(ClauseText text) {
        for (Fragment fragment : text.fragments()) {
            if (fragment instanceof Fragment.Words words) {
                Matcher modal = MODAL.matcher(words.text());
                if (modal.find()) {
                    return Optional.of(modal.group(1));
                }
            }
        }
        return Optional.empty();
    }
}
