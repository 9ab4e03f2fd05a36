package io.github.flowdown.yaml;

import static io.github.flowdown.diagnostic.DiagnosticCode.CONDITION_CYCLE;

import io.github.flowdown.definition.Question;
import io.github.flowdown.definition.QuestionId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether a question is asked never hangs on its own answer, not even by way of other questions. */
final class NoConditionCycles implements Rule<ReadQuestionnaire> {
    private static final int SHOWN = 10;

    @Override
    public void check(ReadQuestionnaire read, Report report) {
        Map<QuestionId, Placed<Question>> questions = new HashMap<>();
        read.questions()
                .forEach(question -> questions.putIfAbsent(question.value().id(), question));
        Set<QuestionId> done = new HashSet<>();
        for (Placed<Question> question : read.questions()) {
            follow(question.value().id(), questions, done, report);
        }
    }

    /** Depth first, without recursion: a file may hold a chain of many thousand questions. */
    private static void follow(
            QuestionId start, Map<QuestionId, Placed<Question>> questions, Set<QuestionId> done, Report report) {
        Map<QuestionId, Iterator<QuestionId>> way = new LinkedHashMap<>();
        List<QuestionId> stack = new ArrayList<>();
        enter(start, questions, done, way, stack);
        while (!stack.isEmpty()) {
            QuestionId current = stack.get(stack.size() - 1);
            Iterator<QuestionId> next =
                    way.getOrDefault(current, Set.<QuestionId>of().iterator());
            if (!next.hasNext()) {
                way.remove(current);
                stack.remove(stack.size() - 1);
                continue;
            }
            QuestionId id = next.next();
            if (way.containsKey(id)) {
                reportCycle(stack.subList(stack.indexOf(id), stack.size()), questions, report);
            } else {
                enter(id, questions, done, way, stack);
            }
        }
    }

    private static void enter(
            QuestionId id,
            Map<QuestionId, Placed<Question>> questions,
            Set<QuestionId> done,
            Map<QuestionId, Iterator<QuestionId>> way,
            List<QuestionId> stack) {
        Placed<Question> question = questions.get(id);
        if (question != null && done.add(id)) {
            way.put(id, question.value().when().questions().iterator());
            stack.add(id);
        }
    }

    private static void reportCycle(
            List<QuestionId> cycle, Map<QuestionId, Placed<Question>> questions, Report report) {
        Placed<Question> first = questions.get(cycle.get(0));
        if (first != null) {
            report.add(
                    CONDITION_CYCLE,
                    first.at().to("when"),
                    cycle.size() == 1
                            ? "whether question %s is asked depends on its own answer".formatted(cycle.get(0))
                            : "whether these questions are asked depends on each other: " + shown(cycle),
                    "take one of the conditions away");
        }
    }

    private static String shown(List<QuestionId> cycle) {
        String way = Stream.concat(cycle.stream(), Stream.of(cycle.get(0)))
                .limit(SHOWN)
                .map(QuestionId::toString)
                .collect(Collectors.joining(" → "));
        return cycle.size() < SHOWN ? way : way + " → …";
    }
}
