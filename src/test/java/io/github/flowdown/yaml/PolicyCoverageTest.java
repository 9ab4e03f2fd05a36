package io.github.flowdown.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flowdown.Flowdown;
import io.github.flowdown.diagnostic.CheckReport;
import io.github.flowdown.diagnostic.PolicyMust;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PolicyCoverageTest {
    @TempDir
    Path folder;

    @Test
    void everyMustIsARowWithItsQuestionsAndClausesOrTheReasonWhyNot() throws IOException {
        Variant.of(folder).after("policy.yaml", "Protect, obligation: must}\n", """
                          - {id: "1.4", title: Nobody asks, group: Protect, obligation: must}
                        """);

        List<PolicyMust> musts = check().musts();

        assertThat(musts)
                .containsExactly(
                        new PolicyMust(
                                "example",
                                "policy:1.1",
                                "People prove who they are",
                                List.of("PR-01"),
                                List.of("sign-in"),
                                Optional.empty()),
                        new PolicyMust("example", "policy:1.4", "Nobody asks", List.of(), List.of(), Optional.empty()),
                        new PolicyMust(
                                "example",
                                "policy:1.2",
                                "The policy is reviewed",
                                List.of(),
                                List.of(),
                                Optional.of("Only we review it.")));
        assertThat(musts)
                .extracting(PolicyMust::state)
                .containsExactly(
                        PolicyMust.State.COVERED, PolicyMust.State.NOT_COVERED, PolicyMust.State.NOT_FOR_SUPPLIERS);
        assertThat(check().statements())
                .contains(
                        "example: of 3 'must' statements, 1 have a question and a clause, 1 no supplier can affect, 1 are not covered");
    }

    @Test
    void jsonAndPageHoldTheSameRows() throws IOException {
        CheckReport report = new DefinitionChecker().check(Path.of("questionnaires/dwp/scheme.yaml"));
        List<String> statements =
                report.musts().stream().map(PolicyMust::statement).toList();

        JsonNode json = JsonMapper.shared().readTree(Flowdown.json(report)).get("policy");
        List<String> inJson = new ArrayList<>();
        json.forEach(row -> inJson.add(row.get("statement").asString()));
        Path page = folder.resolve("check.html");
        Flowdown.writeHtml(report, page);

        assertThat(statements).hasSizeGreaterThan(29).doesNotHaveDuplicates();
        assertThat(inJson).isEqualTo(statements);
        assertThat(Pattern.compile("<th scope=\"row\">([^<]*)</th>")
                        .matcher(Files.readString(page))
                        .results()
                        .map(row -> row.group(1)))
                .isEqualTo(statements);
    }

    @Test
    void aPageTakesNoMarkupFromADefinition() throws IOException {
        Variant.of(folder)
                .replace("policy.yaml", "People prove who they are", "\"<script>alert('1')</script> & more\"")
                .replace("policy.yaml", "Only we review it.", "\"<img src=x>\"");
        Path page = folder.resolve("check.html");
        Flowdown.writeHtml(check(), page);

        assertThat(Files.readString(page))
                .contains("&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt; &amp; more", "&lt;img src=x&gt;")
                .doesNotContain("<script", "<img", "class=\"marking");
    }

    private CheckReport check() throws IOException {
        return new DefinitionChecker().check(folder.resolve("scheme.yaml"));
    }
}
