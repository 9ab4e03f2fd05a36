package io.github.flowdown.excel;

import io.github.flowdown.diagnostic.DiagnosticCode;
import java.io.IOException;

/** Says what a file is by its content, whatever its name, and refuses everything that is not a workbook we read. */
enum FileKind {
    /** An Excel workbook (.xlsx, .xlsm). */
    EXCEL,
    /** An Excel workbook of the old kind (.xls). */
    OLD_EXCEL,
    /** An OpenDocument spreadsheet (.ods). */
    OPEN_DOCUMENT;

    private static final String SAVE_AS = "open it in Excel or LibreOffice and save it as an Excel workbook (.xlsx)";
    private static final String SEND_WORKBOOK = "send the questionnaire itself, saved as an Excel workbook (.xlsx)";
    private static final String EXPORT = "open it in Numbers, choose Export To Excel and send the .xlsx file";
    private static final String OPEN_DOCUMENT_TYPE = "application/vnd.oasis.opendocument.";

    /** Whether the file is an archive of parts; refuses a file that cannot be a workbook by how it begins. */
    static boolean isArchive(byte[] file) {
        if (file.length == 0) {
            throw not("the file is empty", SEND_WORKBOOK);
        }
        if (begins(file, 0, 0xD0, 0xCF, 0x11, 0xE0)) {
            CompoundFile.check(file);
            return false;
        }
        if (!begins(file, 0, 'P', 'K')) {
            throw OtherFile.refused(file);
        }
        return true;
    }

    /** What kind of workbook an archive holds; refuses one that holds something else. */
    static FileKind of(ZipParts parts) throws IOException {
        if (parts.has("mimetype") || parts.has("content.xml")) {
            return openDocument(parts);
        }
        if (parts.has("xl/workbook.bin")) {
            throw not("this is a binary Excel workbook (.xlsb), which Flowdown does not read", SAVE_AS);
        }
        if (parts.has("word/document.xml")) {
            throw not("this is a Word document (.docx), not an Excel workbook", SEND_WORKBOOK);
        }
        if (parts.has("ppt/presentation.xml")) {
            throw not("this is a PowerPoint presentation (.pptx), not an Excel workbook", SEND_WORKBOOK);
        }
        if (parts.has("Index/Document.iwa") || parts.has("Index.zip") || parts.has("index.apxl")) {
            throw not("this is an Apple file (.numbers or .pages), not an Excel workbook", EXPORT);
        }
        if (!parts.has("_rels/.rels")) {
            throw not("this is a zip archive, not an Excel workbook", SEND_WORKBOOK);
        }
        return EXCEL;
    }

    private static FileKind openDocument(ZipParts parts) throws IOException {
        if (parts.has("encrypted-package")) {
            throw protectedByPassword();
        }
        String type = parts.beginning("mimetype").strip();
        String kind = type.startsWith(OPEN_DOCUMENT_TYPE) ? type.substring(OPEN_DOCUMENT_TYPE.length()) : "";
        if (kind.startsWith("text")) {
            throw not("this is an OpenDocument text (.odt), not a workbook", SEND_WORKBOOK);
        }
        if (kind.startsWith("presentation")) {
            throw not("this is an OpenDocument presentation (.odp), not a workbook", SEND_WORKBOOK);
        }
        if (!kind.startsWith("spreadsheet") && !(type.isEmpty() && parts.has("content.xml"))) {
            throw not("this is a zip archive, not an Excel workbook", SEND_WORKBOOK);
        }
        return OPEN_DOCUMENT;
    }

    static WorkbookRefusal not(String what, String hint) {
        return new WorkbookRefusal(DiagnosticCode.NOT_A_WORKBOOK, what, hint);
    }

    static WorkbookRefusal notExcel(String what) {
        return not(what, SAVE_AS);
    }

    /** A file that belongs to another argument. */
    static WorkbookRefusal swapped(String what) {
        return not(what, "name the workbook here; perhaps it was swapped with another file, such as the contract");
    }

    static WorkbookRefusal notSent(String what) {
        return not(what, SEND_WORKBOOK);
    }

    static WorkbookRefusal protectedByPassword() {
        return new WorkbookRefusal(
                DiagnosticCode.WORKBOOK_ENCRYPTED,
                "the file is protected by a password",
                "remove the password and save it as an Excel workbook (.xlsx)");
    }

    static boolean begins(byte[] file, int at, int... expected) {
        if (at < 0 || file.length - at < expected.length) {
            return false;
        }
        for (int i = 0; i < expected.length; i++) {
            if ((file[at + i] & 0xFF) != expected[i]) {
                return false;
            }
        }
        return true;
    }
}
