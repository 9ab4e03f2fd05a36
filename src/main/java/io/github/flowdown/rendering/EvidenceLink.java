package io.github.flowdown.rendering;

import com.google.common.collect.ImmutableSet;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Decides which references a reader may follow: addresses of the web and of mail, written out in full and nothing else. */
final class EvidenceLink {
    private static final Set<String> SCHEMES = ImmutableSet.of("http", "https", "mailto");

    private EvidenceLink() {}

    /** The address, if the whole text is one. */
    static Optional<String> of(String reference) {
        String text = reference.strip();
        if (!text.chars().allMatch(c -> c > ' ' && c < 127)) {
            return Optional.empty();
        }
        try {
            URI address = new URI(text);
            String scheme = address.getScheme();
            boolean follows = scheme != null
                    && SCHEMES.contains(scheme.toLowerCase(Locale.ROOT))
                    && (address.isOpaque() || address.getHost() != null)
                    && address.getUserInfo() == null;
            return follows ? Optional.of(text) : Optional.empty();
        } catch (URISyntaxException notAnAddress) {
            return Optional.empty();
        }
    }
}
