package io.github.flowdown.excel;

import io.github.flowdown.diagnostic.Quote;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where the parts of a workbook are, as its relationships say.
 *
 * @param dates1904 whether days are counted from 1904, as old Macs did
 */
record WorkbookParts(
        List<SheetPart> sheets, Optional<String> sharedStrings, Optional<String> styles, boolean dates1904) {
    private static final int MOST_TARGETS = 100_000;

    /** A sheet and its part. */
    record SheetPart(String name, String part) {}

    /** Where a relationship leads, by its kind. */
    private record Target(String kind, String part) {}

    static WorkbookParts of(ZipParts zip) {
        String workbook = main(zip);
        if (workbook.endsWith(".bin")) {
            throw FileKind.notExcel("this is a binary Excel workbook (.xlsb), which Flowdown does not read");
        }
        Map<String, Target> targets = relationships(zip, workbook);
        List<SheetPart> sheets = new ArrayList<>();
        boolean dates1904 = false;
        try (XmlPart xml = open(zip, workbook)) {
            while (xml.nextElement()) {
                if (xml.element().equals("sheet")) {
                    sheet(xml, targets).ifPresent(sheets::add);
                } else if (xml.element().equals("workbookPr")) {
                    dates1904 = isTrue(xml.attribute("date1904"));
                } else {
                    xml.unknown();
                }
            }
        }
        return new WorkbookParts(sheets, first(targets, "sharedStrings"), first(targets, "styles"), dates1904);
    }

    /** The part that lists the sheets. */
    static String main(ZipParts zip) {
        return relationships(zip, "").values().stream()
                .filter(target -> target.kind().equals("officeDocument"))
                .map(Target::part)
                .findFirst()
                .orElseThrow(() -> WorkbookRefusal.damaged("it does not say where its workbook is"));
    }

    static XmlPart open(ZipParts zip, String part) {
        InputStream in = zip.open(part)
                .orElseThrow(() -> WorkbookRefusal.damaged("its part %s is missing".formatted(quoted(part))));
        return new XmlPart(quoted(part), in);
    }

    /** The parts with the notes on a sheet's cells. */
    static List<String> notes(ZipParts zip, String sheet) {
        return related(zip, sheet, "comments");
    }

    /** The parts with what is drawn over a sheet. */
    static List<String> drawings(ZipParts zip, String sheet) {
        return related(zip, sheet, "drawing");
    }

    /** The parts with the tables of a sheet. */
    static List<String> tables(ZipParts zip, String sheet) {
        return related(zip, sheet, "table");
    }

    private static List<String> related(ZipParts zip, String sheet, String kind) {
        return relationships(zip, sheet).values().stream()
                .filter(target -> target.kind().equals(kind))
                .map(Target::part)
                .toList();
    }

    static boolean isTrue(String value) {
        return value.equals("1") || value.equals("true") || value.equals("on");
    }

    private static Optional<SheetPart> sheet(XmlPart xml, Map<String, Target> targets) {
        String name = xml.attribute("name");
        Target target = targets.get(xml.foreignAttribute("id"));
        if (target == null) {
            throw WorkbookRefusal.damaged("its sheet %s is missing".formatted(quoted(name)));
        }
        // Chart and dialog sheets hold no cells.
        return target.kind().equals("worksheet") ? Optional.of(new SheetPart(name, target.part())) : Optional.empty();
    }

    private static Optional<String> first(Map<String, Target> targets, String kind) {
        return targets.values().stream()
                .filter(target -> target.kind().equals(kind))
                .map(Target::part)
                .findFirst();
    }

    private static Map<String, Target> relationships(ZipParts zip, String of) {
        int slash = of.lastIndexOf('/') + 1;
        String folder = of.substring(0, slash);
        String rels = folder + "_rels/" + of.substring(slash) + ".rels";
        Map<String, Target> targets = new LinkedHashMap<>();
        if (!zip.has(rels)) {
            return targets;
        }
        try (XmlPart xml = open(zip, rels)) {
            while (xml.nextElement()) {
                if (xml.element().equals("Relationship")
                        && !xml.attribute("TargetMode").equals("External")) {
                    String type = xml.attribute("Type");
                    String kind = type.substring(type.lastIndexOf('/') + 1);
                    targets.put(xml.attribute("Id"), new Target(kind, resolved(folder, xml.attribute("Target"))));
                } else {
                    xml.unknown();
                }
                if (targets.size() > MOST_TARGETS) {
                    throw WorkbookRefusal.tooLarge("%s names more than %s parts".formatted(quoted(rels), MOST_TARGETS));
                }
            }
        }
        return targets;
    }

    static String resolved(String folder, String target) {
        if (target.startsWith("/")) {
            return target.substring(1);
        }
        Deque<String> path = new ArrayDeque<>();
        for (String step : (folder + target).split("/", -1)) {
            if (step.equals("..")) {
                path.pollLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                path.addLast(step);
            }
        }
        return String.join("/", path);
    }

    private static String quoted(String part) {
        return Quote.of(part);
    }
}
