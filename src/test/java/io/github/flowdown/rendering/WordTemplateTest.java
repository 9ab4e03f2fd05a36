package io.github.flowdown.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flowdown.diagnostic.Checked;
import io.github.flowdown.diagnostic.Diagnostic;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;

class WordTemplateTest {
    private static final String TYPES = "[Content_Types].xml";
    private static final String RELATIONSHIPS = "word/_rels/document.xml.rels";

    @Test
    void aTemplateWithoutTheStylesIsRefusedWithTheirNames() throws IOException {
        WordFile house = WordFile.builtInTemplate()
                .changed(
                        "word/styles.xml",
                        text -> text.replace("\"heading 1\"", "\"Absatz 1\"").replace("\"heading 3\"", "\"Absatz 3\""));
        assertThat(refusal(house.bytes())).isEqualTo("""
                        house.docx: error FD5008: the template lacks these styles: Heading 1, Heading 3
                          fix: apply each of them once in the template, or copy them from the built-in template with Word's Organizer""");
    }

    @Test
    void aFileThatIsNoWordDocumentIsRefused() throws IOException {
        String notWord = """
                house.docx: error FD5008: the template is not a Word document (.docx)
                  fix: save it in Word as a Word document (.docx)""";
        assertThat(refusal("Dear all".getBytes(StandardCharsets.UTF_8))).isEqualTo(notWord);
        assertThat(refusal(new byte[0])).isEqualTo(notWord);
    }

    @Test
    void aTemplateWithMacrosIsRefused() throws IOException {
        WordFile house = WordFile.builtInTemplate()
                .changed(
                        TYPES,
                        text -> text.replace(
                                "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
                                "application/vnd.ms-word.document.macroEnabled.main+xml"));
        assertThat(refusal(house.bytes())).isEqualTo("""
                        house.docx: error FD5008: the template is not a Word document without macros (.docx)
                          fix: save it in Word as a Word document (.docx)""");
    }

