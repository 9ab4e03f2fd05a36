package io.github.flowdown.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flowdown.diagnostic.CaseResult;
import io.github.flowdown.diagnostic.CheckReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cases beside a scheme: what is expected of contracts and answers, and what is said when it comes out otherwise. */
class CasesTest {
    private static final String HEAD = "cases: example\nas-of: 2026-11-23\ntests:\n";

    @TempDir
    Path folder;

    @Test
    void whatComesOutAsExpectedPasses() throws IOException {
        CheckReport report = check("""
                  - name: a harmless contract
                    facts: {personal-data: none}
                    expect: {tier: low, determination: ordinary-terms, points: -5, asked: [PR-01, PR-02, PR-03, PR-05]}
                  - name: everything in place
                    facts: {personal-data: special-category}
                    other-answers: best
                    expect:
                      tier: high
                      determination: schedule
                      asked: {includes: [PR-04], excludes: [PR-03]}
                      score: 100
                      rating: good
                      gates: []
                      findings: 0
                      clauses: [sign-in, incident-reporting]
                  - name: administrators with a password alone
                    facts: {personal-data: ordinary}
                    decided-tier: high
                    other-answers: minimum
                    answers:
                      PR-01: none
                      PR-02: A data centre in Leeds
                      PR-05: {answer: "12", comment: In most weeks., evidence: The log, evidence-date: 2026-10-01, backing: audit}
                    expect:
                      score: 8.3
                      sections: {protect: 8.33}
                      rating: weak
                      gates: [critical-must]
                      findings: [PR-01]
                """);

        assertThat(report.diagnostics()).isEmpty();
        assertThat(report.cases()).extracting(CaseResult::passed).containsExactly(true, true, true);
    }

    @Test
    void whatDiffersIsSaidAtItsPlaceWithTheReason() throws IOException {
        CheckReport report = check("""
                  - name: wrong
                    facts: {personal-data: special-category}
                    other-answers: worst
                    expect:
                      tier: low
                      determination: ordinary-terms
                      points: 26
                      asked: 2
                      score: {low: 1, high: 2}
                      rating: good
                      gates: {excludes: [critical-must]}
                      findings: [PR-04, PR-05]
                      clauses: {includes: [incident-reporting], excludes: [sign-in]}
                """);

        assertThat(printed(report)).containsExactly("""
                cases/scheme.cases.yaml:8:13: error FD2100: case 'wrong': tier: expected 'low', found 'high'
                  fix: it is so because 20 points fall in the band of tier High (from 20 upwards); at least High because special category data is handled (personal data is 'Special category or criminal offence data')""", """
                cases/scheme.cases.yaml:9:22: error FD2100: case 'wrong': determination: expected 'ordinary-terms', found 'schedule'
                  fix: it is so because the tier is high""", """
                cases/scheme.cases.yaml:10:15: error FD2100: case 'wrong': points: expected 26, found 20 points""", """
                cases/scheme.cases.yaml:11:14: error FD2100: case 'wrong': asked: expected 2, found 4
                  fix: they are: PR-01, PR-02, PR-04, PR-05""", """
                cases/scheme.cases.yaml:12:14: error FD2100: case 'wrong': score: expected between 1 and 2, found 0%""", """
                cases/scheme.cases.yaml:13:15: error FD2100: case 'wrong': rating: expected 'good', found 'weak'
                  fix: it is so because the score is 0%; at tier High, from 0 to below 80 is Weak. The rating is Weak""", """
                cases/scheme.cases.yaml:14:14: error FD2100: case 'wrong': gates: not expected critical-must""", """
                cases/scheme.cases.yaml:15:17: error FD2100: case 'wrong': findings: missing PR-05; not expected PR-01""", """
                cases/scheme.cases.yaml:16:16: error FD2100: case 'wrong': clauses: not expected sign-in""");
        assertThat(report.casesPassed()).isZero();
        assertThat(report.passed()).isFalse();
    }

