package io.github.flowdown.assessment;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.flowdown.definition.CertificateScheme;
import io.github.flowdown.definition.Option;
import io.github.flowdown.definition.Question;
import io.github.flowdown.definition.QuestionId;
import io.github.flowdown.definition.Scheme;
import io.github.flowdown.response.Answer;
import io.github.flowdown.response.HeldCertificate;
import io.github.flowdown.response.Response;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The certificates of a return on a day, and the answers they stand for. */
final class Certificates {
    private final Response response;
    private final List<CertificateStanding> standings;

    private Certificates(Response response, List<CertificateStanding> standings) {
        this.response = response;
        this.standings = standings;
    }

    /** Seen from the day of the assessment, or from the first day of the contract where there is none. */
    static Certificates of(Scheme scheme, Response response, Optional<LocalDate> asOf) {
        LocalDate day = day(response, asOf);
        Stream<HeldCertificate> answered = response.answers().values().stream()
                .flatMap(answer ->
                        answer instanceof Answer.Certified certified ? Stream.of(held(certified)) : Stream.empty());
        return new Certificates(
                response,
                Stream.concat(response.certificates().stream(), answered)
                        .map(held -> CertificateStanding.on(
                                day,
                                response.tier().contract().ends(),
                                held,
                                kind(scheme, held),
                                scheme.evidenceRules()))
                        .collect(ImmutableList.toImmutableList()));
    }

    static LocalDate day(Response response, Optional<LocalDate> asOf) {
        return asOf.orElse(response.tier().contract().starts());
    }

    private static HeldCertificate held(Answer.Certified answer) {
        return new HeldCertificate(
                answer.scheme(),
                Optional.of(answer.number()),
                Optional.empty(),
                answer.comment(),
                Optional.of(answer.issued()),
                Optional.of(answer.expires()),
                answer.location());
    }

    private static Optional<CertificateScheme> kind(Scheme scheme, HeldCertificate held) {
        return scheme.certificateSchemes().stream()
                .filter(kind -> kind.isNamed(held.scheme()))
                .findFirst();
    }

    List<CertificateStanding> standings() {
        return standings;
    }

    /** Which answers certificates stand for, unless somebody has decided about them: those left blank, and those that name a weaker option. */
    Map<QuestionId, Satisfied> satisfied(Review review) {
        Map<QuestionId, Satisfied> satisfied = new LinkedHashMap<>();
        for (Question question : response.questionnaire().questions()) {
            if (review.of(question.id()).isEmpty()) {
                best(question)
                        .filter(found -> isWeaker(response.answers().get(question.id()), question, found.option()))
                        .ifPresent(found -> satisfied.put(question.id(), found));
            }
        }
        return ImmutableMap.copyOf(satisfied);
    }

    /** The strongest option that a current certificate stands for. */
    private Optional<Satisfied> best(Question question) {
        Optional<Satisfied> best = Optional.empty();
        for (CertificateStanding standing : standings) {
            Optional<Option> option = standing.kind()
                    .filter(kind -> standing.isCurrent())
                    .flatMap(kind -> Optional.ofNullable(
                            question.assurance().satisfiedBy().get(kind.id())));
            if (option.isPresent()
                    && best.map(found -> isBelow(found.option(), option.get(), question))
                            .orElse(true)) {
                best = Optional.of(new Satisfied(
                        standing.certificate(), standing.name(), standing.ends().orElseThrow(), option.get()));
            }
        }
        return best;
    }

    private boolean isWeaker(@Nullable Answer answer, Question question, Option option) {
        if (answer == null || answer instanceof Answer.Blank) {
            return question.isAskedAt(response.tier().decided());
        }
        return answer instanceof Answer.Chosen chosen && isBelow(chosen.option(), option, question);
    }

    private static boolean isBelow(Option one, Option other, Question question) {
        return question.answerType()
                .scale()
                .flatMap(scale -> scale.rank(one)
                        .flatMap(rank -> scale.rank(other).map(otherRank -> rank.compareTo(otherRank) < 0)))
                .orElse(false);
    }

    /** The answers as they count: reviewed, and where a certificate stands for a better one, that. */
    static Response counted(Scheme scheme, Response response, Review review, Optional<LocalDate> asOf) {
        Response reviewed = review.appliedTo(response);
        Map<QuestionId, Satisfied> satisfied = of(scheme, response, asOf).satisfied(review);
        if (satisfied.isEmpty()) {
            return reviewed;
        }
        Map<QuestionId, Answer> answers = new LinkedHashMap<>(reviewed.answers());
        satisfied.forEach((id, by) -> answers.put(
                id,
                by.instead(Optional.ofNullable(answers.get(id))
                        .orElseGet(() -> FindingRules.missing(id, response.source())))));
        return reviewed.withAnswers(answers);
    }
}