    @Test
    void aTemplateThatBringsADocumentTypeIsRefused() throws IOException {
        WordFile house = WordFile.builtInTemplate()
                .changed(
                        "word/styles.xml",
                        text -> text.replace(
                                "<w:styles ", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><w:styles "));
        assertThat(refusal(house.bytes())).isEqualTo("""
                        house.docx: error FD5008: the part word/styles.xml of the template cannot be read
                          fix: open the template in Word and save it again""");
    }

    @Test
    void aTemplateThatIsCutShortIsRefused() throws IOException {
        byte[] whole = WordFile.builtInTemplate().bytes();
        for (int length = 0; length < whole.length - 200; length += 97) {
            assertThat(checked(Arrays.copyOf(whole, length)).value())
                    .as("cut after %s bytes", length)
                    .isEmpty();
        }
    }

    @Test
    void aHouseHeaderAndItsLogoStayAsTheyAre() throws IOException {
        byte[] header = "<w:hdr xmlns:w=\"%s\"><w:p><w:r><w:t>House &#x2013; style</w:t></w:r></w:p></w:hdr>\r\n"
                .formatted(WordTemplate.WORD)
                .getBytes(StandardCharsets.UTF_8);
        byte[] logo = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 1, 2};
        WordFile house =
                WordFile.builtInTemplate().with("word/header1.xml", header).with("word/media/logo.png", logo);

        WordFile made = WordFile.of(written(house));

        assertThat(made.parts().get("word/header1.xml")).isEqualTo(header);
        assertThat(made.parts().get("word/media/logo.png")).isEqualTo(logo);
        assertThat(made.parts().get("word/styles.xml")).isEqualTo(house.parts().get("word/styles.xml"));
        assertThat(made.text("word/document.xml")).contains("<w:pgSz w:w=\"11906\" w:h=\"16838\"/>", "r:id=\"rId4\"");
    }

    @Test
    void aPlaceholderInAHouseControlGivesWay() throws IOException {
        String control =
                "<w:sdt><w:sdtPr><w:tag w:val=\"flowdown-reference\"/><w:showingPlcHdr/></w:sdtPr><w:sdtContent>"
                        + "<w:r><w:rPr><w:rStyle w:val=\"PlaceholderText\"/></w:rPr><w:t>Click </w:t></w:r><w:r><w:t>here</w:t></w:r>"
                        + "</w:sdtContent></w:sdt>";
        WordFile house = WordFile.builtInTemplate()
                .changed("word/header1.xml", text -> text.replace("</w:p></w:hdr>", control + "</w:p></w:hdr>"));
        assertThat(WordFile.of(written(house)).text("word/header1.xml"))
                .contains("EX-2026-0118</w:t>")
                .doesNotContain("showingPlcHdr", "PlaceholderText", "Click", "here");
    }

    @Test
    void aTemplateWithoutNumberingGetsIt() throws IOException {
        WordFile house = WordFile.builtInTemplate()
                .without("word/numbering.xml")
                .changed(TYPES, text -> text.replaceAll("<Override PartName=\"/word/numbering.xml\"[^>]*>", ""))
                .changed(RELATIONSHIPS, text -> text.replaceAll("<Relationship Id=\"rId2\"[^>]*>", ""));
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(written(house)))) {
            assertThat(numbersOfClauses(word)).containsOnly(BigInteger.ONE);
            assertThat(word.getNumbering().getNum(BigInteger.ONE)).isNotNull();
        }
    }

    @Test
    void aTemplateThatNumbersOtherwiseGetsAListOfItsOwn() throws IOException {
        WordFile house = WordFile.builtInTemplate()
                .changed("word/numbering.xml", text -> text.replace("w:val=\"%1.%2\"", "w:val=\"§ %2\""));
        byte[] made = written(house);
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(made))) {
            assertThat(numbersOfClauses(word)).containsOnly(BigInteger.TWO);
            assertThat(word.getNumbering().getAbstractNumID(BigInteger.TWO)).isEqualTo(BigInteger.ONE);
        }
        assertThat(WordFile.of(made).text("word/numbering.xml"))
                .contains("§ %2")
                .containsPattern("abstractNumId=\"0\".*abstractNumId=\"1\".*numId=\"1\".*numId=\"2\"");
    }

    @Test
    void aTemplateInAnotherLanguageStillGivesEnglishText() throws IOException {
        WordFile house = WordFile.builtInTemplate()
                .changed("word/styles.xml", text -> text.replace("w:val=\"en-GB\"", "w:val=\"en-US\""));
        assertThat(WordFile.of(written(house)).text("word/document.xml"))
                .contains("<w:rPr><w:lang w:val=\"en-GB\"/></w:rPr><w:t xml:space=\"preserve\">Definitions</w:t>");
    }

    @Test
    void aTemplateFileBecomesADocument() throws IOException {
        WordFile house = WordFile.builtInTemplate()
                .changed(TYPES, text -> text.replace("document.main+xml", "template.main+xml"));
        assertThat(WordFile.of(written(house)).text(TYPES))
                .contains("document.main+xml")
                .doesNotContain("template.main");
    }

    @Test
    void everyPartOfTheBuiltInTemplateIsDeclaredAndEveryTieLeadsToAPart() throws IOException {
        WordFile template = WordFile.builtInTemplate();
        assertThat(targets(template, "_rels/.rels", ""))
                .isSubsetOf(template.parts().keySet());
        assertThat(targets(template, RELATIONSHIPS, "word/"))
                .isSubsetOf(template.parts().keySet());
        assertThat(template.parts().keySet())
                .filteredOn(part -> !part.endsWith(".rels") && !part.equals(TYPES))
                .allSatisfy(part -> assertThat(template.text(TYPES)).contains("PartName=\"/" + part + "\""));
    }

    private static List<String> targets(WordFile template, String relationships, String folder) {
        return Pattern.compile("Target=\"([^\"]+)\"")
                .matcher(template.text(relationships))
                .results()
                .map(found -> folder + found.group(1))
                .toList();
    }

    private static List<BigInteger> numbersOfClauses(XWPFDocument word) {
        return word.getParagraphs().stream()
                .filter(paragraph -> List.of("Heading2", "ClauseLevel2", "ClauseLevel3")
                        .contains(String.valueOf(paragraph.getStyle())))
                .map(XWPFParagraph::getNumID)
                .toList();
    }

    private static byte[] written(WordFile template) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        checked(template.bytes()).orThrow().write(ScheduleFixture.schedule(), out);
        return out.toByteArray();
    }

    private static String refusal(byte[] template) throws IOException {
        List<Diagnostic> diagnostics = checked(template).diagnostics();
        assertThat(diagnostics).hasSize(1);
        return diagnostics.get(0).toString();
    }

    private static Checked<DocxScheduleWriter> checked(byte[] template) throws IOException {
        return DocxScheduleWriter.withTemplate("house.docx", new ByteArrayInputStream(template));
    }
}
