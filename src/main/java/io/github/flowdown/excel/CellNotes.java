package io.github.flowdown.excel;

/** Reads the notes people fasten to cells, so that what a supplier wrote there is not lost without a word. */
final class CellNotes {
    private static final int LONGEST = 500;

    private CellNotes() {}

    static void report(ZipParts zip, String part, ImportBudget budget, SheetEvents events) {
        try (XmlPart xml = WorkbookParts.open(zip, part)) {
            StringBuilder text = new StringBuilder();
            while (xml.nextElement()) {
                if (xml.element().equals("comment")) {
                    String cell = xml.attribute("ref");
                    text.setLength(0);
                    SharedTexts.TextRuns runs = new SharedTexts.TextRuns(xml);
                    while (runs.next()) {
                        budget.deliver(xml.textLength());
                        xml.appendText(text, LONGEST);
                    }
                    if (!text.toString().isBlank()) {
                        events.note(isCell(cell) ? cell : "A1", text.toString().strip());
                    }
                } else {
                    xml.unknown();
                }
            }
        }
    }

    private static boolean isCell(String name) {
        return !name.isEmpty()
                && name.length() <= 10
                && name.chars().allMatch(c -> (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'));
    }
}
