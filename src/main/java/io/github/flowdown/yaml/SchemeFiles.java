package io.github.flowdown.yaml;

import com.google.common.collect.ImmutableMap;
import io.github.flowdown.definition.Scheme;
import io.github.flowdown.schedule.ClauseLibrary;
import java.util.Map;

/**
 * A scheme and the clause library it names, read and checked together.
 *
 * @param translations the same in every other language of the scheme, by language
 */
public record SchemeFiles(Scheme scheme, ClauseLibrary library, Map<String, SchemeFiles> translations) {
    public SchemeFiles {
        translations = ImmutableMap.copyOf(translations);
    }

    /** In one language only. */
    public SchemeFiles(Scheme scheme, ClauseLibrary library) {
        this(scheme, library, ImmutableMap.of());
    }
}
