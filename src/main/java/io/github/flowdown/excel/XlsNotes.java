package io.github.flowdown.excel;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** Puts together the texts over the cells of an .xls sheet: notes fastened to cells, and shapes with text in them. */
final class XlsNotes {
    private static final int OBJECT = 0x5D;
    private static final int TEXT = 0x1B6;
    private static final int NOTE = 0x1C;
    private static final int LONGEST = 500;
    private static final int MOST = 20_000;

    private final ImportBudget budget;
    private final Map<Integer, String> texts = new TreeMap<>();
    private final Map<Integer, String> cells = new HashMap<>();
    private int object;
    private int left;
    private final StringBuilder text = new StringBuilder();

    XlsNotes(ImportBudget budget) {
        this.budget = budget;
    }

    void take(BiffRecords records) {
        switch (records.id()) {
            case OBJECT -> object = records.length() >= 8 ? records.u16(6) : -1;
            case TEXT -> {
                text.setLength(0);
                left = records.length() >= 12 ? records.u16(10) : 0;
            }
            case BiffRecords.CONTINUED -> continued(records);
            case NOTE -> {
                if (records.length() >= 8 && cells.size() < MOST) {
                    cells.put(records.u16(6), WrittenCell.column(records.u16(2)) + (records.u16(0) + 1));
                }
            }
            default -> left = 0;
        }
    }

    void tell(SheetEvents events) {
        texts.forEach((id, said) -> {
            String cell = cells.get(id);
            if (cell == null) {
                events.shape(said);
            } else {
                events.note(cell, said);
            }
        });
    }

    /** Text follows in records of its own, each of which says whether its characters take one byte or two. */
    private void continued(BiffRecords records) {
        if (left == 0 || records.length() == 0) {
            return;
        }
        boolean wide = (records.u8(0) & 1) != 0;
        int size = wide ? 2 : 1;
        int count = Math.min(left, (records.length() - 1) / size);
        budget.deliver(count);
        byte[] bytes = new byte[Math.min(count, LONGEST) * size];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) records.u8(1 + i);
        }
        String more = new String(bytes, wide ? StandardCharsets.UTF_16LE : StandardCharsets.ISO_8859_1);
        text.append(more, 0, Math.min(more.length(), Math.max(0, LONGEST - text.length())));
        left -= count;
        if (left == 0 && !text.toString().isBlank() && texts.size() < MOST) {
            texts.put(object, text.toString().strip());
        }
    }
}
