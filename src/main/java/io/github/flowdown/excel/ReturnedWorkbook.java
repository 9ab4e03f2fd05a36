package io.github.flowdown.excel;

import com.google.common.collect.ImmutableList;
import io.github.flowdown.diagnostic.Checked;
import io.github.flowdown.diagnostic.Diagnostic;
import io.github.flowdown.response.CellAccount;
import io.github.flowdown.response.Response;
import java.util.List;
import java.util.Optional;

/**
 * What came of reading a returned workbook, also where it was refused.
 *
 * @param source the name of the workbook
 * @param cells what became of its cells; those read before it was refused, where it was
 * @param diagnostics everything there is to say, sorted by place; immutable
 * @param response what the supplier answered; present exactly when no diagnostic is an error
 */
public record ReturnedWorkbook(
        String source, CellAccount cells, List<Diagnostic> diagnostics, Optional<Response> response) {
    public ReturnedWorkbook {
        diagnostics = ImmutableList.sortedCopyOf(diagnostics);
    }

    /** The same without the cells. */
    public Checked<Response> checked() {
        return response.map(value -> Checked.of(value, diagnostics)).orElseGet(() -> Checked.refused(diagnostics));
    }
}
