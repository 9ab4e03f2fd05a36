package io.github.flowdown.yaml;

import static io.github.flowdown.diagnostic.DiagnosticCode.CASE_MISFIT;

import com.google.common.collect.ImmutableList;
import io.github.flowdown.assessment.Assessment;
import io.github.flowdown.assessment.Assessor;
import io.github.flowdown.contract.Contract;
import io.github.flowdown.contract.TierAssessor;
import io.github.flowdown.contract.TierDecision;
import io.github.flowdown.definition.CertificateScheme;
import io.github.flowdown.definition.QuestionId;
import io.github.flowdown.diagnostic.CaseResult;
import io.github.flowdown.diagnostic.Diagnostic;
import io.github.flowdown.diagnostic.Problems;
import io.github.flowdown.response.Answer;
import io.github.flowdown.response.CellAccount;
import io.github.flowdown.response.HeldCertificate;
import io.github.flowdown.response.Response;
import io.github.flowdown.schedule.ScheduleDrafter;
import io.github.flowdown.schedule.SecuritySchedule;
import io.github.flowdown.yaml.WrittenCases.GivenCertificate;
import io.github.flowdown.yaml.WrittenCases.WrittenCase;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs the cases beside a scheme, and reports what differs from what they expect. */
final class CaseRunner {
    private final SchemeFiles files;
    private final YamlFile<WrittenCases> cases;
    private final String source;
    private final Problems problems;

    CaseRunner(SchemeFiles files, YamlFile<WrittenCases> cases, String source, Problems problems) {
        this.files = files;
        this.cases = cases;
        this.source = source;
        this.problems = problems;
    }

    /** One result per case, in the order written. */
    List<CaseResult> run() {
        ImmutableList.Builder<CaseResult> results = ImmutableList.builder();
        UniqueIds.check(
                "case", cases.content().tests(), WrittenCase::name, Pointer.TOP.to("tests"), "name", report(problems));
        for (int i = 0; i < cases.content().tests().size(); i++) {
            WrittenCase written = cases.content().tests().get(i);
            Problems found = new Problems();
            new Trial(written, Pointer.TOP.to("tests").to(i), report(found)).run();
            List<Diagnostic> reported = found.sorted();
            problems.addAll(reported);
            results.add(new CaseResult(
                    source,
                    written.name(),
                    reported.isEmpty(),
                    reported.stream().map(Diagnostic::message).toList()));
        }
        return results.build();
    }

    private Report report(Problems into) {
        return new Report(cases.places(), into);
    }

    /** One case while it runs. */
    private final class Trial {
        private final WrittenCase written;
        private final Pointer at;
        private final Report report;

        private Trial(WrittenCase written, Pointer at, Report report) {
            this.written = written;
            this.at = at;
            this.report = report;
        }

        private void run() {
            Optional<Contract> contract = new CaseContract(files.scheme(), report).of(written, at);
            contract.map(made -> new TierAssessor().decide(files.scheme(), made))
                    .ifPresent(this::compare);
        }

        private void compare(TierDecision tier) {
            CaseComparison comparison = new CaseComparison(files, written.name(), at.to("expect"), report);
            comparison.compare(written.expect(), tier);
            if (written.isAnswered()) {
                new CaseAnswers(files.scheme().questionnaire(), report)
                        .of(written, tier.decided(), at)
                        .map(answers -> assess(tier, answers))
                        .ifPresent(assessment -> {
                            comparison.compare(written.expect(), assessment);
                            compareClauses(comparison, drafter().draft(assessment));
                        });
            } else {
                refuseExpectations();
                compareClauses(comparison, drafter().draft(tier));
            }
        }

        private void compareClauses(CaseComparison comparison, SecuritySchedule schedule) {
            written.expect().clauses().ifPresent(clauses -> comparison.clauses(clauses, schedule));
        }

        private ScheduleDrafter drafter() {
            return new ScheduleDrafter(files.scheme(), files.library());
        }

        private Assessment assess(TierDecision tier, Map<QuestionId, Answer> answers) {
            Response response = new Response(
                    files.scheme().questionnaire(),
                    tier,
                    source,
                    answers,
                    written.certificates().stream().map(this::certificate).toList(),
                    List.of(),
                    CellAccount.NONE,
                    List.of(),
                    "case");
            return new Assessor()
                    .assess(files.scheme(), response, cases.content().asOf());
        }

        private HeldCertificate certificate(GivenCertificate given) {
            String scheme = files.scheme().certificateSchemes().stream()
                    .filter(known -> known.isNamed(given.scheme()))
                    .map(CertificateScheme::id)
                    .findFirst()
                    .orElse(given.scheme());
            return new HeldCertificate(
                    scheme,
                    given.number(),
                    Optional.empty(),
                    Optional.empty(),
                    given.issued(),
                    given.expires(),
                    report.at(at.to("certificates")));
        }

        /** Without answers there is no assessment to expect anything of. */
        private void refuseExpectations() {
            refuseIf(written.expect().score().isPresent(), "score");
            refuseIf(!written.expect().sections().isEmpty(), "sections");
            refuseIf(written.expect().rating().isPresent(), "rating");
            refuseIf(written.expect().gates().isPresent(), "gates");
            refuseIf(written.expect().findings().isPresent(), "findings");
        }

        private void refuseIf(boolean expected, String key) {
            if (expected) {
                report.addAtKey(
                        CASE_MISFIT,
                        at.to("expect").to(key),
                        "case '%s' expects '%s' without any answer".formatted(written.name(), key),
                        Optional.of("give 'answers' or 'other-answers'"));
            }
        }
    }
}
