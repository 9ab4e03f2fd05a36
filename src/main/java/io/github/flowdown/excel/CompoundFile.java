package io.github.flowdown.excel;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Tells apart the kinds of files that old versions of Office, and encryption, keep in a compound file (OLE2). It is never parsed, only looked at. */
final class CompoundFile {
    private static final int DIRECTORY_ENTRY = 128;
    private static final int SECTOR = 512;
    private static final int MOST_RECORDS = 40;
    private static final int FILE_PASS = 0x2F;

    private CompoundFile() {}

    static WorkbookRefusal refused(byte[] file) {
        if (names(file, "EncryptedPackage")) {
            return FileKind.protectedByPassword();
        }
        if (names(file, "Workbook") || names(file, "Book")) {
            return hasPassword(file)
                    ? FileKind.protectedByPassword()
                    : FileKind.notExcel(
                            "this is an Excel workbook of the old kind (.xls), which Flowdown does not read");
        }
        if (names(file, "WordDocument")) {
            return FileKind.not(
                    "this is a Word document (.doc), not an Excel workbook",
                    "send the questionnaire itself, saved as an Excel workbook (.xlsx)");
        }
        return FileKind.notExcel("this is a file of an old version of Office, not an Excel workbook (.xlsx)");
    }

    private static boolean names(byte[] file, String stream) {
        byte[] name = (stream + "\0").getBytes(StandardCharsets.UTF_16LE);
        for (int at = SECTOR; at + name.length <= file.length; at += DIRECTORY_ENTRY) {
            if (Arrays.equals(file, at, at + name.length, name, 0, name.length)) {
                return true;
            }
        }
        return false;
    }

    /** An encrypted workbook says so in one of the first records after its beginning. */
    private static boolean hasPassword(byte[] file) {
        for (int at = SECTOR; at < file.length; at += SECTOR) {
            if (FileKind.begins(file, at, 0x09, 0x08) && firstRecordsAskForPassword(file, at)) {
                return true;
            }
        }
        return false;
    }

    private static boolean firstRecordsAskForPassword(byte[] file, int start) {
        int at = start;
        for (int i = 0; i < MOST_RECORDS && at + 4 <= file.length; i++) {
            int id = (file[at] & 0xFF) | ((file[at + 1] & 0xFF) << 8);
            if (id == FILE_PASS) {
                return true;
            }
            at += 4 + ((file[at + 2] & 0xFF) | ((file[at + 3] & 0xFF) << 8));
        }
        return false;
    }
}
