package io.github.flowdown.response;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.flowdown.contract.TierDecision;
import io.github.flowdown.definition.Question;
import io.github.flowdown.definition.QuestionId;
import io.github.flowdown.definition.Questionnaire;
import io.github.flowdown.diagnostic.Diagnostic;
import java.util.List;
import java.util.Map;

/**
 * What a supplier sent back for a contract. Carries its questionnaire and its contract's tier decision, so that nobody can score it against others.
 *
 * @param source the name of the workbook
 * @param answers one for every question of the questionnaire that had a row or should have had one, in the questionnaire's order
 * @param certificates the certificates the supplier says it holds, in its order
 * @param subContractors whom the supplier says it will use, in its order
 * @param diagnostics what a person has to look at; no errors
 * @param fingerprint SHA-256 of the workbook, in hex
 * @param intake how the workbook differs from the one that was issued, and why cells were left aside
 */
public record Response(
        Questionnaire questionnaire,
        TierDecision tier,
        String source,
        Map<QuestionId, Answer> answers,
        List<HeldCertificate> certificates,
        List<DeclaredSubContractor> subContractors,
        CellAccount cells,
        List<Diagnostic> diagnostics,
        String fingerprint,
        Intake intake) {
    public Response {
        answers = ImmutableMap.copyOf(answers);
        certificates = ImmutableList.copyOf(certificates);
        subContractors = ImmutableList.copyOf(subContractors);
        diagnostics = ImmutableList.sortedCopyOf(diagnostics);
    }

    /** Answers that did not come straight from a workbook. */
    public Response(
            Questionnaire questionnaire,
            TierDecision tier,
            String source,
            Map<QuestionId, Answer> answers,
            List<HeldCertificate> certificates,
            List<DeclaredSubContractor> subContractors,
            CellAccount cells,
            List<Diagnostic> diagnostics,
            String fingerprint) {
        this(
                questionnaire,
                tier,
                source,
                answers,
                certificates,
                subContractors,
                cells,
                diagnostics,
                fingerprint,
                Intake.NONE);
    }

    /** The same return with other answers. */
    public Response withAnswers(Map<QuestionId, Answer> others) {
        return new Response(
                questionnaire,
                tier,
                source,
                others,
                certificates,
                subContractors,
                cells,
                diagnostics,
                fingerprint,
                intake);
    }

    /** The same return under another reading of the same contract. */
    public Response under(TierDecision other) {
        return new Response(
                questionnaire,
                other,
                source,
                answers,
                certificates,
                subContractors,
                cells,
                diagnostics,
                fingerprint,
                intake);
    }

    /** The questions asked of this supplier, given its answers. The list is immutable. */
    public List<Question> asked() {
        return new AskedQuestions(tier, questionnaire, answers).of(questionnaire);
    }
}
