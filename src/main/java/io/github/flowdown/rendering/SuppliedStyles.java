package io.github.flowdown.rendering;

import static io.github.flowdown.rendering.WordStyle.CONTENTS_1;
import static io.github.flowdown.rendering.WordStyle.HEADING_1;
import static io.github.flowdown.rendering.WordStyle.SCHEDULE_TABLE;

import com.google.common.collect.ImmutableMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Definitions of the styles that a template may lack. They say as little as they can: font, size and colour come from the template's own first heading and
 * body text.
 */
final class SuppliedStyles {
    private static final String UNNUMBERED = "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"0\"/></w:numPr>";
    private static final String OF_A_HEADING =
            "<w:pPr><w:keepNext/><w:keepLines/><w:pageBreakBefore w:val=\"0\"/>" + UNNUMBERED
                    + "<w:spacing w:before=\"%s\" w:after=\"%s\"/><w:ind w:left=\"0\" w:firstLine=\"0\"/><w:jc w:val=\"left\"/><w:outlineLvl w:val=\"9\"/></w:pPr>";

    /** Properties of paragraph and text for each style; in the order that the format prescribes. */
    private static final Map<WordStyle, String> PROPERTIES = ImmutableMap.<WordStyle, String>builder()
            .put(
                    WordStyle.TITLE,
                    OF_A_HEADING.formatted("480", "80") + "<w:rPr><w:sz w:val=\"44\"/><w:szCs w:val=\"44\"/></w:rPr>")
            .put(
                    WordStyle.SUBTITLE,
                    "<w:pPr><w:keepLines/><w:spacing w:before=\"0\" w:after=\"320\"/><w:ind w:left=\"0\" w:firstLine=\"0\"/></w:pPr>"
                            + "<w:rPr><w:sz w:val=\"28\"/><w:szCs w:val=\"28\"/></w:rPr>")
            .put(WordStyle.CLAUSE_LEVEL_2, "<w:pPr><w:spacing w:before=\"0\" w:after=\"120\"/></w:pPr>")
            .put(WordStyle.CLAUSE_LEVEL_3, "<w:pPr><w:spacing w:before=\"0\" w:after=\"80\"/></w:pPr>")
            .put(
                    WordStyle.TABLE_HEADING,
                    "<w:pPr><w:keepNext/><w:spacing w:before=\"40\" w:after=\"40\" w:line=\"240\" w:lineRule=\"auto\"/>"
                            + "<w:ind w:left=\"0\" w:firstLine=\"0\"/><w:jc w:val=\"left\"/></w:pPr><w:rPr><w:b/><w:bCs/><w:sz w:val=\"19\"/><w:szCs w:val=\"19\"/></w:rPr>")
            .put(
                    WordStyle.TABLE_TEXT,
                    "<w:pPr><w:spacing w:before=\"20\" w:after=\"40\" w:line=\"240\" w:lineRule=\"auto\"/>"
                            + "<w:ind w:left=\"0\" w:firstLine=\"0\"/><w:jc w:val=\"left\"/></w:pPr><w:rPr><w:sz w:val=\"19\"/><w:szCs w:val=\"19\"/></w:rPr>")
            .put(WordStyle.CONTENTS_HEADING, OF_A_HEADING.formatted("240", "200"))
            .put(
                    CONTENTS_1,
                    "<w:pPr><w:spacing w:before=\"80\" w:after=\"0\" w:line=\"240\" w:lineRule=\"auto\"/><w:ind w:left=\"0\" w:firstLine=\"0\"/></w:pPr>"
                            + "<w:rPr><w:b/><w:bCs/><w:sz w:val=\"19\"/><w:szCs w:val=\"19\"/></w:rPr>")
            .put(
                    WordStyle.CONTENTS_2,
                    "<w:pPr><w:tabs><w:tab w:val=\"left\" w:pos=\"851\"/></w:tabs><w:spacing w:before=\"0\" w:after=\"0\" w:line=\"240\" w:lineRule=\"auto\"/>"
                            + "<w:ind w:left=\"851\" w:hanging=\"567\"/></w:pPr><w:rPr><w:sz w:val=\"19\"/><w:szCs w:val=\"19\"/></w:rPr>")
            .put(
                    SCHEDULE_TABLE,
                    "<w:tblPr><w:tblBorders><w:top w:val=\"single\" w:sz=\"8\" w:space=\"0\" w:color=\"595959\"/><w:bottom w:val=\"single\" w:sz=\"8\" w:space=\"0\" w:color=\"595959\"/>"
                            + "<w:insideH w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"BFBFBF\"/></w:tblBorders><w:tblCellMar><w:top w:w=\"40\" w:type=\"dxa\"/>"
                            + "<w:left w:w=\"100\" w:type=\"dxa\"/><w:bottom w:w=\"40\" w:type=\"dxa\"/><w:right w:w=\"100\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr>"
                            + "<w:tblStylePr w:type=\"firstRow\"><w:tblPr/><w:tcPr><w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"EDEDED\"/></w:tcPr></w:tblStylePr>")
            .buildOrThrow();

    private SuppliedStyles() {}

    /** The definition of a style under an id, based on a style of the template if it has one to base it on. */
    static String definition(WordStyle style, String id, Optional<String> basedOn) {
        boolean builtIn = style.shown().startsWith("TOC") || style == WordStyle.TITLE || style == WordStyle.SUBTITLE;
        String name = style.shown().matches("TOC [0-9]") ? style.shown().toLowerCase(Locale.ROOT) : style.shown();
        return "<w:style xmlns:w=\"%s\" w:type=\"%s\"%s w:styleId=\"%s\"><w:name w:val=\"%s\"/>%s<w:uiPriority w:val=\"%s\"/><w:qFormat/>%s</w:style>"
                .formatted(
                        WordTemplate.WORD,
                        style.type(),
                        builtIn ? "" : " w:customStyle=\"1\"",
                        id,
                        name,
                        basedOn.map("<w:basedOn w:val=\"%s\"/>"::formatted).orElse(""),
                        builtIn ? "39" : "12",
                        PROPERTIES.getOrDefault(style, ""));
    }

    /** Whether a style takes the look of the first heading rather than that of body text. */
    static boolean looksLikeHeading(WordStyle style) {
        return style == WordStyle.TITLE || style == WordStyle.CONTENTS_HEADING;
    }

    /** The style that lends its look. */
    static WordStyle heading() {
        return HEADING_1;
    }
}
