package io.github.flowdown.excel;

import io.github.flowdown.diagnostic.Location;
import io.github.flowdown.excel.XmlText.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A returned workbook into which notes are put: a few of its parts are added to, every other part stays as it is, byte for byte. */
final class AnnotatedPackage {
    private static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String TYPES = "[Content_Types].xml";
    private static final String SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final int MOST_TEXT = 30_000_000;
    /** What may follow the link to the comments' boxes in a sheet; the order is fixed. */
    private static final Set<String> AFTER_BOXES = Set.of(
            "legacyDrawingHF",
            "drawingHF",
            "picture",
            "oleObjects",
            "controls",
            "AlternateContent",
            "webPublishItems",
            "tableParts",
            "extLst");

    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final WorkbookParts workbook;
    private final String main;
    private final ImportLimits limits;

    /** Why notes cannot be put into a workbook. */
    static final class Impossible extends RuntimeException {
        private static final long serialVersionUID = 1;

        Impossible(String why) {
            super(why, null, false, false);
        }

        String why() {
            return String.valueOf(getMessage());
        }
    }

    AnnotatedPackage(byte[] file, ImportLimits limits) throws IOException {
        this.limits = limits;
        if (file.length > limits.fileBytes()) {
            throw new Impossible("it is too large");
        }
        if (!FileKind.isArchive(file)) {
            throw new Impossible("it is not an Excel workbook (.xlsx)");
        }
        try (ZipParts zip = new ZipParts(file, budget())) {
            if (FileKind.of(zip) == FileKind.OPEN_DOCUMENT) {
                throw new Impossible("it is an OpenDocument spreadsheet, not an Excel workbook (.xlsx)");
            }
            if (ActiveContent.of(zip, "").isPresent()) {
                throw new Impossible("it holds macros, links or embedded files, which are never passed on");
            }
            workbook = WorkbookParts.of(zip);
            main = WorkbookParts.main(zip);
            for (String name : zip.names()) {
                Optional<InputStream> in = zip.open(name);
                if (in.isPresent() && !name.endsWith("/")) {
                    parts.put(name, in.get().readAllBytes());
                }
            }
        }
    }

    void write(List<CellNote> notes, OutputStream out) throws IOException {
        Map<String, Map<String, List<CellNote>>> bySheet = bySheet(notes);
        for (WorkbookParts.SheetPart sheet : workbook.sheets()) {
            Map<String, List<CellNote>> ofSheet = bySheet.get(sheet.name());
            if (ofSheet != null) {
                annotate(sheet.part(), ofSheet);
            }
        }
        addList(notes);
        byte[] annotated = IssuedPackage.zipped(parts);
        check(annotated);
        out.write(annotated);
        out.flush();
    }

    private static Map<String, Map<String, List<CellNote>>> bySheet(List<CellNote> notes) {
        Map<String, Map<String, List<CellNote>>> bySheet = new LinkedHashMap<>();
        for (CellNote note : notes) {
            if (note.diagnostic().location() instanceof Location.InCell cell) {
                bySheet.computeIfAbsent(cell.sheet(), unused -> new LinkedHashMap<>())
                        .merge(cell.cell(), List.of(note), AnnotatedPackage::joined);
            }
        }
        return bySheet;
    }

