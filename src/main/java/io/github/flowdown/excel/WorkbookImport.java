package io.github.flowdown.excel;

import com.google.common.hash.Hashing;
import io.github.flowdown.contract.TierDecision;
import io.github.flowdown.definition.CertificateScheme;
import io.github.flowdown.definition.QuestionId;
import io.github.flowdown.definition.Questionnaire;
import io.github.flowdown.diagnostic.Diagnostic;
import io.github.flowdown.diagnostic.DiagnosticCode;
import io.github.flowdown.diagnostic.Location;
import io.github.flowdown.response.Answer;
import io.github.flowdown.response.CellAccount;
import io.github.flowdown.response.Intake;
import io.github.flowdown.response.Response;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The reading of one workbook, from its bytes to answers. */
final class WorkbookImport {
    private final String source;
    private final Questionnaire questionnaire;
    private final TierDecision tier;
    private final CappedProblems problems;
    private final CellCounts counts = new CellCounts();
    private final DriftReport drift = new DriftReport();
    private final Identity identity;
    private final ReturnedEntries entries;
    private final ReturnedRows rows;

    WorkbookImport(
            String source, Questionnaire questionnaire, TierDecision tier, List<CertificateScheme> certificateSchemes) {
        this.source = source;
        this.questionnaire = questionnaire;
        this.tier = tier;
        this.problems = new CappedProblems(source);
        this.identity = new Identity(source, drift);
        this.entries = new ReturnedEntries(source, certificateSchemes, problems, counts);
        this.rows = new ReturnedRows(
                source,
                questionnaire,
                new IssuedTexts(questionnaire, tier, certificateSchemes),
                problems,
                counts,
                identity,
                entries,
                new ReturnedOptions(source, questionnaire, tier, certificateSchemes, problems, drift),
                drift);
    }

    ReturnedWorkbook run(byte[] file, ImportBudget budget) throws IOException {
        Optional<Diagnostic> refusal = new WorkbookFile(source, file, budget).read(rows, problems::add);
        return refusal.isPresent() ? refused(refusal.get()) : finish(file);
    }

    /** The result for a workbook that was refused for one reason. */
    ReturnedWorkbook refused(Diagnostic why) {
        return new ReturnedWorkbook(source, counts.accountOfRefused(), List.of(why), Optional.empty());
    }

    private static boolean isForAnother(Diagnostic problem) {
        return problem.code() == DiagnosticCode.WRONG_CONTRACT || problem.code() == DiagnosticCode.WRONG_QUESTIONNAIRE;
    }

    private ReturnedWorkbook finish(byte[] file) {
        List<Diagnostic> differing = identity.compare(questionnaire, tier);
        if (differing.stream().anyMatch(WorkbookImport::isForAnother)) {
            // Compared with what another workbook asks, every row and text of this one would be strange.
            return new ReturnedWorkbook(source, counts.accountOfRefused(), differing, Optional.empty());
        }
        differing.forEach(problems::add);
        Map<QuestionId, Answer> answers = Map.of();
        CellAccount account;
        if (rows.isEmpty()) {
            problems.add(Diagnostic.of(
                            DiagnosticCode.NO_QUESTIONS_FOUND,
                            new Location.InFile(source),
                            "no question of %s was found in the workbook".formatted(questionnaire.id()))
                    .withHint("send back the questionnaire that was issued, with its heading row and its Ref column"));
            account = counts.accountOfRefused();
        } else {
            answers = new ReturnedAnswers(source, problems, counts, rows, drift, identity.isOfEarlierVersion())
                    .of(questionnaire, tier);
            rows.compareOffers(questionnaire);
            account = counts.account();
        }
        List<Diagnostic> all = problems.sorted();
        if (all.stream().anyMatch(Diagnostic::isError)) {
            return new ReturnedWorkbook(source, account, all, Optional.empty());
        }
        String fingerprint = Hashing.sha256().hashBytes(file).toString();
        return new ReturnedWorkbook(
                source,
                account,
                all,
                Optional.of(new Response(
                        questionnaire,
                        tier,
                        source,
                        answers,
                        entries.certificates(),
                        entries.subContractors(),
                        account,
                        all,
                        fingerprint,
                        new Intake(drift.found(), counts.ignored()))));
    }
}
