package io.github.flowdown.excel;

import com.google.common.collect.ImmutableList;
import io.github.flowdown.definition.AnswerText;
import io.github.flowdown.definition.Backing;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How a supplier says what stands behind an answer. */
final class BackingWords {
    private BackingWords() {}

    /** What the drop-down offers, the weakest first. */
    static List<String> offered() {
        return Stream.of(Backing.values()).map(BackingWords::label).collect(ImmutableList.toImmutableList());
    }

    static String label(Backing backing) {
        return switch (backing) {
            case ASSERTION -> "Our own statement";
            case THIRD_PARTY_TEST -> "Third-party test";
            case CERTIFICATE -> "Certificate";
            case AUDIT -> "Audit";
        };
    }

    static String meaning(Backing backing) {
        return switch (backing) {
            case ASSERTION -> "You say so; nobody outside has looked.";
            case THIRD_PARTY_TEST -> "Somebody independent has tried it, for example in a penetration test.";
            case CERTIFICATE -> "An accredited body has certified it. List the certificate on the Certificates sheet.";
            case AUDIT -> "An auditor has looked at how it works over time.";
        };
    }

    static Optional<Backing> match(String written) {
        String text = AnswerText.comparable(written);
        return Stream.of(Backing.values())
                .filter(backing -> Stream.of(label(backing), backing.word(), backing.inWords())
                        .map(AnswerText::comparable)
                        .anyMatch(text::equals))
                .findFirst();
    }
}
