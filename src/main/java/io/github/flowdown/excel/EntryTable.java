package io.github.flowdown.excel;

import java.util.List;
import java.util.stream.Stream;

/** The tables in which a supplier lists things: one entry a row, as many as are needed. */
enum EntryTable {
    CERTIFICATES("Certificates", "CertificateTable", "C", 12, "certificate"),
    SUB_CONTRACTORS("Sub-contractors", "SubContractorTable", "S", 20, "sub-contractor");

    /** The heading of the first column, which numbers the entries. */
    static final String ENTRY = "Entry";

    private final String sheet;
    private final String id;
    private final String prefix;
    private final int rows;
    private final String noun;

    EntryTable(String sheet, String id, String prefix, int rows, String noun) {
        this.sheet = sheet;
        this.id = id;
        this.prefix = prefix;
        this.rows = rows;
        this.noun = noun;
    }

    /** The name of its sheet as issued. */
    String sheet() {
        return sheet;
    }

    /** The name of the table, for programs. */
    String id() {
        return id;
    }

    /** How many rows are issued. */
    int rows() {
        return rows;
    }

    /** What one entry is. */
    String noun() {
        return noun;
    }

    /** What stands in the first column of an entry, counted from 1. */
    String entry(int number) {
        return prefix + number;
    }

    /** Its columns behind the first, in the order in which they are issued. */
    List<EntryColumn> columns() {
        return Stream.of(EntryColumn.values())
                .filter(column -> column.table() == this)
                .toList();
    }

    /** The column without which an entry is none. */
    EntryColumn key() {
        return columns().get(0);
    }
}
