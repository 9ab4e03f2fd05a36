package io.github.flowdown.rendering;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.flowdown.rendering.XmlPart.Element;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What stays of the template's own document when its text is replaced.
 *
 * @param before everything up to the body
 * @param section page size, margins, headers and footers, as the last section of the template has them
 * @param after everything behind the body
 * @param textWidth between the margins, in twentieths of a point
 * @param firstPageDiffers whether the first page has a header and footer of its own
 */
record WordFrame(
        String before,
        String section,
        String after,
        int textWidth,
        List<Reference> references,
        boolean firstPageDiffers) {
    /** A header or footer that the section shows: header or footer, on which pages, and under which relationship. */
    record Reference(String kind, String pages, String relationship) {}

    WordFrame {
        references = ImmutableList.copyOf(references);
    }

    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final Set<String> OFF = ImmutableSet.of("0", "false", "off");
    private static final int A4_WITH_INCH_MARGINS = 9026;
    private static final String A4 = "<w:pgSz xmlns:w=\"" + WordTemplate.WORD + "\" w:w=\"11906\" w:h=\"16838\"/>";
    private static final String INCH_MARGINS = "<w:pgMar xmlns:w=\"" + WordTemplate.WORD
            + "\" w:top=\"1440\" w:right=\"1440\" w:bottom=\"1440\" w:left=\"1440\" w:header=\"708\" w:footer=\"708\" w:gutter=\"0\"/>";

    /** What a section may say before its page size. */
    private static final Set<String> BEFORE_THE_PAGE =
            ImmutableSet.of("headerReference", "footerReference", "footnotePr", "endnotePr", "type");

    static WordFrame of(XmlPart document) throws TemplateMisfit {
        Element body = document.first(document.root(), "body")
                .filter(element -> element.namespace().equals(WordTemplate.WORD))
                .orElseThrow(() -> new TemplateMisfit(
                        "the template is not in the ordinary Word format",
                        "save it in Word as a Word document (.docx), not as a Strict Open XML document"));
        List<Element> own = document.children(body, "sectPr");
        Optional<Element> last = own.isEmpty() ? Optional.empty() : Optional.of(own.get(own.size() - 1));
        return new WordFrame(
                document.text().substring(0, body.start()),
                section(document, last),
                document.text().substring(body.end()),
                last.flatMap(section -> width(document, section)).orElse(A4_WITH_INCH_MARGINS),
                shown(document, last),
                last.flatMap(section -> document.first(section, "titlePg"))
                        .filter(differs ->
                                !OFF.contains(differs.attribute("val").orElse("1")))
                        .isPresent());
    }

    /** The same with a header or footer for pages that have none. */
    WordFrame with(Reference added) {
        int inside = section.indexOf('>') + 1;
        String element = "<w:%sReference xmlns:w=\"%s\" xmlns:r=\"%s\" w:type=\"%s\" r:id=\"%s\"/>"
                .formatted(added.kind(), WordTemplate.WORD, OFFICE, added.pages(), added.relationship());
        return new WordFrame(
                before,
                section.substring(0, inside) + element + section.substring(inside),
                after,
                textWidth,
                ImmutableList.<Reference>builder().addAll(references).add(added).build(),
                firstPageDiffers);
    }

    private static List<Reference> shown(XmlPart document, Optional<Element> last) {
        Map<String, Element> shown = new LinkedHashMap<>(inForce(document));
        last.ifPresent(section -> shown.putAll(references(document, section)));
        return shown.values().stream()
                .map(reference -> new Reference(
                        reference.name().equals("headerReference") ? "header" : "footer",
                        reference.attribute("type").orElse("default"),
                        reference.attribute("{" + OFFICE + "}id").orElse("")))
                .collect(ImmutableList.toImmutableList());
    }

    /** The last section with the headers and footers it shares with those before it, and with a page to write on. */
    private static String section(XmlPart document, Optional<Element> last) {
        if (last.isEmpty()) {
            return "<w:sectPr xmlns:w=\"%s\">%s%s%s</w:sectPr>"
                    .formatted(WordTemplate.WORD, shared(document, Optional.empty()), A4, INCH_MARGINS);
        }
        Element section = last.get();
        String whole = document.outer(section);
        boolean oneTag = section.inside() == section.end();
        String start = oneTag
                ? whole.substring(0, whole.length() - 2) + ">"
                : document.text().substring(section.start(), section.inside());
        String end = oneTag
                ? "</" + whole.substring(1).split("[\\s/>]", 2)[0] + ">"
                : document.text().substring(section.insideEnd(), section.end());
        int page = page(document, section);
        String head = oneTag ? "" : document.text().substring(section.inside(), page);
        String rest = oneTag ? "" : document.text().substring(page, section.insideEnd());
        String size = document.first(section, "pgSz").isPresent() ? "" : A4;
        String margins = document.first(section, "pgMar").isPresent() ? "" : INCH_MARGINS;
        boolean sizeInRest = size.isEmpty() && !margins.isEmpty();
        return sizeInRest
                ? start + shared(document, last) + head + afterSize(document, section, rest, page, margins) + end
                : start + shared(document, last) + head + size + margins + rest + end;
    }

    private static String afterSize(XmlPart document, Element section, String rest, int page, String margins) {
        int cut = document.first(section, "pgSz").orElseThrow().end() - page;
        return rest.substring(0, cut) + margins + rest.substring(cut);
    }

    /** Where the page size stands or would have to stand. */
    private static int page(XmlPart document, Element section) {
        return document.children(section).stream()
                .filter(child -> !BEFORE_THE_PAGE.contains(child.name()))
                .findFirst()
                .map(Element::start)
                .orElse(section.insideEnd());
    }

    /** A section without a header or footer of its own has that of the section before it. */
    private static String shared(XmlPart document, Optional<Element> last) {
        Map<String, Element> own =
                last.map(section -> references(document, section)).orElse(Map.of());
        StringBuilder shared = new StringBuilder();
        inForce(document).forEach((kind, reference) -> {
            if (!own.containsKey(kind)) {
                shared.append(document.outer(reference));
            }
        });
        return shared.toString();
    }

    private static Map<String, Element> inForce(XmlPart document) {
        Map<String, Element> inForce = new LinkedHashMap<>();
        for (Element section : document.all("sectPr").toList()) {
            if (document.all("sectPrChange").noneMatch(change -> change.contains(section))) {
                inForce.putAll(references(document, section));
            }
        }
        return inForce;
    }

    private static Map<String, Element> references(XmlPart document, Element section) {
        Map<String, Element> references = new LinkedHashMap<>();
        for (Element child : document.children(section)) {
            if (child.name().equals("headerReference") || child.name().equals("footerReference")) {
                references.put(child.name() + " " + child.attribute("type").orElse("default"), child);
            }
        }
        return references;
    }

    private static Optional<Integer> width(XmlPart document, Element section) {
        Optional<Integer> page = measure(document, section, "pgSz", "w");
        Optional<Integer> left = measure(document, section, "pgMar", "left");
        Optional<Integer> right = measure(document, section, "pgMar", "right");
        return page.flatMap(whole -> left.flatMap(one -> right.map(other -> whole - one - other)))
                .filter(width -> width > 1000);
    }

    private static Optional<Integer> measure(XmlPart document, Element section, String element, String attribute) {
        return document.first(section, element)
                .flatMap(found -> found.attribute(attribute))
                .filter(value -> value.matches("[0-9]{1,6}"))
                .map(Integer::valueOf);
    }
}
