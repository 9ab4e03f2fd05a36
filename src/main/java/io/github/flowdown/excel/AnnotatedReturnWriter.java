package io.github.flowdown.excel;

import com.google.common.collect.ImmutableList;
import io.github.flowdown.diagnostic.Diagnostic;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

/**
 * Gives a supplier its own workbook back, with a comment at each cell that something was said about and a sheet that lists them. Nothing else of
 * the workbook changes. What cannot be given back in this way (another format, macros, links to other files) gets a workbook with the list alone.
 */
public final class AnnotatedReturnWriter {
    private final ImportLimits limits;

    /** A writer that reads returns within limits. */
    public AnnotatedReturnWriter(ImportLimits limits) {
        this.limits = limits;
    }

    /**
     * Writes the annotated return; the same return and diagnostics give the same bytes. The stream is left open.
     *
     * @param name what the return is called in the diagnostics' locations
     */
    public void write(byte[] returned, String name, List<Diagnostic> diagnostics, OutputStream out) throws IOException {
        List<CellNote> notes = diagnostics.stream()
                .filter(diagnostic -> diagnostic.location().source().equals(name))
                .sorted()
                .map(CellNote::new)
                .collect(ImmutableList.toImmutableList());
        Optional<String> obstacle;
        try {
            new AnnotatedPackage(returned, limits).write(notes, out);
            return;
        } catch (AnnotatedPackage.Impossible impossible) {
            obstacle = Optional.of(impossible.why());
        } catch (WorkbookRefusal refusal) {
            obstacle = Optional.of("it cannot be read as an Excel workbook (.xlsx)");
        } catch (IndexOutOfBoundsException | IllegalArgumentException | StackOverflowError unexpected) {
            obstacle = Optional.of("it breaks the rules of its format");
        }
        new NoteList().write(notes, name, obstacle.get(), out);
    }
}
