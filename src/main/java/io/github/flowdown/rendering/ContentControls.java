package io.github.flowdown.rendering;

import com.google.common.html.HtmlEscapers;
import io.github.flowdown.rendering.XmlPart.Element;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The content controls of a header or footer that ask for a text of ours by their tag. */
final class ContentControls {
    /** The tag of a control for the classification marking. */
    static final String MARKING = "flowdown-marking";

    /** The tag of a control for the title of the document. */
    static final String TITLE = "flowdown-title";

    /** The tag of a control for the reference of the contract. */
    static final String REFERENCE = "flowdown-reference";

    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private final XmlPart part;

    private ContentControls(XmlPart part) {
        this.part = part;
    }

    /** Those of a part; empty when none is tagged for us, and then the part stays as it is. */
    static Optional<ContentControls> of(XmlPart part) {
        ContentControls controls = new ContentControls(part);
        return part.all("sdt").anyMatch(control -> controls.tag(control).startsWith("flowdown-"))
                ? Optional.of(controls)
                : Optional.empty();
    }

    /** The part with each control holding the text for its tag. */
    String filled(Map<String, String> texts) {
        PartEdits edits = new PartEdits(part);
        int behind = 0;
        for (Element control : part.all("sdt").toList()) {
            String text = text(control, texts);
            if (text != null && control.start() >= behind) {
                fill(control, LegibleText.of(text), edits);
                behind = control.end();
            }
        }
        return edits.made();
    }

    private @Nullable String text(Element control, Map<String, String> texts) {
        String text = texts.get(tag(control));
        return MARKING.equals(tag(control)) && text != null && isPrinted(text) ? "" : text;
    }

    /** Whether the house has put the very marking into its header or footer by hand, so that it would stand there twice. */
    private boolean isPrinted(String marking) {
        String words = part.all("t")
                .filter(text -> part.all("sdt")
                        .noneMatch(control ->
                                control.contains(text) && !tag(control).isEmpty()))
                .map(text -> part.text().substring(text.inside(), text.insideEnd()))
                .collect(Collectors.joining());
        return Pattern.compile("(?<![\\p{L}-])" + Pattern.quote(marking) + "(?![\\p{L}-])")
                .matcher(words)
                .find();
    }

    private String tag(Element control) {
        return part.first(control, "sdtPr", "tag")
                .flatMap(tag -> tag.attribute("val"))
                .orElse("");
    }

    private void fill(Element control, String text, PartEdits edits) {
        part.first(control, "sdtPr", "showingPlcHdr").ifPresent(placeholder -> edits.replace(placeholder, ""));
        part.first(control, "sdtContent").ifPresent(content -> {
            within(content, "rStyle").stream()
                    .filter(style -> style.attribute("val")
                            .filter("PlaceholderText"::equals)
                            .isPresent())
                    .forEach(style -> edits.replace(style, ""));
            fillContent(content, text, edits);
        });
    }

    private void fillContent(Element content, String text, PartEdits edits) {
        List<Element> texts = within(content, "t");
        if (texts.isEmpty()) {
            List<Element> paragraphs = within(content, "p");
            Element last = paragraphs.isEmpty() ? content : paragraphs.get(paragraphs.size() - 1);
            if (last.insideEnd() < last.end()) {
                edits.insert(last.insideEnd(), "<w:r xmlns:w=\"" + WORD + "\">" + words(text) + "</w:r>");
            }
            return;
        }
        edits.replace(texts.get(0), words(text));
        texts.stream().skip(1).forEach(more -> edits.replace(more, ""));
    }

    private List<Element> within(Element content, String name) {
        return part.all(name).filter(content::contains).toList();
    }

    private static String words(String text) {
        return "<w:t xmlns:w=\"" + WORD + "\" xml:space=\"preserve\">"
                + HtmlEscapers.htmlEscaper().escape(text) + "</w:t>";
    }
}
