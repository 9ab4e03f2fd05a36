package io.github.flowdown.excel;

import java.io.ByteArrayInputStream;
import org.apache.poi.hssf.record.RecordInputStream;

/** Walks over the records of an .xls workbook: a number that says what it is, a length, the bytes. */
final class BiffRecords {
    static final int BEGINNING = 0x809;
    static final int END = 0x0A;
    static final int CONTINUED = 0x3C;
    static final int WORKSHEET = 0x10;
    private static final int HEADER = 4;
    private static final int VERSION_8 = 0x600;

    private final FileBytes bytes;
    private int start;
    private int next;

    /** Before the record at a place. */
    BiffRecords(FileBytes bytes, int at) {
        this.bytes = bytes;
        this.start = at;
        this.next = at;
    }

    /** Moves to the next record; false at the end of the stream. */
    boolean next() {
        start = next;
        if (start < 0 || start + HEADER > bytes.length()) {
            return false;
        }
        next = bytes.place((long) start + HEADER + bytes.u16(start + 2));
        return true;
    }

    /** Moves to a record that must be the beginning of a part of the workbook. */
    void requireBeginning() {
        if (!next() || id() != BEGINNING) {
            throw WorkbookRefusal.damaged("a sheet is not where the list of sheets says");
        }
        if (u16(0) != VERSION_8) {
            throw FileKind.notExcel(
                    "this is an Excel workbook of a very old kind (Excel 5 or 95), which Flowdown does not read");
        }
    }

    int id() {
        return bytes.u16(start);
    }

    int length() {
        return next - start - HEADER;
    }

    /** Whether the record after this one continues it. */
    boolean isContinued() {
        return next + HEADER <= bytes.length() && bytes.u16(next) == CONTINUED;
    }

    int u8(int at) {
        return bytes.u8(inside(at, 1));
    }

    int u16(int at) {
        return bytes.u16(inside(at, 2));
    }

    int i32(int at) {
        return (int) bytes.u32(inside(at, 4));
    }

    double real(int at) {
        return Double.longBitsToDouble(bytes.u64(inside(at, 8)));
    }

    /** The record as POI reads it, with the records that continue it. */
    RecordInputStream open() {
        ByteArrayInputStream from = new ByteArrayInputStream(bytes.array(), start, bytes.length() - start);
        RecordInputStream in = new RecordInputStream(from);
        in.nextRecord();
        return in;
    }

    private int inside(int at, int length) {
        if (at < 0 || at + length > length()) {
            throw WorkbookRefusal.damaged("one of its records is too short");
        }
        return start + HEADER + at;
    }
}
