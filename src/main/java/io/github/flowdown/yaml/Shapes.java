package io.github.flowdown.yaml;

import java.util.Collection;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JavaType;

/** The shapes of YAML values in words. */
final class Shapes {
    private Shapes() {}

    /** What is expected where a type is bound. */
    static String of(JavaType type) {
        Class<?> raw = type.isReferenceType() ? type.getReferencedType().getRawClass() : type.getRawClass();
        Shape shape = raw.getAnnotation(Shape.class);
        if (shape != null) {
            return shape.value();
        }
        if (Collection.class.isAssignableFrom(raw)) {
            return "a list";
        }
        return raw.isRecord() || java.util.Map.class.isAssignableFrom(raw) ? "a mapping" : "a text";
    }

    /** What was found. */
    static String of(JsonToken token) {
        return switch (token) {
            case START_ARRAY -> "a list";
            case START_OBJECT -> "a mapping";
            default -> "a text";
        };
    }
}
