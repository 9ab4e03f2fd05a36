package io.github.flowdown.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flowdown.Flowdown;
import io.github.flowdown.assessment.Assessment;
import io.github.flowdown.assessment.Deviation;
import io.github.flowdown.assessment.Finding;
import io.github.flowdown.contract.Contract;
import io.github.flowdown.definition.Question;
import io.github.flowdown.definition.QuestionId;
import io.github.flowdown.definition.Reference;
import io.github.flowdown.diagnostic.Location;
import io.github.flowdown.response.Answer;
import io.github.flowdown.schedule.StatementTrace.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class TraceTest {
    private static final Flowdown DWP = Flowdown.builtIn("dwp");
    private static final Contract LETTERS = contract("benefit-letters");
    private static final Trace ASSESSED = DWP.trace(DWP.draft(assessment()));
    private static final Trace TENDER = DWP.trace(DWP.draft(LETTERS));
    private static final Reference ACCESS = new Reference("dwp-isp", "3.4");
    private static final QuestionId MFA = QuestionId.of("AC-03");

    @Test
    void aStatementLeadsToItsClausesAndEachLeadsBack() {
        assertThat(ids(ASSESSED.clausesFor(ACCESS))).containsExactly("access-control", "deviations");
        assertThat(ASSESSED.statementsFor("access-control")).contains(ACCESS);
    }

    @Test
    void aQuestionLeadsToTheClausesItTestsAndEachLeadsBack() {
        assertThat(ids(ASSESSED.clausesFor(MFA))).containsExactly("access-control");
        assertThat(ASSESSED.questionsFor("access-control"))
                .extracting(TracedQuestion::id)
                .contains(MFA);
        assertThat(ASSESSED.statementsFor(MFA)).contains(ACCESS);
        assertThat(ASSESSED.questionsFor(ACCESS)).extracting(TracedQuestion::id).contains(MFA);
    }

    @Test
    void aCellLeadsToItsQuestionAndAFindingToItsClauses() {
        Finding finding = ASSESSED.findingsFor("access-control").stream()
                .filter(found -> found.question().id().equals(MFA))
                .findFirst()
                .orElseThrow();
        Location cell = finding.answer().location();

        assertThat(ASSESSED.questionAt(cell).map(TracedQuestion::id)).contains(MFA);
        assertThat(ASSESSED.findingsFor(ACCESS)).contains(finding);
        assertThat(ids(ASSESSED.clausesFor(finding))).containsExactly("access-control", "remediation");
        assertThat(ASSESSED.findingsFor("remediation")).contains(finding);
    }

    @Test
    void atTenderStageQuestionsHaveNoAnswersAndTheRestIsTheSame() {
        assertThat(TENDER.questionsFor(ACCESS))
                .extracting(TracedQuestion::id)
                .containsExactlyElementsOf(ASSESSED.questionsFor(ACCESS).stream()
                        .map(TracedQuestion::id)
                        .toList());
        assertThat(TENDER.questionsFor(ACCESS))
                .allMatch(question -> question.answer().map(Answer::value).isEmpty());
        assertThat(TENDER.findingsFor(ACCESS)).isEmpty();
        assertThat(TENDER.tierReasons()).isEqualTo(ASSESSED.tierReasons());
    }

    @Test
    void aDeviationLeadsToItsClausesAndEachLeadsBack() throws IOException {
        Flowdown flowdown =
                Flowdown.with().asOf(LocalDate.of(2026, 12, 1)).builtIn("dwp").orThrow();
        Trace trace = flowdown.trace(flowdown.draft(
                LETTERS,
                flowdown.readDeviations(LETTERS, Path.of("samples/deviations/benefit-letters.yaml"))
                        .orThrow()));
        List<Deviation> live = trace.deviationsFor("access-control");
        assertThat(trace.clausesFor(live.get(0)))
                .extracting(drafted -> drafted.clause().id())
                .contains("access-control");
        assertThat(trace.deviationsFor(ACCESS)).containsAll(live);
        assertThat(trace.deviationsFor("welsh-language")).isEmpty();
    }

    @Test
    void aClauseLeadsToTheValuesThatStandInIt() {
        assertThat(TENDER.parametersFor("patching").keySet()).containsExactly("patching", "exploited");
        assertThat(TENDER.parametersFor("termination").keySet()).containsExactly("cure", "resume");
        assertThat(TENDER.parametersFor("registers")).isEmpty();
    }

    @Test
    void whatTheBuyerSelectedStandsWithItsReasonAndWhatHangsOnIt() {
        Selection welsh = Selection.of(DWP.draft(LETTERS)).stream()
                .filter(selection -> selection.criterion().id().equals(QuestionId.of("welsh-public")))
                .findFirst()
                .orElseThrow();
        assertThat(welsh.label()).isEqualTo("Yes");
        assertThat(welsh.reason()).contains("Letters are sent in Welsh or English as the reader prefers.");
        assertThat(welsh.decides()).extracting(Clause::id).containsExactly("welsh-language");
        assertThat(ids(TENDER.clausesHangingOn(QuestionId.of("welsh-public")))).containsExactly("welsh-language");
    }

    @Test
    void everyMandatoryStatementHasARowThatSaysHowItIsServed() {
        assertThat(TENDER.rows()).hasSize(28 + 8);
        for (StatementTrace row : TENDER.rows()) {
            assertThat(row.because().isEmpty()).isEqualTo(row.service() == Service.CARRIED_AND_ASKED);
            assertThat(row.service().isCarried()).isEqualTo(!row.clauses().isEmpty());
        }
        assertThat(row("1.4").because()).isEqualTo("The department alone reviews its own policy.");
        assertThat(row("3.9").because())
                .isEqualTo(
                        "'Use of artificial intelligence' is left out: it is needed only where ai use is 'Yes, and our"
                                + " information trains no model' or 'Yes, and our information may train a model'");
    }

    @Test
    void theCoverageIsSaidInASentence() {
        assertThat(TENDER.coverage())
                .extracting(PolicyCoverage::describe)
                .containsExactly(
                        "DWP Information Security Policy, version 2026-05-12: of 27 mandatory statements that a supplier can"
                                + " affect, this document carries 24, and the questionnaire asks about all.",
                        "UK GDPR Article 28(3), version 1.0: of 8 mandatory statements that a supplier can affect, this"
                                + " document carries all, and the questionnaire asks about all.");
    }

    @Test
    void withoutASchemeClausesCanStillBeAskedForAndThereAreNoRows() {
        SecuritySchedule alone = new ScheduleDrafter(DWP.clauses()).draft(DWP.tier(LETTERS));
        Trace trace = Trace.of(alone);

        assertThat(trace.rows()).isEmpty();
        assertThat(ids(trace.clausesFor(ACCESS))).containsExactly("access-control", "deviations");
        assertThat(trace.questionsFor("access-control"))
                .allMatch(question -> question.question().map(Question::id).isEmpty());
    }

    private static StatementTrace row(String entry) {
        return TENDER.rows().stream()
                .filter(row -> row.statement().equals(new Reference("dwp-isp", entry)))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> ids(List<DraftedClause> clauses) {
        return clauses.stream().map(drafted -> drafted.clause().id()).toList();
    }

    private static Contract contract(String name) {
        try {
            return DWP.readContract(Path.of("samples/contracts", name + ".yaml"))
                    .orThrow();
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    private static Assessment assessment() {
        try {
            return DWP.assess(
                    LETTERS,
                    DWP.readResponse(LETTERS, Path.of("samples/returned/benefit-letters.xlsx"))
                            .orThrow());
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }
}
