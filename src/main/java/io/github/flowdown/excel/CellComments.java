package io.github.flowdown.excel;

import com.google.common.collect.ImmutableMap;
import io.github.flowdown.excel.XmlText.Tag;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The comments on the cells of one sheet, ours put beside those that are there. */
final class CellComments {
    private static final String EMPTY = """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors></authors><commentList></commentList></comments>""";
    private static final int DEEPEST = 4;

    private final Map<String, List<CellNote>> notes;

    /** For the notes on each cell, by its name. */
    CellComments(Map<String, List<CellNote>> notes) {
        this.notes = ImmutableMap.copyOf(notes);
    }

    /** A new part with our comments alone. */
    String part() {
        return addedTo(EMPTY);
    }

    /** The part with ours added; where a cell has a comment already, ours follows in it. */
    String addedTo(String part) {
        String text = part;
        Set<String> there = cells(part);
        for (Map.Entry<String, List<CellNote>> note : notes.entrySet()) {
            if (there.contains(note.getKey())) {
                text = extended(text, note.getKey(), note.getValue());
            }
        }
        XmlText xml = new XmlText(text, DEEPEST);
        Tag authors = begin(xml, "authors");
        long author = xml.tags().stream().filter(tag -> tag.begins("author")).count();
        text = xml.withLastChild(authors, "<%1$sauthor>%2$s</%1$sauthor>".formatted(xml.prefix(), CellNote.AUTHOR));
        XmlText list = new XmlText(text, DEEPEST);
        String added = notes.entrySet().stream()
                .filter(note -> !there.contains(note.getKey()))
                .map(note -> "<%1$scomment ref=\"%2$s\" authorId=\"%3$s\"><%1$stext>%4$s</%1$stext></%1$scomment>"
                        .formatted(list.prefix(), note.getKey(), author, run(list.prefix(), "", note.getValue())))
                .collect(Collectors.joining());
        return list.withLastChild(begin(list, "commentList"), added);
    }

    /** The cells that have a comment. */
    static Set<String> cells(String part) {
        XmlText xml = new XmlText(part, DEEPEST);
        Set<String> cells = new HashSet<>();
        xml.tags().stream().filter(tag -> tag.begins("comment")).forEach(tag -> cells.add(xml.attribute(tag, "ref")));
        return cells;
    }

    private static String extended(String part, String cell, List<CellNote> notes) {
        XmlText xml = new XmlText(part, DEEPEST);
        Tag comment = xml.first(tag ->
                        tag.begins("comment") && xml.attribute(tag, "ref").equals(cell))
                .orElseThrow();
        Tag text = xml.first(tag -> tag.begins("text") && tag.start() > comment.start())
                .orElseThrow(() -> WorkbookRefusal.damaged("a comment has no text"));
        String extended = xml.withLastChild(text, run(xml.prefix(), "\n", notes));
        Optional<Tag> plain = xml.tags().stream()
                .filter(tag -> tag.start() > text.start())
                .findFirst()
                .filter(tag -> tag.is("t", Tag.Kind.OPEN));
        return plain.map(tag -> asRun(xml, tag, extended)).orElse(extended);
    }

    /** Plain text beside runs would not be shown; it becomes a run. */
    private static String asRun(XmlText xml, Tag plain, String extended) {
        Tag end = xml.tags().stream()
                .filter(tag -> tag.start() > plain.start() && tag.is("t", Tag.Kind.CLOSE))
                .findFirst()
                .orElseThrow();
        return extended.substring(0, plain.start())
                + "<%sr>".formatted(xml.prefix())
                + extended.substring(plain.start(), end.end())
                + "</%sr>".formatted(xml.prefix())
                + extended.substring(end.end());
    }

    private static String run(String prefix, String lead, List<CellNote> notes) {
        String words = lead
                + notes.stream()
                        .map(note -> CellNote.AUTHOR + ": " + note.comment())
                        .collect(Collectors.joining("\n"));
        return "<%1$sr><%1$srPr><%1$ssz val=\"9\"/><%1$srFont val=\"Arial\"/></%1$srPr><%1$st xml:space=\"preserve\">%2$s</%1$st></%1$sr>"
                .formatted(prefix, CellNote.escaped(words));
    }

    private static Tag begin(XmlText xml, String name) {
        return xml.first(tag -> tag.begins(name))
                .orElseThrow(() -> WorkbookRefusal.damaged("its comments have no " + name));
    }
}
