package io.github.flowdown.excel;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Tells apart the kinds of files that old versions of Office, and encryption, keep in a compound file (OLE2), without opening it. */
final class CompoundFile {
    private static final int DIRECTORY_ENTRY = 128;
    private static final int SECTOR = 512;

    private CompoundFile() {}

    /** Refuses everything but a workbook of Excel 97 to 2003. */
    static void check(byte[] file) {
        if (names(file, "EncryptedPackage")) {
            throw FileKind.protectedByPassword();
        }
        if (names(file, "Workbook") || names(file, "WORKBOOK")) {
            return;
        }
        if (names(file, "Book") || names(file, "BOOK")) {
            throw FileKind.notExcel(
                    "this is an Excel workbook of a very old kind (Excel 5 or 95), which Flowdown does not read");
        }
        if (names(file, "WordDocument")) {
            throw FileKind.notSent("this is a Word document (.doc), not an Excel workbook");
        }
        if (names(file, "PowerPoint Document")) {
            throw FileKind.notSent("this is a PowerPoint presentation (.ppt), not an Excel workbook");
        }
        if (names(file, "__properties_version1.0")) {
            throw FileKind.notSent("this is an e-mail (.msg), not an Excel workbook");
        }
        throw FileKind.notExcel("this is a file of an old version of Office, not an Excel workbook (.xlsx)");
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
}
