package io.github.flowdown.yaml;

import io.github.flowdown.diagnostic.Diagnostic;
import io.github.flowdown.diagnostic.DiagnosticCode;
import io.github.flowdown.diagnostic.Location;
import io.github.flowdown.diagnostic.Problems;
import io.github.flowdown.diagnostic.Quote;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;
import tools.jackson.databind.util.TokenBuffer;

/**
 * The one pass over the YAML of a file. It notes where everything stands, hands every scalar on as the text it is, and refuses what makes YAML
 * mean something other than it says: anchors, aliases, tags, merge keys, repeated keys, a second document, and anything without measure.
 */
final class YamlPass {
    private static final int SHARED = 1_000;
    private static final int SHARED_LENGTH = 32;

    private final String source;
    private final String text;
    private final Problems problems;
    private final ParserImpl parser;
    private final TokenBuffer tokens = TokenBuffer.forGeneration();
    // A million values may be the same short word; each is kept once.
    private final Map<String, String> shared = new HashMap<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private SourceMap.@Nullable Node top;
    private int seen;
    private int refused;

    YamlPass(String source, String text, Problems problems) {
        this.source = source;
        this.text = text;
        this.problems = problems;
        LoadSettings settings = LoadSettings.builder()
                .setLabel(source)
                .setCodePointLimit(YamlLimits.BYTES)
                .build();
        this.parser = new ParserImpl(settings, new StreamReader(settings, text));
    }

    /** What one pass brings home. */
    record Read(SourceMap places, TokenBuffer tokens) {}

    /** Reads to the end, or as far as makes sense; empty when anything was refused. */
    Optional<Read> run() {
        try {
            while (parser.hasNext() && refused < YamlLimits.PROBLEMS) {
                if (!take(parser.next())) {
                    return Optional.empty();
                }
            }
        } catch (YamlEngineException foreign) {
            problems.add(SyntaxProblem.in(source, text, foreign));
            return Optional.empty();
        }
        if (top == null && refused == 0) {
            problems.add(Diagnostic.of(DiagnosticCode.FILE_EMPTY, new Location.InFile(source), "the file is empty")
                    .withHint(
                            "begin with 'scheme:', 'questionnaire:', 'catalogue:', 'clause-library:' or 'contract:'"));
        }
        return refused > 0 || top == null
                ? Optional.empty()
                : Optional.of(new Read(new SourceMap(source, top), tokens));
    }

    /** Whether reading can go on. */
    private boolean take(Event event) {
        if (++seen > YamlLimits.TOKENS) {
            refuse(
                    DiagnosticCode.TOO_LARGE,
                    event,
                    "the file has more than a million keys and values",
                    "split the file");
            return false;
        }
        return switch (event.getEventId()) {
            case DocumentStart -> documentStarts((DocumentStartEvent) event);
            case Scalar -> scalar((ScalarEvent) event);
            case Alias -> alias((AliasEvent) event);
            case SequenceStart, MappingStart -> starts((CollectionStartEvent) event);
            case SequenceEnd, MappingEnd -> ends();
            default -> true;
        };
    }

    private boolean documentStarts(DocumentStartEvent event) {
        if (top != null) {
            refuse(
                    DiagnosticCode.SECOND_DOCUMENT,
                    event,
                    "a second document begins here",
                    "write one document per file");
            return false;
        }
        if (!event.getTags().isEmpty()) {
            refuse(DiagnosticCode.YAML_FEATURE_REFUSED, event, "a %TAG directive is not allowed", "leave it out");
        }
        return true;
    }

    private boolean scalar(ScalarEvent event) {
        refuseDecoration(event, event.getTag());
        String text = event.getValue();
        if (text.length() > YamlLimits.SCALAR) {
            refuse(DiagnosticCode.TOO_LARGE, event, "a text of more than 100,000 characters", "shorten it");
            return false;
        }
        Open parent = open.peek();
        if (parent != null && parent.awaitsKey()) {
            key(parent, event);
            return true;
        }
        if (parent == null && text.isBlank()) {
            return true;
        }
        if (text.isBlank()) {
            refuse(
                    DiagnosticCode.INVALID_VALUE,
                    event,
                    parent != null && parent.isMapping()
                            ? "key '%s' has no value".formatted(parent.key)
                            : "an entry without a value",
                    parent != null && parent.flow
                            ? "put a text that begins with '{' in quotes, or write a value"
                            : "write a value, or leave it out");
        }
        place(event);
        if (isKept()) {
            tokens.writeString(text.length() <= SHARED_LENGTH ? shared.computeIfAbsent(text, same -> same) : text);
            if (shared.size() > SHARED) {
                shared.clear();
            }
        }
        valueDone();
        return true;
    }