    private static <T> List<T> joined(List<T> some, List<T> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    private void annotate(String sheet, Map<String, List<CellNote>> notes) {
        Relations relations = new Relations(sheet);
        CellComments comments = new CellComments(notes);
        Optional<String> old = relations.target("comments");
        Set<String> commented = old.map(part -> CellComments.cells(text(part))).orElse(Set.of());
        if (old.isPresent()) {
            put(old.get(), comments.addedTo(text(old.get())));
        } else {
            String part = free("xl/flowdownComments%s.xml");
            put(part, comments.part());
            relations.add("comments", part);
            contentType(part, SPREADSHEET + "comments+xml");
        }
        List<String> boxless = notes.keySet().stream()
                .filter(cell -> !commented.contains(cell))
                .toList();
        if (!boxless.isEmpty()) {
            boxes(sheet, relations, new CommentShapes(boxless));
        }
        relations.save();
    }

    private void boxes(String sheet, Relations relations, CommentShapes shapes) {
        XmlText xml = new XmlText(text(sheet), 1);
        if (!xml.namespace().equals(MAIN)) {
            throw new Impossible("it is written in the strict form of its format");
        }
        Optional<Tag> link = xml.first(tag -> tag.depth() == 1 && tag.begins("legacyDrawing"));
        if (link.isPresent()) {
            String part = relations.targetOf(xml.attribute(link.get(), "id"));
            put(part, shapes.addedTo(text(part)));
            return;
        }
        String part = free("xl/drawings/flowdownComments%s.vml");
        put(part, shapes.part());
        String id = relations.add("vmlDrawing", part);
        vmlContentType();
        String element = "<%slegacyDrawing xmlns:r=\"%s\" r:id=\"%s\"/>".formatted(xml.prefix(), RELATIONSHIPS, id);
        put(
                sheet,
                xml.first(tag -> tag.depth() == 1
                                && tag.kind() != Tag.Kind.CLOSE
                                && AFTER_BOXES.contains(tag.localName()))
                        .map(next -> xml.before(next, element))
                        .orElseGet(() -> xml.withLastChild(xml.root(), element)));
    }

    private void addList(List<CellNote> notes) {
        NotesSheet sheet =
                new NotesSheet(notes, workbook.styles().map(this::wrappedStyle).orElse(0));
        String part = free("xl/worksheets/flowdownNotes%s.xml");
        put(part, "");
        Relations relations = new Relations(part);
        String table = free("xl/tables/flowdownNotes%s.xml");
        if (!notes.isEmpty()) {
            put(table, sheet.table(freeTableId()));
            contentType(table, SPREADSHEET + "table+xml");
        }
        put(part, sheet.part(notes.isEmpty() ? "" : relations.add("table", table)));
        contentType(part, SPREADSHEET + "worksheet+xml");
        relations.save();
        Relations ofWorkbook = new Relations(main);
        String id = ofWorkbook.add("worksheet", part);
        ofWorkbook.save();
        XmlText xml = new XmlText(text(main), 2);
        Tag sheets = xml.first(tag -> tag.depth() == 1 && tag.begins("sheets"))
                .orElseThrow(() -> new Impossible("it has no sheets"));
        String element = "<%ssheet name=\"%s\" sheetId=\"%s\" xmlns:r=\"%s\" r:id=\"%s\"/>"
                .formatted(xml.prefix(), freeSheetName(), freeSheetId(xml), RELATIONSHIPS, id);
        put(main, xml.withLastChild(sheets, element));
    }

    /** A style of the workbook's own that wraps text and does nothing else to speak of. */
    private int wrappedStyle(String styles) {
        XmlText xml = new XmlText(text(styles), 3);
        int number = -1;
        boolean inStyles = false;
        boolean plain = false;
        for (Tag tag : xml.tags()) {
            if (tag.begins("cellXfs") || tag.is("cellXfs", Tag.Kind.CLOSE)) {
                inStyles = tag.kind() == Tag.Kind.OPEN;
            } else if (inStyles && tag.begins("xf")) {
                number++;
                plain = isZero(xml.attribute(tag, "fontId"))
                        && isZero(xml.attribute(tag, "fillId"))
                        && isZero(xml.attribute(tag, "numFmtId"));
            } else if (inStyles
                    && plain
                    && tag.begins("alignment")
                    && WorkbookParts.isTrue(xml.attribute(tag, "wrapText"))) {
                return number;
            }
        }
        return 0;
    }

    private static boolean isZero(String number) {
        return number.isEmpty() || number.equals("0");
    }

    private static int freeSheetId(XmlText workbook) {
        return workbook.tags().stream()
                        .filter(tag -> tag.begins("sheet"))
                        .map(tag -> workbook.attribute(tag, "sheetId"))
                        .filter(id -> id.matches("[0-9]{1,8}"))
                        .mapToInt(Integer::parseInt)
                        .max()
                        .orElse(0)
                + 1;
    }

    private String freeSheetName() {
        String name = "Flowdown notes";
        for (int number = 2; isSheet(name); number++) {
            name = "Flowdown notes " + number;
        }
        return name;
    }

    private boolean isSheet(String name) {
        return workbook.sheets().stream().anyMatch(sheet -> sheet.name().equalsIgnoreCase(name));
    }

    private int freeTableId() {
        int id = 9_001;
        while (isTable("id=\"" + id + "\"")) {
            id++;
        }
        return id;
    }

    private boolean isTable(String attribute) {
        return parts.keySet().stream()
                .filter(name -> name.startsWith("xl/tables/"))
                .anyMatch(name -> text(name).contains(attribute));
    }

    private String free(String pattern) {
        int number = 1;
        while (has(pattern.formatted(number))) {
            number++;
        }
        return pattern.formatted(number);
    }

    private void contentType(String part, String type) {
        addType("<%sOverride PartName=\"/" + part + "\" ContentType=\"" + type + "\"/>");
    }

    private void vmlContentType() {
        XmlText xml = new XmlText(text(TYPES), 1);
        if (xml.first(tag ->
                        tag.begins("Default") && xml.attribute(tag, "Extension").equalsIgnoreCase("vml"))
                .isEmpty()) {
            addType(
                    "<%sDefault Extension=\"vml\" ContentType=\"application/vnd.openxmlformats-officedocument.vmlDrawing\"/>");
        }
    }

    private void addType(String element) {
        XmlText xml = new XmlText(text(TYPES), 1);
        put(TYPES, xml.withLastChild(xml.root(), element.formatted(xml.prefix())));
    }

    private boolean has(String part) {
        return parts.keySet().stream().anyMatch(part::equalsIgnoreCase);
    }

    private String key(String part) {
        return parts.keySet().stream()
                .filter(part::equalsIgnoreCase)
                .findFirst()
                .orElseThrow(() -> new Impossible("its part " + part + " is missing"));
    }

    private String text(String part) {
        byte[] bytes = parts.get(key(part));
        if (bytes == null || bytes.length > MOST_TEXT) {
            throw new Impossible("it is too large");
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException otherEncoding) {
            throw new Impossible("its text is not in UTF-8");
        }
    }

    private void put(String part, String text) {
        parts.put(has(part) ? key(part) : part, text.getBytes(StandardCharsets.UTF_8));
    }

    /** What was put together has to be as well-formed as what was read. */
    private void check(byte[] annotated) {
        try (ZipParts zip = new ZipParts(annotated, budget())) {
            for (String name : zip.names()) {
                if (name.endsWith(".xml") || name.endsWith(".rels") || name.endsWith(".vml")) {
                    drain(zip, name);
                }
            }
            WorkbookParts.of(zip);
        }
    }

    private static void drain(ZipParts zip, String name) {
        try (XmlPart xml = WorkbookParts.open(zip, name)) {
            while (xml.nextElement()) {
                xml.unknown();
            }
        }
    }

    private ImportBudget budget() {
        return new ImportBudget(limits, () -> 0);
    }

    /** What a part is related to. */
    private final class Relations {
        private final String of;
        private final String name;
        private final Map<String, String> added = new TreeMap<>();

        private Relations(String of) {
            this.of = of;
            int slash = of.lastIndexOf('/') + 1;
            this.name = of.substring(0, slash) + "_rels/" + of.substring(slash) + ".rels";
        }

        private Optional<String> target(String kind) {
            if (!has(name)) {
                return Optional.empty();
            }
            XmlText xml = new XmlText(text(name), 1);
            return xml.first(tag -> tag.begins("Relationship")
                            && xml.attribute(tag, "Type").endsWith("/relationships/" + kind))
                    .map(tag -> resolved(xml.attribute(tag, "Target")));
        }

        private String targetOf(String id) {
            XmlText xml = new XmlText(text(name), 1);
            return xml.first(tag -> tag.begins("Relationship")
                            && xml.attribute(tag, "Id").equals(id))
                    .map(tag -> resolved(xml.attribute(tag, "Target")))
                    .orElseThrow(() -> new Impossible("one of its links leads nowhere"));
        }

        private String resolved(String target) {
            return WorkbookParts.resolved(of.substring(0, of.lastIndexOf('/') + 1), target);
        }

        private String add(String kind, String target) {
            String id = "rIdFlowdown";
            for (int number = 1; isTaken(id); number++) {
                id = "rIdFlowdown" + number;
            }
            added.put(
                    id,
                    "<%%sRelationship Id=\"%s\" Type=\"%s/%s\" Target=\"/%s\"/>"
                            .formatted(id, RELATIONSHIPS, kind, target));
            return id;
        }

        private boolean isTaken(String id) {
            return added.containsKey(id) || (has(name) && text(name).contains("\"" + id + "\""));
        }

        private void save() {
            if (added.isEmpty()) {
                return;
            }
            String old = has(name)
                    ? text(name)
                    : "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"></Relationships>";
            XmlText xml = new XmlText(old, 1);
            put(
                    name,
                    xml.withLastChild(
                            xml.root(), String.join("", added.values()).formatted(copies(xml.prefix()))));
        }

        private Object[] copies(String prefix) {
            return Collections.nCopies(added.size(), prefix).toArray();
        }
    }
}
