package io.github.flowdown.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flowdown.diagnostic.Checked;
import io.github.flowdown.diagnostic.Diagnostic;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

/** Templates as other people make them: without our styles, with sections, numbers, comments and a protection of their own. */
class HouseTemplateTest {
    private static final String DOCUMENT = "word/document.xml";
    private static final String STYLES = "word/styles.xml";
    private static final String TIES = "word/_rels/document.xml.rels";

    @Test
    void aTemplateSavedByLibreOfficeKeepsItsLookAndIsGivenWhatItLacks() throws IOException {
        for (String name : List.of("libreoffice.docx", "libreoffice.dotx")) {
            Checked<DocxScheduleWriter> read = read(name, file(name));

            assertThat(read.diagnostics())
                    .extracting(Diagnostic::toString)
                    .containsExactly("""
                            %s: note FD5100: the template lacks these styles, and a plain one stands in for each: Title, Subtitle, Clause Level 2, Clause Level 3, Table Heading, Table Text, TOC Heading, TOC 1, TOC 2, Schedule Table
                              fix: to choose how they look, make styles of these names in the template""".formatted(name), """
                            %s: note FD5101: the template has no place for what every page has to show; added: the classification marking to the header, the page number to the footer
                              fix: to choose the place, put a content control with the tag 'flowdown-marking', or a PAGE field, there""".formatted(name));
            byte[] made = written(read);
            WordFile word = WordFile.of(made);
            assertThat(word.parts()).containsKey("word/media/image1.png");
            assertThat(word.text("word/header1.xml")).contains("Ministry of Examples", "OFFICIAL", "a:blip");
            assertThat(word.text("word/footer1.xml")).contains("Commercial Directorate", " PAGE ", " NUMPAGES ");
            assertThat(word.text(STYLES)).contains("w:val=\"7A0026\"", "w:val=\"toc 1\"");
            assertThat(word.text(DOCUMENT))
                    .contains("w:w=\"12240\" w:h=\"15840\"")
                    .doesNotContain("Old body");
            try (XWPFDocument opened = new XWPFDocument(new ByteArrayInputStream(made))) {
                assertThat(opened.getParagraphs())
                        .filteredOn(paragraph -> paragraph.getStyle() != null)
                        .allSatisfy(paragraph -> assertThat(opened.getStyles().getStyle(paragraph.getStyle()))
                                .isNotNull());
            }
        }
    }

    @Test
    void partsAndAnnexesCarryNoNumberOfTheHouse() throws IOException {
        WordFile house = WordFile.builtInTemplate()
                .changed(
                        STYLES,
                        text -> text.replace(
                                "<w:pPr><w:keepNext/><w:keepLines/><w:spacing w:before=\"400\" w:after=\"160\"",
                                "<w:pPr><w:keepNext/><w:keepLines/><w:numPr><w:numId w:val=\"7\"/></w:numPr><w:spacing w:before=\"400\" w:after=\"160\""));
        assertThat(WordFile.of(written(read("house.docx", house.bytes()))).text(DOCUMENT))
                .contains(
                        "<w:pStyle w:val=\"Heading1\"/><w:keepNext/><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"0\"/></w:numPr>");
    }

    @Test
    void aSectionWithoutHeadersOfItsOwnHasThoseOfTheOneBefore() throws IOException {
        WordFile house = WordFile.builtInTemplate().changed(DOCUMENT, text -> {
            int from = text.indexOf("<w:sectPr");
            String section = text.substring(from, text.indexOf("</w:sectPr>") + 11);
            return text.replace(
                    section,
                    "<w:p><w:pPr>" + section
                            + "</w:pPr></w:p><w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/></w:sectPr>");
        });
        assertThat(WordFile.of(written(read("house.docx", house.bytes()))).text(DOCUMENT))
                .containsPattern(
                        "<w:sectPr><w:headerReference[^>]*r:id=\"rId4\"[^>]*/><w:footerReference[^>]*/><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar ");
    }

