package io.github.flowdown.excel;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.flowdown.diagnostic.Quote;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;

/** Proves that a workbook we are about to send hides nothing: no sheet, row, column, name, note, author, macro, link or picture. */
public final class WorkbookHygiene {
    private static final ImmutableList<String> ALLOWED_PARTS = ImmutableList.of(
            "[content_types].xml",
            "_rels/.rels",
            "docprops/core.xml",
            "docprops/app.xml",
            "xl/workbook.xml",
            "xl/_rels/workbook.xml.rels",
            "xl/styles.xml",
            "xl/sharedstrings.xml",
            "xl/theme/",
            "xl/worksheets/",
            "xl/tables/");
    private static final ImmutableSet<String> PEOPLE = ImmutableSet.of(
            "creator", "lastModifiedBy", "Company", "Manager", "lastPrinted", "keywords", "description");
    private static final ImmutableMap<String, String> HIDDEN_THINGS =
            ImmutableMap.of("row", "a hidden row", "col", "a hidden column", "definedName", "a hidden name");

    /** Everything that is hidden in a workbook or out of reach for some readers, in words; empty when there is nothing. */
    public List<String> findings(InputStream workbook) throws IOException {
        ImmutableList.Builder<String> findings = ImmutableList.builder();
        ImportBudget budget = new ImportBudget(ImportLimits.standard(), () -> 0);
        try (ZipParts zip = new ZipParts(workbook.readAllBytes(), budget)) {
            boolean titled = false;
            boolean inALanguage = false;
            for (String name : zip.names()) {
                if (ALLOWED_PARTS.stream().noneMatch(name.toLowerCase(Locale.ROOT)::startsWith)) {
                    findings.add("the part " + Quote.of(name));
                }
                try (XmlPart xml = WorkbookParts.open(zip, name)) {
                    while (xml.nextElement()) {
                        look(xml, name, findings);
                        titled |= xml.element().equals("title");
                        inALanguage |= xml.element().equals("language");
                    }
                }
            }
            if (!titled || !inALanguage) {
                findings.add("no title or language among the document's properties");
            }
        }
        return findings.build();
    }

    private static void look(XmlPart xml, String part, ImmutableList.Builder<String> findings) {
        String element = xml.element();
        String hiddenThing = HIDDEN_THINGS.get(element);
        if (hiddenThing != null && WorkbookParts.isTrue(xml.attribute("hidden"))) {
            findings.add("%s in %s".formatted(hiddenThing, part));
        }
        if (element.equals("sheet")
                && !xml.attribute("state").isEmpty()
                && !xml.attribute("state").equals("visible")) {
            findings.add("the hidden sheet " + Quote.of(xml.attribute("name")));
        }
        if (element.equals("definedName") && !xml.attribute("name").startsWith("_xlnm.Print_")) {
            findings.add("the name " + Quote.of(xml.attribute("name")));
        }
        if (element.equals("mergeCell")) {
            findings.add("merged cells in " + part);
        }
        if (element.equals("Relationship") && xml.attribute("TargetMode").equals("External")) {
            findings.add("a link to " + Quote.of(xml.attribute("Target")));
        }
        if (element.equals("sheetProtection") && !(xml.attribute("password") + xml.attribute("hashValue")).isEmpty()) {
            findings.add("a password in " + part);
        }
        if (part.startsWith("docProps/") && PEOPLE.contains(element)) {
            findings.add("the document property " + element);
        }
    }
}
