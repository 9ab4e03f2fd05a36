package io.github.flowdown.rendering;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.flowdown.diagnostic.Checked;
import io.github.flowdown.diagnostic.Diagnostic;
import io.github.flowdown.diagnostic.DiagnosticCode;
import io.github.flowdown.diagnostic.Location;
import io.github.flowdown.rendering.XmlPart.Element;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A Word file whose styles, numbering, headers, footers and page set-up a document takes over. Prepared once, used for any number of documents. */
final class WordTemplate {
    static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String DOCUMENT_TYPE =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private static final String TEMPLATE_TYPE =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml";
    private static final String NUMBERING_TYPE =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml";
    private static final String CORE_TYPE = "application/vnd.openxmlformats-package.core-properties+xml";
    private static final String ROOT_RELATIONSHIPS = "_rels/.rels";
    private static final String SAVE_AS_WORD = "save it in Word as a Word document (.docx)";

    private final ImmutableMap<String, byte[]> parts;
    private final ImmutableMap<String, ContentControls> controls;
    private final ImmutableMap<WordStyle, String> styles;
    private final ClauseNumbering numbering;
    private final String documentPart;
    private final String corePart;
    private final WordFrame frame;
    private final boolean british;
    private final ImmutableSet<WordStyle> numbered;

    private WordTemplate(Preparation made) {
        this.parts = ImmutableMap.copyOf(made.parts.all());
        this.controls = ImmutableMap.copyOf(made.controls);
        this.styles = ImmutableMap.copyOf(made.styles.ids());
        this.numbering = made.numbering;
        this.documentPart = made.documentPart;
        this.corePart = made.corePart;
        this.frame = made.frame;
        this.british = made.styles.isBritish();
        this.numbered = ImmutableSet.copyOf(made.styles.numbered());
    }

    /** Prepares a template, or says why it cannot serve. */
    static Checked<WordTemplate> read(String name, InputStream in) throws IOException {
        try {
            Preparation made = new Preparation(TemplateParts.read(in));
            return Checked.of(new WordTemplate(made), notes(name, made));
        } catch (TemplateMisfit misfit) {
            return Checked.refused(ImmutableList.of(
                    Diagnostic.of(DiagnosticCode.TEMPLATE_MISFIT, new Location.InFile(name), misfit.message())
                            .withHint(misfit.hint())));
        }
    }

    /** What a template of the house lacked and has been given. */
    private static List<Diagnostic> notes(String name, Preparation made) {
        ImmutableList.Builder<Diagnostic> notes = ImmutableList.builder();
        if (!made.styles.supplied().isEmpty()) {
            notes.add(Diagnostic.of(
                            DiagnosticCode.TEMPLATE_STYLES_SUPPLIED,
                            new Location.InFile(name),
                            "the template lacks these styles, and a plain one stands in for each: "
                                    + made.styles.supplied().stream()
                                            .map(WordStyle::shown)
                                            .collect(Collectors.joining(", ")))
                    .withHint("to choose how they look, make styles of these names in the template"));
        }
        if (!made.added.isEmpty()) {
            notes.add(
                    Diagnostic.of(
                                    DiagnosticCode.TEMPLATE_MARGINS_COMPLETED,
                                    new Location.InFile(name),
                                    "the template has no place for what every page has to show; added: "
                                            + String.join(", ", made.added))
                            .withHint(
                                    "to choose the place, put a content control with the tag 'flowdown-marking', or a PAGE field, there"));
        }
        return notes.build();
    }

    /** All parts, in the order they are to be written. */
    Map<String, byte[]> parts() {
        return parts;
    }

    /** The content controls of a part, if it has any of ours. */
    Optional<ContentControls> controls(String part) {
        return Optional.ofNullable(controls.get(part));
    }

    boolean isDocument(String part) {
        return part.equals(documentPart);
    }

    boolean isCoreProperties(String part) {
        return part.equals(corePart);
    }

    String style(WordStyle style) {
        return styles.getOrDefault(style, style.shown());
    }

    ClauseNumbering numbering() {
        return numbering;
    }

    WordFrame frame() {
        return frame;
    }

    /** Whether a style numbers its paragraphs by itself. */
    boolean isNumbered(WordStyle style) {
        return numbered.contains(style);
    }

    /** Whether text is in British English unless something else is said. */
    boolean isBritish() {
        return british;
    }

    /** What is found out about a template while it is prepared. */
    private static final class Preparation {
        private final TemplateParts parts;
        private final Map<String, ContentControls> controls = new LinkedHashMap<>();
        private final String documentPart;
        private final String folder;
        private final String corePart;
        private final WordStyles styles;
        private final WordFrame frame;
        private final ClauseNumbering numbering;
        private final ImmutableList<String> added;

