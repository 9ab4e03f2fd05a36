package io.github.flowdown.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flowdown.Example;
import io.github.flowdown.contract.Contract;
import io.github.flowdown.definition.DeterminationRule.Vehicle;
import io.github.flowdown.schedule.FlowDown;
import io.github.flowdown.schedule.ScheduleDrafter;
import io.github.flowdown.schedule.SecuritySchedule;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class HtmlScheduleWriterTest {

    static Stream<String> everyKind() throws IOException {
        return Stream.of(
                html(ScheduleFixture.schedule()),
                html(ScheduleFixture.assessed()),
                html(ScheduleFixture.schedule(Vehicle.DEVIATION, ScheduleFixture.ODD_NAME)),
                overview(deepChain()));
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void thePageIsWellFormedAndNeedsNothingElse(String page) throws Exception {
        Document document = Written.page(page);

        assertThat(document.getDocumentElement().getAttribute("lang")).isEqualTo("en-GB");
        assertThat(elements(document, "script", "img", "iframe", "link", "object", "form"))
                .isEmpty();
        assertThat(page).doesNotContain("url(", "@import");
        assertThat(attributes(document, "href")).allMatch(href -> href.startsWith("#"));
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void everyLinkLeadsSomewhereAndEveryIdIsUsedOnce(String page) throws Exception {
        Document document = Written.page(page);
        List<String> ids = attributes(document, "id");

        assertThat(ids).doesNotHaveDuplicates();
        assertThat(attributes(document, "href"))
                .allSatisfy(href -> assertThat(ids).contains(href.substring(1)));
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void headingsNeverSkipALevel(String page) throws Exception {
        List<Integer> levels = elements(Written.page(page), "h1", "h2", "h3").stream()
                .map(heading -> heading.getTagName().charAt(1) - '0')
                .toList();

        assertThat(levels.get(0)).isEqualTo(1);
        assertThat(levels.stream().filter(level -> level == 1)).hasSize(1);
        for (int i = 1; i < levels.size(); i++) {
            assertThat(levels.get(i)).isLessThanOrEqualTo(levels.get(i - 1) + 1);
        }
    }

    @Test
    void aTermLeadsToItsDefinitionOnceAParagraph() throws IOException {
        assertThat(html(ScheduleFixture.schedule()))
                .contains("<a class=\"term\" href=\"#term-security-incident\">Security Incident</a>")
                .contains("<strong id=\"term-security-incident\">Security Incident</strong>");
    }

    @Test
    void writingTwiceGivesTheSamePage() throws IOException {
        assertThat(html(ScheduleFixture.assessed())).isEqualTo(html(ScheduleFixture.assessed()));
    }

    @Test
    void theOverviewCountsADeepChainLevelByLevel() throws Exception {
        Document page = Written.page(overview(deepChain()));

        assertThat(elements(page, "h2").stream().map(Element::getTextContent))
                .containsExactly(
                        "What needs a look",
                        "1  EX-1: Example service",
                        "1.1  EX-2: Example service",
                        "1.1.1  EX-3: Example service",
                        "1.1.1.1  EX-4: Example service",
                        "1.1.1.1.1  EX-5: Example service",
                        "1.1.1.1.1.1  EX-6: Example service",
                        "2  EX-7: Example service");
    }

    @Test
    void theOverviewNamesWhatIsNotAssessedAndWhatIsHigherThanAbove() throws Exception {
        List<String> rows = elements(Written.page(overview(deepChain())), "tr").stream()
                .map(Element::getTextContent)
                .toList();

        assertThat(rows)
                .contains(
                        "1.1EX-2Its tier, High, is higher than that of the contract above, Low.Check the risk answers of"
                                + " both: what is passed on is part of the contract above.")
                .contains(
                        "2EX-7Nobody has assessed its risk, so the tier of the contract above, High, was taken.Have the"
                                + " risk assessed before the sub-contract is let.");
    }

    @Test
    void subContractsOfTheSameNameAreToldApart() throws Exception {
        Contract top = Example.with(high("EX-0"), high("EX-1"), high("EX-1"));

        assertThat(elements(Written.page(overview(top)), "h2").stream().map(Element::getTextContent))
                .containsExactly("What needs a look", "1  EX-1: Example service", "2  EX-1: Example service");
    }

    /** Six contracts one below the other, the first of them low, and a second one beside the first that nobody has assessed. */
    private static Contract deepChain() {
        Contract deepest = high("EX-6");
        for (int number = 5; number > 1; number--) {
            deepest = Example.with(high("EX-" + number), deepest);
        }
        Contract low = Example.contract(
                "EX-1", Map.of("personal-data", "ordinary", "connection", "none", "standing", "nothing-held"));
        return Example.with(high("EX-0"), Example.with(low, deepest), Example.contract("EX-7", Map.of()));
    }

    private static Contract high(String reference) {
        return Example.contract(
                reference, Map.of("personal-data", "ordinary", "connection", "privileged", "standing", "nothing-held"));
    }

    private static String overview(Contract contract) throws IOException {
        ScheduleDrafter drafter = new ScheduleDrafter(Example.clauseLibrary());
        SecuritySchedule schedule = drafter.draft(Example.tierOf(contract));
        List<FlowDown> below = drafter.flowDown(schedule);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new HtmlScheduleWriter().writeOverview(schedule, below, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String html(SecuritySchedule schedule) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new HtmlScheduleWriter().write(schedule, ScheduleFixture.drafter().flowDown(schedule), out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static List<Element> elements(Document page, String... names) {
        List<String> wanted = List.of(names);
        List<Element> found = new ArrayList<>();
        NodeList all = page.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            if (all.item(i) instanceof Element element && wanted.contains(element.getTagName())) {
                found.add(element);
            }
        }
        return found;
    }

    private static List<String> attributes(Document page, String name) {
        return elements(page, "a", "h1", "h2", "h3", "p", "main", "strong", "nav").stream()
                .map(element -> element.getAttribute(name))
                .filter(value -> !value.isEmpty())
                .toList();
    }
}
