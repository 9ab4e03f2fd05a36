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
import io.github.flowdown.scoring.Answered;
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
     * What a response means before anybody has reviewed it, and without deviations.
     *
     * @param asOf the day the assessment is made for, recorded in the result
     */
    public Assessment assess(Scheme scheme, Response response, Optional<LocalDate> asOf) {
        return assess(scheme, response, Review.NONE, Deviations.NONE, asOf);
    }

    /**
     * What a response means, given what was decided about it. A deviation changes no answer and no score: it accepts a finding and lifts the gates
     * that rest on it.
     *
     * @param asOf the day the assessment is made for, recorded in the result
     * @throws IllegalArgumentException if there are deviations and no such day
     */
    public Assessment assess(
            Scheme scheme, Response response, Review review, Deviations deviations, Optional<LocalDate> asOf) {
        Response counted = Certificates.counted(scheme, response, review, asOf);
        Map<QuestionId, Satisfied> satisfied =
                Certificates.of(scheme, response, asOf).satisfied(review);
        AskedQuestions asked = new AskedQuestions(counted.tier(), counted.questionnaire(), counted.answers());
        Map<QuestionId, Mark> marks = marks(counted, review, satisfied, asked);
        QuestionnaireScore score = scorer.score(
                counted.questionnaire(),
                new Answered(Optional.of(counted.tier().decided()), marks, asked.circumstances()));
        List<DeviationStanding> standings = deviations.on(asOf, scheme.deviationRules());
        List<QuestionResult> questions =
                results(scheme, response, counted, review, satisfied, marks, score.total()).stream()
                        .map(result -> result.with(
                                standings, response.tier().contract().reference()))
                        .collect(ImmutableList.toImmutableList());
        List<Finding> findings = Stream.concat(
                        questions.stream().flatMap(result -> result.finding().stream()),
                        RuledFindings.of(scheme, counted, asked.circumstances()))
                .sorted()
                .collect(ImmutableList.toImmutableList());
        RatingInput input = new RatingInput(scheme, response.tier(), score.total(), findings, asked);
        Rating rating = ratingRules.rate(input, accepted(standings, response));
        return new Assessment(
                scheme,
                response,
                review,
                effect(deviations, standings, input),
                asOf,
                score.total(),
                sections(response, score, questions),
                questions,
                findings,
                new EvidenceChecks(scheme, response, asOf).findings(questions),
                scheme.tiering().asksQuestions() ? unassessed(response.tier().contract()) : List.of(),
                rating);
    }

    private DeviationEffect effect(Deviations deviations, List<DeviationStanding> standings, RatingInput input) {
        List<LocalDate> ends = standings.stream()
                .filter(DeviationStanding::isLive)
                .filter(standing -> standing.deviation().contract().equals(input.contract()))
                .map(standing -> standing.deviation().expires())
                .distinct()
                .sorted()
                .toList();
        return new DeviationEffect(
                deviations,
                standings,
                ratingRules.rate(input, AcceptedRisks.none()),
                ends.stream()
                        .map(day -> onExpiry(day, deviations, standings, input))
                        .collect(ImmutableList.toImmutableList()));
    }

    private RatingOnExpiry onExpiry(
            LocalDate day, Deviations deviations, List<DeviationStanding> now, RatingInput input) {
        List<DeviationStanding> then = deviations.on(day, input.scheme().deviationRules());
        return new RatingOnExpiry(
                day,
                now.stream()
                        .filter(DeviationStanding::isLive)
                        .map(DeviationStanding::deviation)
                        .filter(deviation -> deviation.expires().equals(day)
                                && deviation.contract().equals(input.contract()))
                        .collect(ImmutableList.toImmutableList()),
                ratingRules.rate(input, AcceptedRisks.of(then, input.contract())));
    }

    private static AcceptedRisks accepted(List<DeviationStanding> standings, Response response) {
        return AcceptedRisks.of(standings, response.tier().contract().reference());
    }

    private static Map<QuestionId, Mark> marks(
            Response response, Review review, Map<QuestionId, Satisfied> satisfied, AskedQuestions asked) {
        ImmutableMap.Builder<QuestionId, Mark> marks = ImmutableMap.builder();
        for (Question question : response.questionnaire().questions()) {
            marks.put(question.id(), mark(question, response, review, satisfied, asked));
        }
        return marks.buildOrThrow();
    }

    private static Mark mark(
            Question question,
            Response response,
            Review review,
            Map<QuestionId, Satisfied> satisfied,
            AskedQuestions asked) {
        if (!asked.isAsked(question)) {
            return new Mark.NotAsked();
        }
        Satisfied certificate = satisfied.get(question.id());
        if (certificate != null && !asked.hangsOnReview(question)) {
            return new Mark.Chosen(
                    certificate.option(),
                    "'%s' by certificate %s".formatted(certificate.option().label(), certificate.name()));
        }
        Mark given = mark(response.answers().get(question.id()));
        boolean settled = review.of(question.id()).flatMap(ReviewDecision::to).isPresent();
        Mark mark = settled && given instanceof Mark.Chosen chosen ? Mark.Chosen.reviewed(chosen.option()) : given;
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

    private List<QuestionResult> results(
            Scheme scheme,
            Response response,
            Response counted,
            Review review,
            Map<QuestionId, Satisfied> satisfied,
            Map<QuestionId, Mark> marks,
            Score total) {
        Map<QuestionId, Contribution> contributions = new HashMap<>();
        total.scored()
                .ifPresent(scored -> scored.contributions()
                        .forEach(contribution ->
                                contribution.question().ifPresent(id -> contributions.put(id, contribution))));
        ImmutableList.Builder<QuestionResult> results = ImmutableList.builder();
        for (Section section : response.questionnaire().allSections()) {
            for (Question question : section.questions()) {
                results.add(findingRules.judge(
                        scheme,
                        response,
                        counted,
                        review.of(question.id()),
                        Optional.ofNullable(satisfied.get(question.id())),
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
        return response.questionnaire().allSections().stream()
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
