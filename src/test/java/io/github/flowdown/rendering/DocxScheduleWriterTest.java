package io.github.flowdown.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flowdown.definition.DeterminationRule.Vehicle;
import io.github.flowdown.schedule.FlowDown;
import io.github.flowdown.schedule.SecuritySchedule;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.junit.jupiter.api.Test;

class DocxScheduleWriterTest {
    private static final Pattern REFERENCE = Pattern.compile(" REF ([A-Za-z0-9_]+) \\\\r \\\\h ");
    private static final Pattern BOOKMARK = Pattern.compile("<w:bookmarkStart w:id=\"([0-9]+)\" w:name=\"([^\"]+)\"/>");

    @Test
    void clausesAreNumberedByTheStylesOfTheTemplate() throws IOException {
        try (XWPFDocument word = opened(written(ScheduleFixture.schedule()))) {
            assertThat(texts(word, "Heading2"))
                    .containsExactly("Interpretation", "Protection of data", "Security Incidents", "Working group");
            assertThat(texts(word, "ClauseLevel2")).hasSize(6);
            assertThat(texts(word, "ClauseLevel3"))
                    .containsExactly("a law includes any amendment of it; and", "writing includes email.");
            BigInteger list = BigInteger.valueOf(1);
            assertThat(List.of("Heading2", "ClauseLevel2", "ClauseLevel3"))
                    .allSatisfy(style -> assertThat(word.getStyles()
                                    .getStyle(style)
                                    .getCTStyle()
                                    .getPPr()
                                    .getNumPr()
                                    .getNumId()
                                    .getVal())
                            .isEqualTo(list));
            assertThat(word.getNumbering().getNum(list)).isNotNull();
        }
    }

    @Test
    void headingsReadFromDefinitionsToTheReasons() throws IOException {
        try (XWPFDocument word = opened(writtenWithFlowDown(ScheduleFixture.assessed()))) {
            assertThat(texts(word, "Title")).containsExactly("Security Schedule");
            assertThat(texts(word, "Heading1"))
                    .containsExactly(
                            "Definitions",
                            "Part A: Interpretation",
                            "Part B: Protect and respond",
                            "Annex A: Applicable documents",
                            "Annex B: Periods, numbers and other values",
                            "Annex C: Improvement plan",
                            "Annex D: What flows down",
                            "Annex E: Why this document says what it says");
        }
    }

    @Test
    void atTenderStageThereIsNoImprovementPlanAndNoGapInTheLetters() throws IOException {
        try (XWPFDocument word = opened(written(ScheduleFixture.schedule()))) {
            assertThat(texts(word, "Heading1")).endsWith("Annex C: Why this document says what it says");
        }
    }

    @Test
    void everyReferenceIsAFieldThatFindsItsClause() throws IOException {
        String document =
                WordFile.of(writtenWithFlowDown(ScheduleFixture.assessed())).text("word/document.xml");
        Set<String> bookmarks = BOOKMARK.matcher(document)
                .results()
                .map(found -> found.group(2))
                .collect(Collectors.toSet());
        List<String> references = REFERENCE
                .matcher(document)
                .results()
                .map(found -> found.group(1))
                .toList();

        assertThat(references).contains("clause_incidents").isSubsetOf(bookmarks);
        assertThat(bookmarks)
                .contains("clause_protection_of_authority_data_wher")
                .allSatisfy(name -> assertThat(name).matches("[a-z][A-Za-z0-9_]{0,39}"));
        assertThat(BOOKMARK.matcher(document).results().map(found -> found.group(1)))
                .doesNotHaveDuplicates();
        assertThat(document).contains("<w:hyperlink w:anchor=\"clause_incidents\" w:history=\"1\">");
    }

    @Test
    void tablesHaveAHeadingRowADescriptionAndNoEmptyCell() throws IOException {
        try (XWPFDocument word = opened(writtenWithFlowDown(ScheduleFixture.assessed()))) {
            assertThat(word.getTables()).hasSize(10).allSatisfy(table -> {
                assertThat(table.getRow(0).isRepeatHeader()).isTrue();
                assertThat(table.getCTTbl().getTblPr().xmlText()).contains("tblCaption", "tblDescription");
                assertThat(cells(table)).noneMatch(cell -> cell.getText().isBlank());
                assertThat(table.getRows())
                        .allMatch(row -> row.getTableCells().size()
                                == table.getRow(0).getTableCells().size());
            });
            assertThat(text(word.getTables().get(5)))
                    .containsExactly(
                            "Question | Finding | Action | Period",
                            "IR-01 | There is no plan for incidents. | Write a plan for incidents and try it out. | Within 30 days(must, high)");
        }
    }