        Preparation(TemplateParts parts) throws TemplateMisfit {
            this.parts = parts;
            Relationships root = new Relationships(parts.xml(ROOT_RELATIONSHIPS), "");
            this.documentPart = root.target(Relationships.OFFICE + "officeDocument")
                    .orElseThrow(() -> new TemplateMisfit("the template is not a Word document (.docx)", SAVE_AS_WORD));
            this.folder = documentPart.substring(0, documentPart.lastIndexOf('/') + 1);
            becomeDocument();
            new NotPassedOn(parts, folder).remove(relationshipsPart());
            HouseMargins margins = new HouseMargins(parts, folder, WordFrame.of(parts.xml(documentPart)));
            this.styles = styles(new Relationships(parts.xml(relationshipsPart()), folder));
            this.numbering = number(new Relationships(parts.xml(relationshipsPart()), folder));
            this.corePart = coreProperties(root);
            this.frame = margins.complete(relationshipsPart());
            this.added = ImmutableList.copyOf(margins.added());
            findControls(new Relationships(parts.xml(relationshipsPart()), folder));
        }

        private WordStyles styles(Relationships document) throws TemplateMisfit {
            String part = document.target(Relationships.OFFICE + "styles")
                    .filter(parts::has)
                    .orElseThrow(WordStyles::allMissing);
            WordStyles found = WordStyles.of(parts.xml(part));
            if (!found.supplied().isEmpty()) {
                parts.put(part, found.text());
            }
            return found;
        }

        private String relationshipsPart() {
            return folder + "_rels/" + documentPart.substring(folder.length()) + ".rels";
        }

        /** A template file (.dotx) becomes a document; one with macros is refused, because macros would go out with every schedule. */
        private void becomeDocument() throws TemplateMisfit {
            XmlPart types = parts.xml(TemplateParts.TYPES);
            Element own = types.all("Override")
                    .filter(override -> override.attribute("PartName")
                            .filter(("/" + documentPart)::equals)
                            .isPresent())
                    .findFirst()
                    .orElseThrow(() -> new TemplateMisfit("the template is not a Word document (.docx)", SAVE_AS_WORD));
            String type = own.attribute("ContentType").orElse("");
            if (type.equals(TEMPLATE_TYPE)) {
                PartEdits edits = new PartEdits(types);
                edits.replace(own, TemplateParts.override(documentPart, DOCUMENT_TYPE));
                parts.put(TemplateParts.TYPES, edits.made());
            } else if (!type.equals(DOCUMENT_TYPE)) {
                throw new TemplateMisfit("the template is not a Word document without macros (.docx)", SAVE_AS_WORD);
            }
        }

        private ClauseNumbering number(Relationships document) throws TemplateMisfit {
            Optional<String> there =
                    document.target(Relationships.OFFICE + "numbering").filter(parts::has);
            if (there.isPresent()) {
                XmlPart part = parts.xml(there.get());
                Optional<ClauseNumbering> tied = ClauseNumbering.ofTemplate(part, styles);
                if (tied.isPresent()) {
                    return tied.get();
                }
                return put(there.get(), ClauseNumbering.addedTo(part));
            }
            String name = folder + "flowdown-numbering.xml";
            parts.put(relationshipsPart(), document.with(Relationships.OFFICE + "numbering", "flowdown-numbering.xml"));
            parts.declare(name, NUMBERING_TYPE);
            return put(name, ClauseNumbering.alone());
        }

        private ClauseNumbering put(String part, ClauseNumbering.InPart made) {
            parts.put(part, made.text());
            return made.numbering();
        }

        private String coreProperties(Relationships root) throws TemplateMisfit {
            Optional<String> there = root.target(Relationships.CORE_PROPERTIES).filter(parts::has);
            if (there.isPresent()) {
                return there.get();
            }
            String name = "docProps/flowdown-core.xml";
            parts.put(ROOT_RELATIONSHIPS, root.with(Relationships.CORE_PROPERTIES, name));
            parts.declare(name, CORE_TYPE);
            parts.put(name, "");
            return name;
        }

        private void findControls(Relationships document) throws TemplateMisfit {
            List<String> margins = ImmutableList.<String>builder()
                    .addAll(document.targets(Relationships.OFFICE + "header"))
                    .addAll(document.targets(Relationships.OFFICE + "footer"))
                    .build();
            for (String margin : margins) {
                ContentControls.of(parts.xml(margin)).ifPresent(found -> controls.put(margin, found));
            }
        }
    }
}