    @Test
    void aTemplateWithoutHeaderAndFooterIsGivenBoth() throws IOException {
        WordFile house = WordFile.builtInTemplate()
                .changed(DOCUMENT, text -> text.replaceAll("<w:sectPr.*</w:sectPr>", ""))
                .changed(TIES, text -> text.replaceAll("<Relationship [^>]*(header|footer)[^>]*/>", ""));
        WordFile made = WordFile.of(written(read("house.docx", house.bytes())));
        assertThat(made.text("word/flowdown-header-default.xml")).contains(">OFFICIAL<");
        assertThat(made.text("word/flowdown-footer-default.xml")).contains(" PAGE ");
        assertThat(made.text(DOCUMENT)).contains("r:id=\"rIdFlowdown1\"", "r:id=\"rIdFlowdown2\"", "w:w=\"11906\"");
        assertThat(made.text("[Content_Types].xml")).contains("/word/flowdown-header-default.xml");
    }

    @Test
    void aMarkingThatTheHousePrintsItselfDoesNotStandThereTwice() throws IOException {
        WordFile house = WordFile.of(file("libreoffice.docx"))
                .changed("word/header1.xml", text -> text.replace("Ministry of Examples", "OFFICIAL"));
        assertThat(WordFile.of(written(read("house.docx", house.bytes())))
                        .text("word/header1.xml")
                        .split("OFFICIAL", -1))
                .hasSize(2);
    }

    @Test
    void whatBelongsToTheMakersOfTheTemplateDoesNotGoOut() throws IOException {
        String tie =
                "<Relationship Id=\"rId77\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments\" Target=\"comments.xml\"/>";
        WordFile house = WordFile.builtInTemplate()
                .changed(TIES, text -> text.replace("</Relationships>", tie + "</Relationships>"))
                .with("word/comments.xml", "<w:comments/>".getBytes(StandardCharsets.UTF_8))
                .changed(
                        "word/settings.xml",
                        text -> text.replace(
                                "<w:defaultTabStop",
                                "<w:documentProtection w:edit=\"forms\" w:enforcement=\"1\"/><w:defaultTabStop"));
        WordFile made = WordFile.of(written(read("house.docx", house.bytes())));
        assertThat(made.parts()).doesNotContainKey("word/comments.xml");
        assertThat(made.text(TIES)).doesNotContain("comments");
        assertThat(made.text("word/settings.xml"))
                .doesNotContain("documentProtection")
                .contains("defaultTabStop");
    }

    @Test
    void aStyleIsFoundByAnyOfItsNames() throws IOException {
        WordFile house = WordFile.builtInTemplate()
                .changed(
                        STYLES,
                        text -> text.replace("w:val=\"heading 1\"", "w:val=\"Überschrift 1\"")
                                .replace("w:val=\"Clause Level 2\"", "w:val=\"Numbered,Clause Level 2\""));
        assertThat(read("house.docx", house.bytes()).diagnostics()).isEmpty();
    }

    @Test
    void aTemplateWithoutAnyStylesIsRefusedWithTheNamesOfThoseItNeeds() throws IOException {
        ByteArrayOutputStream empty = new ByteArrayOutputStream();
        try (XWPFDocument poi = new XWPFDocument()) {
            poi.createParagraph().createRun().setText("Dear all");
            poi.write(empty);
        }
        assertThat(read("poi.docx", empty.toByteArray()).diagnostics())
                .extracting(Diagnostic::message)
                .containsExactly("the template lacks these styles: Heading 1, Heading 2, Heading 3");
    }

    private static byte[] written(Checked<DocxScheduleWriter> read) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        read.orThrow().write(ScheduleFixture.schedule(), out);
        return out.toByteArray();
    }

    private static Checked<DocxScheduleWriter> read(String name, byte[] template) throws IOException {
        return DocxScheduleWriter.withTemplate(name, new ByteArrayInputStream(template));
    }

    private static byte[] file(String name) throws IOException {
        try (InputStream in = HouseTemplateTest.class.getResourceAsStream("/templates/" + name)) {
            return in.readAllBytes();
        }
    }
}
