package io.github.flowdown.excel;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flowdown.diagnostic.Diagnostic;
import io.github.flowdown.response.Response;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Suppliers save the workbook as .ods and .xls as well; what was written comes back the same. The files under {@code returned/} were saved by LibreOffice. */
class OtherFormatsTest {
    @ParameterizedTest
    @ValueSource(strings = {"plain.ods", "plain.xls"})
    void everyKindOfAnswerIsReadBack(String name) {
        assertThat(answers(resource(name)))
                .containsExactly(
                        "AC-01 F2 Yes [Access policy 3, 2026-02-01]",
                        "AC-02 F3 Not applicable (Nobody leaves.\nWe mean it.)",
                        "AC-03 F4 4",
                        "AC-04 F5 95",
                        "SC-01 F6 Partly (half  of them)",
                        "SC-02 F7 Example Mail Ltd: franking & <post>",
                        "ST-01 F8 By our own people, at least once a year and after every large change",
                        "ST-02 F9 2026-04-03");
    }

    @ParameterizedTest
    @ValueSource(strings = {"awkward.ods", "awkward.xls"})
    void whatIsNotCertainIsNotGuessed(String name) {
        assertThat(problems(resource(name)))
                .contains(
                        "F2 FD3023 the answer to AC-01 is struck through, wholly or in part: 'Yes, for all'",
                        "F3 FD3023 the answer to AC-02 is struck through, wholly or in part: 'Yes'",
                        "F4 FD3022 the answer to AC-03 is the error value '#DIV/0!'",
                        "F5 FD3024 '0.5', the answer to AC-04, is not a percentage",
                        "F7 FD3035 a note on the cell: 'but not in winter'",
                        "F9 FD3026 '01/02/2026', the answer to ST-02, may be two different days");
    }

    @Test
    void aRepeatedCellOfAnOpenDocumentCountsAsOftenAsItShows() {
        byte[] file = content(xml -> cell(
                xml,
                "Yes",
                "<table:table-cell table:number-columns-repeated=\"2\""
                        + " office:value-type=\"string\"><text:p>Yes</text:p></table:table-cell>"));
        assertThat(answers(file).get(0)).startsWith("AC-01 F2 Yes (Yes)");
        byte[] far = content(xml -> cell(
                xml,
                "Yes",
                "<table:table-cell table:number-columns-repeated=\"20000\""
                        + " office:value-type=\"string\"><text:p>Yes</text:p></table:table-cell>"));
        assertThat(problems(far)).containsExactly(" FD3003 the workbook is damaged: row 2 has more cells than a sheet");
    }

    @Test
    void emptyRowsDownToTheLastOfAnOpenDocumentCostNothing() {
        byte[] file = content(xml -> xml.replace(
                "</table:table>",
                "<table:table-row table:number-rows-repeated=\"1048500\"><table:table-cell"
                        + " table:number-columns-repeated=\"16384\"/></table:table-row></table:table>"));
        assertThat(answers(file)).hasSize(8);
    }

    @Test
    void aMillionRowsOfTextAreRefused() {
        byte[] file = content(xml -> xml.replace(
                "<table:table table:name=\"Questions\" ",
                "<table:table table:name=\"Extra\"><table:table-row table:number-rows-repeated=\"1000000\"><table:table-cell"
                        + " office:value-type=\"string\"><text:p>" + "all work and no play ".repeat(500)
                        + "</text:p></table:table-cell>"
                        + "</table:table-row></table:table><table:table table:name=\"Questions\" "));
        assertThat(problems(file))
                .containsExactly(" FD3005 the workbook is too large: its cells hold more than 10,000,000 characters");
    }

    @Test
    void recordedChangesOfAnOpenDocumentAreNoCells() {
        byte[] file = content(xml -> xml.replace(
                "<office:spreadsheet>",
                "<office:spreadsheet><table:tracked-changes><table:cell-content-change><table:previous>"
                        + "<table:change-track-table-cell><text:p>No</text:p></table:change-track-table-cell>"
                        + "</table:previous></table:cell-content-change></table:tracked-changes>"));
        assertThat(answers(file)).isEqualTo(answers(resource("plain.ods")));
    }

