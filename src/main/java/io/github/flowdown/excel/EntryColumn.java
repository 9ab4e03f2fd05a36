package io.github.flowdown.excel;

import com.google.common.collect.ImmutableList;
import io.github.flowdown.definition.AnswerText;
import java.util.List;
import java.util.Optional;

/** The columns of the tables in which a supplier lists things, in the order in which they are issued; the first of a table has to be filled in. */
enum EntryColumn {
    CERTIFICATE(
            EntryTable.CERTIFICATES, "Certificate", 30, false, "the name", "certificate scheme", "certificate name"),
    NUMBER(EntryTable.CERTIFICATES, "Certificate number", 22, false, "the number", "certificate no", "certificate no."),
    BODY(EntryTable.CERTIFICATES, "Issued by", 26, false, "the issuer", "certification body", "issuing body"),
    SCOPE(EntryTable.CERTIFICATES, "What it covers", 40, false, "the scope", "scope", "certificate scope"),
    ISSUED(EntryTable.CERTIFICATES, "Issue date", 15, true, "the issue date", "date issued", "issued on", "issued"),
    EXPIRES(
            EntryTable.CERTIFICATES,
            "Expiry date",
            15,
            true,
            "the expiry date",
            "expires",
            "expires on",
            "valid until"),
    SUB_CONTRACTOR(
            EntryTable.SUB_CONTRACTORS,
            "Sub-contractor",
            34,
            false,
            "the name",
            "subcontractor",
            "sub contractor",
            "sub-contractor name",
            "subcontractor name"),
    SERVICE(
            EntryTable.SUB_CONTRACTORS,
            "What it does for this contract",
            54,
            false,
            "the service",
            "service",
            "services",
            "service provided"),
    COUNTRY(EntryTable.SUB_CONTRACTORS, "Country where it does this", 28, false, "the country", "country", "location");

    private final EntryTable table;
    private final String heading;
    private final int width;
    private final boolean date;
    private final String noun;
    private final ImmutableList<String> names;

    EntryColumn(EntryTable table, String heading, int width, boolean date, String noun, String... aliases) {
        this.table = table;
        this.heading = heading;
        this.width = width;
        this.date = date;
        this.noun = noun;
        this.names = ImmutableList.<String>builder()
                .add(AnswerText.comparable(heading))
                .add(aliases)
                .build();
    }

    EntryTable table() {
        return table;
    }

    /** The heading as issued. */
    String heading() {
        return heading;
    }

    /** The width, in digits of the ordinary font. */
    int width() {
        return width;
    }

    boolean isDate() {
        return date;
    }

    /** What stands there, in words that go before "of certificate C1". */
    String noun() {
        return noun;
    }

    /** The column of a table that somebody meant by a heading. */
    static Optional<EntryColumn> named(EntryTable table, String heading) {
        String text = AnswerText.comparable(heading);
        return List.of(values()).stream()
                .filter(column -> column.table == table && column.names.contains(text))
                .findFirst();
    }
}
