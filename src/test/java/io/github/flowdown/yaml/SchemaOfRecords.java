package io.github.flowdown.yaml;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.google.common.collect.ImmutableMap;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Makes a JSON Schema of the records that files are bound to, so that an editor and the loader cannot come apart: keys, required keys, shapes, words,
 * numbers, dates and ids are taken from the records themselves, descriptions from {@code keys.properties}.
 */
final class SchemaOfRecords {
    private static final List<String> TEXT = List.of("string", "number", "boolean");
    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

    private final Properties descriptions;
    private final Map<String, Object> definitions = new LinkedHashMap<>();
    private final TreeSet<String> used = new TreeSet<>();
    private final List<String> undescribed = new ArrayList<>();

    SchemaOfRecords(Properties descriptions) {
        this.descriptions = descriptions;
    }

    /** The schema of one kind of file. */
    Map<String, Object> of(Class<? extends Record> file, String title) {
        definitions.clear();
        reference(file);
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", DIALECT);
        schema.put("title", title);
        schema.put("$ref", "#/$defs/" + name(file));
        schema.put("$defs", new LinkedHashMap<>(definitions));
        return schema;
    }

    /** The keys that have a description. */
    Set<String> used() {
        return used;
    }

    /** The keys that still need one. */
    List<String> undescribed() {
        return undescribed;
    }

    private Map<String, Object> reference(Class<?> type) {
        String name = name(type);
        if (!definitions.containsKey(name)) {
            definitions.put(name, Map.of()); // records that hold themselves end here
            definitions.put(name, written(type));
        }
        return Map.of("$ref", "#/$defs/" + name);
    }

    private static String name(Class<?> type) {
        return type.getSimpleName();
    }

    /** A record is a mapping of its components, unless its creators say that it is written in other ways as well. */
    private Map<String, Object> written(Class<?> type) {
        List<Map<String, Object>> ways = new ArrayList<>();
        for (Executable creator : creators(type)) {
            boolean delegating = creator.getAnnotation(JsonCreator.class).mode() == JsonCreator.Mode.DELEGATING;
            ways.add(
                    delegating
                            ? ofType(creator.getAnnotatedParameterTypes()[0], creator.getParameters()[0])
                            : ofCreator(type, creator));
        }
        if (ways.isEmpty()) {
            return ofComponents(type);
        }
        return ways.size() == 1 ? ways.get(0) : Map.of("anyOf", ways);
    }

    private static List<Executable> creators(Class<?> type) {
        return Stream.<Executable>concat(
                        Arrays.stream(type.getDeclaredConstructors()), Arrays.stream(type.getDeclaredMethods()))
                .filter(executable -> executable.isAnnotationPresent(JsonCreator.class))
                .sorted((one, other) -> order(one).compareTo(order(other)))
                .toList();
    }

    /** Reflection has no order of its own: texts first, then lists, then mappings. */
    private static String order(Executable creator) {
        boolean properties = creator.getAnnotation(JsonCreator.class).mode() == JsonCreator.Mode.PROPERTIES;
        String first = creator.getParameterTypes()[0].getSimpleName();
        return properties ? "9" : first.equals("String") ? "1" : first.equals("List") ? "2" : "3";
    }

    private Map<String, Object> ofComponents(Class<?> type) {
        Mapping mapping = new Mapping();
        for (RecordComponent component : type.getRecordComponents()) {
            mapping.add(
                    type,
                    Words.key(component.getName()),
                    component.getAccessor(),
                    component.getAccessor().getAnnotatedReturnType());
        }
        return refined(type, mapping.schema());
    }

    /** What is said of keys together stands in the loader's own checks, not in the records. */
    private static Map<String, Object> refined(Class<?> type, Map<String, Object> schema) {
        if (type == WrittenCondition.class) {
            schema.putAll(KeysTogether.OF_A_CONDITION);
        } else if (type == WrittenQuestionnaire.WrittenAnswer.class) {
            schema.putAll(KeysTogether.OF_AN_ANSWER);
        }
        return schema;
    }

    private Map<String, Object> ofCreator(Class<?> type, Executable creator) {
        Mapping mapping = new Mapping();
        for (Parameter parameter : creator.getParameters()) {
            String key = parameter.getAnnotation(JsonProperty.class).value();
            RecordComponent component = Arrays.stream(type.getRecordComponents())
                    .filter(one -> Words.key(one.getName()).equals(key))
                    .findFirst()
                    .orElse(null);
            if (component == null) {
                mapping.add(type, key, parameter, parameter.getAnnotatedType());
            } else {
                mapping.add(
                        type,
                        key,
                        component.getAccessor(),
                        component.getAccessor().getAnnotatedReturnType());
            }
        }
        return refined(type, mapping.schema());
    }

