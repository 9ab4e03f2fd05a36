package io.github.flowdown.yaml;

import static io.github.flowdown.diagnostic.DiagnosticCode.UNKNOWN_NAME;

import io.github.flowdown.yaml.WrittenLibrary.WrittenClause;
import java.util.List;
import java.util.Set;

/** Every question said to test a clause is one of the questionnaire. */
final class TestedByKnown implements Rule<ReadLibrary> {
    private final Set<String> questions;

    TestedByKnown(Set<String> questions) {
        this.questions = questions;
    }

    @Override
    public void check(ReadLibrary read, Report report) {
        List<WrittenLibrary.WrittenPart> parts = read.file().content().parts();
        for (int i = 0; i < parts.size(); i++) {
            for (int j = 0; j < parts.get(i).clauses().size(); j++) {
                check(
                        parts.get(i).clauses().get(j),
                        Pointer.TOP.to("parts").to(i).to("clauses").to(j).to("tested-by"),
                        report);
            }
        }
    }

    private void check(WrittenClause clause, Pointer at, Report report) {
        for (int i = 0; i < clause.testedBy().size(); i++) {
            if (!questions.contains(clause.testedBy().get(i))) {
                report.unknown(
                        UNKNOWN_NAME, at.to(i), "question", clause.testedBy().get(i), questions);
            }
        }
    }
}
