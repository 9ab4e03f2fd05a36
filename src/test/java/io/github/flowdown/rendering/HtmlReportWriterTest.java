package io.github.flowdown.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

final class HtmlReportWriterTest {

    static Stream<Dossier> everyKind() {
        return Stream.of(
                ReportFixture.dossier(),
                Dossier.of(ReportFixture.dossier().assessment()),
                ReportFixture.unscorable(),
                ReportFixture.flawless());
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void everyReportIsWellFormedInBritishEnglish(Dossier dossier) throws Exception {
        Document page = Written.page(Written.report(dossier));

        assertThat(page.getDocumentElement().getAttribute("lang")).isEqualTo("en-GB");
        assertThat(elements(page, "script", "img", "iframe", "link", "object", "form"))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void everyLinkWithinThePageLeadsSomewhereAndEveryIdIsUsedOnce(Dossier dossier) throws Exception {
        Document page = Written.page(Written.report(dossier));
        List<String> ids = attributes(page, "id");

        assertThat(ids).doesNotHaveDuplicates();
        assertThat(attributes(page, "href").stream().filter(href -> href.startsWith("#")))
                .allSatisfy(href -> assertThat(ids).contains(href.substring(1)));
        assertThat(attributes(page, "aria-labelledby"))
                .allSatisfy(id -> assertThat(ids).contains(id));
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void headingsNeverSkipALevelAndThereIsOneFirst(Dossier dossier) throws Exception {
        List<Integer> levels = headings(Written.page(Written.report(dossier))).stream()
                .map(heading -> heading.getTagName().charAt(1) - '0')
                .toList();

        assertThat(levels.stream().filter(level -> level == 1)).hasSize(1);
        assertThat(levels.get(0)).isEqualTo(1);
        for (int i = 1; i < levels.size(); i++) {
            assertThat(levels.get(i)).isLessThanOrEqualTo(levels.get(i - 1) + 1);
        }
    }

    @Test
    void theReportTellsTheOutcomeFirstAndTheVersionsLast() throws Exception {
        List<String> second = headings(Written.page(Written.report(ReportFixture.dossier()))).stream()
                .filter(heading -> heading.getTagName().equals("h2"))
                .map(Element::getTextContent)
                .toList();

        assertThat(second)
                .containsExactly(
                        "Outcome",
                        "What to do next",
                        "Score by section",
                        "Findings",
                        "Supply chain",
                        "Security Schedule",
                        "What was received",
                        "Every question",
                        "How the score was worked out",
                        "Versions and fingerprints");
    }

    @Test
    void everyTableHasACaptionAndEveryHeaderASide() throws Exception {
        Document page = Written.page(Written.report(ReportFixture.dossier()));

        assertThat(elements(page, "table"))
                .isNotEmpty()
                .allSatisfy(table -> assertThat(
                                table.getElementsByTagName("caption").getLength())
                        .isEqualTo(1));
        assertThat(elements(page, "th"))
                .allSatisfy(header -> assertThat(header.getAttribute("scope")).isIn("row", "col"));
    }

    @Test
    void aPictureOfAScoreSaysTheSameInWords() throws Exception {
        Document page = Written.page(Written.report(ReportFixture.dossier()));

        assertThat(elements(page, "svg").stream()
                        .map(svg -> svg.getAttribute("aria-label"))
                        .filter(label -> !label.isEmpty()))
                .containsExactly("Govern: 30%", "Protect: 44.4% to 100%", "Whole questionnaire: 39.6% to 76.7%");
        assertThat(text(page, "scale-text").replaceAll("\\s+", " "))
                .isEqualTo("The score, 39.6% to 76.7%, against the rating bands of tier High: Weak from 0%;"
                        + " Adequate from 40%; Strong from 80%; the striped part hangs on answers that await review.");
    }

    @Test
    void thePageAsksNothingOfAnybodyElse() throws Exception {
        Document page = Written.page(Written.report(ReportFixture.dossier()));

        assertThat(attributes(page, "src")).isEmpty();
        assertThat(attributes(page, "href").stream().filter(href -> !href.startsWith("#")))
                .containsExactly("https://example.com/iso27001?id=7");
        assertThat(Written.report(ReportFixture.dossier()))
                .contains("content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:\"")
                .doesNotContain("@import", "@font-face", "url(http", "url(data", "url(//");
    }

    @Test
    void theContributionsAreSaidToAddUpOnlyBecauseTheyDo() {
        Dossier dossier = ReportFixture.dossier();

        assertThat(ScoreWorking.of(dossier.assessment()).orElseThrow().addsUp()).isTrue();
        assertThat(Written.report(dossier))
                .contains("The contributions of 4 questions add up to the score exactly, before anything is rounded for"
                        + " showing.")
                .contains("<dt>Low end</dt><dd>107/270</dd><dt>High end</dt><dd>23/30</dd>");
    }

    @Test
    void nothingScorableIsSaidToBeNotAssessedAndHasNoNumber() throws Exception {
        Document page = Written.page(Written.report(ReportFixture.unscorable()));

        assertThat(text(page, "outcome")).contains("Not assessed").contains("Not scored");
        assertThat(text(page, "method"))
                .contains("Not scored: no section could be scored. There is no number to explain.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "</style><script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "' onmouseover='alert(1)",
                "<!-- & ]]> &amp;",
                "${7*7} {{7*7}} @if(true) <%= 1 %>"
            })
    void whatASupplierWroteIsShownToTheLetterAndNeverObeyed(String hostile) throws Exception {
        Document page = Written.page(Written.report(ReportFixture.withComment(hostile)));

        assertThat(elements(page, "script", "img")).isEmpty();
        assertThat(text(page, "q-GV-01")).contains("Comment: " + hostile);
    }

    @Test
    void aDirectionOverrideIsMadeVisible() throws Exception {
        String comment = "invoice\u202Efdp.exe\u0000 end\u2028of line";

        assertThat(text(Written.page(Written.report(ReportFixture.withComment(comment))), "q-GV-01"))
                .contains("Comment: invoice\\u{202E}fdp.exe\\u{0} end\\u{2028}of line");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.com/a?b=c&d=%20", "http://example.com", "mailto:security@example.com"})
    void evidenceOnTheWebCanBeFollowed(String reference) throws Exception {
        Document page = Written.page(Written.report(ReportFixture.withEvidence(reference)));

        assertThat(attributes(page, "href")).contains(reference);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JaVaScRiPt:alert(1)",
                " javascript:alert(1)",
                "data:text/html,<script>alert(1)</script>",
                "vbscript:x",
                "file:///etc/passwd",
                "//example.com/x",
                "https:///x",
                "https://gov.uk@evil.example/x",
                "https://example.com/a b",
                "https://example.com/\u202Efdp",
                "see https://example.com"
            })
    void everyOtherReferenceIsTextOnly(String reference) throws Exception {
        Document page = Written.page(Written.report(ReportFixture.withEvidence(reference)));

        assertThat(attributes(page, "href").stream().filter(href -> !href.startsWith("#")))
                .containsExactly("https://example.com/iso27001?id=7");
        assertThat(text(page, "q-GV-01")).contains("Evidence: " + VisibleText.of(reference));
    }

    @Test
    void theSameDossierGivesTheSameBytesOnEveryMachine() {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.UK);
            TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
            String here = Written.report(ReportFixture.dossier());
            Locale.setDefault(new Locale("ar", "EG"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertThat(Written.report(ReportFixture.dossier())).isEqualTo(here);
            Locale.setDefault(new Locale("tr", "TR"));
            assertThat(Written.report(ReportFixture.dossier())).isEqualTo(here);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    private static List<Element> headings(Document page) {
        return elements(page, "*").stream()
                .filter(element -> element.getTagName().matches("h[1-6]"))
                .toList();
    }

    private static List<Element> elements(Document page, String... names) {
        List<Element> found = new ArrayList<>();
        for (String name : names) {
            NodeList nodes = page.getElementsByTagName(name);
            for (int i = 0; i < nodes.getLength(); i++) {
                found.add((Element) nodes.item(i));
            }
        }
        return found;
    }

    private static List<String> attributes(Document page, String name) {
        return elements(page, "*").stream()
                .filter(element -> element.hasAttribute(name))
                .map(element -> element.getAttribute(name))
                .toList();
    }

    private static String text(Document page, String id) {
        return elements(page, "*").stream()
                .filter(element -> element.getAttribute("id").equals(id))
                .findFirst()
                .orElseThrow()
                .getTextContent();
    }
}