    @Test
    void textThatAnOpenDocumentFoldsAndSpellsOutIsReadAsShown() {
        byte[] file = content(xml -> xml.replace(
                "<text:p>Example Mail Ltd: franking &amp; &lt;post&gt;</text:p>",
                "<text:p>  A<text:s text:c=\"2\"/>B <text:span>C</text:span>\n<text:a>D</text:a><text:line-break/>E"
                        + "</text:p><text:p>F<office:annotation><text:p>aside</text:p></office:annotation></text:p>"));
        assertThat(answers(file).get(5)).isEqualTo("SC-02 F7 A  B C D\nE\nF");
    }

    @Test
    void aTextBoxOnAnOpenDocumentIsNotLostWithoutAWord() {
        byte[] file = content(xml -> xml.replace(
                "<table:table table:name=\"Questions\" ",
                "<table:table table:name=\"Extra\"><table:shapes><draw:frame><draw:text-box><text:p>We also hold ISO"
                        + " 27001</text:p></draw:text-box></draw:frame></table:shapes></table:table><table:table"
                        + " table:name=\"Questions\" "));
        assertThat(problems(file)).contains("A1 FD3035 a text box or shape on the sheet: 'We also hold ISO 27001'");
    }

    @Test
    void anEncryptedOpenDocumentIsNamed() {
        byte[] file = ZipFileParts.of(resource("plain.ods"))
                .edit(
                        "META-INF/manifest.xml",
                        xml -> xml.replace(
                                        "manifest:full-path=\"content.xml\"",
                                        "manifest:full-path=\"content.xml\" x=\"\"")
                                .replace("</manifest:manifest>", "<manifest:encryption-data/></manifest:manifest>"))
                .bytes();
        assertThat(problems(file)).containsExactly(" FD3004 the file is protected by a password");
    }

    @Test
    void anOpenDocumentTextIsNoWorkbook() {
        byte[] file = ZipFileParts.empty()
                .put("mimetype", "application/vnd.oasis.opendocument.text")
                .put("content.xml", "<a/>")
                .bytes();
        assertThat(problems(file)).containsExactly(" FD3002 this is an OpenDocument text (.odt), not a workbook");
    }

    @Test
    void anOldWorkbookCountsDaysFrom1904IfItSaysSo() {
        byte[] file = xls(workbook -> workbook.getInternalWorkbook().getRecords().stream()
                .filter(org.apache.poi.hssf.record.DateWindow1904Record.class::isInstance)
                .forEach(found -> ((org.apache.poi.hssf.record.DateWindow1904Record) found).setWindowing((short) 1)));
        assertThat(answers(file).get(7)).isEqualTo("ST-02 F9 2030-04-04");
    }

