package io.github.flowdown.rendering;

import java.util.Locale;

/** The styles a template has to have, by the names Word shows. */
enum WordStyle {
    TITLE("Title"),
    SUBTITLE("Subtitle"),
    HEADING_1("Heading 1"),
    HEADING_2("Heading 2"),
    HEADING_3("Heading 3"),
    CLAUSE_LEVEL_2("Clause Level 2"),
    CLAUSE_LEVEL_3("Clause Level 3"),
    TABLE_HEADING("Table Heading"),
    TABLE_TEXT("Table Text"),
    CONTENTS_HEADING("TOC Heading"),
    CONTENTS_1("TOC 1"),
    CONTENTS_2("TOC 2"),
    SCHEDULE_TABLE("Schedule Table");

    private final String shown;

    WordStyle(String shown) {
        this.shown = shown;
    }

    /** The name as Word shows it. */
    String shown() {
        return shown;
    }

    /** The value of its type in the styles part. */
    String type() {
        return this == SCHEDULE_TABLE ? "table" : "paragraph";
    }

    /** Whether a name in the styles part is this style's: Word writes "heading 1" and shows "Heading 1". */
    boolean isNamed(String name) {
        return name.toLowerCase(Locale.ROOT).equals(shown.toLowerCase(Locale.ROOT));
    }
}
