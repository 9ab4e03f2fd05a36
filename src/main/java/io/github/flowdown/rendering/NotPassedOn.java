package io.github.flowdown.rendering;

import static io.github.flowdown.rendering.Relationships.OFFICE;

import com.google.common.collect.ImmutableSet;
import java.util.Set;

/**
 * Takes out of a template what belongs to those who made it and not to the document: their comments and names, a protection that would keep a lawyer from
 * editing, and the address of the template on their network.
 */
final class NotPassedOn {
    private static final Set<String> COMMENTS = ImmutableSet.of(
            OFFICE + "comments",
            "http://schemas.microsoft.com/office/2011/relationships/commentsExtended",
            "http://schemas.microsoft.com/office/2016/09/relationships/commentsIds",
            "http://schemas.microsoft.com/office/2018/08/relationships/commentsExtensible",
            "http://schemas.microsoft.com/office/2011/relationships/people");
    private static final Set<String> OTHER_FILES =
            ImmutableSet.of(OFFICE + "attachedTemplate", OFFICE + "mailMergeSource", OFFICE + "mailMergeHeaderSource");
    private static final Set<String> SETTINGS = ImmutableSet.of(
            "documentProtection", "writeProtection", "attachedTemplate", "linkStyles", "mailMerge", "trackRevisions");

    private final TemplateParts parts;
    private final String folder;

    NotPassedOn(TemplateParts parts, String folder) {
        this.parts = parts;
        this.folder = folder;
    }

    void remove(String relationshipsPart) throws TemplateMisfit {
        Relationships document = new Relationships(parts.xml(relationshipsPart), folder);
        for (String kind : COMMENTS) {
            for (String part : document.targets(kind)) {
                parts.remove(part);
            }
        }
        parts.put(relationshipsPart, document.without(COMMENTS));
        for (String settings : document.targets(OFFICE + "settings")) {
            if (parts.has(settings)) {
                removeSettings(settings);
            }
        }
    }

    private void removeSettings(String name) throws TemplateMisfit {
        XmlPart settings = parts.xml(name);
        PartEdits edits = new PartEdits(settings);
        settings.children(settings.root()).stream()
                .filter(setting -> SETTINGS.contains(setting.name()))
                .forEach(setting -> edits.replace(setting, ""));
        parts.put(name, edits.made());
        int slash = name.lastIndexOf('/') + 1;
        String ties = name.substring(0, slash) + "_rels/" + name.substring(slash) + ".rels";
        if (parts.has(ties)) {
            parts.put(ties, new Relationships(parts.xml(ties), folder).without(OTHER_FILES));
        }
    }
}
