package io.github.flowdown.excel;

import io.github.flowdown.assessment.Review;
import io.github.flowdown.diagnostic.Checked;
import io.github.flowdown.diagnostic.Diagnostic;
import io.github.flowdown.diagnostic.DiagnosticCode;
import io.github.flowdown.diagnostic.Location;
import io.github.flowdown.response.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Reads the decisions an assurance lead wrote into a scorecard, with the same care as a supplier's return. */
public final class ScorecardReader {
    /** How many bytes tell a workbook from a text. */
    public static final int BEGINNING = 2;

    private final ImportLimits limits;
    private final Optional<LocalDate> asOf;

    /** A reader with limits, and the day the assessment is made for, if there is one: nothing can have been decided after it. */
    public ScorecardReader(ImportLimits limits, Optional<LocalDate> asOf) {
        this.limits = limits;
        this.asOf = asOf;
    }

    /** Whether a file looks like a workbook rather than a text, by its first bytes. */
    public static boolean isWorkbook(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(file)) {
            return isWorkbook(in.readNBytes(BEGINNING));
        }
    }

    /** The same for the first bytes of a file. */
    public static boolean isWorkbook(byte[] beginning) {
        return beginning.length >= BEGINNING
                && ((beginning[0] == 'P' && beginning[1] == 'K')
                        || (beginning[0] == (byte) 0xD0 && beginning[1] == (byte) 0xCF));
    }

    /** The decisions in a file. */
    public Checked<Review> read(Response response, Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return Checked.refused(List.of(Diagnostic.of(
                            DiagnosticCode.WORKBOOK_NOT_FOUND,
                            new Location.InFile(file.toString()),
                            "there is no such file")
                    .withHint("check the path")));
        }
        try (InputStream in = Files.newInputStream(file)) {
            return read(response, file.toString(), in);
        }
    }

    /**
     * The decisions in a stream, which is left open.
     *
     * @param name what to call the scorecard in diagnostics
     */
    public Checked<Review> read(Response response, String name, InputStream in) throws IOException {
        byte[] file = in.readNBytes((int) limits.fileBytes() + 1);
        ScorecardRows rows = new ScorecardRows(response, name, asOf);
        Optional<Diagnostic> refusal =
                new WorkbookFile(name, file, new ImportBudget(limits, System::nanoTime)).read(rows, rows::report);
        return refusal.isPresent() ? Checked.refused(List.of(refusal.get())) : rows.review(file);
    }
}
