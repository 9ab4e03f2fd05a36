package io.github.flowdown.rendering;

import io.github.flowdown.assessment.Replay;
import java.io.IOException;
import java.io.OutputStream;

/** Writes what came of making an assessment again as JSON. */
public final class ReplayJsonWriter {

    /** Writes in UTF-8; the stream stays open. */
    public void write(Replay replay, OutputStream out) throws IOException {
        Json.write(
                out,
                json -> json.flag("identical", replay.identical())
                        .objects("inputs", replay.inputs(), ReplayJsonWriter::difference)
                        .objects("values", replay.values(), ReplayJsonWriter::difference));
    }

    private static void difference(Json json, Replay.Difference difference) {
        json.text("pointer", difference.pointer())
                .text("what", difference.what())
                .text("was", difference.was())
                .text("is", difference.is());
    }
}
