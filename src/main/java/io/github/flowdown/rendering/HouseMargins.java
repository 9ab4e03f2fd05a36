package io.github.flowdown.rendering;

import static io.github.flowdown.rendering.Relationships.OFFICE;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;

/**
 * Headers and footers of a template. They stay as they are; where none of them has a place for the classification marking or for the page number, that is added
 * behind what they hold, because every page of a marked document has to show both.
 */
final class HouseMargins {
    private static final String HEADER_TYPE =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml";
    private static final String FOOTER_TYPE =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml";
    private static final String CENTRED = "<w:p xmlns:w=\"" + WordTemplate.WORD
            + "\"><w:pPr><w:spacing w:before=\"0\" w:after=\"0\"/><w:jc w:val=\"center\"/></w:pPr>%s</w:p>";
    private static final String MARKING = CENTRED.formatted(
            "<w:sdt><w:sdtPr><w:alias w:val=\"Classification marking\"/><w:tag w:val=\"flowdown-marking\"/><w:text/></w:sdtPr>"
                    + "<w:sdtContent><w:r><w:rPr><w:b/><w:bCs/></w:rPr><w:t>MARKING</w:t></w:r></w:sdtContent></w:sdt>");
    private static final String PAGE_NUMBER =
            CENTRED.formatted(words("Page ") + field("PAGE") + words(" of ") + field("NUMPAGES"));

    private final TemplateParts parts;
    private final String folder;
    private final List<String> added = new ArrayList<>();
    private WordFrame frame;

    /** A header or footer: on which pages it stands, and the part that holds it. */
    private record Margin(String pages, String part) {}

    HouseMargins(TemplateParts parts, String folder, WordFrame frame) {
        this.parts = parts;
        this.folder = folder;
        this.frame = frame;
    }

    /** The section with every header and footer it needs. */
    WordFrame complete(String relationshipsPart) throws TemplateMisfit {
        List<Margin> headers = margins("header", relationshipsPart);
        List<Margin> footers = margins("footer", relationshipsPart);
        List<Margin> all =
                ImmutableList.<Margin>builder().addAll(headers).addAll(footers).build();
        if (!holds(all, "flowdown-marking")) {
            add("header", HEADER_TYPE, MARKING, headers, relationshipsPart);
            added.add("the classification marking to the header");
        }
        if (!holds(all, "PAGE")) {
            add("footer", FOOTER_TYPE, PAGE_NUMBER, footers, relationshipsPart);
            added.add("the page number to the footer");
        }
        return frame;
    }

    /** What was added, in words. */
    List<String> added() {
        return added;
    }

    private List<Margin> margins(String kind, String relationshipsPart) throws TemplateMisfit {
        Relationships relationships = new Relationships(parts.xml(relationshipsPart), folder);
        ImmutableList.Builder<Margin> margins = ImmutableList.builder();
        for (WordFrame.Reference reference : frame.references()) {
            if (reference.kind().equals(kind)) {
                relationships
                        .targetOf(reference.relationship())
                        .filter(parts::has)
                        .ifPresent(part -> margins.add(new Margin(reference.pages(), part)));
            }
        }
        return margins.build();
    }

    private boolean holds(List<Margin> margins, String what) throws TemplateMisfit {
        for (Margin margin : margins) {
            XmlPart part = parts.xml(margin.part());
            boolean tagged = part.all("tag")
                    .anyMatch(tag -> tag.attribute("val").filter(what::equals).isPresent());
            boolean field = part.all("fldSimple")
                            .anyMatch(
                                    simple -> isField(simple.attribute("instr").orElse(""), what))
                    || part.all("instrText")
                            .anyMatch(code -> isField(part.text().substring(code.inside(), code.insideEnd()), what));
            if (tagged || field) {
                return true;
            }
        }
        return false;
    }

    private static boolean isField(String instruction, String name) {
        return ImmutableList.copyOf(instruction.strip().split("[\\s\\\\]+")).contains(name);
    }

    private void add(String kind, String contentType, String paragraph, List<Margin> there, String relationshipsPart)
            throws TemplateMisfit {
        for (String name : there.stream().map(Margin::part).distinct().toList()) {
            XmlPart part = parts.xml(name);
            PartEdits edits = new PartEdits(part);
            edits.insert(part.root().insideEnd(), paragraph);
            parts.put(name, edits.made());
        }
        List<String> types = there.stream().map(Margin::pages).toList();
        List<String> needed =
                frame.firstPageDiffers() ? ImmutableList.of("default", "first") : ImmutableList.of("default");
        for (String type : needed) {
            if (!types.contains(type)) {
                create(kind, type, contentType, paragraph, relationshipsPart);
            }
        }
    }

    private void create(String kind, String type, String contentType, String paragraph, String relationshipsPart)
            throws TemplateMisfit {
        String file = "flowdown-%s-%s.xml".formatted(kind, type);
        String root = kind.equals("header") ? "hdr" : "ftr";
        parts.put(
                folder + file,
                "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:%s xmlns:w=\"%s\">%s</w:%s>"
                        .formatted(root, WordTemplate.WORD, paragraph, root));
        parts.declare(folder + file, contentType);
        Relationships relationships = new Relationships(parts.xml(relationshipsPart), folder);
        String id = relationships.freeId();
        parts.put(relationshipsPart, relationships.with(OFFICE + kind, file));
        frame = frame.with(new WordFrame.Reference(kind, type, id));
    }

    private static String words(String text) {
        return "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
    }

    private static String field(String name) {
        return "<w:fldSimple w:instr=\" %s \"><w:r><w:t>1</w:t></w:r></w:fldSimple>".formatted(name);
    }
}
