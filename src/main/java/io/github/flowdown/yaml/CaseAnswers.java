package io.github.flowdown.yaml;

import static io.github.flowdown.diagnostic.DiagnosticCode.INVALID_VALUE;
import static io.github.flowdown.diagnostic.DiagnosticCode.UNKNOWN_NAME;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import io.github.flowdown.definition.AnswerType;
import io.github.flowdown.definition.Option;
import io.github.flowdown.definition.Question;
import io.github.flowdown.definition.QuestionId;
import io.github.flowdown.definition.Questionnaire;
import io.github.flowdown.definition.Scale;
import io.github.flowdown.definition.Tier;
import io.github.flowdown.diagnostic.Quote;
import io.github.flowdown.response.Answer;
import io.github.flowdown.response.Evidence;
import io.github.flowdown.response.Provenance;
import io.github.flowdown.response.Provenance.Reading;
import io.github.flowdown.yaml.WrittenCases.GivenAnswer;
import io.github.flowdown.yaml.WrittenCases.OtherAnswers;
import io.github.flowdown.yaml.WrittenCases.WrittenCase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the answers of a case: those it gives, and the rest as it says. */
final class CaseAnswers {
    private final Questionnaire questionnaire;
    private final Report report;

    CaseAnswers(Questionnaire questionnaire, Report report) {
        this.questionnaire = questionnaire;
        this.report = report;
    }

    /** The answers; empty, with the reason reported, when one cannot be an answer to its question. */
    Optional<Map<QuestionId, Answer>> of(WrittenCase written, Tier tier, Pointer at) {
        boolean sound = knowsEveryQuestion(written.answers(), at.to("answers"));
        ImmutableMap.Builder<QuestionId, Answer> answers = ImmutableMap.builder();
        for (Question question : questionnaire.questions()) {
            GivenAnswer given = written.answers().get(question.id().value());
            Optional<Answer> answer = given == null
                    ? Optional.of(other(question, written.otherAnswers().orElse(OtherAnswers.BLANK), tier, at))
                    : given(question, given, at.to("answers").to(question.id().value()));
            answer.ifPresent(read -> answers.put(question.id(), read));
            sound &= answer.isPresent();
        }
        return sound ? Optional.of(answers.buildOrThrow()) : Optional.empty();
    }

    private boolean knowsEveryQuestion(Map<String, GivenAnswer> given, Pointer at) {
        List<String> known = questionnaire.questions().stream()
                .map(question -> question.id().value())
                .toList();
        given.keySet().stream()
                .filter(id -> !known.contains(id))
                .forEach(id -> report.addAtKey(
                        UNKNOWN_NAME, at.to(id), "there is no question '%s'".formatted(id), Nearest.hint(id, known)));
        return known.containsAll(given.keySet());
    }

    private Answer other(Question question, OtherAnswers which, Tier tier, Pointer at) {
        Optional<Option> option = question.answerType().scale().flatMap(scale -> switch (which) {
            case BLANK -> Optional.empty();
            case WORST -> Optional.of(scale.worst());
            case MINIMUM -> question.minimumAt(tier);
            case BEST -> Optional.of(scale.best());
        });
        return option.<Answer>map(chosen -> new Answer.Chosen(
                        question.id(), chosen, provenance(chosen.label(), at), Optional.empty(), Evidence.NONE))
                .orElseGet(() -> new Answer.Blank(
                        question.id(),
                        new Provenance(report.at(at), "", Reading.NOTHING_WRITTEN),
                        Optional.empty(),
                        Evidence.NONE));
    }

    private Optional<Answer> given(Question question, GivenAnswer given, Pointer at) {
        Evidence evidence = new Evidence(given.evidence(), given.evidenceDate(), given.backing());
        if (given.awaitsReview().isPresent()) {
            return Optional.of(new Answer.Unreadable(
                    question.id(),
                    given.awaitsReview().get(),
                    new Provenance(report.at(at), given.awaitsReview().get(), Reading.NOT_READ),
                    given.comment(),
                    evidence));
        }
        Pointer place = report.has(at.to("answer")) ? at.to("answer") : at;
        List<String> values = given.answer().values();
        AnswerType type = question.answerType();
        if (type instanceof AnswerType.MultiChoice several) {
            return several(question, several.of(), given, evidence, place);
        }
        if (values.size() != 1) {
            report.add(
                    INVALID_VALUE,
                    place,
                    "question %s takes one answer, found %s".formatted(question.id(), values.size()),
                    "write one value");
            return Optional.empty();
        }
        Optional<Scale> scale = type.scale();
        return scale.isPresent()
                ? chosen(question, scale.get(), given, evidence, place)
                : stated(question, values.get(0), given, evidence, place);
    }

