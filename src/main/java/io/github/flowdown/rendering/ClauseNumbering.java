package io.github.flowdown.rendering;

import com.google.common.collect.ImmutableList;
import io.github.flowdown.rendering.XmlPart.Element;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The multilevel list that numbers clauses 1, 1.1 and (a).
 *
 * @param list its number in the numbering part
 * @param byStyle whether the styles bring it along; if not, every paragraph names it
 */
record ClauseNumbering(String list, boolean byStyle) {
    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String HIGHEST_PLAIN_NUMBER = "[0-9]{1,9}";

    /** A numbering part and the list in it. */
    record InPart(ClauseNumbering numbering, String text) {}

    /** The list that the template's own styles are tied to, where it numbers as the document does. */
    static Optional<ClauseNumbering> ofTemplate(XmlPart numbering, WordStyles styles) {
        return styles.listOf(WordStyle.HEADING_2, 0)
                .filter(list -> styles.listOf(WordStyle.CLAUSE_LEVEL_2, 1).equals(Optional.of(list)))
                .filter(list -> styles.listOf(WordStyle.CLAUSE_LEVEL_3, 2).equals(Optional.of(list)))
                .filter(list -> numbersLikeTheDocument(numbering, list))
                .map(list -> new ClauseNumbering(list, true));
    }

    private static boolean numbersLikeTheDocument(XmlPart numbering, String list) {
        List<Element> levels = find(numbering, "num", "numId", list)
                .filter(num -> numbering.children(num, "lvlOverride").isEmpty())
                .flatMap(num -> numbering.first(num, "abstractNumId"))
                .flatMap(reference -> reference.attribute("val"))
                .flatMap(id -> find(numbering, "abstractNum", "abstractNumId", id))
                .map(definition -> numbering.children(definition, "lvl"))
                .orElse(ImmutableList.of());
        return levels.size() >= 3
                && isLevel(numbering, levels.get(0), "decimal", "%1", "%1.")
                && isLevel(numbering, levels.get(1), "decimal", "%1.%2", "%1.%2.")
                && isLevel(numbering, levels.get(2), "lowerLetter", "(%3)", "(%3)");
    }

    private static Optional<Element> find(XmlPart numbering, String element, String attribute, String value) {
        return numbering.children(numbering.root(), element).stream()
                .filter(candidate ->
                        candidate.attribute(attribute).filter(value::equals).isPresent())
                .findFirst();
    }

    private static boolean isLevel(XmlPart part, Element level, String format, String text, String orText) {
        String written = value(part, level, "lvlText");
        return value(part, level, "numFmt").equals(format)
                && value(part, level, "start").equals("1")
                && (written.equals(text) || written.equals(orText));
    }

    private static String value(XmlPart part, Element parent, String child) {
        return part.first(parent, child)
                .flatMap(element -> element.attribute("val"))
                .orElse("");
    }

    /** The numbering part with a list of ours added under numbers not in use. */
    static InPart addedTo(XmlPart numbering) {
        List<Element> definitions = numbering.children(numbering.root(), "abstractNum");
        List<Element> lists = numbering.children(numbering.root(), "num");
        int definition = free(definitions, "abstractNumId");
        int list = free(lists, "numId");
        int end = numbering.children(numbering.root(), "numIdMacAtCleanup").stream()
                .findFirst()
                .map(Element::start)
                .orElse(numbering.root().insideEnd());
        PartEdits edits = new PartEdits(numbering);
        edits.insert(lists.isEmpty() ? end : lists.get(0).start(), definition(definition, freeSignature(numbering)));
        edits.insert(lists.isEmpty() ? end : lists.get(lists.size() - 1).end(), list(list, definition));
        return new InPart(new ClauseNumbering(Integer.toString(list), false), edits.made());
    }

    /** A numbering part with nothing but our list. */
    static InPart alone() {
        String text = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:numbering xmlns:w=\"" + WORD
                + "\">" + definition(0, "3F10D0A1") + list(1, 0) + "</w:numbering>";
        return new InPart(new ClauseNumbering("1", false), text);
    }

    private static int free(List<Element> elements, String attribute) {
        return 1
                + elements.stream()
                        .flatMap(element -> element.attribute(attribute).stream())
                        .filter(id -> id.matches(HIGHEST_PLAIN_NUMBER))
                        .mapToInt(Integer::parseInt)
                        .max()
                        .orElse(0);
    }

    /** Word takes two definitions with one signature for the same list. */
    private static String freeSignature(XmlPart numbering) {
        Set<String> used = numbering
                .all("nsid")
                .flatMap(signature -> signature.attribute("val").stream())
                .collect(Collectors.toSet());
        int signature = 0x3F10D0A1;
        while (used.contains(Integer.toHexString(signature).toUpperCase(Locale.ROOT))) {
            signature++;
        }
        return Integer.toHexString(signature).toUpperCase(Locale.ROOT);
    }

    private static String definition(int id, String signature) {
        return "<w:abstractNum xmlns:w=\"%s\" w:abstractNumId=\"%s\"><w:nsid w:val=\"%s\"/><w:multiLevelType w:val=\"multilevel\"/>"
                        .formatted(WORD, id, signature)
                + level(0, "decimal", "%1", 851, 851)
                + level(1, "decimal", "%1.%2", 851, 851)
                + level(2, "lowerLetter", "(%3)", 1418, 567)
                + "</w:abstractNum>";
    }

    private static String level(int level, String format, String text, int left, int hanging) {
        return ("<w:lvl w:ilvl=\"%s\"><w:start w:val=\"1\"/><w:numFmt w:val=\"%s\"/><w:lvlText w:val=\"%s\"/><w:lvlJc w:val=\"left\"/>"
                        + "<w:pPr><w:ind w:left=\"%s\" w:hanging=\"%s\"/></w:pPr></w:lvl>")
                .formatted(level, format, text, left, hanging);
    }

    private static String list(int id, int definition) {
        return "<w:num xmlns:w=\"%s\" w:numId=\"%s\"><w:abstractNumId w:val=\"%s\"/></w:num>"
                .formatted(WORD, id, definition);
    }
}
