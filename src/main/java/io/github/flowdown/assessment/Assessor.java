package io.github.flowdown.assessment;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.flowdown.contract.Contract;
import io.github.flowdown.definition.Question;
import io.github.flowdown.definition.QuestionId;
import io.github.flowdown.definition.Reason;
import io.github.flowdown.definition.Scheme;
import io.github.flowdown.definition.Section;
import io.github.flowdown.response.Answer;
import io.github.flowdown.response.AskedQuestions;
import io.github.flowdown.response.Response;
import io.github.flowdown.scoring.Contribution;
import io.github.flowdown.scoring.Mark;
import io.github.flowdown.scoring.QuestionnaireScore;
import io.github.flowdown.scoring.Score;
import io.github.flowdown.scoring.Scorer;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Assesses a response. Total: given a valid contract and response there is always an assessment, if need be "not assessed". */
public final class Assessor {
    private final Scorer scorer = new Scorer();
    private final FindingRules findingRules = new FindingRules();
    private final RatingRules ratingRules = new RatingRules();

    /**
     * What a response means.
     *
     * @param asOf the day the assessment is made for, recorded in the result
     */
    public Assessment assess(Scheme scheme, Response response, Optional<LocalDate> asOf) {
        AskedQuestions asked = new AskedQuestions(response.tier(), response.questionnaire(), response.answers());
        Map<QuestionId, Mark> marks = marks(response, asked);
        QuestionnaireScore score = scorer.score(response.questionnaire(), marks);
        List<QuestionResult> questions = results(scheme, response, marks, score.total());
        List<Finding> findings = questions.stream()
                .flatMap(result -> result.finding().stream())
                .sorted()
                .collect(ImmutableList.toImmutableList());
        Rating rating = ratingRules.rate(scheme, response.tier(), score.total(), findings, asked);
        return new Assessment(
                scheme,
                response,
                asOf,
                score.total(),
                sections(response, score, questions),
                questions,
                findings,
                unassessed(response.tier().contract()),
                rating);
    }

    private static Map<QuestionId, Mark> marks(Response response, AskedQuestions asked) {
        ImmutableMap.Builder<QuestionId, Mark> marks = ImmutableMap.builder();
        for (Question question : response.questionnaire().questions()) {
            marks.put(question.id(), mark(question, response, asked));
        }
        return marks.buildOrThrow();
    }

    private static Mark mark(Question question, Response response, AskedQuestions asked) {
        if (!asked.isAsked(question)) {
            return new Mark.NotAsked();
        }
        Mark mark = mark(response.answers().get(question.id()));
        boolean leaves = mark instanceof Mark.NotApplicable;
        return asked.hangsOnReview(question) && !leaves ? new Mark.PerhapsNotAsked() : mark;
    }

    private static Mark mark(@Nullable Answer answer) {
        if (answer == null || answer instanceof Answer.Blank) {
            return new Mark.Blank();
        }
        if (answer.awaitsReview()) {
            return new Mark.AwaitingReview();
        }
        if (answer instanceof Answer.Chosen chosen) {
            return new Mark.Chosen(chosen.option());
        }
        return answer instanceof Answer.NotApplicable ? new Mark.NotApplicable() : new Mark.AwaitingReview();
    }

    private List<QuestionResult> results(Scheme scheme, Response response, Map<QuestionId, Mark> marks, Score total) {
        Map<QuestionId, Contribution> contributions = new HashMap<>();
        total.scored()
                .ifPresent(scored -> scored.contributions()
                        .forEach(contribution -> contributions.put(contribution.question(), contribution)));
        ImmutableList.Builder<QuestionResult> results = ImmutableList.builder();
        for (Section section : response.questionnaire().sections()) {
            for (Question question : section.questions()) {
                results.add(findingRules.judge(
                        scheme,
                        response,
                        section,
                        question,
                        !(marks.get(question.id()) instanceof Mark.NotAsked),
                        Optional.ofNullable(contributions.get(question.id()))));
            }
        }
        return results.build();
    }

    private static List<SectionResult> sections(
            Response response, QuestionnaireScore score, List<QuestionResult> questions) {
        return response.questionnaire().sections().stream()
                .map(section -> section(section, score, questions))
                .collect(ImmutableList.toImmutableList());
    }

    private static SectionResult section(Section section, QuestionnaireScore score, List<QuestionResult> questions) {
        List<QuestionResult> within = questions.stream()
                .filter(result -> result.section().equals(section) && result.status() != Status.NOT_ASKED)
                .toList();
        int blank = (int) within.stream()
                .filter(result -> result.status() == Status.BLANK)
                .count();
        int findings = (int)
                within.stream().filter(result -> result.finding().isPresent()).count();
        Score scored = score.sections().get(section.id());
        if (scored == null) {
            throw new IllegalArgumentException("section %s was not scored".formatted(section.id()));
        }
        return new SectionResult(section, scored, within.size(), within.size() - blank, findings);
    }

    private static List<ChainFinding> unassessed(Contract contract) {
        return below(contract)
                .filter(sub -> !sub.isAssessed())
                .map(sub -> new ChainFinding(
                        sub,
                        "Nobody has assessed the risk of sub-contract %s with %s."
                                .formatted(sub.reference(), sub.supplier().name()),
                        "Answer the contract-risk questionnaire for this sub-contract.",
                        Reason.of("policy statement 2.5 asks every new contract to be assessed", sub.location())))
                .collect(ImmutableList.toImmutableList());
    }

    private static Stream<Contract> below(Contract contract) {
        return contract.subContracts().stream().flatMap(sub -> Stream.concat(Stream.of(sub), below(sub)));
    }
}
