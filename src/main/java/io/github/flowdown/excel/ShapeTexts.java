package io.github.flowdown.excel;

import javax.xml.stream.XMLStreamConstants;

/** Reads the texts of the shapes drawn over a sheet, so that an answer in a text box is not lost without a word. */
final class ShapeTexts {
    private static final int LONGEST = 500;

    private ShapeTexts() {}

    static void report(ZipParts zip, String part, ImportBudget budget, SheetEvents events) {
        try (XmlPart xml = WorkbookParts.open(zip, part)) {
            StringBuilder text = new StringBuilder();
            int shape = 0;
            int run = 0;
            for (int event = xml.next(); event != XMLStreamConstants.END_DOCUMENT; event = xml.next()) {
                if (event == XMLStreamConstants.START_ELEMENT) {
                    shape = shape == 0 && xml.element().equals("txBody") ? xml.depth() : shape;
                    run = shape > 0 && xml.element().equals("t") ? xml.depth() : run;
                    xml.unknown();
                } else if (event == XMLStreamConstants.CHARACTERS) {
                    if (run > 0) {
                        budget.deliver(xml.textLength());
                        xml.appendText(text, LONGEST);
                    }
                } else {
                    run = xml.depth() < run ? 0 : run;
                    if (xml.depth() < shape) {
                        tell(text, events);
                        shape = 0;
                    }
                }
            }
        }
    }

    private static void tell(StringBuilder text, SheetEvents events) {
        if (!text.toString().isBlank()) {
            events.shape(text.toString().strip());
        }
        text.setLength(0);
    }
}
