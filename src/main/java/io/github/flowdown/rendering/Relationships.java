package io.github.flowdown.rendering;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a part of a template is tied to, by kind. */
final class Relationships {
    static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    static final String CORE_PROPERTIES =
            "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";
    private static final String NAMESPACE = "http://schemas.openxmlformats.org/package/2006/relationships";

    private final XmlPart part;
    private final String folder;

    /** @param folder of the part whose relationships these are; empty or ending in a slash */
    Relationships(XmlPart part, String folder) {
        this.part = part;
        this.folder = folder;
    }

    /** The names of the parts of a kind, in order. */
    List<String> targets(String type) {
        return part.all("Relationship")
                .filter(relationship ->
                        relationship.attribute("Type").filter(type::equals).isPresent())
                .filter(relationship -> relationship
                        .attribute("TargetMode")
                        .filter("External"::equals)
                        .isEmpty())
                .flatMap(relationship -> relationship.attribute("Target").stream())
                .map(this::resolved)
                .collect(ImmutableList.toImmutableList());
    }

    /** The name of the part behind an id. */
    Optional<String> targetOf(String id) {
        return part.all("Relationship")
                .filter(relationship ->
                        relationship.attribute("Id").filter(id::equals).isPresent())
                .flatMap(relationship -> relationship.attribute("Target").stream())
                .map(this::resolved)
                .findFirst();
    }

    Optional<String> target(String type) {
        return targets(type).stream().findFirst();
    }

    private String resolved(String target) {
        if (target.startsWith("/")) {
            return target.substring(1);
        }
        return target.startsWith("../") ? target.substring("../".length()) : folder + target;
    }

    /** The text of this part with one relationship more. */
    String with(String type, String target) {
        PartEdits edits = new PartEdits(part);
        edits.insert(
                part.root().insideEnd(),
                "<Relationship xmlns=\"%s\" Id=\"%s\" Type=\"%s\" Target=\"%s\"/>"
                        .formatted(NAMESPACE, freeId(), type, target));
        return edits.made();
    }

    /** The id that the next relationship gets. */
    String freeId() {
        int number = 1;
        while (isUsed("rIdFlowdown" + number)) {
            number++;
        }
        return "rIdFlowdown" + number;
    }

    /** The text of this part without the relationships of some kinds. */
    String without(Set<String> types) {
        PartEdits edits = new PartEdits(part);
        part.all("Relationship")
                .filter(relationship ->
                        relationship.attribute("Type").filter(types::contains).isPresent())
                .forEach(relationship -> edits.replace(relationship, ""));
        return edits.made();
    }

    private boolean isUsed(String id) {
        return part.all("Relationship")
                .anyMatch(relationship ->
                        relationship.attribute("Id").filter(id::equals).isPresent());
    }
}
