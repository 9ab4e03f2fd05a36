package io.github.flowdown.rendering;

import io.github.flowdown.assessment.Explanation;
import java.io.IOException;
import java.io.OutputStream;

/** Writes an explanation as JSON: each statement with its exact value, its places and what it rests on. */
public final class ExplanationJsonWriter {

    /** Writes in UTF-8; the stream stays open. */
    public void write(Explanation explanation, OutputStream out) throws IOException {
        Json.write(out, json -> explanation(json, explanation));
    }

    static void explanation(Json json, Explanation explanation) {
        json.text("text", explanation.text())
                .text("value", explanation.value())
                .texts("places", explanation.places().stream().map(Place::of).toList())
                .objects("because", explanation.because(), ExplanationJsonWriter::explanation);
    }
}
