package io.github.flowdown.yaml;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How constants are written in YAML: lower case, with hyphens. */
final class Words {
    private Words() {}

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static <E extends Enum<E>> List<String> all(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(Words::of).toList();
    }

    static <E extends Enum<E>> Optional<E> parse(Class<E> type, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> of(constant).equals(text))
                .findFirst();
    }

    /** A record component as the key it is written as: {@code atLeast} becomes {@code at-least}. */
    static String key(String component) {
        StringBuilder key = new StringBuilder();
        component.chars().forEach(c -> {
            if (Character.isUpperCase(c)) {
                key.append('-');
            }
            key.appendCodePoint(Character.toLowerCase(c));
        });
        return key.toString();
    }
}
