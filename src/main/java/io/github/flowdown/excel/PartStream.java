package io.github.flowdown.excel;

import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/** One part of a zip file, unpacked as it is read: counts bytes, checks the checksum, and bounds how much one XML token may take. */
final class PartStream extends InputStream {
    /** No token of an honest workbook comes near: a cell holds 32,767 characters. */
    private static final int LONGEST_TOKEN = 1_500_000;

    private final ZipParts.Entry entry;
    private final byte[] file;
    private final @Nullable Inflater inflater;
    private final ImportBudget budget;
    private final CRC32 checksum = new CRC32();
    private final int end;
    private int at;
    private long delivered;
    private long sinceToken;
    private boolean ended;

    PartStream(ZipParts.Entry entry, byte[] file, int start, @Nullable Inflater inflater, ImportBudget budget) {
        this.entry = entry;
        this.file = file;
        this.inflater = inflater;
        this.budget = budget;
        this.at = start;
        this.end = start + (int) entry.packed();
        if (inflater != null) {
            inflater.setInput(file, start, (int) entry.packed());
        }
    }

    /** Tells that a token of XML has been completed. */
    void tokenRead() {
        sinceToken = 0;
    }

    void checkTime() {
        budget.checkTime();
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
        if (length == 0) {
            return 0;
        }
        int read = ended ? -1 : inflater == null ? copy(into, offset, length) : inflate(inflater, into, offset, length);
        if (read < 0) {
            finish();
            return -1;
        }
        delivered += read;
        budget.unpack(ZipParts.shown(entry), delivered, read);
        sinceToken += read;
        if (sinceToken > LONGEST_TOKEN) {
            throw WorkbookRefusal.tooLarge(
                    "%s holds a single text of more than a million characters".formatted(ZipParts.shown(entry)));
        }
        checksum.update(into, offset, read);
        return read;
    }

    private int copy(byte[] into, int offset, int length) {
        int some = Math.min(length, end - at);
        if (some <= 0) {
            return -1;
        }
        System.arraycopy(file, at, into, offset, some);
        at += some;
        return some;
    }

    private int inflate(Inflater from, byte[] into, int offset, int length) {
        try {
            while (!from.finished()) {
                int some = from.inflate(into, offset, length);
                if (some > 0) {
                    return some;
                }
                if (from.needsInput() || from.needsDictionary()) {
                    throw cutOff();
                }
            }
            return -1;
        } catch (DataFormatException e) {
            throw WorkbookRefusal.damaged("%s cannot be unpacked".formatted(ZipParts.shown(entry)));
        }
    }

    private void finish() {
        if (!ended && (delivered != entry.unpacked() || checksum.getValue() != entry.crc())) {
            throw WorkbookRefusal.damaged("%s does not match its checksum".formatted(ZipParts.shown(entry)));
        }
        ended = true;
    }

    private WorkbookRefusal cutOff() {
        return WorkbookRefusal.damaged("%s is cut off".formatted(ZipParts.shown(entry)));
    }
}