    @Test
    void namesThatAreNoneAreReportedWithTheNearest() throws IOException {
        CheckReport report = check("""
                  - name: one
                    facts: {personal-dat: none, standing: certfied}
                    expect: {}
                  - name: two
                    decided-tier: hihg
                    expect: {tier: low}
                  - name: two
                    answers: {PR-1: none, PR-01: full, PR-03: [none, partly], PR-05: often}
                    expect: {sections: {protct: 1}, rating: god, clauses: [sign-on], findings: {includes: [PR-00]}}
                  - name: three
                    expect: {score: 100, rating: good, findings: []}
                """);

        assertThat(printed(report)).containsExactly("""
                cases/scheme.cases.yaml:5:13: error FD2002: there is no fact 'personal-dat'
                  fix: did you mean 'personal-data'?""", """
                cases/scheme.cases.yaml:5:43: error FD2002: there is no option of 'standing' 'certfied'
                  fix: did you mean 'certified'?""", """
                cases/scheme.cases.yaml:8:19: error FD2002: there is no tier 'hihg'
                  fix: did you mean 'high'?""", """
                cases/scheme.cases.yaml:10:11: error FD2001: case 'two' is used twice, first at 7:11
                  fix: give each its own""", """
                cases/scheme.cases.yaml:11:15: error FD2002: there is no question 'PR-1'
                  fix: did you mean 'PR-01'?""", """
                cases/scheme.cases.yaml:11:34: error FD2002: there is no option of PR-01 'full'
                  fix: did you mean 'fully'?""", """
                cases/scheme.cases.yaml:11:47: error FD1012: question PR-03 takes one answer, found 2
                  fix: write one value""", """
                cases/scheme.cases.yaml:11:70: error FD1012: 'often' is not an answer to PR-05
                  fix: write a number of days from 0 up to 365""", """
                cases/scheme.cases.yaml:14:14: error FD2101: case 'three' expects 'score' without any answer
                  fix: give 'answers' or 'other-answers'""", """
                cases/scheme.cases.yaml:14:26: error FD2101: case 'three' expects 'rating' without any answer
                  fix: give 'answers' or 'other-answers'""", """
                cases/scheme.cases.yaml:14:40: error FD2101: case 'three' expects 'findings' without any answer
                  fix: give 'answers' or 'other-answers'""");
    }

    @Test
    void casesCanBeCheckedByThemselves() throws IOException {
        check("  - name: any\n    expect: {tier: low}\n");

        CheckReport alone = new DefinitionChecker().check(folder.resolve("scheme.cases.yaml"));
        assertThat(alone.passed()).isTrue();
        assertThat(alone.casesPassed()).isEqualTo(1);
    }

    @Test
    void casesOfAnotherSchemeAreReported() throws IOException {
        Variant.of(folder).with("other.cases.yaml", "cases: exampel\ntests:\n  - {name: any, expect: {tier: low}}\n");

        assertThat(printed(new DefinitionChecker().check(folder))).containsExactly("""
                cases/other.cases.yaml:1:8: error FD2102: there is no scheme 'exampel' beside this file
                  fix: did you mean 'example'?""");
    }

    @Test
    void casesAreNotRunWhileTheSchemeIsWrong() throws IOException {
        Variant.of(folder)
                .with("scheme.cases.yaml", HEAD + "  - name: any\n    expect: {tier: high}\n")
                .replace("scheme.yaml", "low, below: 20", "low, below: 19");

        CheckReport report = new DefinitionChecker().check(folder);
        assertThat(printed(report)).noneMatch(text -> text.contains("cases.yaml"));
        assertThat(report.cases()).isEmpty();
    }

    private CheckReport check(String tests) throws IOException {
        Variant.of(folder).with("scheme.cases.yaml", HEAD + tests);
        return new DefinitionChecker().check(folder.resolve("scheme.yaml"));
    }

    private List<String> printed(CheckReport report) {
        return report.diagnostics().stream()
                .map(Object::toString)
                .map(text -> text.replace(folder.toString(), "cases"))
                .toList();
    }
}
