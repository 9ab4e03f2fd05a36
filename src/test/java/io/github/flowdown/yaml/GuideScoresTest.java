package io.github.flowdown.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flowdown.definition.Tier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every figure that the authoring guide gives for its scoring methods comes out. */
class GuideScoresTest {
    private static final Pattern METHOD =
            Pattern.compile("\n### ([a-z -]+)\n(?:(?!\n###? ).)*?```yaml\n(.*?)```\n(.*?)(?=\n##)", Pattern.DOTALL);
    private static final Pattern FIGURE = Pattern.compile("\\* `([^`]+)` gives `([^`]+)`");

    private static final Tier LOW = new Tier("low", "Low", "", 0);
    private static final Tier HIGH = new Tier("high", "High", "", 1);

    @TestFactory
    List<DynamicTest> figures() throws IOException {
        String guide = Files.readString(Path.of("questionnaires/README.md"));
        String chapter = guide.substring(guide.indexOf("\n## How answers become a score\n"));
        List<DynamicTest> figures = new ArrayList<>();
        Map<String, Integer> perMethod = new TreeMap<>();
        Matcher method = METHOD.matcher(chapter);
        while (method.find()) {
            String body = method.group(2).substring(method.group(2).indexOf("\ntitle:") + 1);
            Matcher figure = FIGURE.matcher(method.group(3));
            while (figure.find()) {
                perMethod.merge(method.group(1), 1, Integer::sum);
                String answers = figure.group(1);
                String expected = figure.group(2);
                figures.add(DynamicTest.dynamicTest(
                        method.group(1) + " " + answers,
                        () -> assertThat(scored(body, answers)).startsWith(expected)));
            }
        }
        assertThat(perMethod.keySet())
                .containsExactly(
                        "all-met",
                        "decision-table",
                        "deduction",
                        "lowest",
                        "mean and sum",
                        "points",
                        "profile",
                        "weighted-average");
        return figures;
    }

    private static String scored(String body, String answers) {
        Scored scored = Scored.yaml(List.of(LOW, HIGH), body.substring(body.indexOf('\n') + 1))
                .at(LOW);
        for (String answer : answers.split(", ")) {
            scored = scored.with(answer.substring(0, answer.indexOf(':')), answer.substring(answer.indexOf(' ') + 1));
        }
        return scored.total();
    }
}
