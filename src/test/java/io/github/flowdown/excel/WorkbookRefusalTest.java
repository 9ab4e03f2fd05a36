package io.github.flowdown.excel;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.flowdown.diagnostic.Diagnostic;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is not an Excel workbook is refused by its content, whatever its name, with one sentence and one instruction. */
class WorkbookRefusalTest {
    private static final String SAVE_AS =
            "\n  fix: open it in Excel or LibreOffice and save it as an Excel workbook (.xlsx)";
    private static final String SEND = "\n  fix: send the questionnaire itself, saved as an Excel workbook (.xlsx)";

    @Test
    void aMissingFile(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("nowhere.xlsx");
        assertThat(of(file)).isEqualTo(file + ": error FD3001: there is no such file\n  fix: check the path");
        assertThat(of(folder))
                .isEqualTo(folder + ": error FD3001: this is a folder, not a workbook\n  fix: check the path");
    }

    @Test
    void anEmptyFile(@TempDir Path folder) throws Exception {
        Path file = Files.createFile(folder.resolve("empty.xlsx"));
        assertThat(of(file)).isEqualTo(file + ": error FD3002: the file is empty" + SEND);
    }

    @Test
    void aCsvFile() {
        assertThat(of("Ref,Answer\nAC-01,Yes\n".getBytes(UTF_8)))
                .isEqualTo("returned.xlsx: error FD3002: this is a text file (CSV), not an Excel workbook" + SAVE_AS);
        assertThat(of("Ref\tAnswer\nAC-01\tYes\n".getBytes(UTF_16LE)))
                .startsWith("returned.xlsx: error FD3002: this is ");
        assertThat(of("\ufeffR\u00e9f;Answer\n".getBytes(UTF_8)))
                .isEqualTo("returned.xlsx: error FD3002: this is a text file (CSV), not an Excel workbook" + SAVE_AS);
    }

    @Test
    void aWebPage() {
        assertThat(of("\n<!DOCTYPE html>\n<html><table></table></html>".getBytes(UTF_8)))
                .isEqualTo("returned.xlsx: error FD3002: this is a web page (HTML), not an Excel workbook" + SAVE_AS);
        assertThat(of("<?xml version=\"1.0\"?><Workbook/>".getBytes(UTF_8)))
                .isEqualTo("returned.xlsx: error FD3002: this is an XML file, not an Excel workbook" + SAVE_AS);
    }

    @Test
    void aPdfDocument() {
        assertThat(of("%PDF-1.7\n%\u00e2\u00e3".getBytes(ISO_8859_1)))
                .isEqualTo("returned.xlsx: error FD3002: this is a PDF document, not an Excel workbook" + SEND);
    }

