package io.github.flowdown.excel;

import io.github.flowdown.diagnostic.Diagnostic;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** A workbook that somebody else wrote, of whatever format. This is where a hostile file does its worst: whatever breaks beneath becomes the one refusal. */
final class WorkbookFile {
    private final String source;
    private final byte[] file;
    private final ImportBudget budget;

    WorkbookFile(String source, byte[] file, ImportBudget budget) {
        this.source = source;
        this.file = file;
        this.budget = budget;
    }

    /** Tells what the workbook holds; why it was refused, if it was. All its bytes are here already. */
    Optional<Diagnostic> read(SheetEvents events, Consumer<Diagnostic> problems) throws IOException {
        try {
            checkSize();
            if (FileKind.isArchive(file)) {
                readArchive(events, problems);
            } else if (XlsWorkbook.read(file, budget, events)) {
                problems.accept(ActiveContent.macros(source));
            }
            return Optional.empty();
        } catch (WorkbookRefusal refusal) {
            return Optional.of(refusal.at(source));
        } catch (InterruptedIOException interrupted) {
            throw interrupted;
        } catch (IOException | RuntimeException | StackOverflowError | NoClassDefFoundError unexpected) {
            return Optional.of(
                    WorkbookRefusal.damaged("it breaks the rules of its format").at(source));
        }
    }

    private void checkSize() {
        if (file.length > budget.limits().fileBytes()) {
            throw WorkbookRefusal.tooLarge("the file has more than %s"
                    .formatted(ImportBudget.megabytes(budget.limits().fileBytes())));
        }
    }

    private void readArchive(SheetEvents events, Consumer<Diagnostic> problems) throws IOException {
        try (ZipParts zip = new ZipParts(file, budget)) {
            Set<String> read = FileKind.of(zip) == FileKind.OPEN_DOCUMENT
                    ? OdsWorkbook.read(zip, budget, events)
                    : XlsxWorkbook.read(zip, budget, events);
            PrologCheck.run(zip, read);
            ActiveContent.of(zip, source).ifPresent(problems);
        }
    }
}