    /** A mapping with the keys it knows; any other key is refused. */
    private final class Mapping {
        private final Map<String, Object> properties = new LinkedHashMap<>();
        private final List<String> required = new ArrayList<>();

        private void add(Class<?> type, String key, AnnotatedElement element, AnnotatedType of) {
            Map<String, Object> value = new LinkedHashMap<>();
            value.put("description", description(type, key));
            value.putAll(ofType(of, element));
            properties.put(key, value);
            if (element.isAnnotationPresent(Required.class) || element.isAnnotationPresent(NotVoid.class)) {
                required.add(key);
            }
        }

        private Map<String, Object> schema() {
            Map<String, Object> schema = new LinkedHashMap<>();
            schema.put("type", "object");
            schema.put("properties", properties);
            if (!required.isEmpty()) {
                schema.put("required", required);
            }
            schema.put("additionalProperties", false);
            return schema;
        }
    }

    private String description(Class<?> type, String key) {
        String name = name(type) + "." + key;
        String description = descriptions.getProperty(name);
        if (description == null) {
            undescribed.add(name);
            return "";
        }
        used.add(name);
        return description;
    }

    private Map<String, Object> ofType(AnnotatedType annotated, AnnotatedElement element) {
        Type type = annotated.getType();
        if (annotated instanceof AnnotatedParameterizedType parameterized) {
            AnnotatedType[] arguments = parameterized.getAnnotatedActualTypeArguments();
            Class<?> raw = (Class<?>) ((ParameterizedType) type).getRawType();
            if (raw == Optional.class) {
                return ofType(arguments[0], translated(element) ? element : arguments[0]);
            }
            return raw == List.class ? list(arguments[0], element) : map(arguments, element);
        }
        return scalar((Class<?>) type, element);
    }

    private Map<String, Object> list(AnnotatedType of, AnnotatedElement element) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "array");
        schema.put("items", ofType(of, translated(element) ? element : of));
        if (element.isAnnotationPresent(NotVoid.class)) {
            schema.put("minItems", 1);
        }
        return schema;
    }

    /** Whether a text, or each of several, can be written in several languages. */
    private static boolean translated(AnnotatedElement element) {
        return element.isAnnotationPresent(Translated.class);
    }

    private Map<String, Object> map(AnnotatedType[] arguments, AnnotatedElement element) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        if (arguments[0].isAnnotationPresent(Id.class)) {
            schema.put("propertyNames", Map.of("pattern", whole(Id.FORM)));
        }
        schema.put("additionalProperties", ofType(arguments[1], arguments[1]));
        if (element.isAnnotationPresent(NotVoid.class)) {
            schema.put("minProperties", 1);
        }
        return schema;
    }

    private Map<String, Object> scalar(Class<?> type, AnnotatedElement element) {
        if (type == String.class) {
            return text(element);
        }
        if (type == BigDecimal.class) {
            return number("number", "[0-9]{1,12}(\\.[0-9]{1,6})?", element);
        }
        if (type == Integer.class) {
            return number("integer", "[0-9]{1,9}", element);
        }
        if (type == LocalDate.class) {
            return ImmutableMap.of("type", "string", "pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$");
        }
        if (type == Boolean.class) {
            return Map.of("enum", List.of(true, false, "true", "false"));
        }
        if (type.isEnum()) {
            return Map.of(
                    "enum",
                    Arrays.stream(type.getEnumConstants())
                            .map(constant -> Words.of((Enum<?>) constant))
                            .toList());
        }
        return reference(type);
    }

    /** Editors take what looks like a number for one; to the loader it is the text it is. */
    private static Map<String, Object> text(AnnotatedElement element) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", TEXT);
        if (element.isAnnotationPresent(Id.class)) {
            schema.put("pattern", whole(Id.FORM));
        }
        return element.isAnnotationPresent(Translated.class) ? inLanguages(schema) : schema;
    }

    private static Map<String, Object> inLanguages(Map<String, Object> text) {
        Map<String, Object> languages = new LinkedHashMap<>();
        languages.put("type", "object");
        languages.put("propertyNames", Map.of("pattern", whole(Translations.FORM)));
        languages.put("minProperties", 1);
        languages.put("additionalProperties", Map.of("type", TEXT));
        return Map.of("anyOf", List.of(text, languages));
    }

    private static Map<String, Object> number(String type, String digits, AnnotatedElement element) {
        boolean positive = element.isAnnotationPresent(Positive.class);
        boolean signed = !positive && !element.isAnnotationPresent(PositiveOrZero.class);
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", List.of(type, "string"));
        schema.put("pattern", whole((signed ? "-?" : "") + digits));
        if (positive) {
            schema.put("exclusiveMinimum", 0);
        } else if (!signed) {
            schema.put("minimum", 0);
        }
        return schema;
    }

    private static String whole(String pattern) {
        return "^" + pattern + "$";
    }
}
