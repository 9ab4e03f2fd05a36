package io.github.flowdown.excel;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flowdown.response.Answer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class AnnotatedReturnTest {

    @Test
    void eachFaultyCellHasACommentAndEachIsListedWithALink() throws IOException {
        try (XSSFWorkbook annotated = open(annotate(faulty().bytes()))) {
            XSSFSheet questions = annotated.getSheet("Questions");
            assertThat(comment(questions, "F2"))
                    .isEqualTo("Flowdown: 'Yes, except for Leeds' is not an answer to AC-01.\n"
                            + "To do: Write one of: Yes, Partly, No, Not applicable.");
            XSSFSheet notes = annotated.getSheet("Flowdown notes");
            assertThat(notes.getRow(1).getCell(0).getStringCellValue()).isEqualTo("Questions!F2");
            assertThat(notes.getHyperlink(new CellAddress("A2")).getLocation()).isEqualTo("Questions!F2");
            assertThat(notes.getRow(1).getCell(1).getStringCellValue())
                    .isEqualTo("'Yes, except for Leeds' is not an answer to AC-01.");
            assertThat(notes.getTables()).hasSize(1);
        }
    }

    @Test
    void whatTheSupplierWroteOnACellStays() throws IOException {
        Filled filled = faulty().change(workbook -> {
            XSSFSheet sheet = workbook.getSheet("Questions");
            note(sheet, 1, 5, "Please ring us.");
            note(sheet, 3, 6, "And here.");
        });
        try (XSSFWorkbook annotated = open(annotate(filled.bytes()))) {
            XSSFSheet questions = annotated.getSheet("Questions");
            assertThat(comment(questions, "F2"))
                    .startsWith("Please ring us.\nFlowdown: 'Yes, except for Leeds' is not an answer");
            assertThat(comment(questions, "G4")).startsWith("And here.\nFlowdown: A note on the cell");
        }
    }

    @Test
    void everyOtherPartStaysByteForByte() throws IOException {
        byte[] returned = faulty().bytes();
        Map<String, byte[]> before = parts(returned);
        Map<String, byte[]> after = parts(annotate(returned));
        assertThat(before.keySet()).allSatisfy(name -> {
            boolean added = name.equals("[Content_Types].xml")
                    || name.startsWith("xl/workbook.xml")
                    || name.equals("xl/_rels/workbook.xml.rels")
                    || name.equals("xl/worksheets/sheet2.xml")
                    || name.equals("xl/worksheets/_rels/sheet2.xml.rels");
            assertThat(after).containsKey(name);
            assertThat(added || java.util.Arrays.equals(before.get(name), after.get(name)))
                    .as(name)
                    .isTrue();
        });
    }

    @Test
    void theAnswersAreReadAsBefore() throws IOException {
        byte[] returned =
                faulty().answer("AC-02", "Partly").comment("AC-02", "Soon.").bytes();
        assertThat(Filled.examine(annotate(returned))
                        .response()
                        .orElseThrow()
                        .answers()
                        .values())
                .extracting(Answer::value)
                .containsExactlyElementsOf(Filled.examine(returned).response().orElseThrow().answers().values().stream()
                        .map(Answer::value)
                        .toList());
    }

    @Test
    void whatTheSupplierWroteIsOnlyEverText() throws IOException {
        byte[] returned = Filled.sample()
                .answer("AC-01", "=HYPERLINK(\"http://x\")<script>&_x0041_\u0001")
                .bytes();
        try (XSSFWorkbook annotated = open(annotate(returned))) {
            assertThat(comment(annotated.getSheet("Questions"), "F2")).contains("'=HYPERLINK(\"http://x\")<script>&");
            assertThat(annotated.getSheet("Flowdown notes").getRow(1).getCell(1).getStringCellValue())
                    .contains("'=HYPERLINK(\"http://x\")<script>&");
        }
    }

    @Test
    void theSameReturnGivesTheSameBytes() throws IOException {
        byte[] returned = faulty().bytes();
        assertThat(annotate(returned)).isEqualTo(annotate(returned));
    }

    @Test
    void anAnnotatedReturnCanBeAnnotatedAgain() throws IOException {
        byte[] once = annotate(faulty().bytes());
        try (XSSFWorkbook twice = open(annotate(once))) {
            assertThat(twice.getSheet("Flowdown notes 2")).isNotNull();
            assertThat(comment(twice.getSheet("Questions"), "F2")).contains("Flowdown: 'Yes, except for Leeds'");
        }
    }

    @Test
    void macrosAreNotPassedOn() throws IOException {
        Map<String, byte[]> parts = parts(faulty().bytes());
        parts.put("xl/vbaProject.bin", new byte[] {1, 2, 3});
        try (XSSFWorkbook list = open(annotate(IssuedPackage.zipped(parts)))) {
            assertThat(list.getSheet("About").getRow(1).getCell(0).getStringCellValue())
                    .isEqualTo(
                            "The notes could not be put into the returned workbook itself: it holds macros, links or embedded"
                                    + " files, which are never passed on. The Notes sheet lists them with their places.");
            assertThat(list.getSheet("Notes").getRow(1).getCell(1).getStringCellValue())
                    .contains("macros");
        }
    }

    @Test
    void whatIsNoWorkbookGetsAListOfItsNotes() throws IOException {
        byte[] page = "<html>Yes</html>".getBytes(StandardCharsets.UTF_8);
        try (XSSFWorkbook list = open(annotate(page))) {
            assertThat(list.getSheet("Notes").getRow(1).getCell(3).getStringCellValue())
                    .isEqualTo("FD3002");
        }
    }

    private static Filled faulty() {
        return Filled.sample().answer("AC-01", "Yes, except for Leeds").answer("SC-01", "No");
    }

    private static void note(XSSFSheet sheet, int row, int column, String text) {
        XSSFComment comment = sheet.createDrawingPatriarch()
                .createCellComment(new XSSFClientAnchor(0, 0, 0, 0, column, row, column + 2, row + 3));
        comment.setString(text);
        sheet.getRow(row).getCell(column).setCellComment(comment);
    }

    private static byte[] annotate(byte[] returned) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new AnnotatedReturnWriter(ImportLimits.standard())
                .write(returned, "returned.xlsx", Filled.examine(returned).diagnostics(), out);
        return out.toByteArray();
    }

    private static XSSFWorkbook open(byte[] file) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(file));
    }

    private static String comment(XSSFSheet sheet, String cell) {
        return sheet.getCellComment(new CellAddress(cell)).getString().getString();
    }

    private static Map<String, byte[]> parts(byte[] file) throws IOException {
        Map<String, byte[]> parts = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }
}
