package io.github.flowdown.excel;

import io.github.flowdown.diagnostic.DiagnosticCode;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Says what a file is by its content, whatever its name, and refuses everything that is not an Excel workbook (.xlsx, .xlsm). */
final class FileKind {
    private static final int LOOKED_AT = 4_096;
    private static final String SAVE_AS = "open it in Excel or LibreOffice and save it as an Excel workbook (.xlsx)";
    private static final String SEND_WORKBOOK = "send the questionnaire itself, saved as an Excel workbook (.xlsx)";

    private FileKind() {}

    /** Refuses a file that cannot be a workbook by how it begins. */
    static void checkBeginning(byte[] file) {
        if (file.length == 0) {
            throw not("the file is empty", SEND_WORKBOOK);
        }
        if (begins(file, 0, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw CompoundFile.refused(file);
        }
        if (!begins(file, 0, 'P', 'K')) {
            throw refusedText(file);
        }
    }

    /** Refuses an archive that holds something other than an Excel workbook. */
    static void checkArchive(ZipParts parts) {
        if (parts.has("xl/workbook.bin")) {
            throw not("this is a binary Excel workbook (.xlsb), which Flowdown does not read", SAVE_AS);
        }
        if (parts.has("word/document.xml")) {
            throw not("this is a Word document (.docx), not an Excel workbook", SEND_WORKBOOK);
        }
        if (parts.has("ppt/presentation.xml")) {
            throw not("this is a PowerPoint presentation (.pptx), not an Excel workbook", SEND_WORKBOOK);
        }
        if (parts.has("content.xml") && parts.has("mimetype")) {
            throw not("this is an OpenDocument file (.ods), not an Excel workbook", SAVE_AS);
        }
        if (!parts.has("_rels/.rels")) {
            throw not("this is a zip archive, not an Excel workbook", SEND_WORKBOOK);
        }
    }

    static WorkbookRefusal not(String what, String hint) {
        return new WorkbookRefusal(DiagnosticCode.NOT_A_WORKBOOK, what, hint);
    }

    static WorkbookRefusal notExcel(String what) {
        return not(what, SAVE_AS);
    }

    static WorkbookRefusal protectedByPassword() {
        return new WorkbookRefusal(
                DiagnosticCode.WORKBOOK_ENCRYPTED,
                "the file is protected by a password",
                "remove the password and save it as an Excel workbook (.xlsx)");
    }

    private static WorkbookRefusal refusedText(byte[] file) {
        if (begins(file, 0, '%', 'P', 'D', 'F')) {
            return not("this is a PDF document, not an Excel workbook", SEND_WORKBOOK);
        }
        if (begins(file, 0, '{', '\\', 'r', 't', 'f')) {
            return not("this is a rich text document (.rtf), not an Excel workbook", SEND_WORKBOOK);
        }
        String text = beginning(file).strip().toLowerCase(Locale.ROOT);
        if (text.startsWith("<!doctype html") || text.startsWith("<html") || text.contains("<html")) {
            return not("this is a web page (HTML), not an Excel workbook", SAVE_AS);
        }
        if (text.startsWith("<")) {
            return not("this is an XML file, not an Excel workbook", SAVE_AS);
        }
        if (isText(file)) {
            boolean table = text.indexOf(',') >= 0 || text.indexOf(';') >= 0 || text.indexOf('\t') >= 0;
            return not("this is a text file" + (table ? " (CSV)" : "") + ", not an Excel workbook", SAVE_AS);
        }
        return not("this is not an Excel workbook, nor any other kind of file Flowdown knows", SEND_WORKBOOK);
    }

    private static String beginning(byte[] file) {
        int length = Math.min(file.length, LOOKED_AT);
        if (begins(file, 0, 0xFF, 0xFE)) {
            return new String(file, 2, length - 2, StandardCharsets.UTF_16LE);
        }
        if (begins(file, 0, 0xEF, 0xBB, 0xBF)) {
            return new String(file, 3, length - 3, StandardCharsets.UTF_8);
        }
        return new String(file, 0, length, StandardCharsets.UTF_8);
    }

    private static boolean isText(byte[] file) {
        if (begins(file, 0, 0xFF, 0xFE)) {
            return true;
        }
        for (int i = 0; i < Math.min(file.length, LOOKED_AT); i++) {
            if (file[i] >= 0 && file[i] < ' ' && file[i] != '\t' && file[i] != '\n' && file[i] != '\r') {
                return false;
            }
        }
        return true;
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
