package io.github.flowdown.yaml;

import static io.github.flowdown.diagnostic.DiagnosticCode.NOT_PROPORTIONATE;

import io.github.flowdown.definition.Question;
import io.github.flowdown.definition.QuestionId;
import io.github.flowdown.definition.Tier;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A higher tier never asks less: a question of a lower tier is asked at every higher one, or superseded there. */
final class ProportionateQuestions implements Rule<ReadQuestionnaire> {
    @Override
    public void check(ReadQuestionnaire read, Report report) {
        Map<QuestionId, Question> byId = new HashMap<>();
        read.questions().forEach(question -> byId.putIfAbsent(question.value().id(), question.value()));
        for (Placed<Question> placed : read.questions()) {
            Question question = placed.value();
            Optional<Tier> lowest = lowest(question, read.tiers());
            List<Tier> dropped = higher(question, read.tiers()).stream()
                    .filter(tier -> !isCovered(question, tier, byId))
                    .toList();
            if (!dropped.isEmpty()) {
                report.add(
                        NOT_PROPORTIONATE,
                        placed.at().to("tiers"),
                        "question %s is asked at tier %s but neither asked nor superseded at %s"
                                .formatted(
                                        question.id(),
                                        lowest.orElseThrow().id(),
                                        dropped.stream().map(Tier::id).collect(Collectors.joining(", "))),
                        "add the tier, or name a stronger question under 'superseded-by'");
            }
        }
    }

    /** How many times a question is held against a tier above its lowest. */
    static int compared(ReadQuestionnaire read) {
        return read.questionnaire().questions().stream()
                .mapToInt(question -> higher(question, read.tiers()).size())
                .sum();
    }

    private static Optional<Tier> lowest(Question question, List<Tier> tiers) {
        return tiers.stream().filter(question::isAskedAt).findFirst();
    }

    private static List<Tier> higher(Question question, List<Tier> tiers) {
        Optional<Tier> lowest = lowest(question, tiers);
        return tiers.stream()
                .filter(tier ->
                        lowest.filter(least -> tier.compareTo(least) > 0).isPresent())
                .toList();
    }

    private static boolean isCovered(Question question, Tier tier, Map<QuestionId, Question> byId) {
        Set<QuestionId> seen = new HashSet<>();
        Question current = question;
        while (current != null && seen.add(current.id())) {
            if (current.isAskedAt(tier)) {
                return true;
            }
            current = current.supersededBy().map(byId::get).orElse(null);
        }
        return false;
    }
}
