package io.github.flowdown.excel;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;

/** Reads an Excel workbook (.xlsx, .xlsm; transitional or strict), one sheet after another, each in one pass. */
final class XlsxWorkbook {
    private XlsxWorkbook() {}

    /** Tells what the workbook holds; the names of the parts that were read. */
    static Set<String> read(ZipParts zip, ImportBudget budget, SheetEvents events) throws IOException {
        WorkbookParts parts = WorkbookParts.of(zip);
        Set<String> read = new HashSet<>();
        CellStyles styles = parts.styles().map(part -> CellStyles.of(zip, part)).orElse(CellStyles.NONE);
        SharedTexts texts = parts.sharedStrings().isPresent()
                ? SharedTexts.of(zip, parts.sharedStrings().get(), budget)
                : SharedTexts.none(budget.limits());
        for (WorkbookParts.SheetPart sheet : parts.sheets()) {
            events.startSheet(sheet.name());
            try (XmlPart xml = WorkbookParts.open(zip, sheet.part())) {
                new SheetRows(xml, texts, styles, parts.dates1904(), budget).read(events);
            }
            WorkbookParts.notes(zip, sheet.part()).forEach(part -> CellNotes.report(zip, part, budget, events));
            WorkbookParts.drawings(zip, sheet.part()).forEach(part -> ShapeTexts.report(zip, part, budget, events));
            read.add(sheet.part());
        }
        return read;
    }
}
