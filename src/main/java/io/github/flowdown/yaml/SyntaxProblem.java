package io.github.flowdown.yaml;

import io.github.flowdown.diagnostic.Diagnostic;
import io.github.flowdown.diagnostic.DiagnosticCode;
import io.github.flowdown.diagnostic.Location;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Says in our own words why a text is not YAML. */
final class SyntaxProblem {
    private SyntaxProblem() {}

    static Diagnostic in(String source, String text, YamlEngineException foreign) {
        Optional<Diagnostic> noYaml = ForeignFile.prose(source, text);
        if (noYaml.isPresent()) {
            return noYaml.get();
        }
        if (foreign instanceof ReaderException unreadable) {
            return Diagnostic.of(
                            DiagnosticCode.YAML_SYNTAX,
                            placeOf(source, text, unreadable.getPosition()),
                            "the character U+%04X cannot stand in a YAML file".formatted(unreadable.getCodePoint()))
                    .withHint("delete it");
        }
        if (foreign instanceof MarkedYamlEngineException marked) {
            Cause cause = Cause.of(marked);
            return Diagnostic.of(DiagnosticCode.YAML_SYNTAX, place(source, marked), cause.message)
                    .withHint(cause.hint);
        }
        return Diagnostic.of(DiagnosticCode.YAML_SYNTAX, new Location.InFile(source), Cause.OTHER.message)
                .withHint(Cause.OTHER.hint);
    }

    /** The place of a character by its number among the code points of the text. */
    private static Location placeOf(String source, String text, int position) {
        String before = text.substring(
                0, text.offsetByCodePoints(0, Math.min(position, text.codePointCount(0, text.length()))));
        int lineStart = before.lastIndexOf('\n') + 1;
        return new Location.InText(
                source,
                1 + (int) before.chars().filter(c -> c == '\n').count(),
                1 + before.codePointCount(lineStart, before.length()));
    }

    private static Location place(String source, MarkedYamlEngineException marked) {
        Optional<Mark> mark = marked.getProblemMark().or(marked::getContextMark);
        return new Location.InText(
                source,
                1 + mark.map(Mark::getLine).orElse(0),
                1 + mark.map(Mark::getColumn).orElse(0));
    }

    /** The usual slips, known by words of the parser's own message; the first that matches. */
    private enum Cause {
        TAB("'\\t(TAB)'", "a tab stands where YAML wants spaces", "indent with spaces"),
        TAB_INDENT("\\t", "a tab stands where YAML wants spaces", "indent with spaces"),
        COLON_IN_TEXT(
                "mapping values are not allowed",
                "a ': ' stands where no key can be",
                "put the text in quotes, or check the indentation"),
        QUOTE_OPEN("unexpected end of stream", "a text in quotes is not closed", "close the quotes"),
        NO_COLON("could not find expected ':'", "a key without a ':'", "write ': ' after the key"),
        LIST_OPEN(
                "expected ',' or ']'",
                "a list in square brackets is not closed, or lacks a comma",
                "close it with ']'"),
        MAPPING_OPEN(
                "expected ',' or '}'",
                "a mapping in curly brackets is not closed, or lacks a comma",
                "close it with '}', or put a text that holds a bracket or a comma in quotes"),
        INDENTATION(
                "expected <block end>",
                "the text does not fit the indentation above it",
                "align it with its neighbours; a text that begins with a quote or bracket must also end with it"),
        LIST_IN_MAPPING(
                "block sequence entries are not allowed",
                "a list entry '- ' stands where no list can be",
                "put the list on a line of its own below its key"),
        ALIAS("alphabetic or numeric character", "a '*' or '&' begins this text", "put the text in quotes"),
        CANNOT_START("cannot start any token", "this character cannot begin a text", "put the text in quotes"),
        ESCAPE("unknown escape character", "a '\\' in double quotes that YAML does not know", "use single quotes"),
        OTHER("", "this is not well-formed YAML", "check the indentation, quotes and brackets around it");

        private final String sign;
        private final String message;
        private final String hint;

        Cause(String sign, String message, String hint) {
            this.sign = sign;
            this.message = message;
            this.hint = hint;
        }

        private static Cause of(MarkedYamlEngineException marked) {
            String said = marked.getProblem() + " " + marked.getContext();
            for (Cause cause : values()) {
                if (said.contains(cause.sign)) {
                    return cause;
                }
            }
            return OTHER;
        }
    }
}
