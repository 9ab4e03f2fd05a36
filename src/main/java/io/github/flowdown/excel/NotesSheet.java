package io.github.flowdown.excel;

import java.util.List;

/** The sheet that lists what was found in a return, with a link to each place; written without touching the workbook's own styles. */
final class NotesSheet {
    static final List<String> HEADINGS = List.of("Place", "What we found", "What to do", "Code");
    static final int[] WIDTHS = {22, 70, 60, 11};

    private final List<CellNote> notes;
    private final int style;

    /**
     * For notes in their order.
     *
     * @param style the number of a style with wrapped text, or 0
     */
    NotesSheet(List<CellNote> notes, int style) {
        this.notes = notes;
        this.style = style;
    }

    String part(String tableRelationship) {
        StringBuilder xml = new StringBuilder("""
                <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
                <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>""");
        for (int column = 0; column < WIDTHS.length; column++) {
            xml.append("<col min=\"%1$s\" max=\"%1$s\" width=\"%2$s\" customWidth=\"1\"/>"
                    .formatted(column + 1, WIDTHS[column]));
        }
        xml.append("</cols><sheetData>");
        row(xml, 1, HEADINGS);
        for (int i = 0; i < notes.size(); i++) {
            CellNote note = notes.get(i);
            row(xml, i + 2, List.of(note.place(), note.found(), note.toDo(), note.code()));
        }
        xml.append("</sheetData>");
        links(xml);
        xml.append("<pageMargins left=\"0.4\" right=\"0.4\" top=\"0.5\" bottom=\"0.7\" header=\"0.3\" footer=\"0.3\"/>")
                .append("<pageSetup paperSize=\"9\" orientation=\"landscape\" fitToHeight=\"0\"/>");
        if (!notes.isEmpty()) {
            xml.append("<tableParts count=\"1\"><tablePart r:id=\"")
                    .append(tableRelationship)
                    .append("\"/></tableParts>");
        }
        return xml.append("</worksheet>").toString();
    }

    /** Marks the list as a table, which also gives it a look. */
    String table(int id) {
        StringBuilder xml = new StringBuilder("""
                <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
                <table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="%1$s" name="FlowdownNotes%1$s" displayName="FlowdownNotes%1$s" ref="A1:D%2$s" totalsRowShown="0"><tableColumns count="4">""".formatted(id, notes.size() + 1));
        for (int column = 0; column < HEADINGS.size(); column++) {
            xml.append("<tableColumn id=\"%s\" name=\"%s\"/>".formatted(column + 1, HEADINGS.get(column)));
        }
        return xml.append(
                        "</tableColumns><tableStyleInfo name=\"TableStyleMedium2\" showFirstColumn=\"0\" showLastColumn=\"0\"")
                .append(" showRowStripes=\"0\" showColumnStripes=\"0\"/></table>")
                .toString();
    }

    private void row(StringBuilder xml, int number, List<String> texts) {
        int lines = 1;
        for (int column = 0; column < texts.size(); column++) {
            lines = Math.max(lines, TextHeight.lines(texts.get(column), WIDTHS[column]));
        }
        xml.append("<row r=\"%s\"".formatted(number));
        if (style > 0) {
            xml.append(" ht=\"%s\" customHeight=\"1\"".formatted(TextHeight.ofLines(lines)));
        }
        xml.append('>');
        for (int column = 0; column < texts.size(); column++) {
            xml.append("<c r=\"%s%s\" s=\"%s\" t=\"inlineStr\"><is><t xml:space=\"preserve\">%s</t></is></c>"
                    .formatted(
                            WrittenCell.column(column),
                            number,
                            number == 1 ? 0 : style,
                            CellNote.escaped(texts.get(column))));
        }
        xml.append("</row>");
    }

    private void links(StringBuilder xml) {
        StringBuilder links = new StringBuilder();
        for (int i = 0; i < notes.size(); i++) {
            CellNote note = notes.get(i);
            if (note.place().indexOf('!') > 0) {
                links.append("<hyperlink ref=\"A%s\" location=\"%s\" display=\"%s\"/>"
                        .formatted(i + 2, CellNote.escaped(note.place()), CellNote.escaped(note.place())));
            }
        }
        if (links.length() > 0) {
            xml.append("<hyperlinks>").append(links).append("</hyperlinks>");
        }
    }
}
