package io.github.flowdown.excel;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;

/** Reads an OpenDocument spreadsheet (.ods) in one pass over its content. */
final class OdsWorkbook {
    private static final String CONTENT = "content.xml";
    private static final String STYLES = "styles.xml";
    private static final String MANIFEST = "META-INF/manifest.xml";

    private OdsWorkbook() {}

    /** Tells what the workbook holds; the names of the parts that were read. */
    static Set<String> read(ZipParts zip, ImportBudget budget, SheetEvents events) throws IOException {
        Set<String> read = new HashSet<>();
        refuseIfEncrypted(zip);
        OdsStyles styles = new OdsStyles();
        if (zip.has(STYLES)) {
            read.add(STYLES);
            try (XmlPart xml = WorkbookParts.open(zip, STYLES)) {
                styles.read(xml);
            }
        }
        read.add(CONTENT);
        try (XmlPart xml = WorkbookParts.open(zip, CONTENT)) {
            content(xml, styles, budget, events);
        }
        return read;
    }

    private static void content(XmlPart xml, OdsStyles styles, ImportBudget budget, SheetEvents events)
            throws IOException {
        boolean spreadsheet = false;
        while (xml.nextElement()) {
            switch (xml.element()) {
                case "document-content", "body" -> xml.unknown();
                case "spreadsheet" -> spreadsheet = true;
                case "automatic-styles" -> styles.readWithin(xml);
                case "table" -> {
                    if (!spreadsheet) {
                        throw FileKind.notSent("this is an OpenDocument file that is no spreadsheet");
                    }
                    events.startSheet(xml.attribute("name"));
                    new OdsTable(xml, styles, budget, events).read();
                }
                // Above all changes that were recorded: what they hold stands in no cell any more.
                default -> xml.skip();
            }
        }
        if (!spreadsheet) {
            throw FileKind.notSent("this is an OpenDocument file that is no spreadsheet");
        }
    }

    private static void refuseIfEncrypted(ZipParts zip) {
        if (!zip.has(MANIFEST)) {
            return;
        }
        try (XmlPart xml = WorkbookParts.open(zip, MANIFEST)) {
            while (xml.nextElement()) {
                xml.unknown();
                if (xml.element().equals("encryption-data")) {
                    throw FileKind.protectedByPassword();
                }
            }
        }
    }
}
