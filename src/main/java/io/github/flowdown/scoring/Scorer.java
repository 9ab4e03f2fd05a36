package io.github.flowdown.scoring;

import com.google.common.collect.ImmutableList;
import io.github.flowdown.definition.Counting;
import io.github.flowdown.definition.Known;
import io.github.flowdown.definition.NoAnswer;
import io.github.flowdown.definition.NoAnswers;
import io.github.flowdown.definition.Precondition;
import io.github.flowdown.definition.Question;
import io.github.flowdown.definition.QuestionId;
import io.github.flowdown.definition.Questionnaire;
import io.github.flowdown.definition.ScoringMethod;
import io.github.flowdown.definition.Section;
import io.github.flowdown.definition.Truth;
import io.github.flowdown.scoring.Score.Scored;
import io.github.flowdown.scoring.Score.Unscorable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Scores a questionnaire. Pure: the same marks give the same score, whatever their order. */
public final class Scorer {

    /**
     * The score of a questionnaire that knows neither tiers nor preconditions.
     *
     * @param marks what each answer means; a question without a mark was left blank
     */
    public QuestionnaireScore score(Questionnaire questionnaire, Map<QuestionId, Mark> marks) {
        return score(questionnaire, new Answered(Optional.empty(), marks, name -> Known.nothing()));
    }

    /** The score of a questionnaire. */
    public QuestionnaireScore score(Questionnaire questionnaire, Answered answered) {
        QuestionParts questions = new QuestionParts(questionnaire.noAnswers(), answered);
        Walk walk = new Walk(questions, answered);
        ImmutableList.Builder<Part> parts = ImmutableList.builder();
        for (Section section : questionnaire.sections()) {
            parts.addAll(walk.partsOf(section, questionnaire.scoring()));
        }
        Score total = walk.combined(questionnaire.scoring(), parts.build(), true);
        return new QuestionnaireScore(
                missing(questionnaire, answered)
                        .<Score>map(because -> new Unscorable(questionnaire.scoring(), because))
                        .orElse(total),
                walk.scores);
    }

    /** The least and the most a questionnaire can come to, whatever is answered, asked or reviewed. */
    public Score attainable(Questionnaire questionnaire) {
        NoAnswer open = new NoAnswer(Counting.LEFT_OUT, Counting.NOTHING, Counting.LEFT_OUT, Counting.OPEN);
        Map<QuestionId, Mark> marks = new LinkedHashMap<>();
        questionnaire.questions().forEach(question -> marks.put(question.id(), new Mark.PerhapsNotAsked()));
        return score(questionnaire.withNoAnswers(new NoAnswers(open, Map.of())).withPreconditions(List.of()), marks)
                .total();
    }

    private static Optional<String> missing(Questionnaire questionnaire, Answered answered) {
        for (Precondition precondition : questionnaire.preconditions()) {
            Truth truth = precondition.when().evaluate(answered.circumstances());
            if (truth != Truth.YES) {
                String asked = precondition.when().describe();
                return Optional.of("%s (%s)"
                        .formatted(
                                precondition.because(),
                                truth == Truth.NO
                                        ? "there is a score only where " + asked
                                        : "it is not known whether " + asked));
            }
        }
        return Optional.empty();
    }

    /** One way down through the sections; what each came to is kept. */
    private static final class Walk {
        private final QuestionParts questions;
        private final Answered answered;
        private final Map<String, Score> scores = new LinkedHashMap<>();

        Walk(QuestionParts questions, Answered answered) {
            this.questions = questions;
            this.answered = answered;
        }

        /** What a section adds to the one around it: one part, or the parts of a mere heading. */
        List<Part> partsOf(Section section, ScoringMethod around) {
            // Taken here, so that a section stands before those in it.
            scores.put(section.id(), new Unscorable(around, "no scored question applies"));
            ScoringMethod method = section.scoring().orElse(around);
            ImmutableList.Builder<Part> within = ImmutableList.builder();
            for (Question question : section.questions()) {
                questions.part(section, question).ifPresent(within::add);
            }
            for (Section below : section.sections()) {
                within.addAll(partsOf(below, method));
            }
            List<Part> parts = within.build();
            boolean hasSections = !section.sections().isEmpty();
            if (section.scoring().isEmpty()) {
                scores.put(section.id(), combined(Heading.alone(around), parts, hasSections));
                return parts;
            }
            Score score = combined(method, parts, hasSections);
            scores.put(section.id(), score);
            return score.scored()
                    .map(scored -> List.of(part(section, scored, parts)))
                    .orElseGet(List::of);
        }

        Score combined(ScoringMethod method, List<Part> parts, boolean ofSections) {
            if (parts.isEmpty()) {
                return new Unscorable(method, ofSections ? "no section could be scored" : "no scored question applies");
            }
            List<Part> weighty = Arithmetic.where(parts, part -> !part.weight().isZero());
            return weighty.isEmpty()
                    ? new Unscorable(method, "no section carries weight")
                    : Arithmetic.of(method).combine(weighty);
        }

        private Part part(Section section, Scored scored, List<Part> within) {
            Optional<Rational> stated = section.minimum()
                    .flatMap(minimum -> answered.tier().flatMap(minimum::at))
                    .map(Rational::of);
            Rational minimum = stated.orElse(scored.best());
            return new Part(
                    section.id(),
                    Rational.of(section.weight()),
                    scored.low(),
                    scored.high(),
                    scored.low(),
                    scored.best(),
                    within.stream().allMatch(Part::mayLeave),
                    new Part.Standing(
                            stated.isPresent(),
                            scored.low().compareTo(minimum) >= 0,
                            scored.high().compareTo(minimum) >= 0,
                            Score.shown(scored.method(), minimum),
                            Score.shown(scored.method(), scored.low())),
                    scored.contributions());
        }
    }
}
