package io.github.flowdown.rendering;

import com.google.common.collect.ImmutableList;
import io.github.flowdown.assessment.Assessment;
import io.github.flowdown.assessment.QuestionResult;
import io.github.flowdown.definition.Catalogue;
import io.github.flowdown.definition.Option;
import io.github.flowdown.definition.Question;
import io.github.flowdown.definition.QuestionId;
import io.github.flowdown.definition.Reference;
import io.github.flowdown.definition.Scheme;
import io.github.flowdown.diagnostic.Location;
import io.github.flowdown.response.Answer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Puts ids into words as far as is known: under a scheme, catalogues and criteria have titles; with an assessment, questions have answers. */
final class Sources {
    private static final int LONGEST = 200;

    private final Optional<Scheme> scheme;
    private final Optional<Assessment> assessment;

    Sources(Optional<Scheme> scheme, Optional<Assessment> assessment) {
        this.scheme = scheme;
        this.assessment = assessment;
    }

    /** One line for each catalogue, with its entries. */
    List<String> references(List<Reference> references) {
        return references.stream()
                .collect(Collectors.groupingBy(
                        Reference::catalogue,
                        LinkedHashMap::new,
                        Collectors.mapping(Reference::entry, Collectors.joining(", "))))
                .entrySet()
                .stream()
                .map(entry -> catalogue(entry.getKey()) + " " + entry.getValue())
                .collect(ImmutableList.toImmutableList());
    }

    private String catalogue(String id) {
        return scheme.flatMap(regime -> Optional.ofNullable(regime.catalogues().get(id)))
                .map(Catalogue::title)
                .orElse(id);
    }

    /** One line for each question: its id, and the answer with its cell; at tender stage the ids alone, on one line. */
    List<String> answers(List<QuestionId> questions) {
        return assessment
                .map(made -> questions.stream()
                        .map(id -> made.question(id).map(Sources::answer).orElse(id.value()))
                        .collect(ImmutableList.toImmutableList()))
                .orElseGet(() -> ImmutableList.of(
                        questions.stream().map(QuestionId::value).collect(Collectors.joining(", "))));
    }

    private static String answer(QuestionResult result) {
        String said = result.answer().map(Sources::describe).orElse("not asked");
        return result.question().id() + ": " + said;
    }

    private static String describe(Answer answer) {
        String text = answer.describe();
        String shown = text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…";
        return answer.location() instanceof Location.InCell cell ? shown + " (" + cell.place() + ")" : shown;
    }

    /** The text of a contract-risk question. */
    String criterion(QuestionId id) {
        return tieringQuestion(id).map(Question::text).orElse(id.value());
    }

    /** The label of an answer to a contract-risk question. */
    String option(QuestionId id, String value) {
        return tieringQuestion(id)
                .flatMap(question -> question.answerType().scale())
                .flatMap(scale -> scale.option(value))
                .map(Option::label)
                .orElse(value);
    }

    private Optional<Question> tieringQuestion(QuestionId id) {
        return scheme.flatMap(regime -> regime.tiering().questionnaire().question(id));
    }
}
