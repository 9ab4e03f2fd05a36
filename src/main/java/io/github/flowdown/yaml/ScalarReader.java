package io.github.flowdown.yaml;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;

/** Reads one kind of scalar from the text it is written as, and says what was expected when it is not one. */
final class ScalarReader<T> extends StdDeserializer<T> {
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,12}(\\.[0-9]{1,6})?");
    private static final Pattern WHOLE_NUMBER = Pattern.compile("-?[0-9]{1,9}");
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private final transient Function<String, Optional<T>> parse;
    private final String expected;
    private final Function<String, Optional<String>> hint;

    private ScalarReader(
            Class<T> type,
            Function<String, Optional<T>> parse,
            String expected,
            Function<String, Optional<String>> hint) {
        super(type);
        this.parse = parse;
        this.expected = expected;
        this.hint = hint;
    }

    /** Every kind of scalar, for the binder. */
    static SimpleModule all() {
        SimpleModule module = new SimpleModule("scalars");
        add(module, String.class, Optional::of, "a text", "");
        add(
                module,
                BigDecimal.class,
                ScalarReader::number,
                "a number",
                "write up to 12 digits, and up to 6 after the point");
        add(module, Integer.class, ScalarReader::wholeNumber, "a whole number", "write up to 9 digits");
        add(module, LocalDate.class, ScalarReader::date, "a date", "write it as YYYY-MM-DD, for example 2027-03-31");
        add(module, Boolean.class, ScalarReader::truth, "true or false", "write true or false");
        for (Class<? extends Enum<?>> type : Vocabularies.ENUMS) {
            addWords(module, type);
        }
        return module;
    }

    private static <T> void add(
            SimpleModule module, Class<T> type, Function<String, Optional<T>> parse, String expected, String hint) {
        module.addDeserializer(type, new ScalarReader<>(type, parse, expected, text -> Optional.of(hint)));
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // the classes of several enums in one list have no common E
    private static void addWords(SimpleModule module, Class<? extends Enum<?>> type) {
        Class raw = type;
        module.addDeserializer(
                raw,
                new ScalarReader<>(
                        raw,
                        text -> Words.parse(raw, text),
                        "one of " + String.join(", ", Words.all(raw)),
                        text -> Nearest.hint(text, Words.all(raw))));
    }

    @Override
    public @Nullable T deserialize(JsonParser parser, DeserializationContext context) {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            BindingProblems.of(context).wrongShape(parser, expected);
            return null;
        }
        Optional<T> read = parse.apply(parser.getString());
        if (read.isEmpty()) {
            BindingProblems.of(context).notA(parser, expected, hint.apply(parser.getString()));
        }
        return read.orElse(null);
    }

    @Override
    public ValueDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property) {
        boolean translated = property != null && property.getAnnotation(Translated.class) != null;
        return translated && handledType() == String.class ? new TextReader() : this;
    }

    static Optional<BigDecimal> number(String text) {
        return NUMBER.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    private static Optional<Integer> wholeNumber(String text) {
        return WHOLE_NUMBER.matcher(text).matches() ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    static Optional<LocalDate> date(String text) {
        try {
            return DATE.matcher(text).matches() ? Optional.of(LocalDate.parse(text)) : Optional.empty();
        } catch (DateTimeException notInTheCalendar) {
            return Optional.empty();
        }
    }

    private static Optional<Boolean> truth(String text) {
        return text.equals("true") || text.equals("false") ? Optional.of(text.equals("true")) : Optional.empty();
    }
}
