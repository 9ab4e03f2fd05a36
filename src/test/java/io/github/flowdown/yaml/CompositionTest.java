package io.github.flowdown.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flowdown.definition.Obligation;
import io.github.flowdown.definition.Option;
import io.github.flowdown.definition.Question;
import io.github.flowdown.definition.QuestionId;
import io.github.flowdown.definition.Questionnaire;
import io.github.flowdown.diagnostic.CheckReport;
import io.github.flowdown.diagnostic.DefinitionChange;
import io.github.flowdown.diagnostic.Location;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Questionnaires that include others, or are based on one and say what they change. */
class CompositionTest {
    private static final String HEAD = """
            questionnaire: ours
            version: "2.0"
            title: Our questionnaire
            scoring: {method: weighted-average}
            """;

    private static final String SITES = """
            questionnaire: sites
            version: "1.0"
            title: Sites
            scoring: {method: weighted-average}
            scales:
              guarded:
                - {value: open, label: Open, score: 0}
                - {value: locked, label: Locked, score: 1}
            sections:
              - id: sites
                title: Sites
                scoring: {method: weighted-average}
                questions:
                  - id: SI-01
                    text: Are your doors locked?
                    obligation: should
                    answer: guarded
                    shortfall: {severity: low, finding: Doors stand open., action: Lock them.}
            """;

    @TempDir
    Path folder;

    @Test
    void whatIsIncludedIsPartOfTheQuestionnaire() throws IOException {
        Questionnaire read = Variant.of(folder)
                .with("sites.yaml", SITES)
                .replace("supplier.yaml", "scales:\n", "include: [sites.yaml]\nscales:\n")
                .scheme()
                .questionnaire();

        assertThat(ids(read)).containsExactly("SI-01", "PR-01", "PR-02", "PR-03", "PR-04", "PR-05");
        assertThat(question(read, "SI-01").location()).isEqualTo(new Location.InText(folder + "/sites.yaml", 14, 9));
    }

    @Test
    void aQuestionnaireSaysWhatItChangesInTheOneItIsBasedOn() throws IOException {
        Variant variant = ours("""
                changes:
                  PR-03: {switch-off: We have no accounts that end.}
                  PR-04:
                    tighten: {minimum: fully}
                    reword: {guidance: A working day is enough., text: Are old accounts closed in time?}
                  PR-05: {tighten: {obligation: should}}
                sections:
                  - id: protect
                    title: Protect
                    scoring: {method: weighted-average}
                    questions:
                      - {id: PR-06, text: Anything else?, obligation: may, weight: 0, answer: {type: text}}
                """);
        Questionnaire read = variant.scheme().questionnaire();

        assertThat(ids(read)).containsExactly("PR-01", "PR-02", "PR-04", "PR-05", "PR-06");
        assertThat(question(read, "PR-04").text()).isEqualTo("Are old accounts closed in time?");
        assertThat(question(read, "PR-04").minimum().orElseThrow().named().values())
                .extracting(Option::value)
                .containsExactly("fully");
        assertThat(question(read, "PR-05").obligation()).isEqualTo(Obligation.SHOULD);

        CheckReport report = new DefinitionChecker().check(folder.resolve("scheme.yaml"));
        assertThat(report.changes())
                .extracting(DefinitionChange::describe)
                .containsExactly(
                        "ours: PR-03 is switched off (We have no accounts that end.)",
                        "ours: PR-04 is tightened (minimum)",
                        "ours: PR-04 is reworded (guidance, text)",
                        "ours: PR-05 is tightened (obligation)",
                        "ours: PR-06 is added");
        assertThat(report.statements()).contains("ours: PR-06 is added");
    }

    @Test
    void whatIsTightenedIsNeverLooser() throws IOException {
        Variant variant = ours("""
                changes:
                  PR-01: {tighten: {obligation: should, minimum: partly, weight: 2, tiers: [high]}}
                  PR-9: {switch-off: gone}
                """);

        assertThat(variant.reported()).containsExactly("""
                ours.yaml:7:33: error FD2103: 'obligation' is should, which is less than must before
                  fix: write a stricter one, or leave it out""", """
                ours.yaml:7:50: error FD2103: 'minimum' is partly, which is less than fully before
                  fix: write a stricter one, or leave it out""", """
                ours.yaml:7:66: error FD2103: the question weighs less than before
                  fix: let it weigh more""", """
                ours.yaml:7:76: error FD2103: the question is no longer asked at every tier where it was
                  fix: name those tiers as well""", """
                ours.yaml:8:3: error FD2002: the questionnaire it is based on has no question 'PR-9'
                  fix: write one of: PR-01, PR-02, PR-03, PR-04, PR-05""");
    }

    @Test
    void nothingComesToItself() throws IOException {
        Variant variant = Variant.of(folder)
                .with("sites.yaml", SITES + "include: [more.yaml]\n")
                .with("more.yaml", SITES.replace("sites", "more") + "include: [supplier.yaml]\n")
                .replace("supplier.yaml", "scales:\n", "include: [sites.yaml]\nscales:\n");

        assertThat(variant.reported()).containsExactly("""
                more.yaml:19:11: error FD1050: 'supplier.yaml' comes to itself: supplier.yaml, sites.yaml, more.yaml
                  fix: take one of them away""");
    }

    @Test
    void aFileComesInOnce() throws IOException {
        Variant variant = Variant.of(folder)
                .with("sites.yaml", SITES)
                .replace("supplier.yaml", "scales:\n", "include: [sites.yaml, sites.yaml]\nscales:\n");

        assertThat(variant.reported()).containsExactly("""
                supplier.yaml:5:23: error FD1050: 'sites.yaml' comes in twice
                  fix: take one of them away""");
    }

    @Test
    void nothingOutsideTheRootComesIn() throws IOException {
        Variant variant = Variant.of(folder)
                .replace("supplier.yaml", "scales:\n", "include: [../sites.yaml, none.yaml, policy.yaml]\nscales:\n");

        assertThat(variant.reported()).containsExactly("""
                policy.yaml:1:1: error FD1013: expected a questionnaire, found a catalogue
                  fix: name a questionnaire here""", """
                supplier.yaml:5:11: error FD1014: '../sites.yaml' does not name a file below the root of the scheme
                  fix: write a path from the root with '/', without '..'""", """
                supplier.yaml:5:26: error FD1001: there is no file 'none.yaml'
                  fix: write its path from the root of the scheme""");
    }

    @Test
    void aMistakeInWhatIsIncludedIsReportedWhereItStands() throws IOException {
        Variant variant = Variant.of(folder)
                .with("sites.yaml", SITES.replace("answer: guarded", "answer: gaurded"))
                .replace("supplier.yaml", "scales:\n", "include: [sites.yaml]\nscales:\n");

        assertThat(variant.reported()).containsExactly("""
                sites.yaml:17:17: error FD2002: there is no scale 'gaurded'
                  fix: did you mean 'guarded'?""");
    }

    private Variant ours(String rest) throws IOException {
        return Variant.of(folder)
                .with("ours.yaml", HEAD + "based-on: supplier.yaml\n" + rest)
                .replace("scheme.yaml", "questionnaire: supplier.yaml", "questionnaire: ours.yaml");
    }

    private static Question question(Questionnaire read, String id) {
        return read.question(QuestionId.of(id)).orElseThrow();
    }

    private static List<String> ids(Questionnaire read) {
        return read.questions().stream().map(question -> question.id().value()).toList();
    }
}
