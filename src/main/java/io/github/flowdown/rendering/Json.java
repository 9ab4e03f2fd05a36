package io.github.flowdown.rendering;

import io.github.flowdown.scoring.Rational;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/** One JSON object being written: keys in the order of the calls, every key present, exact numbers as text. */
final class Json {
    private final JsonGenerator generator;

    private Json(JsonGenerator generator) {
        this.generator = generator;
    }

    /** Writes one object and a line feed. Nothing is written before the object is complete; the stream stays open. */
    static void write(OutputStream out, Consumer<Json> members) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator generator = new JsonFactory().createGenerator(new Indented(), bytes, JsonEncoding.UTF8)) {
            new Json(generator).members(members);
        }
        bytes.write('\n');
        bytes.writeTo(out);
        out.flush();
    }

    Json text(String name, String value) {
        generator.writeStringProperty(name, value);
        return this;
    }

    /** A value that may be absent; absent is null. */
    Json text(String name, Optional<?> value) {
        value.ifPresentOrElse(
                present -> generator.writeStringProperty(name, present.toString()),
                () -> generator.writeNullProperty(name));
        return this;
    }

    /** An exact value as text: a whole number, a terminating decimal or {@code numerator/denominator}. */
    Json exact(String name, Rational value) {
        return text(name, value.toString());
    }

    Json exact(String name, Optional<Rational> value) {
        return text(name, value);
    }

    /** A number rounded for showing. */
    Json shown(String name, Optional<String> decimal) {
        decimal.ifPresentOrElse(
                number -> generator.writeNumberProperty(name, new BigDecimal(number)),
                () -> generator.writeNullProperty(name));
        return this;
    }

    Json count(String name, int value) {
        generator.writeNumberProperty(name, value);
        return this;
    }

    Json flag(String name, boolean value) {
        generator.writeBooleanProperty(name, value);
        return this;
    }

    Json object(String name, Consumer<Json> members) {
        generator.writeName(name);
        members(members);
        return this;
    }

    <T> Json object(String name, T value, BiConsumer<Json, T> members) {
        return object(name, json -> members.accept(json, value));
    }

    /** An object that may be absent; absent is null. */
    <T> Json object(String name, Optional<T> value, BiConsumer<Json, T> members) {
        value.ifPresentOrElse(present -> object(name, present, members), () -> generator.writeNullProperty(name));
        return this;
    }

    <T> Json objects(String name, Collection<T> values, BiConsumer<Json, T> members) {
        generator.writeArrayPropertyStart(name);
        values.forEach(value -> members(json -> members.accept(json, value)));
        generator.writeEndArray();
        return this;
    }

    Json texts(String name, Collection<?> values) {
        generator.writeArrayPropertyStart(name);
        values.forEach(value -> generator.writeString(value.toString()));
        generator.writeEndArray();
        return this;
    }

    private void members(Consumer<Json> members) {
        generator.writeStartObject();
        members.accept(this);
        generator.writeEndObject();
    }

    /** Two spaces and a line feed on every machine. */
    private static final class Indented extends ObjectWriteContext.Base {
        private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");
        private static final Separators SEPARATORS = Separators.createDefaultInstance()
                .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                .withObjectEmptySeparator("")
                .withArrayEmptySeparator("");

        @Override
        public PrettyPrinter getPrettyPrinter() {
            return new DefaultPrettyPrinter(SEPARATORS)
                    .withObjectIndenter(INDENT)
                    .withArrayIndenter(INDENT);
        }

        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }
    }
}
