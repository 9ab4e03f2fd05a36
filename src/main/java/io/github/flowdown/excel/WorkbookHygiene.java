package io.github.flowdown.excel;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.flowdown.diagnostic.Diagnostic;
import io.github.flowdown.diagnostic.DiagnosticCode;
import io.github.flowdown.diagnostic.Location;
import io.github.flowdown.diagnostic.Quote;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamConstants;

/**
 * Proves of any Excel workbook (.xlsx) that it hides nothing (no sheet, row, column, name, note, author, macro, link or picture) and that everybody
 * can read it: tables marked as tables, nothing merged, text wrapped and in contrast, title and language set.
 */
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
            "xl/calcchain.xml",
            "xl/theme/",
            "xl/worksheets/",
            "xl/tables/");
    private static final ImmutableSet<String> PEOPLE = ImmutableSet.of(
            "creator", "lastModifiedBy", "Company", "Manager", "lastPrinted", "keywords", "description");
    private static final ImmutableMap<String, String> HIDDEN_THINGS =
            ImmutableMap.of("row", "a hidden row", "col", "a hidden column", "definedName", "a hidden name");

    /** Everything that is hidden in a workbook or out of reach for some readers, in words; empty when there is nothing. */
    public List<String> findings(InputStream workbook) throws IOException {
        return check("workbook", workbook).stream().map(Diagnostic::message).toList();
    }

    /** The same with places and codes. */
    public List<Diagnostic> check(Path workbook) throws IOException {
        try (InputStream in = Files.newInputStream(workbook)) {
            return check(workbook.toString(), in);
        }
    }

    /**
     * The same of a stream, which is left open.
     *
     * @param name what to call the workbook
     */
    public List<Diagnostic> check(String name, InputStream workbook) throws IOException {
        ImportLimits limits = ImportLimits.standard();
        byte[] file = workbook.readNBytes((int) limits.fileBytes() + 1);
        CappedProblems problems = new CappedProblems(name);
        try (ZipParts zip = new ZipParts(file, new ImportBudget(limits, () -> 0))) {
            WorkbookParts parts = WorkbookParts.of(zip);
            new Search(name, problems).run(zip);
            new Access(name, zip, parts, limits, problems).run();
        } catch (WorkbookRefusal refusal) {
            return ImmutableList.of(refusal.at(name));
        } catch (RuntimeException | StackOverflowError unexpected) {
            return ImmutableList.of(
                    WorkbookRefusal.damaged("it breaks the rules of its format").at(name));
        }
        return problems.sorted();
    }

    /** The search for what is hidden, part by part. */
    private static final class Search {
        private final String source;
        private final CappedProblems problems;
        private boolean titled;
        private boolean inALanguage;

        private Search(String source, CappedProblems problems) {
            this.source = source;
            this.problems = problems;
        }

        private void run(ZipParts zip) {
            for (String part : zip.names()) {
                String lower = part.toLowerCase(Locale.ROOT);
                if (ALLOWED_PARTS.stream().noneMatch(lower::startsWith)) {
                    add("the part " + Quote.of(part), "take out what it holds");
                } else if (!lower.endsWith("/")) {
                    look(zip, part);
                }
            }
            if (!titled || !inALanguage) {
                problems.add(Diagnostic.of(
                                DiagnosticCode.PROPERTY_MISSING,
                                new Location.InFile(source),
                                "no title or language among the document's properties")
                        .withHint("set both, so that a screen reader can say them"));
            }
        }

        private void look(ZipParts zip, String part) {
            boolean core = part.equalsIgnoreCase("docProps/core.xml");
            try (XmlPart xml = WorkbookParts.open(zip, part)) {
                String element = "";
                while (true) {
                    int event = xml.next();
                    if (event == XMLStreamConstants.END_DOCUMENT) {
                        break;
                    }
                    if (event == XMLStreamConstants.START_ELEMENT) {
                        element = xml.element();
                        look(xml, part);
                    } else if (event == XMLStreamConstants.CHARACTERS && core && xml.textLength() > 0) {
                        titled |= element.equals("title");
                        inALanguage |= element.equals("language");
                    } else {
                        element = "";
                    }
                }
            }
        }

        private void look(XmlPart xml, String part) {
            String element = xml.element();
            String hiddenThing = HIDDEN_THINGS.get(element);
            if (hiddenThing != null && WorkbookParts.isTrue(xml.attribute("hidden"))) {
                add("%s in %s".formatted(hiddenThing, part), "show it, or delete it");
            } else if (element.equals("row") && isNothing(xml.attribute("ht"))) {
                add("a row without height in " + part, "show it, or delete it");
            } else if (element.equals("col") && isNothing(xml.attribute("width"))) {
                add("a column without width in " + part, "show it, or delete it");
            }
            if (element.equals("sheetFormatPr") && WorkbookParts.isTrue(xml.attribute("zeroHeight"))) {
                add("rows that are hidden unless they say otherwise in " + part, "show them");
            }
            if (element.equals("sheet")
                    && !xml.attribute("state").isEmpty()
                    && !xml.attribute("state").equals("visible")) {
                add("the hidden sheet " + Quote.of(xml.attribute("name")), "show it, or delete it");
            }
            if (element.equals("workbookView")
                    && !xml.attribute("visibility").isEmpty()
                    && !xml.attribute("visibility").equals("visible")) {
                add("the whole workbook is hidden", "show its window");
            }
            if (element.equals("definedName") && !xml.attribute("name").startsWith("_xlnm.Print_")) {
                add("the name " + Quote.of(xml.attribute("name")), "delete it");
            }
            if (element.equals("mergeCell")) {
                problems.add(Diagnostic.of(
                                DiagnosticCode.TABLE_NOT_ACCESSIBLE,
                                new Location.InFile(source),
                                "merged cells in " + part)
                        .withHint("split them"));
            }
            if (element.equals("Relationship") && xml.attribute("TargetMode").equals("External")) {
                add("a link to " + Quote.of(xml.attribute("Target")), "take it out");
            }
            if (element.equals("sheetProtection")
                    && !(xml.attribute("password") + xml.attribute("hashValue")).isEmpty()) {
                add("a password in " + part, "protect without one: locked cells have to stay within reach");
            }
            if (part.startsWith("docProps/") && PEOPLE.contains(element)) {
                add("the document property " + element, "take it out of the properties");
            }
        }

        private static boolean isNothing(String size) {
            return size.matches("0+(\\.0+)?");
        }

        private void add(String message, String hint) {
            problems.add(Diagnostic.of(DiagnosticCode.CONTENT_HIDDEN, new Location.InFile(source), message)
                    .withHint(hint));
        }
    }

    /** The look at each sheet as somebody who cannot see it well would find it. */
    private static final class Access {
        private final String source;
        private final ZipParts zip;
        private final WorkbookParts parts;
        private final ImportBudget budget;
        private final CappedProblems problems;

        private Access(String source, ZipParts zip, WorkbookParts parts, ImportLimits limits, CappedProblems problems) {
            this.source = source;
            this.zip = zip;
            this.parts = parts;
            this.budget = new ImportBudget(limits, () -> 0);
            this.problems = problems;
        }

        private void run() throws IOException {
            CellLooks looks = CellLooks.of(zip, parts.styles());
            Map<String, Map<Integer, Map<Integer, String>>> texts = texts();
            Set<String> said = new HashSet<>();
            texts.values().forEach(sheet -> sheet.values().forEach(row -> said.addAll(row.values())));
            List<WorkbookParts.SheetPart> sheets = new ArrayList<>(parts.sheets());
            for (int i = 0; i < sheets.size(); i++) {
                WorkbookParts.SheetPart sheet = sheets.get(i);
                SheetFacts facts = SheetFacts.of(zip, sheet.part());
                new SheetAccess(source, sheet.name(), facts, looks, texts.getOrDefault(sheet.name(), new TreeMap<>()))
                        .check(i == 0, said)
                        .forEach(problems::add);
            }
        }

        private Map<String, Map<Integer, Map<Integer, String>>> texts() throws IOException {
            Map<String, Map<Integer, Map<Integer, String>>> texts = new TreeMap<>();
            String[] sheet = {""};
            XlsxWorkbook.read(zip, budget, new SheetEvents() {
                @Override
                public void startSheet(String name) {
                    sheet[0] = name;
                }

                @Override
                public void row(List<WrittenCell> cells) {
                    cells.forEach(cell -> texts.computeIfAbsent(sheet[0], unused -> new TreeMap<>())
                            .computeIfAbsent(cell.row(), unused -> new TreeMap<>())
                            .put(cell.column(), cell.text()));
                }

                @Override
                public void merged(CellArea area) {
                    // Found in the search.
                }

                @Override
                public void note(String cell, String text) {
                    // The part it stands in is found in the search.
                }

                @Override
                public void shape(String text) {
                    // The part it stands in is found in the search.
                }
            });
            return texts;
        }
    }
}
