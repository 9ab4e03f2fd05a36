package io.github.flowdown.yaml;

import static io.github.flowdown.diagnostic.DiagnosticCode.CONDITION_CYCLE;

import io.github.flowdown.definition.Question;
import io.github.flowdown.definition.QuestionId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether a question is asked never hangs on its own answer, not even by way of other questions. */
final class NoConditionCycles implements Rule<ReadQuestionnaire> {
    @Override
    public void check(ReadQuestionnaire read, Report report) {
        Map<QuestionId, Placed<Question>> questions = new HashMap<>();
        read.questions()
                .forEach(question -> questions.putIfAbsent(question.value().id(), question));
        Set<QuestionId> done = new HashSet<>();
        for (Placed<Question> question : read.questions()) {
            follow(question, questions, new LinkedHashSet<>(), done, report);
        }
    }

    /** Depth first. The way so far is a path of questions each of which hangs on the next; its length is bounded by their number. */
    private static void follow(
            Placed<Question> question,
            Map<QuestionId, Placed<Question>> questions,
            Set<QuestionId> way,
            Set<QuestionId> done,
            Report report) {
        QuestionId id = question.value().id();
        if (way.contains(id)) { // before "done": a question on the way is not done yet
            reportCycle(id, List.copyOf(way), questions, report);
            return;
        }
        if (!done.add(id)) {
            return;
        }
        way.add(id);
        for (QuestionId next : question.value().when().questions()) {
            Placed<Question> asked = questions.get(next);
            if (asked != null) {
                follow(asked, questions, way, done, report);
            }
        }
        way.remove(id);
    }

    private static void reportCycle(
            QuestionId id, List<QuestionId> way, Map<QuestionId, Placed<Question>> questions, Report report) {
        List<QuestionId> cycle = way.subList(way.indexOf(id), way.size());
        Placed<Question> first = questions.get(id);
        if (first != null) {
            report.add(
                    CONDITION_CYCLE,
                    first.at().to("when"),
                    cycle.size() == 1
                            ? "whether question %s is asked depends on its own answer".formatted(id)
                            : "whether these questions are asked depends on each other: "
                                    + Stream.concat(cycle.stream(), Stream.of(id))
                                            .map(QuestionId::toString)
                                            .collect(Collectors.joining(" → ")),
                    "take one of the conditions away");
        }
    }
}
