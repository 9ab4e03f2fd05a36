package io.github.flowdown.excel;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.RecordInputStream;
import org.apache.poi.hssf.record.common.FormatRun;
import org.apache.poi.hssf.record.common.UnicodeString;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.DocumentEntry;
import org.apache.poi.poifs.filesystem.Entry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * Reads a workbook of Excel 97 to 2003 (.xls) record by record: what all sheets share first, then each sheet of the workbook's list. Only the
 * records that hold cells or their looks are opened; nothing else is even parsed.
 */
final class XlsWorkbook {
    private static final int OFTEN = 0xFFF;
    private static final int FONT_THAT_IS_NOT_THERE = 4;
    private static final int MOST_SHEETS = 1_000;

    private final FileBytes stream;
    private final ImportBudget budget;
    private final SheetEvents events;
    private final CellStyles styles = CellStyles.empty();
    private final List<BoundSheetRecord> sheets = new ArrayList<>();
    private SharedTexts texts;
    private boolean dates1904;

    private XlsWorkbook(byte[] stream, ImportBudget budget, SheetEvents events) {
        this.stream = new FileBytes(stream);
        this.budget = budget;
        this.events = events;
        this.texts = SharedTexts.none(budget.limits());
    }

    /** Tells what the workbook holds; whether it holds macros. */
    static boolean read(byte[] file, ImportBudget budget, SheetEvents events) throws IOException {
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(file))) {
            DirectoryNode root = files.getRoot();
            new XlsWorkbook(workbook(root, budget), budget, events).read();
            return root.hasEntryCaseInsensitive("_VBA_PROJECT_CUR");
        }
    }

    private static byte[] workbook(DirectoryNode root, ImportBudget budget) throws IOException {
        for (Entry entry : root) {
            if (entry.getName().equalsIgnoreCase("Workbook") && entry instanceof DocumentEntry document) {
                try (InputStream in = root.createDocumentInputStream(document)) {
                    return in.readNBytes((int) budget.limits().fileBytes());
                }
            }
        }
        throw FileKind.notExcel("this is a file of an old version of Office, not an Excel workbook (.xlsx)");
    }

    private void read() throws IOException {
        readGlobals();
        for (BoundSheetRecord sheet : sheets) {
            if (isWorksheet(sheet)) {
                events.startSheet(sheet.getSheetname());
                new XlsSheet(stream, sheet.getPositionOfBof(), texts, styles, dates1904, budget, events).read();
            }
        }
    }

    private void readGlobals() throws IOException {
        BiffRecords records = new BiffRecords(stream, 0);
        records.requireBeginning();
        int read = 0;
        while (records.next() && records.id() != BiffRecords.END) {
            if ((++read & OFTEN) == 0) {
                budget.check();
            }
            global(records);
        }
    }

    private void global(BiffRecords records) throws IOException {
        switch (records.id()) {
            case 0x2F -> throw FileKind.protectedByPassword();
            case 0x22 -> dates1904 = records.u16(0) == 1;
            case 0x31 -> font((records.u16(2) & 0x8) != 0);
            case 0x41E -> {
                FormatRecord format = new FormatRecord(records.open());
                styles.addFormat(Integer.toString(format.getIndexCode()), format.getFormatString());
            }
            case 0xE0 -> styles.addStyle(Integer.toString(records.u16(2)), records.u16(0));
            case 0x85 -> addSheet(new BoundSheetRecord(records.open()));
            case 0xFC -> texts = texts(records.open());
            default -> {
                // Says nothing about cells.
            }
        }
    }

    /** Cells and runs of text count fonts with a gap. */
    private void font(boolean struck) {
        if (fonts == FONT_THAT_IS_NOT_THERE) {
            styles.addFont(false);
            fonts++;
        }
        styles.addFont(struck);
        fonts++;
    }

    private int fonts;

    private void addSheet(BoundSheetRecord sheet) {
        if (sheets.size() == MOST_SHEETS) {
            throw WorkbookRefusal.tooLarge("it holds more than %s sheets".formatted(MOST_SHEETS));
        }
        sheets.add(sheet);
    }

    /** Charts, macro sheets and modules hold no cells of ours. */
    private boolean isWorksheet(BoundSheetRecord sheet) {
        BiffRecords records = new BiffRecords(stream, sheet.getPositionOfBof());
        records.requireBeginning();
        return records.u16(2) == BiffRecords.WORKSHEET;
    }

    private SharedTexts texts(RecordInputStream in) throws IOException {
        SharedTexts made = SharedTexts.none(budget.limits());
        in.readInt();
        int count = in.readInt();
        for (int i = 0; i < count && (in.available() > 0 || in.hasNextRecord()); i++) {
            UnicodeString text = new UnicodeString(in);
            made.add(text.getString(), isStruck(text));
            if ((i & OFTEN) == 0) {
                budget.check();
            }
        }
        return made.complete();
    }

    private boolean isStruck(UnicodeString text) {
        for (int i = 0; i < text.getFormatRunCount(); i++) {
            FormatRun run = text.getFormatRun(i);
            int end = i + 1 < text.getFormatRunCount()
                    ? text.getFormatRun(i + 1).getCharacterPos()
                    : text.getString().length();
            if (styles.isStruckFont(run.getFontIndex())
                    && !part(text.getString(), run.getCharacterPos(), end).isBlank()) {
                return true;
            }
        }
        return false;
    }

    private static String part(String text, int from, int to) {
        int end = Math.max(0, Math.min(to, text.length()));
        return text.substring(Math.max(0, Math.min(from, end)), end);
    }
}
