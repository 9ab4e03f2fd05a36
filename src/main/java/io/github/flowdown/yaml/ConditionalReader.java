package io.github.flowdown.yaml;

import static io.github.flowdown.diagnostic.DiagnosticCode.INVALID_VALUE;
import static io.github.flowdown.diagnostic.DiagnosticCode.UNKNOWN_NAME;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.flowdown.definition.ConditionalRule;
import io.github.flowdown.definition.Deferrable;
import io.github.flowdown.definition.Option;
import io.github.flowdown.definition.Period;
import io.github.flowdown.definition.Question;
import io.github.flowdown.definition.QuestionId;
import io.github.flowdown.definition.Questionnaire;
import io.github.flowdown.definition.RatingLevel;
import io.github.flowdown.scoring.Rational;
import io.github.flowdown.yaml.WrittenScheme.Conditional;
import io.github.flowdown.yaml.WrittenScheme.WrittenDeferrable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/** Reads the rule that rates by what is missing, and holds it against the questionnaire. */
final class ConditionalReader {
    private final Questionnaire questionnaire;
    private final BiFunction<String, Pointer, Optional<RatingLevel>> ratings;
    private final BiFunction<String, Pointer, Optional<Period>> periods;
    private final Report report;

    ConditionalReader(
            Questionnaire questionnaire,
            BiFunction<String, Pointer, Optional<RatingLevel>> ratings,
            BiFunction<String, Pointer, Optional<Period>> periods,
            Report report) {
        this.questionnaire = questionnaire;
        this.ratings = ratings;
        this.periods = periods;
        this.report = report;
    }

    Optional<ConditionalRule> read(Conditional written, Pointer at) {
        Optional<RatingLevel> complete = ratings.apply(written.complete(), at.to("complete"));
        Optional<RatingLevel> conditional = ratings.apply(written.rating(), at.to("rating"));
        Optional<RatingLevel> otherwise = ratings.apply(written.otherwise(), at.to("otherwise"));
        Optional<Period> within = periods.apply(written.within(), at.to("within"));
        Deferrable deferrable = deferrable(written.deferrable(), at.to("deferrable"));
        checkThreshold(written, at.to("threshold"));
        if (complete.isEmpty() || conditional.isEmpty() || otherwise.isEmpty() || within.isEmpty()) {
            return Optional.empty();
        }
        if (complete.get().compareTo(conditional.get()) <= 0
                || conditional.get().compareTo(otherwise.get()) <= 0) {
            report.add(
                    INVALID_VALUE,
                    at.to("rating"),
                    "rating '%s' does not stand between '%s' and '%s'"
                            .formatted(
                                    conditional.get().id(),
                                    otherwise.get().id(),
                                    complete.get().id()),
                    "name three ratings in their order: 'otherwise' the worst, 'complete' the best");
        }
        return Optional.of(new ConditionalRule(
                complete.get(), conditional.get(), otherwise.get(), written.threshold(), deferrable, within.get()));
    }

    private void checkThreshold(Conditional written, Pointer at) {
        ScoreRange range = ScoreRange.of(questionnaire);
        Rational threshold = Rational.of(written.threshold());
        if (range.most().filter(most -> threshold.compareTo(most) > 0).isPresent()) {
            report.add(
                    INVALID_VALUE,
                    at,
                    "no score reaches %s: the most there can be is %s%s"
                            .formatted(
                                    written.threshold().toPlainString(),
                                    BandsCover.shown(range.most().orElseThrow()),
                                    range.perUnit()),
                    "lower it");
        }
    }

    private Deferrable deferrable(WrittenDeferrable written, Pointer at) {
        ImmutableMap.Builder<QuestionId, Set<Option>> answers = ImmutableMap.builder();
        written.answers()
                .forEach((id, values) -> question(id, at.to("answers").to(id))
                        .ifPresent(question -> answers.put(
                                question.id(),
                                options(question, values, at.to("answers").to(id)))));
        ImmutableSet.Builder<QuestionId> never = ImmutableSet.builder();
        for (int i = 0; i < written.never().size(); i++) {
            Pointer place = at.to("never").to(i);
            question(written.never().get(i), place).map(Question::id).ifPresent(never::add);
            if (written.answers().containsKey(written.never().get(i))) {
                report.add(
                        INVALID_VALUE,
                        place,
                        "%s stands under 'answers' as well"
                                .formatted(written.never().get(i)),
                        "let its shortfall wait with some answers, or never");
            }
        }
        return new Deferrable(written.weightAtMost(), answers.buildOrThrow(), never.build());
    }

    private Set<Option> options(Question question, List<String> values, Pointer at) {
        ImmutableSet.Builder<Option> options = ImmutableSet.builder();
        List<Option> known =
                question.answerType().scale().map(scale -> scale.options()).orElseGet(List::of);
        for (int i = 0; i < values.size(); i++) {
            String value = values.get(i);
            Optional<Option> option =
                    known.stream().filter(one -> one.value().equals(value)).findFirst();
            option.ifPresent(options::add);
            if (option.isEmpty()) {
                report.unknown(
                        UNKNOWN_NAME,
                        at.to(i),
                        "option of '%s'".formatted(question.id()),
                        value,
                        known.stream().map(Option::value).toList());
            }
        }
        return options.build();
    }

    private Optional<Question> question(String id, Pointer at) {
        Map<String, Question> known = questionnaire.questions().stream()
                .collect(ImmutableMap.toImmutableMap(one -> one.id().value(), one -> one, (first, again) -> first));
        Optional<Question> question = Optional.ofNullable(known.get(id));
        if (question.isEmpty()) {
            report.unknown(UNKNOWN_NAME, at, "question", id, known.keySet());
        }
        return question;
    }
}
