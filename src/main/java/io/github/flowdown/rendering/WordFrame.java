package io.github.flowdown.rendering;

import io.github.flowdown.rendering.XmlPart.Element;
import java.util.List;
import java.util.Optional;

/**
 * What stays of the template's own document when its text is replaced.
 *
 * @param before everything up to the body
 * @param section the last section: page size, margins, headers and footers; may be empty
 * @param after everything behind the body
 * @param textWidth between the margins, in twentieths of a point
 */
record WordFrame(String before, String section, String after, int textWidth) {
    private static final int A4_WITH_INCH_MARGINS = 9026;

    static WordFrame of(XmlPart document) throws TemplateMisfit {
        Element body = document.first(document.root(), "body")
                .filter(element -> element.namespace().equals(WordTemplate.WORD))
                .orElseThrow(() -> new TemplateMisfit(
                        "the template is not in the ordinary Word format",
                        "save it in Word as a Word document (.docx), not as a Strict Open XML document"));
        List<Element> sections = document.children(body, "sectPr");
        Optional<Element> last = sections.isEmpty() ? Optional.empty() : Optional.of(sections.get(sections.size() - 1));
        return new WordFrame(
                document.text().substring(0, body.start()),
                last.map(document::outer).orElse(""),
                document.text().substring(body.end()),
                last.flatMap(section -> width(document, section)).orElse(A4_WITH_INCH_MARGINS));
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
