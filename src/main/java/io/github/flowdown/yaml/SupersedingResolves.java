package io.github.flowdown.yaml;

import static io.github.flowdown.diagnostic.DiagnosticCode.NOT_PROPORTIONATE;
import static io.github.flowdown.diagnostic.DiagnosticCode.UNKNOWN_NAME;

import io.github.flowdown.definition.Question;
import io.github.flowdown.yaml.WrittenQuestionnaire.WrittenQuestion;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A question is superseded by another one of the questionnaire, which is at least as binding. */
final class SupersedingResolves implements Rule<ReadQuestionnaire> {
    @Override
    public void check(ReadQuestionnaire read, Report report) {
        Map<String, Question> byId = new HashMap<>();
        read.questions()
                .forEach(question -> byId.putIfAbsent(question.value().id().value(), question.value()));
        List<Placed<WrittenQuestion>> written =
                ReadQuestionnaire.questions(read.file().content());
        for (Placed<WrittenQuestion> question : written) {
            question.value().supersededBy().ifPresent(id -> check(question, id, byId, report));
        }
    }

    private static void check(Placed<WrittenQuestion> question, String id, Map<String, Question> byId, Report report) {
        Pointer at = question.at().to("superseded-by");
        Question stronger = byId.get(id);
        if (stronger == null || id.equals(question.value().id())) {
            report.unknown(UNKNOWN_NAME, at, "other question", id, byId.keySet());
        } else if (stronger.obligation().compareTo(question.value().obligation()) < 0) {
            report.add(
                    NOT_PROPORTIONATE,
                    at,
                    "question %s ('%s') is superseded by %s, which only says '%s'"
                            .formatted(
                                    question.value().id(),
                                    question.value().obligation().word(),
                                    id,
                                    stronger.obligation().word()),
                    "make the superseding question at least as binding");
        }
    }
}
