package io.github.flowdown.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flowdown.contract.Contract;
import io.github.flowdown.contract.TierAssessor;
import io.github.flowdown.schedule.DraftedClause;
import io.github.flowdown.schedule.FlowDown;
import io.github.flowdown.schedule.ScheduleDrafter;
import io.github.flowdown.schedule.SecuritySchedule;
import io.github.flowdown.yaml.ContractReader;
import io.github.flowdown.yaml.SchemeFiles;
import io.github.flowdown.yaml.SchemeReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The schedules of the sample contracts, as Word would show them. */
class SampleSchedulesTest {
    private static final SchemeFiles DWP = new SchemeReader().builtIn("dwp").orThrow();
    private static final ScheduleDrafter DRAFTER = new ScheduleDrafter(DWP.library());
    private static final Pattern REFERENCE = Pattern.compile(" REF ([A-Za-z0-9_]+) ");
    private static final Pattern BOOKMARK = Pattern.compile("<w:bookmarkStart w:id=\"[0-9]+\" w:name=\"([^\"]+)\"/>");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "benefit-letters",
                "contact-centre-analytics",
                "payment-platform",
                "training-room-hire",
                "welsh-translation"
            })
    void wordNumbersEveryParagraphAsTheModelDoes(String sample) throws IOException {
        for (SecuritySchedule schedule : documents(sample)) {
            try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(written(schedule)))) {
                assertThat(numbersInWord(word)).isNotEmpty().isEqualTo(numbersInModel(schedule));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "benefit-letters",
                "contact-centre-analytics",
                "payment-platform",
                "training-room-hire",
                "welsh-translation"
            })
    void everyReferenceFindsItsPlaceAndNothingIsLeftToFillIn(String sample) throws IOException {
        for (SecuritySchedule schedule : documents(sample)) {
            String document = WordFile.of(written(schedule)).text("word/document.xml");
            Set<String> bookmarks = BOOKMARK.matcher(document)
                    .results()
                    .map(found -> found.group(1))
                    .collect(Collectors.toSet());
            assertThat(REFERENCE.matcher(document).results().map(found -> found.group(1)))
                    .isNotEmpty()
                    .isSubsetOf(bookmarks);
            assertThat(document).doesNotContain("{", "}");
        }
    }

    private static List<SecuritySchedule> documents(String sample) {
        Contract contract = new ContractReader(DWP.scheme(), DWP.library())
                .read(Path.of("samples/contracts/" + sample + ".yaml"))
                .orThrow();
        SecuritySchedule schedule = DRAFTER.draft(new TierAssessor().decide(DWP.scheme(), contract));
        List<SecuritySchedule> documents = new ArrayList<>(List.of(schedule));
        addAll(DRAFTER.flowDown(schedule), documents);
        return documents;
    }

    private static void addAll(List<FlowDown> flowDowns, List<SecuritySchedule> documents) {
        for (FlowDown flowDown : flowDowns) {
            documents.add(flowDown.document());
            addAll(flowDown.below(), documents);
        }
    }

    private static byte[] written(SecuritySchedule schedule) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DocxScheduleWriter.withBuiltInTemplate().write(schedule, DRAFTER.flowDown(schedule), out);
        return out.toByteArray();
    }

    /** Counts as the list of the template does: 1, 1.1, (a). */
    private static List<String> numbersInWord(XWPFDocument word) {
        List<String> numbers = new ArrayList<>();
        int clause = 0;
        int paragraph = 0;
        int item = 0;
        for (XWPFParagraph line : word.getParagraphs()) {
            switch (String.valueOf(line.getStyle())) {
                case "Heading2" -> {
                    clause++;
                    paragraph = 0;
                    numbers.add(Integer.toString(clause));
                }
                case "ClauseLevel2" -> {
                    paragraph++;
                    item = 0;
                    numbers.add(clause + "." + paragraph);
                }
                case "ClauseLevel3" -> {
                    numbers.add("(" + String.valueOf((char) ('a' + item % 26)).repeat(item / 26 + 1) + ")");
                    item++;
                }
                default -> {}
            }
        }
        return numbers;
    }

    private static List<String> numbersInModel(SecuritySchedule schedule) {
        List<String> numbers = new ArrayList<>();
        for (DraftedClause clause : schedule.clauses()) {
            numbers.add(Integer.toString(clause.number()));
            clause.paragraphs().forEach(paragraph -> {
                numbers.add(paragraph.number());
                paragraph.items().forEach(item -> numbers.add(item.number()));
            });
        }
        return numbers;
    }
}
