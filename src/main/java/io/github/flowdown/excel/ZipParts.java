package io.github.flowdown.excel;

import io.github.flowdown.diagnostic.Quote;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.Inflater;

/**
 * The parts of a zip file held in memory, as its central directory lists them. Refuses what would let two readers see two documents: a name
 * used twice, or a part whose own header gives another name.
 */
final class ZipParts implements AutoCloseable {
    private static final int END = 0x06054b50;
    private static final int END_64 = 0x06064b50;
    private static final int LOCATOR_64 = 0x07064b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int LOCAL = 0x04034b50;
    private static final int END_LENGTH = 22;
    private static final int LOCATOR_LENGTH = 20;
    private static final int CENTRAL_LENGTH = 46;
    private static final int LOCAL_LENGTH = 30;
    private static final int LONGEST_COMMENT = 65_535;
    private static final int LONGEST_BEGINNING = 256;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;

    private final FileBytes bytes;
    private final ImportBudget budget;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Inflater inflater = new Inflater(true);

    /** One part. */
    record Entry(String name, int method, long packed, long unpacked, long crc, long header) {}

    ZipParts(byte[] file, ImportBudget budget) {
        this.bytes = new FileBytes(file);
        this.budget = budget;
        readDirectory();
    }

    /** The names of all parts, as written. */
    Collection<String> names() {
        return entries.values().stream().map(Entry::name).toList();
    }

    /** Whether there is a part of this name; case does not matter in an Excel workbook. */
    boolean has(String name) {
        return entries.containsKey(key(name));
    }

    /** Unpacks a part as it is read. One part at a time: opening another ends this one. */
    Optional<InputStream> open(String name) {
        return Optional.ofNullable(entries.get(key(name))).map(entry -> {
            inflater.reset();
            return new PartStream(
                    entry, bytes.array(), dataStart(entry), entry.method() == DEFLATED ? inflater : null, budget);
        });
    }

    /** The beginning of a small part as text; empty if there is no such part. */
    String beginning(String name) throws IOException {
        Optional<InputStream> part = open(name);
        if (part.isEmpty()) {
            return "";
        }
        try (InputStream in = part.get()) {
            return new String(in.readNBytes(LONGEST_BEGINNING), StandardCharsets.UTF_8);
        }
    }

    @Override
    public void close() {
        inflater.end();
    }

    private void readDirectory() {
        int end = end();
        long count = bytes.u16(end + 10);
        long at = bytes.u32(end + 16);
        if (count == 0xFFFF || at == 0xFFFFFFFFL) {
            int end64 = end64(end);
            count = bytes.u64(end64 + 32);
            at = bytes.u64(end64 + 48);
        }
        if (count > budget.limits().entries()) {
            throw WorkbookRefusal.tooLarge("it holds %s parts, more than %s"
                    .formatted(count, budget.limits().entries()));
        }
        long place = at;
        for (long i = 0; i < count; i++) {
            place = readEntry(place);
        }
    }

    private int end() {
        int last = bytes.length() - END_LENGTH;
        for (int at = last; at >= 0 && at >= last - LONGEST_COMMENT; at--) {
            if (bytes.i32(at) == END) {
                return at;
            }
        }
        throw WorkbookRefusal.damaged("its end is missing, as after a transfer that broke off");
    }

    private int end64(int end) {
        int locator = end - LOCATOR_LENGTH;
        if (locator < 0 || bytes.i32(locator) != LOCATOR_64) {
            throw WorkbookRefusal.damaged("its list of parts cannot be found");
        }
        int at = bytes.place(bytes.u64(locator + 8));
        if (bytes.i32(at) != END_64) {
            throw WorkbookRefusal.damaged("its list of parts cannot be found");
        }
        return at;
    }

    private long readEntry(long place) {
        int at = bytes.place(place);
        if (bytes.i32(at) != CENTRAL) {
            throw WorkbookRefusal.damaged("its list of parts is broken");
        }
        if ((bytes.u16(at + 8) & 1) != 0) {
            throw FileKind.protectedByPassword();
        }
        int nameLength = bytes.u16(at + 28);
        int extraLength = bytes.u16(at + 30);
        String name = bytes.text(at + CENTRAL_LENGTH, nameLength);
        long[] sizes = {bytes.u32(at + 24), bytes.u32(at + 20), bytes.u32(at + 42)};
        widen(sizes, at + CENTRAL_LENGTH + nameLength, extraLength);
        add(new Entry(name, bytes.u16(at + 10), sizes[1], sizes[0], bytes.u32(at + 16), sizes[2]));
        return (long) at + CENTRAL_LENGTH + nameLength + extraLength + bytes.u16(at + 32);
    }

    /** Sizes too large for their field stand in an extra field, in this order: unpacked, packed, place of the header. */
    private void widen(long[] sizes, int from, int length) {
        int at = from;
        while (at + 4 <= from + length) {
            int id = bytes.u16(at);
            int size = bytes.u16(at + 2);
            int field = at + 4;
            for (int i = 0; id == 1 && i < sizes.length; i++) {
                if (sizes[i] == 0xFFFFFFFFL && field + 8 <= at + 4 + size) {
                    sizes[i] = bytes.u64(field);
                    field += 8;
                }
            }
            at += 4 + size;
        }
    }

    private void add(Entry entry) {
        if (entry.method() != STORED && entry.method() != DEFLATED) {
            throw WorkbookRefusal.damaged("%s is packed in a way Excel does not use".formatted(shown(entry)));
        }
        if (entry.unpacked() < 0 || entry.unpacked() > budget.limits().entryBytes()) {
            throw WorkbookRefusal.tooLarge("%s unpacks to more than %s"
                    .formatted(
                            shown(entry), ImportBudget.megabytes(budget.limits().entryBytes())));
        }
        int header = bytes.place(entry.header());
        if (bytes.i32(header) != LOCAL) {
            throw WorkbookRefusal.damaged("%s is not where it should be".formatted(shown(entry)));
        }
        if (!bytes.text(header + LOCAL_LENGTH, bytes.u16(header + 26)).equals(entry.name())) {
            throw WorkbookRefusal.unsafe("%s has two names".formatted(shown(entry)));
        }
        if (entries.putIfAbsent(key(entry.name()), entry) != null) {
            throw WorkbookRefusal.unsafe("it holds %s twice".formatted(shown(entry)));
        }
    }

    private int dataStart(Entry entry) {
        int header = bytes.place(entry.header());
        int start = bytes.place((long) header + LOCAL_LENGTH + bytes.u16(header + 26) + bytes.u16(header + 28));
        if (entry.packed() < 0 || entry.packed() > bytes.length() - start) {
            throw WorkbookRefusal.damaged("%s is cut off".formatted(shown(entry)));
        }
        return start;
    }

    static String shown(Entry entry) {
        return Quote.of(entry.name());
    }

    private static String key(String name) {
        String plain = name.replace('\\', '/').toLowerCase(Locale.ROOT);
        return plain.startsWith("/") ? plain.substring(1) : plain;
    }
}
