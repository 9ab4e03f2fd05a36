package io.github.flowdown.yaml;

import static io.github.flowdown.diagnostic.DiagnosticCode.MISSING_KEY;
import static io.github.flowdown.diagnostic.DiagnosticCode.TRANSLATION_MISSING;
import static io.github.flowdown.diagnostic.DiagnosticCode.UNKNOWN_NAME;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** In which language the texts of a file are read, and what each says in the others. */
final class Translations {
    /** The form of the code of a language. */
    static final String FORM = "[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}";

    private static final Pattern TAG = Pattern.compile(FORM);

    private final List<String> languages;
    private final Optional<String> wanted;
    private final boolean checked;
    private final Map<Pointer, Map<String, String>> texts = new LinkedHashMap<>();
    private final List<Pointer> plain = new ArrayList<>();

    private Translations(List<String> languages, Optional<String> wanted, boolean checked) {
        this.languages = ImmutableList.copyOf(languages);
        this.wanted = wanted;
        this.checked = checked;
    }

    /** Where nobody says which languages there are: the first one written is taken. */
    static Translations unchecked() {
        return new Translations(List.of(), Optional.empty(), false);
    }

    /**
     * Where a scheme says which languages there are.
     *
     * @param languages the default first; without any, no text may be written in several
     * @param wanted the language to read; the default if left out
     */
    static Translations of(List<String> languages, Optional<String> wanted) {
        return new Translations(languages, wanted, true);
    }

    static boolean isLanguage(String text) {
        return TAG.matcher(text).matches();
    }

    /** Whether texts in one language only are of interest. */
    boolean isCounting() {
        return languages.size() > 1 && wanted.isEmpty();
    }

    void plain(Pointer at) {
        plain.add(at);
    }

    /** What a text written in several languages says in the one that is read. */
    String choose(Map<String, String> written, Pointer at, Report report) {
        texts.put(at, ImmutableMap.copyOf(written));
        if (checked && languages.isEmpty()) {
            report.add(
                    UNKNOWN_NAME,
                    at,
                    "a text in several languages, where the scheme names none",
                    "add 'languages: [%s]' to the scheme, the default first"
                            .formatted(String.join(", ", written.keySet())));
        }
        if (!languages.isEmpty()) {
            written.keySet().stream()
                    .filter(language -> !languages.contains(language))
                    .forEach(language -> report.addAtKey(
                            UNKNOWN_NAME,
                            at.to(language),
                            "the scheme has no language '%s'".formatted(language),
                            Nearest.hint(language, languages)));
            if (!written.containsKey(languages.get(0))) {
                report.add(
                        MISSING_KEY,
                        at,
                        "there is no text in '%s', the default language".formatted(languages.get(0)),
                        "add '%s: …'".formatted(languages.get(0)));
            }
        }
        return wanted.map(written::get)
                .or(() -> languages.stream()
                        .map(written::get)
                        .filter(Objects::nonNull)
                        .findFirst())
                .or(() -> written.values().stream().findFirst())
                .orElse("");
    }

    /** What a text says in all its languages; empty where it is written in one. */
    Map<String, String> of(Pointer at) {
        return texts.getOrDefault(at, ImmutableMap.of());
    }

    /** For every language but the default: how many texts are not written in it, at the first of them. */
    void reportMissing(Report report) {
        for (String language : languages.subList(Math.min(1, languages.size()), languages.size())) {
            List<Pointer> missing = new ArrayList<>(plain);
            texts.forEach((at, written) -> {
                if (!written.containsKey(language)) {
                    missing.add(at);
                }
            });
            if (!missing.isEmpty()) {
                report.add(
                        TRANSLATION_MISSING,
                        missing.get(0),
                        "%s of %s texts are not written in '%s'"
                                .formatted(missing.size(), plain.size() + texts.size(), language),
                        "write each as {%s: …, %s: …}; until then the default language stands in"
                                .formatted(languages.get(0), language));
            }
        }
    }

    /** Whether any text is written in several languages. */
    boolean any() {
        return !texts.isEmpty();
    }
}
