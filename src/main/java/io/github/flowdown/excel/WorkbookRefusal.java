package io.github.flowdown.excel;

import io.github.flowdown.diagnostic.Diagnostic;
import io.github.flowdown.diagnostic.DiagnosticCode;
import io.github.flowdown.diagnostic.Location;

/** Ends the reading of a workbook at once; the reader turns it into the one diagnostic that says why. */
final class WorkbookRefusal extends RuntimeException {
    static final String SEND_AGAIN =
            "ask for the questionnaire again, or open it in Excel or LibreOffice and save it as an Excel workbook (.xlsx)";

    private final DiagnosticCode code;
    private final String hint;

    WorkbookRefusal(DiagnosticCode code, String message, String hint) {
        super(message, null, false, false);
        this.code = code;
        this.hint = hint;
    }

    /** The file breaks the rules of its format. */
    static WorkbookRefusal damaged(String what) {
        return new WorkbookRefusal(DiagnosticCode.WORKBOOK_DAMAGED, "the workbook is damaged: " + what, SEND_AGAIN);
    }

    /** The file wants more than the limits allow. */
    static WorkbookRefusal tooLarge(String what) {
        return new WorkbookRefusal(
                DiagnosticCode.WORKBOOK_TOO_LARGE,
                "the workbook is too large: " + what,
                "remove pasted pictures, documents and formatted empty rows, and save it again; nothing of it was read");
    }

    /** The file holds something no spreadsheet program writes and readers must not trust. */
    static WorkbookRefusal unsafe(String what) {
        return new WorkbookRefusal(
                DiagnosticCode.WORKBOOK_UNSAFE,
                "the workbook is not safe to read: " + what,
                "do not open it; ask the supplier how it was made");
    }

    Diagnostic at(String source) {
        return Diagnostic.of(code, new Location.InFile(source), String.valueOf(getMessage()))
                .withHint(hint);
    }
}
