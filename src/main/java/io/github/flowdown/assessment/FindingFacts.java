package io.github.flowdown.assessment;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.flowdown.definition.Circumstances;
import io.github.flowdown.definition.FindingSeverity;
import io.github.flowdown.definition.Known;
import io.github.flowdown.definition.Obligation;
import io.github.flowdown.definition.QuestionId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Contract facts and answers, with the findings and the rating so far: what gates and clauses look at. */
public final class FindingFacts implements Circumstances {
    private final Circumstances answers;
    private final List<Finding> findings;
    private final Set<QuestionId> questions;
    private final Optional<String> rating;

    public FindingFacts(Circumstances answers, List<Finding> findings, Optional<String> rating) {
        this.answers = answers;
        this.findings = ImmutableList.copyOf(findings);
        this.questions =
                findings.stream().map(finding -> finding.question().id()).collect(ImmutableSet.toImmutableSet());
        this.rating = rating;
    }

    @Override
    public Known fact(String name) {
        return answers.fact(name);
    }

    @Override
    public Known answer(QuestionId question) {
        return answers.answer(question);
    }

    @Override
    public boolean hasFinding(QuestionId question) {
        return questions.contains(question);
    }

    @Override
    public int findings(Obligation obligation, FindingSeverity atLeast) {
        return (int) findings.stream()
                .filter(finding ->
                        finding.obligation() == obligation && finding.severity().compareTo(atLeast) >= 0)
                .count();
    }

    @Override
    public Known rating() {
        return rating.map(Known::of).orElse(Known.nothing());
    }
}
