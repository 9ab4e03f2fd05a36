package io.github.flowdown.rendering;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.flowdown.rendering.XmlPart.Element;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The styles of a template: the id each needed style has there, which numbers it brings along, and which of them had to be supplied. */
final class WordStyles {
    private final XmlPart part;
    private final ImmutableMap<WordStyle, Element> styles;
    private final ImmutableList<WordStyle> supplied;

    private WordStyles(XmlPart part, Map<WordStyle, Element> styles, List<WordStyle> supplied) {
        this.part = part;
        this.styles = ImmutableMap.copyOf(styles);
        this.supplied = ImmutableList.copyOf(supplied);
    }

    /** Those of a styles part, to which the ones that may be missing are added. */
    static WordStyles of(XmlPart part) throws TemplateMisfit {
        Map<WordStyle, Element> there = found(part);
        List<WordStyle> missing = Arrays.stream(WordStyle.values())
                .filter(needed -> !there.containsKey(needed))
                .collect(ImmutableList.toImmutableList());
        refuse(missing.stream().filter(WordStyle::isEssential).toList());
        if (missing.isEmpty()) {
            return new WordStyles(part, there, missing);
        }
        XmlPart completed = XmlPart.parse(part.name(), completed(part, there, missing));
        return new WordStyles(completed, found(completed), missing);
    }

    /** A template without a styles part lacks every essential style. */
    static TemplateMisfit allMissing() {
        return misfit(
                Arrays.stream(WordStyle.values()).filter(WordStyle::isEssential).toList());
    }

    private static void refuse(List<WordStyle> missing) throws TemplateMisfit {
        if (!missing.isEmpty()) {
            throw misfit(missing);
        }
    }

    private static TemplateMisfit misfit(List<WordStyle> missing) {
        return new TemplateMisfit(
                "the template lacks these styles: "
                        + missing.stream().map(WordStyle::shown).collect(Collectors.joining(", ")),
                "apply each of them once in the template, or copy them from the built-in template with Word's Organizer");
    }

    private static Map<WordStyle, Element> found(XmlPart part) {
        Map<WordStyle, Element> found = new LinkedHashMap<>();
        for (Element style : part.children(part.root(), "style")) {
            String names = value(part, style, "name") + "," + value(part, style, "aliases");
            Arrays.stream(WordStyle.values())
                    .filter(needed -> needed.isNamed(names)
                            && style.attribute("type")
                                    .filter(needed.type()::equals)
                                    .isPresent()
                            && style.attribute("styleId").isPresent())
                    .forEach(needed -> found.putIfAbsent(needed, style));
        }
        return found;
    }

    private static String value(XmlPart part, Element parent, String child) {
        return part.first(parent, child)
                .flatMap(element -> element.attribute("val"))
                .orElse("");
    }

    private static String completed(XmlPart part, Map<WordStyle, Element> there, List<WordStyle> missing) {
        Set<String> used = part.all("style")
                .flatMap(style -> style.attribute("styleId").stream())
                .collect(Collectors.toCollection(HashSet::new));
        StringBuilder added = new StringBuilder();
        for (WordStyle style : missing) {
            Optional<String> basedOn = SuppliedStyles.looksLikeHeading(style)
                    ? Optional.ofNullable(there.get(SuppliedStyles.heading()))
                            .flatMap(heading -> heading.attribute("styleId"))
                    : standard(part, style.type());
            added.append(SuppliedStyles.definition(style, free(style.shown().replace(" ", ""), used), basedOn));
        }
        PartEdits edits = new PartEdits(part);
        edits.insert(part.root().insideEnd(), added.toString());
        return edits.made();
    }

    /** The style a template gives to everything of a type that names none. */
    private static Optional<String> standard(XmlPart part, String type) {
        return part.children(part.root(), "style").stream()
                .filter(style -> style.attribute("type").filter(type::equals).isPresent())
                .filter(style -> style.attribute("default")
                        .filter(value -> value.equals("1") || value.equals("true") || value.equals("on"))
                        .isPresent())
                .findFirst()
                .flatMap(style -> style.attribute("styleId"));
    }

    private static String free(String wanted, Set<String> used) {
        String id = wanted;
        for (int number = 2; !used.add(id); number++) {
            id = wanted + number;
        }
        return id;
    }

    /** The styles part, with what was supplied. */
    String text() {
        return part.text();
    }

    /** The styles that the template lacked. */
    List<WordStyle> supplied() {
        return supplied;
    }

    Map<WordStyle, String> ids() {
        ImmutableMap.Builder<WordStyle, String> ids = ImmutableMap.builder();
        styles.forEach(
                (style, element) -> ids.put(style, element.attribute("styleId").orElse("")));
        return ids.buildOrThrow();
    }

    /** The list a style belongs to, if its level there is the one asked for. */
    Optional<String> listOf(WordStyle style, int level) {
        return Optional.ofNullable(styles.get(style))
                .flatMap(element -> part.first(element, "pPr", "numPr"))
                .filter(numbers -> level(numbers) == level)
                .flatMap(numbers -> part.first(numbers, "numId"))
                .flatMap(id -> id.attribute("val"));
    }

    /** The styles that number their paragraphs, by themselves or through a style they are based on. */
    Set<WordStyle> numbered() {
        return styles.keySet().stream()
                .filter(style -> isNumbered(Optional.ofNullable(styles.get(style)), styles.size() + 20))
                .collect(Collectors.toCollection(() -> java.util.EnumSet.noneOf(WordStyle.class)));
    }

    /** @param steps how far to look at most, because styles may be based on each other in a circle */
    private boolean isNumbered(Optional<Element> style, int steps) {
        if (style.isEmpty() || steps == 0) {
            return false;
        }
        Optional<Element> numbers = part.first(style.get(), "pPr", "numPr");
        if (numbers.isPresent()) {
            return part.first(numbers.get(), "numId")
                    .flatMap(id -> id.attribute("val"))
                    .filter(id -> !id.equals("0"))
                    .isPresent();
        }
        return isNumbered(basis(style.get()), steps - 1);
    }

    private Optional<Element> basis(Element style) {
        String id = value(part, style, "basedOn");
        return part.children(part.root(), "style").stream()
                .filter(other -> other.attribute("styleId").filter(id::equals).isPresent())
                .findFirst();
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
