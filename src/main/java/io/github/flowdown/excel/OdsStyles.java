package io.github.flowdown.excel;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Which styles of an OpenDocument spreadsheet strike text through; a style that does not say takes it from its parent. */
final class OdsStyles {
    private static final int MOST_STYLES = 70_000;
    private static final int MOST_PARENTS = 50;

    private final Map<String, Style> styles = new HashMap<>();
    private String open = "";

    private record Style(String parent, Optional<Boolean> struck) {}

    /** Reads a part that holds styles only. */
    void read(XmlPart xml) {
        while (xml.nextElement()) {
            take(xml);
        }
    }

    /** Reads the styles within the element the reader stands on. */
    void readWithin(XmlPart xml) {
        int outer = xml.depth();
        while (xml.nextWithin(outer)) {
            if (xml.isStart()) {
                take(xml);
            }
        }
    }

    /** Whether a style of a family (table-cell, text, paragraph) strikes text through. */
    boolean isStruck(String family, String name) {
        String at = name;
        for (int i = 0; i < MOST_PARENTS && !at.isEmpty(); i++) {
            Style style = styles.get(family + ":" + at);
            if (style == null) {
                return false;
            }
            if (style.struck().isPresent()) {
                return style.struck().get();
            }
            at = style.parent();
        }
        return false;
    }

    private void take(XmlPart xml) {
        if (xml.element().equals("style")) {
            open = xml.attribute("family") + ":" + xml.attribute("name");
            if (styles.size() == MOST_STYLES) {
                throw WorkbookRefusal.tooLarge("it holds more than %s styles".formatted(MOST_STYLES));
            }
            styles.put(open, new Style(xml.attribute("parent-style-name"), Optional.empty()));
        } else if (xml.element().equals("text-properties")) {
            struck(xml)
                    .ifPresent(struck -> styles.computeIfPresent(
                            open, (name, style) -> new Style(style.parent(), Optional.of(struck))));
        } else if (xml.element().endsWith("-style")) {
            // A number or list style, or the default of a family: what follows is not a named style's.
            open = "";
        } else {
            xml.unknown();
        }
    }

    private static Optional<Boolean> struck(XmlPart xml) {
        String style = xml.attribute("text-line-through-style");
        String type = xml.attribute("text-line-through-type");
        if (style.isEmpty() && type.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(!style.equals("none") && !type.equals("none"));
    }
}
