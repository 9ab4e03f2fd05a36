package io.github.flowdown.yaml;

import io.github.flowdown.diagnostic.DiagnosticCode;
import io.github.flowdown.diagnostic.Quote;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.DeserializationProblemHandler;
import tools.jackson.databind.deser.ValueInstantiator;

/** Collects what does not fit while a file is bound, and lets the binding go on. */
final class BindingProblems {
    private final Report report;
    private final Translations translations;
    private final List<Pointer> damaged = new ArrayList<>();
    private final Set<Pointer> unknown = new HashSet<>();
    private int unknownKeys;

    BindingProblems(Report report, Translations translations) {
        this.report = report;
        this.translations = translations;
    }

    Translations translations() {
        return translations;
    }

    String chosen(java.util.Map<String, String> written, Pointer at) {
        return translations.choose(written, at, report);
    }

    /** A mapping where a text belongs, and not one of languages. */
    void notAText(Pointer at) {
        damaged.add(at);
        report.add(
                DiagnosticCode.WRONG_SHAPE,
                at,
                "expected a text%s, found a mapping".formatted(named(at)),
                "put the text in quotes if it holds ': ' or begins with '{'");
    }

    static BindingProblems of(DeserializationContext context) {
        return (BindingProblems)
                Objects.requireNonNull(context.getAttribute(BindingProblems.class), "a binding without problems");
    }

    /** Where a value is missing from what was bound, because what is written there did not fit. */
    List<Pointer> damaged() {
        return damaged;
    }

    void wrongShape(JsonParser parser, String expected) {
        Pointer at = Pointer.of(parser.streamReadContext().pathAsPointer());
        JsonToken found = parser.currentToken();
        Pointer of = found == JsonToken.START_ARRAY || found == JsonToken.START_OBJECT ? opened(parser) : at;
        damaged.add(of);
        report.add(
                DiagnosticCode.WRONG_SHAPE,
                of,
                "expected %s%s, found %s".formatted(expected, named(of), Shapes.of(found)),
                advice(expected, found));
        parser.skipChildren();
    }

    void notA(JsonParser parser, String expected, Optional<String> hint) {
        Pointer at = Pointer.of(parser.streamReadContext().pathAsPointer());
        damaged.add(at);
        report.add(
                DiagnosticCode.INVALID_VALUE,
                at,
                "expected %s%s, found %s".formatted(expected, named(at), Quote.of(parser.getString())),
                hint);
    }

    void foreign(Pointer at) {
        damaged.add(at);
        report.add(
                DiagnosticCode.WRONG_SHAPE,
                at,
                "this is not of the form expected here",
                "compare it with the guide to questionnaires and clauses");
    }

    /**
     * Where an unknown key stands. Jackson may keep such keys until the rest of their mapping is read, and by then its path ends at some later
     * key of the same mapping or beneath one, so that the key is looked for from there upwards.
     */
    private Pointer keyBelow(Pointer at, String key) {
        for (Pointer mapping = at; ; mapping = mapping.parent()) {
            Pointer candidate = mapping.to(key);
            if (report.has(candidate) && unknown.add(candidate)) {
                return candidate;
            }
            if (mapping.equals(Pointer.TOP)) {
                return at;
            }
        }
    }

    private static Pointer opened(JsonParser parser) {
        // Inside a list or mapping that has just begun, the path of the parser still ends at the list or mapping
        // itself.
        return Pointer.of(parser.streamReadContext().getParent().pathAsPointer());
    }

    private static String named(Pointer at) {
        String last = at.last();
        return last.isEmpty() || Character.isDigit(last.charAt(0)) ? "" : " for '%s'".formatted(last);
    }

    private static Optional<String> advice(String expected, JsonToken found) {
        if (found == JsonToken.START_OBJECT && expected.startsWith("a text")) {
            return Optional.of("put the text in quotes if it holds ': ' or begins with '{'");
        }
        if (found == JsonToken.START_ARRAY && expected.startsWith("a text")) {
            return Optional.of("put the text in quotes if it begins with '['");
        }
        if (expected.equals("a list")) {
            return Optional.of("write each entry on a line of its own after '- ', or [one, two]");
        }
        return expected.equals("a mapping") ? Optional.of("write 'key: value' lines") : Optional.empty();
    }

    /** Told by Jackson what did not fit; everything is noted and skipped. */
    static final class Handler extends DeserializationProblemHandler {
        @Override
        public boolean handleUnknownProperty(
                DeserializationContext context,
                JsonParser parser,
                ValueDeserializer<?> deserializer,
                Object beanOrClass,
                String propertyName) {
            if (++of(context).unknownKeys > YamlLimits.PROBLEMS) {
                parser.skipChildren();
                return true;
            }
            Class<?> type = beanOrClass instanceof Class<?> itself ? itself : beanOrClass.getClass();
            Pointer at = Pointer.of(parser.streamReadContext().pathAsPointer());
            Pointer key = of(context).keyBelow(at, propertyName);
            List<String> known = keys(type);
            of(context)
                    .report
                    .addAtKey(
                            DiagnosticCode.UNKNOWN_KEY,
                            key,
                            "there is no key %s here".formatted(Quote.of(propertyName)),
                            Nearest.to(propertyName, known)
                                    .map("did you mean '%s'?"::formatted)
                                    .or(() -> Optional.of("use one of: " + String.join(", ", known))));
            parser.skipChildren();
            return true;
        }

        @Override
        public @Nullable Object handleUnexpectedToken(
                DeserializationContext context, JavaType target, JsonToken token, JsonParser parser, String message) {
            of(context).wrongShape(parser, Shapes.of(target));
            return null;
        }

        @Override
        public @Nullable Object handleMissingInstantiator(
                DeserializationContext context,
                Class<?> type,
                ValueInstantiator instantiator,
                JsonParser parser,
                String message) {
            of(context).wrongShape(parser, Shapes.of(context.constructType(type)));
            return null;
        }

        private static List<String> keys(Class<?> type) {
            Set<String> keys = new LinkedHashSet<>();
            Arrays.stream(
                            type.getRecordComponents() == null
                                    ? new java.lang.reflect.RecordComponent[0]
                                    : type.getRecordComponents())
                    .map(component -> Words.key(component.getName()))
                    .forEach(keys::add);
            return List.copyOf(keys);
        }
    }
}