    @Test
    void nothingIsLeftToFillIn() throws IOException {
        WordFile word = WordFile.of(writtenWithFlowDown(ScheduleFixture.assessed()));
        assertThat(List.of("word/document.xml", "word/header1.xml", "word/footer1.xml", "docProps/core.xml"))
                .allSatisfy(part -> assertThat(word.text(part)).doesNotContain("{", "MARKING", "Template for"));
    }

    @Test
    void headerAndFooterCarryMarkingTitleReferenceAndPageNumbers() throws IOException {
        WordFile word = WordFile.of(written(ScheduleFixture.schedule()));
        assertThat(word.text("word/header1.xml")).contains(">OFFICIAL</w:t>");
        assertThat(word.text("word/footer1.xml"))
                .contains(">OFFICIAL</w:t>", ">Security Schedule</w:t>", ">EX-2026-0118</w:t>", " PAGE ", " NUMPAGES ");
    }

    @Test
    void theDocumentSaysWhatItIsAndWhichLanguageItIsIn() throws IOException {
        byte[] file = written(ScheduleFixture.schedule());
        try (XWPFDocument word = opened(file)) {
            assertThat(word.getProperties().getCoreProperties().getTitle())
                    .isEqualTo("Security Schedule, EX-2026-0118");
            assertThat(word.getProperties().getCoreProperties().getCreated()).isNull();
        }
        assertThat(WordFile.of(file).text("docProps/core.xml")).contains("<dc:language>en-GB</dc:language>");
        assertThat(WordFile.of(file).text("word/styles.xml")).contains("<w:lang w:val=\"en-GB\"");
    }

    @Test
    void whatASupplierWroteStaysText() throws IOException {
        byte[] file = written(ScheduleFixture.schedule(Vehicle.SCHEDULE, ScheduleFixture.ODD_NAME));
        try (XWPFDocument word = opened(file)) {
            assertThat(text(word.getTables().get(0)))
                    .contains("Supplier | Ødd & <Sons> \"Ltd\" {provider} \uFFFD=HYPERLINK(\"x\")\uFFFD \uD83D\uDE00"
                            + " | *b* [l](http://x) | 99000118");
        }
        assertThat(WordFile.of(file).text("word/document.xml")).doesNotContain("instrText xml:space=\"preserve\">=");
    }

    @Test
    void theSameScheduleGivesTheSameBytesInEveryZoneAndLanguage() throws IOException {
        byte[] here = writtenWithFlowDown(ScheduleFixture.assessed());
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
            assertThat(writtenWithFlowDown(ScheduleFixture.assessed())).isEqualTo(here);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void aFlowDownDocumentSpeaksToItsOwnParties() throws IOException {
        FlowDown flowDown =
                ScheduleFixture.drafter().flowDown(ScheduleFixture.schedule()).get(0);
        try (XWPFDocument word = opened(written(flowDown.document()))) {
            assertThat(text(word.getTables().get(0)))
                    .containsExactly(
                            "In this document | Organisation | Company number",
                            "Supplier | Quillharrow Letterworks Ltd | Not given",
                            "Sub-contractor | Tarnwick Mailing House Ltd | Not given");
            assertThat(texts(word, "ClauseLevel2"))
                    .contains(
                            "The Sub-contractor must tell the Supplier of a Security Incident within 12 hours after finding it.");
        }
    }

    @Test
    void theStreamIsLeftOpen() throws IOException {
        boolean[] closed = {false};
        OutputStream out = new ByteArrayOutputStream() {
            @Override
            public void close() {
                closed[0] = true;
            }
        };
        DocxScheduleWriter.withBuiltInTemplate().write(ScheduleFixture.schedule(), out);
        assertThat(closed[0]).isFalse();
    }

    private static byte[] written(SecuritySchedule schedule) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DocxScheduleWriter.withBuiltInTemplate().write(schedule, out);
        return out.toByteArray();
    }

    private static byte[] writtenWithFlowDown(SecuritySchedule schedule) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DocxScheduleWriter.withBuiltInTemplate()
                .write(schedule, ScheduleFixture.drafter().flowDown(schedule), out);
        return out.toByteArray();
    }

    private static XWPFDocument opened(byte[] file) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(file));
    }

    private static List<String> texts(XWPFDocument word, String style) {
        return word.getParagraphs().stream()
                .filter(paragraph -> style.equals(paragraph.getStyle()))
                .map(XWPFParagraph::getText)
                .toList();
    }

    private static List<XWPFTableCell> cells(XWPFTable table) {
        return table.getRows().stream()
                .flatMap(row -> row.getTableCells().stream())
                .toList();
    }

    private static List<String> text(XWPFTable table) {
        return table.getRows().stream().map(DocxScheduleWriterTest::text).toList();
    }

    private static String text(XWPFTableRow row) {
        return row.getTableCells().stream().map(XWPFTableCell::getText).collect(Collectors.joining(" | "));
    }
}
