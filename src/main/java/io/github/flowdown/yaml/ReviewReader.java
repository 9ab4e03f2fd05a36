package io.github.flowdown.yaml;

import io.github.flowdown.assessment.Review;
import io.github.flowdown.diagnostic.Checked;
import io.github.flowdown.diagnostic.Problems;
import io.github.flowdown.response.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

/** Reads what an assurance lead decided about a response, and checks it against the answers it is about. */
public final class ReviewReader {
    private final Optional<LocalDate> asOf;

    /** With the day the assessment is made for, if there is one: nothing can have been decided after it. */
    public ReviewReader(Optional<LocalDate> asOf) {
        this.asOf = asOf;
    }

    /** The review in a file. */
    public Checked<Review> read(Response response, Path file) {
        Problems problems = new Problems();
        return read(response, YamlSource.of(file, problems), problems);
    }

    /**
     * The review in a stream, which is left open.
     *
     * @param name what to call it in diagnostics
     * @throws IOException if the stream cannot be read
     */
    public Checked<Review> read(Response response, String name, InputStream in) throws IOException {
        Problems problems = new Problems();
        return read(response, YamlSource.of(name, in.readNBytes(YamlLimits.BYTES + 1), problems), problems);
    }

    private Checked<Review> read(Response response, Optional<YamlSource> source, Problems problems) {
        Optional<Review> review = source.filter(yaml -> FileKind.REVIEW.check(yaml.places(), problems))
                .flatMap(yaml -> Binder.bind(yaml, WrittenReview.class, problems))
                .map(file -> new ReviewAssembly(response, asOf, file, problems))
                .flatMap(ReviewAssembly::review);
        return problems.anyError() || review.isEmpty()
                ? Checked.refused(problems.sorted())
                : Checked.of(review.orElseThrow(), problems.sorted());
    }
}
