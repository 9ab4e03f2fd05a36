package io.github.flowdown;

import static io.github.flowdown.Example.CONNECTION;
import static io.github.flowdown.Example.PERSONAL_DATA;

import com.google.common.collect.ImmutableMap;
import io.github.flowdown.assessment.Assessment;
import io.github.flowdown.contract.Contract;
import io.github.flowdown.definition.Option;
import io.github.flowdown.definition.Question;
import io.github.flowdown.definition.QuestionId;
import io.github.flowdown.definition.Questionnaire;
import io.github.flowdown.definition.Scale;
import io.github.flowdown.definition.Scheme;
import io.github.flowdown.response.Answer;
import io.github.flowdown.response.AskedQuestions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A generated questionnaire with the answers of one supplier under one contract. */
public record Case(Questionnaire questionnaire, Contract contract, Map<QuestionId, Answer> answers) {
    public Case {
        answers = ImmutableMap.copyOf(answers);
    }

    /** What a falsified law prints: the questions with their conditions, and the answers. */
    @Override
    public String toString() {
        return questionnaire.sections().stream()
                        .flatMap(section -> section.questions().stream()
                                .map(question -> "%n  %s × %s: %s × %s at %s where %s: %s"
                                        .formatted(
                                                section.id(),
                                                section.weight(),
                                                question.id(),
                                                question.weight(),
                                                question.tiers(),
                                                question.when().describe(),
                                                Optional.ofNullable(answers.get(question.id()))
                                                        .map(Answer::describe)
                                                        .orElse("no row"))))
                        .collect(Collectors.joining())
                + "\n  under " + contract.risk().values();
    }

    public Scheme scheme() {
        return Example.scheme(questionnaire);
    }

    public Assessment assessed() {
        return Example.assess(scheme(), contract, answers.values().toArray(Answer[]::new));
    }

    public AskedQuestions asked() {
        return new AskedQuestions(Example.tierOf(contract), questionnaire, answers);
    }

    public Case with(Questionnaire other) {
        return new Case(other, contract, answers);
    }

    public Case at(Contract other) {
        return new Case(questionnaire, other, answers);
    }

    public Case with(Answer answer) {
        Map<QuestionId, Answer> changed = new LinkedHashMap<>(answers);
        changed.put(answer.question(), answer);
        return new Case(questionnaire, contract, changed);
    }

    public Case without(QuestionId question) {
        Map<QuestionId, Answer> changed = new LinkedHashMap<>(answers);
        changed.remove(question);
        return new Case(questionnaire, contract, changed);
    }

    /** Every way to give one of the choices a stronger answer than it has; a blank is the weakest of all. */
    public Stream<Case> strengthened() {
        return questionnaire.questions().stream()
                .flatMap(question -> question.answerType().scale().stream()
                        .flatMap(scale -> stronger(question, scale)
                                .map(option ->
                                        with(Example.answered(question.id().value(), scale, option.value())))));
    }

    private Stream<Option> stronger(Question question, Scale scale) {
        Optional<Answer> given = Optional.ofNullable(answers.get(question.id()));
        if (given.isEmpty() || given.get() instanceof Answer.Blank) {
            return ranked(scale, -1);
        }
        return given.get() instanceof Answer.Chosen chosen
                ? ranked(scale, scale.rank(chosen.option()).orElseThrow())
                : Stream.empty();
    }

    private static Stream<Option> ranked(Scale scale, int above) {
        return scale.options().stream()
                .filter(option -> scale.rank(option).map(rank -> rank > above).orElse(false));
    }

    /** Contracts of both tiers, with and without personal data. */
    public static List<Contract> contracts() {
        return PERSONAL_DATA.options().stream()
                .flatMap(data -> CONNECTION.options().stream()
                        .map(connection -> Example.contract(
                                "EX-1",
                                Map.of(
                                        "personal-data",
                                        data.value(),
                                        "connection",
                                        connection.value(),
                                        "standing",
                                        "nothing-held"))))
                .toList();
    }
}
