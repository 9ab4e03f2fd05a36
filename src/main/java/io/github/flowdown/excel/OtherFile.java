package io.github.flowdown.excel;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names a file that is no workbook of any kind, as well as its beginning tells. */
final class OtherFile {
    private static final int LOOKED_AT = 4_096;
    private static final Pattern YAML_KEY = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*:(\\s|$)");

    private OtherFile() {}

    static WorkbookRefusal refused(byte[] file) {
        if (FileKind.begins(file, 0, '%', 'P', 'D', 'F')) {
            return FileKind.notSent("this is a PDF document, not an Excel workbook");
        }
        if (FileKind.begins(file, 0, '{', '\\', 'r', 't', 'f')) {
            return FileKind.notSent("this is a rich text document (.rtf), not an Excel workbook");
        }
        if (isPicture(file)) {
            return FileKind.notSent("this is a picture, not an Excel workbook");
        }
        if (isOtherArchive(file)) {
            return FileKind.notSent("this is an archive, not an Excel workbook");
        }
        if (isAncient(file)) {
            return FileKind.notExcel(
                    "this is an Excel workbook of a very old kind (Excel 4 or before), which Flowdown does not read");
        }
        return isText(file) ? refusedText(beginning(file).strip()) : unknown();
    }

    private static WorkbookRefusal refusedText(String beginning) {
        String text = beginning.toLowerCase(Locale.ROOT);
        if (text.startsWith("mime-version:")) {
            return FileKind.notExcel("this is a web page in one file (.mht), not an Excel workbook");
        }
        if (text.contains("urn:schemas-microsoft-com:office:spreadsheet") && text.startsWith("<?xml")) {
            return FileKind.notExcel("this is an XML spreadsheet of Excel 2003 (.xml), which Flowdown does not read");
        }
        if (text.contains("<office:document") && text.startsWith("<")) {
            return FileKind.notExcel("this is a flat OpenDocument file (.fods), which Flowdown does not read");
        }
        if (text.contains("<html") || text.startsWith("<!doctype html") || text.startsWith("<table")) {
            return FileKind.notExcel("this is a web page (HTML), not an Excel workbook");
        }
        if (text.startsWith("<")) {
            return FileKind.notExcel("this is an XML file, not an Excel workbook");
        }
        if (text.startsWith("{") || text.startsWith("[")) {
            return FileKind.swapped("this is a JSON file, not an Excel workbook");
        }
        String first = firstLine(beginning);
        if (YAML_KEY.matcher(first).lookingAt()) {
            return FileKind.swapped("this is a YAML file, not an Excel workbook");
        }
        boolean table = first.indexOf(',') >= 0 || first.indexOf(';') >= 0 || first.indexOf('\t') >= 0;
        return FileKind.notExcel("this is a text file" + (table ? " (CSV)" : "") + ", not an Excel workbook");
    }

    /** The first line that YAML would not skip. */
    private static String firstLine(String text) {
        return text.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#") && !line.startsWith("---"))
                .findFirst()
                .orElse("");
    }

    private static WorkbookRefusal unknown() {
        return FileKind.notSent("this is not an Excel workbook, nor any other kind of file Flowdown knows");
    }

    private static boolean isPicture(byte[] file) {
        return FileKind.begins(file, 0, 0x89, 'P', 'N', 'G')
                || FileKind.begins(file, 0, 0xFF, 0xD8, 0xFF)
                || FileKind.begins(file, 0, 'G', 'I', 'F', '8')
                || FileKind.begins(file, 0, 'I', 'I', 42, 0)
                || FileKind.begins(file, 0, 'M', 'M', 0, 42)
                || FileKind.begins(file, 4, 'f', 't', 'y', 'p', 'h', 'e', 'i');
    }

    private static boolean isOtherArchive(byte[] file) {
        return FileKind.begins(file, 0, 0x1F, 0x8B)
                || FileKind.begins(file, 0, '7', 'z', 0xBC, 0xAF)
                || FileKind.begins(file, 0, 'R', 'a', 'r', '!');
    }

    /** Workbooks before Excel 5 are bare records. */
    private static boolean isAncient(byte[] file) {
        return FileKind.begins(file, 0, 0x09, 0x00, 0x04, 0x00)
                || FileKind.begins(file, 0, 0x09, 0x02, 0x06, 0x00)
                || FileKind.begins(file, 0, 0x09, 0x04, 0x06, 0x00)
                || FileKind.begins(file, 0, 0x09, 0x08, 0x08, 0x00)
                || FileKind.begins(file, 0, 0x09, 0x08, 0x10, 0x00);
    }

    private static String beginning(byte[] file) {
        if (FileKind.begins(file, 0, 0xFF, 0xFE)) {
            return text(file, 2, StandardCharsets.UTF_16LE);
        }
        if (FileKind.begins(file, 0, 0xFE, 0xFF)) {
            return text(file, 2, StandardCharsets.UTF_16BE);
        }
        return text(file, FileKind.begins(file, 0, 0xEF, 0xBB, 0xBF) ? 3 : 0, StandardCharsets.UTF_8);
    }

    private static String text(byte[] file, int from, Charset charset) {
        return new String(file, from, Math.min(file.length, LOOKED_AT) - from, charset);
    }

    private static boolean isText(byte[] file) {
        if (FileKind.begins(file, 0, 0xFF, 0xFE) || FileKind.begins(file, 0, 0xFE, 0xFF)) {
            return true;
        }
        for (int i = 0; i < Math.min(file.length, LOOKED_AT); i++) {
            if (file[i] >= 0 && file[i] < ' ' && file[i] != '\t' && file[i] != '\n' && file[i] != '\r') {
                return false;
            }
        }
        return true;
    }
}
