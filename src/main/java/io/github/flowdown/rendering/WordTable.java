package io.github.flowdown.rendering;

import java.io.IOException;
import java.util.List;

/** Writes a table that reads well aloud: a heading row that repeats, a title and description, no merged and no empty cell. */
final class WordTable {
    private static final int HUNDREDTHS = 100;

    private final WordTemplate template;
    private final WordXml xml;
    private final WordRuns runs;

    WordTable(WordTemplate template, WordXml xml, WordRuns runs) {
        this.template = template;
        this.xml = xml;
        this.runs = runs;
    }

    void write(Block.Table table) throws IOException {
        xml.open("tbl");
        properties(table);
        xml.open("tblGrid");
        for (Block.Column column : table.columns()) {
            xml.empty("gridCol").attribute("w", width(column));
        }
        xml.close();
        headingRow(table.columns());
        for (Block.Row row : table.rows()) {
            row(table.columns(), row);
        }
        xml.close();
    }

    private void properties(Block.Table table) throws IOException {
        xml.open("tblPr").value("tblStyle", template.style(WordStyle.SCHEDULE_TABLE));
        xml.empty("tblW").attribute("w", "5000").attribute("type", "pct");
        xml.empty("tblLayout").attribute("type", "fixed");
        xml.value("tblLook", "0620");
        xml.attribute("firstRow", "1").attribute("lastRow", "0").attribute("firstColumn", "0");
        xml.attribute("lastColumn", "0").attribute("noHBand", "1").attribute("noVBand", "1");
        xml.value("tblCaption", table.caption()).value("tblDescription", table.description());
        xml.close();
    }

    private void headingRow(List<Block.Column> columns) throws IOException {
        xml.open("tr").open("trPr").empty("cantSplit").empty("tblHeader").close();
        for (Block.Column column : columns) {
            openCell(column);
            openLine(WordStyle.TABLE_HEADING);
            runs.words(column.heading());
            xml.close().close();
        }
        xml.close();
    }

    private void row(List<Block.Column> columns, Block.Row row) throws IOException {
        xml.open("tr").open("trPr").empty("cantSplit").close();
        for (int i = 0; i < columns.size(); i++) {
            openCell(columns.get(i));
            for (List<Span> line : row.cells().get(i).lines()) {
                openLine(WordStyle.TABLE_TEXT);
                runs.spans(line);
                xml.close();
            }
            xml.close();
        }
        xml.close();
    }

    private void openCell(Block.Column column) throws IOException {
        xml.open("tc").open("tcPr");
        xml.empty("tcW").attribute("w", width(column)).attribute("type", "dxa");
        xml.close();
    }

    private void openLine(WordStyle style) throws IOException {
        xml.open("p").open("pPr").value("pStyle", template.style(style)).close();
    }

    private String width(Block.Column column) {
        return Integer.toString(template.frame().textWidth() * column.share() / HUNDREDTHS);
    }
}