    @Test
    void anOldWorkbookWithAPasswordIsNamed() {
        Biff8EncryptionKey.setCurrentUserPassword("secret");
        try {
            assertThat(problems(xls(workbook -> {}))).containsExactly(" FD3004 the file is protected by a password");
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
    }

    @Test
    void aNoteATextBoxAndAMergedCellOfAnOldWorkbookAreSeen() {
        byte[] file = xls(workbook -> {
            var sheet = workbook.getSheet("Questions");
            var box = sheet.createDrawingPatriarch()
                    .createTextbox(new org.apache.poi.hssf.usermodel.HSSFClientAnchor(
                            0, 0, 0, 0, (short) 12, 3, (short) 14, 6));
            box.setString(new org.apache.poi.hssf.usermodel.HSSFRichTextString("see the letter"));
        });
        assertThat(problems(file)).contains("A1 FD3035 a text box or shape on the sheet: 'see the letter'");
    }

    @Test
    void anOldWorkbookWrittenInAnotherOrderIsReadTheSame() {
        byte[] file = xls(workbook -> {
            var sheet = workbook.getSheet("Questions");
            Row row = sheet.getRow(1);
            Cell answer = row.getCell(5);
            String yes = answer.getStringCellValue();
            row.removeCell(answer);
            row.createCell(5).setCellValue(yes);
        });
        assertThat(answers(file)).isEqualTo(answers(resource("plain.xls")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"awkward.xls", "awkward.ods"})
    void aFileThatIsCutOffOrFlippedAnywhereNeverBreaksTheReader(String name) {
        byte[] real = resource(name);
        Random random = new Random(20261125);
        for (int i = 0; i < 1_000; i++) {
            byte[] mutant = random.nextInt(8) == 0 ? Arrays.copyOf(real, random.nextInt(real.length)) : real.clone();
            for (int flips = random.nextInt(6); flips > 0 && mutant.length > 0; flips--) {
                mutant[random.nextInt(mutant.length)] = (byte) random.nextInt(256);
            }
            assertSettled(mutant);
        }
    }

    @Test
    void noMutationOfAnOpenDocumentBreaksTheReader() {
        ZipFileParts real = ZipFileParts.of(resource("awkward.ods"));
        Random random = new Random(7);
        for (int i = 0; i < 400; i++) {
            String part = random.nextInt(4) == 0 ? "styles.xml" : "content.xml";
            assertSettled(real.copy().edit(part, xml -> mutated(xml, random)).bytes());
        }
    }

    private static String mutated(String xml, Random random) {
        int at = random.nextInt(xml.length());
        int length = Math.min(xml.length() - at, 1 + random.nextInt(60));
        String piece = xml.substring(at, at + length);
        int elsewhere = random.nextInt(xml.length());
        return switch (random.nextInt(4)) {
            case 0 -> xml.substring(0, at) + xml.substring(at + length);
            case 1 -> xml.substring(0, elsewhere) + piece + xml.substring(elsewhere);
            case 2 ->
                xml.replace("number-columns-repeated=\"2\"", "number-columns-repeated=\"" + random.nextInt() + "\"");
            default -> xml.substring(0, at) + (char) (32 + random.nextInt(90)) + xml.substring(at + 1);
        };
    }

    private static void assertSettled(byte[] file) {
        ReturnedWorkbook returned = Filled.examine(file);
        assertThat(returned.response().isPresent() || !returned.diagnostics().isEmpty())
                .isTrue();
    }

    private static String cell(String xml, String text, String instead) {
        int at = xml.indexOf("<text:p>" + text + "</text:p>");
        int start = xml.lastIndexOf("<table:table-cell", at);
        int end = xml.indexOf("</table:table-cell>", at) + "</table:table-cell>".length();
        return xml.substring(0, start) + instead + xml.substring(end);
    }

    private static byte[] content(UnaryOperator<String> change) {
        return ZipFileParts.of(resource("plain.ods"))
                .edit("content.xml", change)
                .bytes();
    }

    private static byte[] xls(Consumer<HSSFWorkbook> change) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (HSSFWorkbook workbook = new HSSFWorkbook(new ByteArrayInputStream(resource("plain.xls")))) {
            change.accept(workbook);
            workbook.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static List<String> answers(byte[] file) {
        Response response = Filled.examine(file).response().orElseThrow();
        return response.answers().values().stream()
                .map(answer -> answer.question()
                        + answer.location().place().replace("Questions!", " ")
                        + " "
                        + answer.describe()
                        + answer.comment().map(" (%s)"::formatted).orElse("")
                        + answer.evidence()
                                .reference()
                                .map(said -> " [%s, %s]"
                                        .formatted(
                                                said, answer.evidence().date().orElseThrow()))
                                .orElse(""))
                .toList();
    }

    private static List<String> problems(byte[] file) {
        return Filled.examine(file).diagnostics().stream()
                .map(OtherFormatsTest::printed)
                .toList();
    }

    private static String printed(Diagnostic problem) {
        String place = problem.location().place();
        String cell = place.contains("!") ? place.substring(place.indexOf('!') + 1) : "";
        return cell + " " + problem.code().id() + " " + problem.message();
    }

    private static byte[] resource(String name) {
        try (InputStream in = OtherFormatsTest.class.getResourceAsStream("/returned/" + name)) {
            if (in == null) {
                throw new IllegalArgumentException(name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