    private void key(Open mapping, ScalarEvent event) {
        String key = event.getValue();
        if (key.equals("<<") && event.isPlain()) {
            refuse(DiagnosticCode.YAML_FEATURE_REFUSED, event, "a merge key '<<' is not allowed", "write the keys out");
        }
        Location.InText first = mapping.node.keyOf(source, key);
        if (first != null) {
            refuse(
                    DiagnosticCode.DUPLICATE_KEY,
                    event,
                    "key %s is written twice; the first is in line %s".formatted(Quote.of(key), first.line()),
                    "keep one of them");
        }
        mapping.key = key;
        mapping.keyPlace = placeOf(event);
        if (isKept()) {
            tokens.writeName(key);
        }
    }

    private boolean alias(AliasEvent event) {
        refuse(
                DiagnosticCode.YAML_FEATURE_REFUSED,
                event,
                "an alias '*%s' is not allowed".formatted(event.getAlias()),
                "write the value out, or put the text in quotes");
        Open parent = open.peek();
        if (parent != null && parent.awaitsKey()) {
            parent.key = "*" + event.getAlias();
            parent.keyPlace = placeOf(event);
            return true;
        }
        place(event);
        valueDone();
        return true;
    }

    private boolean starts(CollectionStartEvent event) {
        refuseDecoration(event, event.getTag());
        Open parent = open.peek();
        if (parent != null && parent.awaitsKey()) {
            refuse(
                    DiagnosticCode.YAML_FEATURE_REFUSED,
                    event,
                    "a key must be a text, not a list or a mapping",
                    "put a text that begins with a bracket in quotes");
            return false;
        }
        if (open.size() >= YamlLimits.DEPTH) {
            refuse(DiagnosticCode.TOO_LARGE, event, "lists and mappings more than 50 deep", "write it flatter");
            return false;
        }
        boolean mapping = event.getEventId() == Event.ID.MappingStart;
        SourceMap.Node node = place(event);
        if (isKept()) {
            if (mapping) {
                tokens.writeStartObject();
            } else {
                tokens.writeStartArray();
            }
        }
        open.push(new Open(node, mapping, event.isFlow()));
        return true;
    }

    private boolean ends() {
        Open ended = open.pop();
        if (isKept()) {
            if (ended.mapping) {
                tokens.writeEndObject();
            } else {
                tokens.writeEndArray();
            }
        }
        valueDone();
        return true;
    }

    private void refuseDecoration(NodeEvent event, Optional<String> tag) {
        event.getAnchor()
                .ifPresent(anchor -> refuse(
                        DiagnosticCode.YAML_FEATURE_REFUSED,
                        event,
                        "an anchor '&%s' is not allowed".formatted(anchor.getValue()),
                        "leave it out, or put the text in quotes"));
        tag.ifPresent(written -> refuse(
                DiagnosticCode.YAML_FEATURE_REFUSED,
                event,
                "a tag %s is not allowed".formatted(Quote.of(written.replace("tag:yaml.org,2002:", "!!"))),
                "leave it out, or put the text in quotes"));
    }

    /** Nothing is kept of a file that is refused anyway; the pass only goes on to find everything else that is wrong. */
    private boolean isKept() {
        return refused == 0;
    }

    private SourceMap.Node place(Event event) {
        Location.InText at = placeOf(event);
        Open parent = open.peek();
        if (parent == null) {
            SourceMap.Node node = new SourceMap.Node(source, at.line(), at.column());
            top = node;
            return node;
        }
        SourceMap.Node node =
                new SourceMap.Node(source, at.line(), at.column(), parent.mapping ? parent.keyPlace : null);
        if (parent.key == null) {
            parent.node.add(node);
        } else {
            parent.node.add(parent.key, node);
        }
        return node;
    }

    private void valueDone() {
        Open parent = open.peek();
        if (parent != null) {
            parent.key = null;
            parent.keyPlace = null;
        }
    }

    private void refuse(DiagnosticCode code, Event event, String message, String hint) {
        refused++;
        problems.add(Diagnostic.of(code, placeOf(event), message).withHint(hint));
    }

    private Location.InText placeOf(Event event) {
        Optional<Mark> mark = event.getStartMark();
        return new Location.InText(
                source,
                1 + mark.map(Mark::getLine).orElse(0),
                1 + mark.map(Mark::getColumn).orElse(0));
    }

    /** A list or mapping that has begun and not yet ended. */
    private static final class Open {
        private final SourceMap.Node node;
        private final boolean mapping;
        private final boolean flow;
        private @Nullable String key;
        private Location.@Nullable InText keyPlace;

        private Open(SourceMap.Node node, boolean mapping, boolean flow) {
            this.node = node;
            this.mapping = mapping;
            this.flow = flow;
        }

        private boolean isMapping() {
            return mapping;
        }

        private boolean awaitsKey() {
            return mapping && key == null;
        }
    }
}
