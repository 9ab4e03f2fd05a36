package io.github.flowdown.excel;

import java.io.InterruptedIOException;
import java.util.Locale;
import java.util.function.LongSupplier;

/** Counts what the reading of one workbook has used up, and ends it when a limit is passed. */
final class ImportBudget {
    private final ImportLimits limits;
    private final LongSupplier nanoTime;
    private final long start;
    private final long longest;
    private long unpacked;
    private long text;

    ImportBudget(ImportLimits limits, LongSupplier nanoTime) {
        this.limits = limits;
        this.nanoTime = nanoTime;
        this.start = nanoTime.getAsLong();
        this.longest = limits.time().toNanos();
    }

    ImportLimits limits() {
        return limits;
    }

    /** Counts unpacked bytes. */
    void unpack(String part, long partSoFar, int more) {
        unpacked += more;
        if (partSoFar > limits.entryBytes()) {
            throw WorkbookRefusal.tooLarge(
                    "%s unpacks to more than %s".formatted(part, megabytes(limits.entryBytes())));
        }
        if (unpacked > limits.totalBytes()) {
            throw WorkbookRefusal.tooLarge(
                    "its parts unpack to more than %s".formatted(megabytes(limits.totalBytes())));
        }
    }

    /** Counts text a cell delivers. */
    void deliver(int characters) {
        text += characters;
        if (text > limits.textCharacters()) {
            throw WorkbookRefusal.tooLarge(
                    String.format(Locale.ROOT, "its cells hold more than %,d characters", limits.textCharacters()));
        }
    }

    /** Looks at the time and at whether somebody wants this thread to stop. */
    void check() throws InterruptedIOException {
        checkTime();
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedIOException("interrupted while reading a workbook");
        }
    }

    /** Looks at the time. */
    void checkTime() {
        if (nanoTime.getAsLong() - start > longest) {
            throw WorkbookRefusal.tooLarge("reading it takes more than %s seconds"
                    .formatted(limits.time().toSeconds()));
        }
    }

    static String megabytes(long bytes) {
        return bytes % 1_000_000 == 0
                ? String.format(Locale.ROOT, "%,d MB", bytes / 1_000_000)
                : String.format(Locale.ROOT, "%,d bytes", bytes);
    }
}
