package io.github.flowdown.yaml;

import io.github.flowdown.diagnostic.Problems;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** Turns sound YAML into the records it is written for, and reports everything about its form that does not fit. */
final class Binder {
    private Binder() {}

    /**
     * The file as written. Empty, with the reasons among the problems, when a value is missing or has not the form it needs; unknown keys are
     * reported but leave nothing missing.
     */
    static <T> Optional<YamlFile<T>> bind(YamlSource source, Class<T> type, Problems problems) {
        return bind(source, type, Translations.unchecked(), problems);
    }

    /** The same, with its texts in the language that is wanted. */
    static <T> Optional<YamlFile<T>> bind(
            YamlSource source, Class<T> type, Translations translations, Problems problems) {
        Report report = new Report(source.places(), problems);
        BindingProblems binding = new BindingProblems(report, translations);
        Optional<T> bound = read(source, type, binding);
        boolean sound = bound.map(content -> Violations.report(content, source.places(), binding.damaged(), report))
                .orElse(false);
        return sound && binding.damaged().isEmpty()
                ? bound.map(content -> new YamlFile<>(content, source.places(), source.fingerprint(), translations))
                : Optional.empty();
    }

    private static <T> Optional<T> read(YamlSource source, Class<T> type, BindingProblems problems) {
        try (JsonParser parser = source.tokens().asParser()) {
            return Optional.ofNullable(Lazy.MAPPER
                    .readerFor(type)
                    .withAttribute(BindingProblems.class, problems)
                    .readValue(parser));
        } catch (DatabindException foreign) {
            problems.foreign(pointer(foreign.getPath()));
            return Optional.empty();
        }
    }

    private static Pointer pointer(List<JacksonException.Reference> path) {
        Pointer pointer = Pointer.of(JsonPointer.empty());
        for (JacksonException.Reference step : path) {
            String name = step.getPropertyName();
            pointer = name == null ? pointer.to(step.getIndex()) : pointer.to(name);
        }
        return pointer;
    }

    /** Built when the first file is bound. */
    private static final class Lazy {
        private static final JsonMapper MAPPER = JsonMapper.builder()
                .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .addModule(ScalarReader.all())
                .addHandler(new BindingProblems.Handler())
                .build();
    }
}
