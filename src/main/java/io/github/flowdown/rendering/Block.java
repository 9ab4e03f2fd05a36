package io.github.flowdown.rendering;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** One piece of a document, from top to bottom, before any format is given to it. */
sealed interface Block {

    void writeTo(BlockWriter out) throws IOException;

    /** The title of the document, and what it is about. */
    record Title(String title, String subtitle) implements Block {
        @Override
        public void writeTo(BlockWriter out) throws IOException {
            out.title(this);
        }
    }

    /** A paragraph without a number. */
    record Text(List<Span> spans) implements Block {
        public Text {
            spans = ImmutableList.copyOf(spans);
        }

        static Text of(String text) {
            return new Text(ImmutableList.of(Span.words(text)));
        }

        @Override
        public void writeTo(BlockWriter out) throws IOException {
            out.text(this);
        }
    }

    /** The list of headings stands here. */
    record Contents() implements Block {
        @Override
        public void writeTo(BlockWriter out) throws IOException {
            out.contents();
        }
    }

    /** A heading without a number. */
    record Heading(Level level, String text, String anchor) implements Block {
        /** What a heading opens. */
        enum Level {
            /** Part of the terms; listed in the contents. */
            PART,
            /** Starts on a page of its own; listed in the contents. */
            CHAPTER,
            /** A heading within an annex. */
            SECTION
        }

        @Override
        public void writeTo(BlockWriter out) throws IOException {
            out.heading(this);
        }
    }

    /** The heading of a clause, with its number. */
    record ClauseHeading(String number, String title, String anchor) implements Block {
        @Override
        public void writeTo(BlockWriter out) throws IOException {
            out.clauseHeading(this);
        }
    }

    /** A paragraph of a clause, with its number. */
    record Paragraph(String number, List<Span> spans) implements Block {
        public Paragraph {
            spans = ImmutableList.copyOf(spans);
        }

        @Override
        public void writeTo(BlockWriter out) throws IOException {
            out.paragraph(this);
        }
    }

    /** An item of a paragraph, with its letter. */
    record Item(String number, List<Span> spans) implements Block {
        public Item {
            spans = ImmutableList.copyOf(spans);
        }

        @Override
        public void writeTo(BlockWriter out) throws IOException {
            out.item(this);
        }
    }

    /**
     * A table with a heading row; no cell is merged and none is empty.
     *
     * @param description what it holds, for people who cannot see it
     */
    record Table(String caption, String description, List<Column> columns, List<Row> rows) implements Block {
        public Table {
            columns = ImmutableList.copyOf(columns);
            rows = ImmutableList.copyOf(rows);
            int width = columns.size();
            checkArgument(rows.stream().allMatch(row -> row.cells().size() == width), "uneven table '%s'", caption);
        }

        @Override
        public void writeTo(BlockWriter out) throws IOException {
            out.table(this);
        }
    }

    /**
     * A column of a table.
     *
     * @param share its part of the width, in hundredths
     */
    record Column(String heading, int share) {}

    /** A row of a table. */
    record Row(List<Cell> cells) {
        public Row {
            cells = ImmutableList.copyOf(cells);
        }

        static Row of(Cell... cells) {
            return new Row(Arrays.asList(cells));
        }
    }

    /** The lines of one cell; a cell without words says so. */
    record Cell(List<List<Span>> lines) {
        private static final String NOTHING = "–";

        public Cell {
            lines = lines.stream()
                    .filter(line -> line.stream().anyMatch(span -> !span.text().isBlank()))
                    .map(ImmutableList::copyOf)
                    .collect(ImmutableList.toImmutableList());
            if (lines.isEmpty()) {
                lines = ImmutableList.of(ImmutableList.of(Span.words(NOTHING)));
            }
        }

        static Cell of(String text) {
            return of(Span.words(text));
        }

        static Cell of(Span... spans) {
            return new Cell(ImmutableList.of(Arrays.asList(spans)));
        }
    }
}
