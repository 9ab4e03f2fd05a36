package io.github.flowdown.rendering;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The styles that a document is written in, by the names Word shows. A template has to bring the headings, which carry the look of the house; the others are
 * supplied where it has none, because Word keeps many of them out of a file until they are first used.
 */
enum WordStyle {
    TITLE("Title", Need.SUPPLIED),
    SUBTITLE("Subtitle", Need.SUPPLIED),
    HEADING_1("Heading 1", Need.ESSENTIAL),
    HEADING_2("Heading 2", Need.ESSENTIAL),
    HEADING_3("Heading 3", Need.ESSENTIAL),
    CLAUSE_LEVEL_2("Clause Level 2", Need.SUPPLIED),
    CLAUSE_LEVEL_3("Clause Level 3", Need.SUPPLIED),
    TABLE_HEADING("Table Heading", Need.SUPPLIED),
    TABLE_TEXT("Table Text", Need.SUPPLIED),
    CONTENTS_HEADING("TOC Heading", Need.SUPPLIED),
    CONTENTS_1("TOC 1", Need.SUPPLIED),
    CONTENTS_2("TOC 2", Need.SUPPLIED),
    SCHEDULE_TABLE("Schedule Table", Need.SUPPLIED);

    /** What happens when a template lacks the style. */
    enum Need {
        ESSENTIAL,
        SUPPLIED
    }

    /** What programs other than Word call a heading in the styles part; Word itself writes English names there in every language. */
    private static final Set<String> HEADING = ImmutableSet.of(
            "überschrift",
            "titre",
            "título",
            "titolo",
            "kop",
            "rubrik",
            "overskrift",
            "pennawd",
            "otsikko",
            "nagłówek");

    private final String shown;
    private final Need need;

    WordStyle(String shown, Need need) {
        this.shown = shown;
        this.need = need;
    }

    /** The name as Word shows it. */
    String shown() {
        return shown;
    }

    boolean isEssential() {
        return need == Need.ESSENTIAL;
    }

    /** The value of its type in the styles part. */
    String type() {
        return this == SCHEDULE_TABLE ? "table" : "paragraph";
    }

    /** Whether a name in the styles part is this style's: Word writes "heading 1" and shows "Heading 1", and separates further names by commas. */
    boolean isNamed(String names) {
        Set<String> all = Splitter.on(',').trimResults().splitToStream(names).collect(Collectors.toSet());
        return all.stream().map(name -> name.toLowerCase(Locale.ROOT)).anyMatch(this::isOneName);
    }

    private boolean isOneName(String name) {
        String own = shown.toLowerCase(Locale.ROOT);
        if (name.equals(own)) {
            return true;
        }
        int space = name.lastIndexOf(' ');
        return isEssential()
                && space > 0
                && HEADING.contains(name.substring(0, space))
                && own.endsWith(name.substring(space));
    }
}