    private Optional<Answer> chosen(Question question, Scale scale, GivenAnswer given, Evidence evidence, Pointer at) {
        return option(question, scale, given.answer().values().get(0), at)
                .map(option -> option.isNotApplicable()
                        ? new Answer.NotApplicable(
                                question.id(), option, provenance(option.label(), at), given.comment(), evidence)
                        : new Answer.Chosen(
                                question.id(), option, provenance(option.label(), at), given.comment(), evidence));
    }

    private Optional<Answer> several(Question question, Scale scale, GivenAnswer given, Evidence evidence, Pointer at) {
        List<String> values = given.answer().values();
        List<Option> options = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            option(question, scale, values.get(i), given.answer().isList() ? at.to(i) : at)
                    .ifPresent(options::add);
        }
        return options.isEmpty() || options.size() != values.size()
                ? Optional.empty()
                : Optional.of(new Answer.ChosenSeveral(
                        question.id(),
                        scale.options().stream().filter(options::contains).toList(),
                        provenance(String.join("; ", values), at),
                        given.comment(),
                        evidence));
    }

    private Optional<Option> option(Question question, Scale scale, String value, Pointer at) {
        Optional<Option> option = scale.option(value);
        if (option.isEmpty()) {
            report.unknown(
                    UNKNOWN_NAME,
                    at,
                    "option of %s".formatted(question.id()),
                    value,
                    scale.options().stream().map(Option::value).toList());
        }
        return option;
    }

    /** What is not a choice, if it is of the form that is stored. */
    private Optional<Answer> stated(Question question, String value, GivenAnswer given, Evidence evidence, Pointer at) {
        AnswerType type = question.answerType();
        Optional<Answer> answer = type instanceof AnswerType.Certificate certificate
                ? certified(question, certificate, value, given, evidence, at)
                : Optional.of(value)
                        .filter(text -> isOfType(type, text))
                        .map(text -> new Answer.Stated(
                                question.id(), text, provenance(text, at), given.comment(), evidence));
        if (answer.isEmpty()) {
            report.add(
                    INVALID_VALUE,
                    at,
                    "%s is not an answer to %s".formatted(Quote.of(value), question.id()),
                    type instanceof AnswerType.Date ? "write a date as YYYY-MM-DD" : "write " + type.describe());
        }
        return answer;
    }

    private static boolean isOfType(AnswerType type, String text) {
        if (type instanceof AnswerType.Date) {
            return ScalarReader.date(text).isPresent();
        }
        if (type instanceof AnswerType.Quantity quantity) {
            return ScalarReader.number(text).filter(quantity::admits).isPresent();
        }
        return !(type instanceof AnswerType.Percentage)
                || ScalarReader.number(text)
                        .filter(share -> share.signum() >= 0 && share.intValue() <= 100)
                        .isPresent();
    }

    private Optional<Answer> certified(
            Question question,
            AnswerType.Certificate type,
            String value,
            GivenAnswer given,
            Evidence evidence,
            Pointer at) {
        List<String> parts = Splitter.on(';').trimResults().splitToList(value);
        int skipped = type.scheme().isPresent() ? 0 : 1;
        if (parts.size() != skipped + 3) {
            return Optional.empty();
        }
        Optional<LocalDate> issued = ScalarReader.date(parts.get(skipped + 1));
        Optional<LocalDate> expires = ScalarReader.date(parts.get(skipped + 2));
        return issued.isEmpty() || expires.isEmpty()
                ? Optional.empty()
                : Optional.of(new Answer.Certified(
                        question.id(),
                        type.scheme().orElse(parts.get(0)),
                        parts.get(skipped),
                        issued.get(),
                        expires.get(),
                        provenance(value, at),
                        given.comment(),
                        evidence));
    }

    private Provenance provenance(String written, Pointer at) {
        return new Provenance(report.at(at), written, Reading.AS_WRITTEN);
    }
}
