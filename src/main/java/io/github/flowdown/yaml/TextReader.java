package io.github.flowdown.yaml;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/** Reads a text for people: as it is written, or in the language that is read where it is written in several. */
final class TextReader extends StdDeserializer<String> {
    TextReader() {
        super(String.class);
    }

    @Override
    public @Nullable String deserialize(JsonParser parser, DeserializationContext context) {
        BindingProblems problems = BindingProblems.of(context);
        if (parser.currentToken() == JsonToken.VALUE_STRING) {
            if (problems.translations().isCounting()) {
                problems.translations()
                        .plain(Pointer.of(parser.streamReadContext().pathAsPointer()));
            }
            return parser.getString();
        }
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            problems.wrongShape(parser, "a text");
            return null;
        }
        Pointer at = Pointer.of(parser.streamReadContext().getParent().pathAsPointer());
        Map<String, String> written = new LinkedHashMap<>();
        boolean languages = true;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            if (parser.nextToken() == JsonToken.VALUE_STRING && Translations.isLanguage(key)) {
                written.put(key, parser.getString());
            } else {
                languages = false;
                parser.skipChildren();
            }
        }
        if (!languages || written.isEmpty()) {
            problems.notAText(at);
            return null;
        }
        return problems.chosen(written, at);
    }
}