    @Test
    void aPicture() {
        assertThat(of(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0}))
                .isEqualTo("returned.xlsx: error FD3002: this is a picture, not an Excel workbook" + SEND);
        assertThat(of(new byte[] {1, 2, 3, 4, 5}))
                .isEqualTo(
                        "returned.xlsx: error FD3002: this is not an Excel workbook, nor any other kind of file Flowdown knows"
                                + SEND);
    }

    @Test
    void otherTables() {
        assertThat(of("<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>"
                        .getBytes(UTF_8)))
                .isEqualTo(
                        "returned.xlsx: error FD3002: this is an XML spreadsheet of Excel 2003 (.xml), which Flowdown does not read"
                                + SAVE_AS);
        assertThat(of("<office:document office:mimetype=\"x\"/>".getBytes(UTF_8)))
                .isEqualTo(
                        "returned.xlsx: error FD3002: this is a flat OpenDocument file (.fods), which Flowdown does not read"
                                + SAVE_AS);
        assertThat(of(ZipFileParts.empty().put("Index/Document.iwa", "x").bytes()))
                .startsWith("returned.xlsx: error FD3002: this is an Apple file (.numbers or .pages)");
    }

    @Test
    void aWordDocument() {
        byte[] docx = ZipFileParts.empty()
                .put("[Content_Types].xml", "<a/>")
                .put("word/document.xml", "<a/>")
                .bytes();
        assertThat(of(docx))
                .isEqualTo(
                        "returned.xlsx: error FD3002: this is a Word document (.docx), not an Excel workbook" + SEND);
    }

    @Test
    void aBinaryWorkbook() {
        byte[] xlsb = ZipFileParts.empty()
                .put("_rels/.rels", "<a/>")
                .put("xl/workbook.bin", "x")
                .bytes();
        assertThat(of(xlsb))
                .isEqualTo(
                        "returned.xlsx: error FD3002: this is a binary Excel workbook (.xlsb), which Flowdown does not read"
                                + SAVE_AS);
    }

    @Test
    void anyOtherArchive() {
        assertThat(of(ZipFileParts.empty().put("photo.txt", "x").bytes()))
                .isEqualTo("returned.xlsx: error FD3002: this is a zip archive, not an Excel workbook" + SEND);
    }

    @Test
    void aWorkbookOfTheOldKind() throws Exception {
        assertThat(of(compound("Book", new byte[8])))
                .isEqualTo(
                        "returned.xlsx: error FD3002: this is an Excel workbook of a very old kind (Excel 5 or 95), which Flowdown does not read"
                                + SAVE_AS);
        assertThat(of(new byte[] {9, 4, 6, 0, 0, 0, 16, 0}))
                .isEqualTo(
                        "returned.xlsx: error FD3002: this is an Excel workbook of a very old kind (Excel 4 or before), which Flowdown does not read"
                                + SAVE_AS);
        assertThat(of(compound("WordDocument", new byte[8])))
                .isEqualTo("returned.xlsx: error FD3002: this is a Word document (.doc), not an Excel workbook" + SEND);
        assertThat(of(compound("Other", new byte[8])))
                .isEqualTo(
                        "returned.xlsx: error FD3002: this is a file of an old version of Office, not an Excel workbook (.xlsx)"
                                + SAVE_AS);
    }

    @Test
    void aFileProtectedByAPassword() throws Exception {
        String expected = "returned.xlsx: error FD3004: the file is protected by a password"
                + "\n  fix: remove the password and save it as an Excel workbook (.xlsx)";
        assertThat(of(encrypted())).isEqualTo(expected);
        byte[] filePass = Arrays.copyOf(
                new byte[] {9, 8, 16, 0, 0, 6, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x2F, 0, 4, 0, 1, 0, 1, 0},
                5_000);
        assertThat(of(compound("Workbook", filePass))).isEqualTo(expected);
    }

    @Test
    void aTransferThatBrokeOff() {
        byte[] whole = Sample.issued();
        assertThat(of(Arrays.copyOf(whole, whole.length / 2)))
                .isEqualTo(
                        "returned.xlsx: error FD3003: the workbook is damaged: its end is missing, as after a transfer that broke off"
                                + "\n  fix: ask for the questionnaire again, or open it in Excel or LibreOffice and save it as an Excel workbook (.xlsx)");
    }

    @Test
    void anotherWorkbook() {
        byte[] other = Filled.sample()
                .change(workbook -> {
                    workbook.removeSheetAt(2);
                    workbook.removeSheetAt(1);
                    workbook.removeSheetAt(0);
                    workbook.createSheet("Budget").createRow(0).createCell(0).setCellValue(12);
                })
                .bytes();
        assertThat(Filled.examine(other).diagnostics().stream()
                        .filter(Diagnostic::isError)
                        .map(Diagnostic::toString))
                .containsExactly(
                        "returned.xlsx: error FD3007: no question of example-supplier was found in the workbook"
                                + "\n  fix: send back the questionnaire that was issued, with its heading row and its Ref column");
    }

    private static String of(byte[] file) {
        ReturnedWorkbook returned = Filled.examine(file);
        assertThat(returned.response()).isEmpty();
        assertThat(returned.diagnostics()).hasSize(1);
        return returned.diagnostics().get(0).toString();
    }

    private static String of(Path file) throws IOException {
        ReturnedWorkbook returned = new ResponseWorkbookReader(ImportLimits.standard())
                .examine(Sample.questionnaire(), Sample.tier(), file);
        assertThat(returned.diagnostics()).hasSize(1);
        return returned.diagnostics().get(0).toString();
    }

    private static byte[] compound(String stream, byte[] content) throws IOException {
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            files.createDocument(new java.io.ByteArrayInputStream(Arrays.copyOf(content, 5_000)), stream);
            return bytes(files);
        }
    }

    private static byte[] encrypted() throws Exception {
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (java.io.OutputStream out = encryptor.getDataStream(files)) {
                out.write(Sample.issued());
            }
            return bytes(files);
        }
    }

    private static byte[] bytes(POIFSFileSystem files) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        files.writeFilesystem(out);
        return out.toByteArray();
    }
}
