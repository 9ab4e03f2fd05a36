package io.github.flowdown.excel;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.Duration;

/**
 * How much of a returned workbook is read before it is refused. Sizes after unpacking are counted while unpacking, never believed.
 *
 * @param fileBytes the size of the file
 * @param entryBytes the size of one part after unpacking
 * @param totalBytes the size of all parts read after unpacking
 * @param entries the number of parts
 * @param cellCharacters the longest text kept of one cell; what is beyond is cut and reported
 * @param textCharacters all texts together, each counted as often as a cell shows it
 * @param time how long reading may take, checked at every row
 */
public record ImportLimits(
        long fileBytes,
        long entryBytes,
        long totalBytes,
        int entries,
        int cellCharacters,
        long textCharacters,
        Duration time) {
    private static final long MEGABYTE = 1_000_000;
    private static final ImportLimits STANDARD = new ImportLimits(
            25 * MEGABYTE, 200 * MEGABYTE, 400 * MEGABYTE, 2_000, 32_767, 10_000_000, Duration.ofSeconds(10));

    public ImportLimits {
        checkArgument(fileBytes > 0 && fileBytes <= Integer.MAX_VALUE - 8, "file bytes %s", fileBytes);
        checkArgument(entryBytes > 0, "entry bytes %s", entryBytes);
        checkArgument(totalBytes > 0, "total bytes %s", totalBytes);
        checkArgument(entries > 0, "entries %s", entries);
        checkArgument(cellCharacters > 0 && cellCharacters < 1_000_000, "cell characters %s", cellCharacters);
        checkArgument(
                textCharacters > 0 && textCharacters < Integer.MAX_VALUE / 2, "text characters %s", textCharacters);
        checkArgument(!time.isNegative() && !time.isZero(), "time %s", time);
    }

    /** What an ordinary return stays far below: 25 MB, 2,000 parts, 400 MB unpacked, 10 million characters, 10 seconds. */
    public static ImportLimits standard() {
        return STANDARD;
    }

    /** These limits with another size of the file. */
    public ImportLimits withFileBytes(long bytes) {
        return new ImportLimits(bytes, entryBytes, totalBytes, entries, cellCharacters, textCharacters, time);
    }

    /** These limits with other sizes after unpacking. */
    public ImportLimits withUnpackedBytes(long entry, long total) {
        return new ImportLimits(fileBytes, entry, total, entries, cellCharacters, textCharacters, time);
    }

    /** These limits with another amount of text. */
    public ImportLimits withTextCharacters(int cell, long all) {
        return new ImportLimits(fileBytes, entryBytes, totalBytes, entries, cell, all, time);
    }

    /** These limits with another time. */
    public ImportLimits withTime(Duration longest) {
        return new ImportLimits(fileBytes, entryBytes, totalBytes, entries, cellCharacters, textCharacters, longest);
    }
}
