package io.github.flowdown.rendering;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import io.github.flowdown.rendering.XmlPart.Element;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The styles of a template: the id each needed style has there, and which numbers it brings along. */
final class WordStyles {
    private final XmlPart part;
    private final ImmutableMap<WordStyle, Element> styles;

    private WordStyles(XmlPart part, Map<WordStyle, Element> styles) {
        this.part = part;
        this.styles = ImmutableMap.copyOf(styles);
    }

    static WordStyles of(XmlPart part) throws TemplateMisfit {
        ImmutableMap.Builder<WordStyle, Element> found = ImmutableMap.builder();
        for (Element style : part.children(part.root(), "style")) {
            String name = part.first(style, "name")
                    .flatMap(element -> element.attribute("val"))
                    .orElse("");
            Arrays.stream(WordStyle.values())
                    .filter(needed -> needed.isNamed(name)
                            && style.attribute("type")
                                    .filter(needed.type()::equals)
                                    .isPresent()
                            && style.attribute("styleId").isPresent())
                    .forEach(needed -> found.put(needed, style));
        }
        Map<WordStyle, Element> styles = found.buildKeepingLast();
        String missing = Arrays.stream(WordStyle.values())
                .filter(needed -> !styles.containsKey(needed))
                .map(WordStyle::shown)
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            throw new TemplateMisfit(
                    "the template lacks these styles: " + missing,
                    "apply each of them once in the template, or copy them from the built-in template with Word's Organizer");
        }
        return new WordStyles(part, styles);
    }

    Map<WordStyle, String> ids() {
        return ImmutableMap.copyOf(
                Maps.transformValues(styles, style -> style.attribute("styleId").orElse("")));
    }

    /** The list a style belongs to, if its level there is the one asked for. */
    Optional<String> listOf(WordStyle style, int level) {
        return Optional.ofNullable(styles.get(style))
                .flatMap(element -> part.first(element, "pPr", "numPr"))
                .filter(numbers -> level(numbers) == level)
                .flatMap(numbers -> part.first(numbers, "numId"))
                .flatMap(id -> id.attribute("val"));
    }

    private int level(Element numbers) {
        return part.first(numbers, "ilvl")
                .flatMap(level -> level.attribute("val"))
                .filter(value -> value.matches("[0-8]"))
                .map(Integer::valueOf)
                .orElse(0);
    }

    /** Whether text is in British English unless something else is said. */
    boolean isBritish() {
        return part.first(part.root(), "docDefaults", "rPrDefault", "rPr", "lang")
                .flatMap(language -> language.attribute("val"))
                .filter("en-GB"::equals)
                .isPresent();
    }
}
