package io.github.flowdown.excel;

import com.google.common.collect.ImmutableList;
import io.github.flowdown.contract.TierDecision;
import io.github.flowdown.definition.CertificateScheme;
import io.github.flowdown.definition.Questionnaire;
import io.github.flowdown.diagnostic.Checked;
import io.github.flowdown.diagnostic.Diagnostic;
import io.github.flowdown.diagnostic.DiagnosticCode;
import io.github.flowdown.diagnostic.Location;
import io.github.flowdown.response.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * Reads a workbook (.xlsx, .xlsm, .xls, .ods) that came back from a supplier, whatever program saved it and whatever happened to its rows, columns and sheets. Written for
 * hostile files: a file is read within limits or refused with one reason, and nothing in it is ever opened, followed or run.
 */
public final class ResponseWorkbookReader {
    private final ImportLimits limits;
    private final LongSupplier nanoTime;
    private final List<CertificateScheme> certificateSchemes;

    /** A reader with limits; the time is taken from the machine. */
    public ResponseWorkbookReader(ImportLimits limits) {
        this(limits, System::nanoTime);
    }

    /** A reader with limits and a source of nanoseconds, of which only differences count. */
    public ResponseWorkbookReader(ImportLimits limits, LongSupplier nanoTime) {
        this(limits, nanoTime, List.of());
    }

    private ResponseWorkbookReader(
            ImportLimits limits, LongSupplier nanoTime, List<CertificateScheme> certificateSchemes) {
        this.limits = limits;
        this.nanoTime = nanoTime;
        this.certificateSchemes = ImmutableList.copyOf(certificateSchemes);
    }

    /** The same reader, which also knows certificates by the names of these schemes. */
    public ResponseWorkbookReader knowing(List<CertificateScheme> schemes) {
        return new ResponseWorkbookReader(limits, nanoTime, schemes);
    }

    /** Reads a file. */
    public Checked<Response> read(Questionnaire questionnaire, TierDecision tier, Path file) throws IOException {
        return examine(questionnaire, tier, file).checked();
    }

    /**
     * Reads a stream, which is left open.
     *
     * @param name what to call the workbook in diagnostics
     * @throws IOException if the stream fails, or the thread is interrupted
     */
    public Checked<Response> read(Questionnaire questionnaire, TierDecision tier, String name, InputStream in)
            throws IOException {
        return examine(questionnaire, tier, name, in).checked();
    }

    /** Reads a file, and tells what became of its cells even if it is refused. */
    public ReturnedWorkbook examine(Questionnaire questionnaire, TierDecision tier, Path file) throws IOException {
        String name = file.toString();
        if (!Files.isRegularFile(file)) {
            Diagnostic missing = Diagnostic.of(
                            DiagnosticCode.WORKBOOK_NOT_FOUND,
                            new Location.InFile(name),
                            Files.isDirectory(file) ? "this is a folder, not a workbook" : "there is no such file")
                    .withHint("check the path");
            return new WorkbookImport(name, questionnaire, tier, certificateSchemes).refused(missing);
        }
        try (InputStream in = Files.newInputStream(file)) {
            return examine(questionnaire, tier, name, in);
        }
    }

    /** Reads a stream, and tells what became of the cells even if the workbook is refused. */
    public ReturnedWorkbook examine(Questionnaire questionnaire, TierDecision tier, String name, InputStream in)
            throws IOException {
        byte[] file = in.readNBytes((int) limits.fileBytes() + 1);
        return new WorkbookImport(name, questionnaire, tier, certificateSchemes)
                .run(file, new ImportBudget(limits, nanoTime));
    }
}
