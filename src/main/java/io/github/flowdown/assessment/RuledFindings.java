package io.github.flowdown.assessment;

import io.github.flowdown.definition.Circumstances;
import io.github.flowdown.definition.FindingRule;
import io.github.flowdown.definition.Question;
import io.github.flowdown.definition.Reason;
import io.github.flowdown.definition.Scheme;
import io.github.flowdown.response.Answer;
import io.github.flowdown.response.Response;
import java.util.Optional;
import java.util.stream.Stream;

/** The findings that come of answers together. They carry no score; what is not known yet makes none. */
final class RuledFindings {
    private RuledFindings() {}

    static Stream<Finding> of(Scheme scheme, Response counted, Circumstances circumstances) {
        return counted.questionnaire().findingRules().stream()
                .filter(rule -> rule.when().holds(circumstances))
                .flatMap(rule -> counted.questionnaire().question(rule.question()).stream()
                        .map(question -> finding(scheme, counted, circumstances, rule, question)));
    }

    private static Finding finding(
            Scheme scheme, Response counted, Circumstances circumstances, FindingRule rule, Question question) {
        Answer answer = Optional.ofNullable(counted.answers().get(question.id()))
                .orElseGet(() -> FindingRules.missing(question.id(), counted.source()));
        return new Finding(
                question,
                answer,
                Status.NOT_MET,
                rule.severity(),
                rule.obligation(),
                rule.finding(),
                rule.action(),
                FindingRules.remedy(scheme, rule.severity(), counted.tier().decided()),
                Reason.of(rule.when().why(circumstances), answer.location(), rule.location()),
                Optional.empty());
    }
}
