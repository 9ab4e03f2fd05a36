package io.github.flowdown.excel;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The text of a well-formed XML part, into which something can be put without touching the rest. */
final class XmlText {
    private final String text;
    private final ImmutableList<Tag> tags;

    /** One tag and where it stands. */
    record Tag(String name, Kind kind, int start, int end, int depth) {
        enum Kind {
            OPEN,
            CLOSE,
            EMPTY
        }

        String localName() {
            return name.substring(name.indexOf(':') + 1);
        }

        boolean is(String localName, Kind wanted) {
            return kind == wanted && localName().equals(localName);
        }

        /** Whether an element begins here. */
        boolean begins(String localName) {
            return kind != Kind.CLOSE && localName().equals(localName);
        }
    }

    /**
     * Finds the tags of a part.
     *
     * @param deepest how deep to look; the root has depth 0
     */
    XmlText(String text, int deepest) {
        this.text = text;
        this.tags = scan(text, deepest);
    }

    String text() {
        return text;
    }

    List<Tag> tags() {
        return tags;
    }

    Optional<Tag> first(Predicate<Tag> wanted) {
        return tags.stream().filter(wanted).findFirst();
    }

    Tag root() {
        return tags.get(0);
    }

    /** The prefix of the root element with its colon, which new elements beside it need too; empty where there is none. */
    String prefix() {
        String name = root().name();
        return name.substring(0, name.indexOf(':') + 1);
    }

    /** The namespace of the root element. */
    String namespace() {
        String prefix = prefix();
        return attribute(root(), prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix.substring(0, prefix.length() - 1));
    }

    /** The value of an attribute as it stands in the text; empty if it is not there. */
    String attribute(Tag tag, String localName) {
        String inside = text.substring(tag.start() + 1 + tag.name().length(), tag.end() - 1);
        int at = 0;
        while (at < inside.length()) {
            int equals = inside.indexOf('=', at);
            if (equals < 0) {
                return "";
            }
            String name = inside.substring(at, equals).strip();
            int open = firstQuote(inside, equals);
            int close = open < 0 ? -1 : inside.indexOf(inside.charAt(open), open + 1);
            if (close < 0) {
                return "";
            }
            boolean declaration = name.startsWith("xmlns:");
            if (name.equals(localName)
                    || (!declaration && name.substring(name.indexOf(':') + 1).equals(localName))) {
                return inside.substring(open + 1, close);
            }
            at = close + 1;
        }
        return "";
    }

    /** The text with something put in as the last child of an element, which may be empty. */
    String withLastChild(Tag begin, String child) {
        if (begin.kind() == Tag.Kind.EMPTY) {
            String open = text.substring(begin.start(), begin.end() - 2);
            return text.substring(0, begin.start()) + open + ">" + child + "</" + begin.name() + ">"
                    + text.substring(begin.end());
        }
        Tag end = tags.stream()
                .filter(tag ->
                        tag.kind() == Tag.Kind.CLOSE && tag.depth() == begin.depth() && tag.start() > begin.start())
                .findFirst()
                .orElseThrow(() -> WorkbookRefusal.damaged("an element does not end"));
        return before(end, child);
    }

    String before(Tag tag, String inserted) {
        return text.substring(0, tag.start()) + inserted + text.substring(tag.start());
    }

    private static int firstQuote(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) == '"' || text.charAt(i) == '\'') {
                return i;
            }
        }
        return -1;
    }

    private static ImmutableList<Tag> scan(String text, int deepest) {
        List<Tag> found = new ArrayList<>();
        int depth = 0;
        int at = text.indexOf('<');
        while (at >= 0) {
            int end = end(text, at);
            if (isTag(text, at)) {
                boolean closing = text.charAt(at + 1) == '/';
                boolean empty = !closing && text.charAt(end - 2) == '/';
                depth -= closing ? 1 : 0;
                if (depth <= deepest) {
                    Tag.Kind kind = closing ? Tag.Kind.CLOSE : empty ? Tag.Kind.EMPTY : Tag.Kind.OPEN;
                    found.add(new Tag(name(text, at + (closing ? 2 : 1)), kind, at, end, depth));
                }
                depth += closing || empty ? 0 : 1;
            }
            at = text.indexOf('<', end);
        }
        if (found.isEmpty()) {
            throw WorkbookRefusal.damaged("a part holds no XML");
        }
        return ImmutableList.copyOf(found);
    }

    private static boolean isTag(String text, int at) {
        return text.charAt(at + 1) != '!' && text.charAt(at + 1) != '?';
    }

    private static String name(String text, int from) {
        int to = from;
        while (" \t\r\n/>".indexOf(text.charAt(to)) < 0) {
            to++;
        }
        return text.substring(from, to);
    }

    /** Where what begins with this bracket is over. */
    private static int end(String text, int at) {
        if (text.startsWith("<!--", at)) {
            return after(text, "-->", at);
        }
        if (text.startsWith("<![CDATA[", at)) {
            return after(text, "]]>", at);
        }
        if (text.startsWith("<?", at)) {
            return after(text, "?>", at);
        }
        char quote = 0;
        for (int i = at; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '>') {
                return i + 1;
            }
        }
        throw WorkbookRefusal.damaged("a tag does not end");
    }

    private static int after(String text, String end, int from) {
        int at = text.indexOf(end, from);
        if (at < 0) {
            throw WorkbookRefusal.damaged("a part breaks off");
        }
        return at + end.length();
    }
}
