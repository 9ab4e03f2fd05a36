package io.github.flowdown.definition;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A kind of certificate that a supplier can hold.
 *
 * @param validity how long a certificate is good for after it was issued; empty where only its own expiry date counts
 * @param synonyms other names that suppliers write
 */
public record CertificateScheme(String id, String title, Optional<Period> validity, List<String> synonyms) {
    public CertificateScheme {
        synonyms = ImmutableList.copyOf(synonyms);
    }

    /** Whether a written name means this scheme: its id, title or a synonym, compared as {@link AnswerText} compares. */
    public boolean isNamed(String written) {
        String text = AnswerText.comparable(written);
        return Stream.concat(Stream.of(id, title), synonyms.stream())
                .map(AnswerText::comparable)
                .anyMatch(text::equals);
    }
}
