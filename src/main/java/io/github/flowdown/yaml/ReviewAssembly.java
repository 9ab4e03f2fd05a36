package io.github.flowdown.yaml;

import static io.github.flowdown.diagnostic.DiagnosticCode.REVIEW_AFTER_AS_OF;
import static io.github.flowdown.diagnostic.DiagnosticCode.REVIEW_DECIDED_TWICE;
import static io.github.flowdown.diagnostic.DiagnosticCode.REVIEW_NOT_ASKED;
import static io.github.flowdown.diagnostic.DiagnosticCode.REVIEW_OF_ANOTHER_CONTRACT;
import static io.github.flowdown.diagnostic.DiagnosticCode.REVIEW_UNKNOWN_OPTION;
import static io.github.flowdown.diagnostic.DiagnosticCode.REVIEW_UNKNOWN_QUESTION;

import com.google.common.collect.ImmutableList;
import io.github.flowdown.assessment.DecisionFit;
import io.github.flowdown.assessment.Review;
import io.github.flowdown.assessment.ReviewDecision;
import io.github.flowdown.definition.Option;
import io.github.flowdown.definition.Question;
import io.github.flowdown.definition.QuestionId;
import io.github.flowdown.definition.Scale;
import io.github.flowdown.diagnostic.Problems;
import io.github.flowdown.diagnostic.Quote;
import io.github.flowdown.response.AskedQuestions;
import io.github.flowdown.response.Response;
import io.github.flowdown.yaml.WrittenReview.Decision;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes a review of a review file: checks every decision against the answer it is about. */
final class ReviewAssembly {
    private final Response response;
    private final Optional<LocalDate> asOf;
    private final YamlFile<WrittenReview> file;
    private final Problems problems;
    private final Report report;
    private final DecisionFit fit;
    private final Map<QuestionId, Pointer> decided = new HashMap<>();

    ReviewAssembly(Response response, Optional<LocalDate> asOf, YamlFile<WrittenReview> file, Problems problems) {
        this.response = response;
        this.asOf = asOf;
        this.file = file;
        this.problems = problems;
        this.report = new Report(file.places(), problems);
        this.fit = new DecisionFit(response);
    }

    /** The review; empty when anything in it is wrong. */
    Optional<Review> review() {
        checkContract();
        ImmutableList.Builder<ReviewDecision> decisions = ImmutableList.builder();
        List<Decision> written = file.content().decisions();
        for (int i = 0; i < written.size(); i++) {
            decision(written.get(i), Pointer.TOP.to("decisions").to(i)).ifPresent(decisions::add);
        }
        if (problems.anyError()) {
            return Optional.empty();
        }
        Review review = new Review(decisions.build(), file.fingerprint());
        checkAsked(review);
        return problems.anyError() ? Optional.empty() : Optional.of(review);
    }

    private void checkContract() {
        String reference = response.tier().contract().reference();
        if (!file.content().review().equals(reference)) {
            report.add(
                    REVIEW_OF_ANOTHER_CONTRACT,
                    Pointer.TOP.to("review"),
                    "the review is about contract %s, the answers are for %s"
                            .formatted(Quote.of(file.content().review()), Quote.of(reference)),
                    "name the review of this contract");
        }
    }

    private Optional<ReviewDecision> decision(Decision written, Pointer at) {
        checkDate(written.date(), at.to("date"));
        Optional<Question> question = question(written.question(), at.to("question"));
        if (question.isEmpty() || isDecidedAlready(question.get(), at.to("question"))) {
            return Optional.empty();
        }
        Optional<Option> to = written.to().flatMap(value -> option(question.get(), value, at.to("to")));
        if (written.to().isPresent() && to.isEmpty()) {
            return Optional.empty();
        }
        ReviewDecision decision = new ReviewDecision(
                question.get().id(),
                written.decision(),
                to,
                written.because(),
                written.role(),
                written.date(),
                report.at(at));
        Optional<DecisionFit.Misfit> misfit = fit.check(question.get(), decision);
        misfit.ifPresent(wrong -> report.add(
                wrong.code(),
                at.to(wrong.part() == DecisionFit.Part.TO ? "to" : "decision"),
                wrong.message(),
                wrong.hint()));
        return misfit.isEmpty() ? Optional.of(decision) : Optional.empty();
    }

    private void checkDate(LocalDate date, Pointer at) {
        asOf.filter(date::isAfter)
                .ifPresent(day -> report.add(
                        REVIEW_AFTER_AS_OF,
                        at,
                        "the decision is of %s, after the day of the assessment, %s".formatted(date, day),
                        "correct the date, or assess as of that day or a later one"));
    }

    private Optional<Question> question(String id, Pointer at) {
        Optional<Question> question =
                QuestionId.isValid(id) ? response.questionnaire().question(QuestionId.of(id)) : Optional.empty();
        if (question.isEmpty()) {
            report.unknown(
                    REVIEW_UNKNOWN_QUESTION,
                    at,
                    "question",
                    id,
                    response.questionnaire().questions().stream()
                            .map(known -> known.id().value())
                            .toList());
        }
        return question;
    }

    private boolean isDecidedAlready(Question question, Pointer at) {
        Pointer first = decided.putIfAbsent(question.id(), at);
        if (first == null) {
            return false;
        }
        report.add(
                REVIEW_DECIDED_TWICE,
                at,
                "the answer to %s is decided twice, first at %s"
                        .formatted(question.id(), report.at(first).place()),
                "keep the decision that counts");
        return true;
    }

    private Optional<Option> option(Question question, String value, Pointer at) {
        Optional<Scale> scale = question.answerType().scale();
        Optional<Option> option = scale.flatMap(of -> of.option(value));
        if (option.isEmpty()) {
            List<String> values = scale.map(
                            of -> of.options().stream().map(Option::value).toList())
                    .orElse(List.of());
            report.add(
                    REVIEW_UNKNOWN_OPTION,
                    at,
                    "%s is not an option of %s".formatted(Quote.of(value), question.id()),
                    scale.isEmpty()
                            ? Optional.of("leave 'to' out: this question is not answered by choosing")
                            : scale.flatMap(of -> of.match(value))
                                    .map(match -> "write the value of this option: "
                                            + match.option().value())
                                    .or(() -> Nearest.hint(value, values)));
        }
        return option;
    }

    /** What is asked may hang on answers that the review itself settles. */
    private void checkAsked(Review review) {
        AskedQuestions asked = new AskedQuestions(
                response.tier(),
                response.questionnaire(),
                review.appliedTo(response).answers());
        for (ReviewDecision decision : review.decisions()) {
            response.questionnaire()
                    .question(decision.question())
                    .filter(question -> !asked.isAsked(question))
                    .ifPresent(question -> reportNotAsked(question));
        }
    }

    private void reportNotAsked(Question question) {
        Pointer at = Optional.ofNullable(decided.get(question.id())).orElse(Pointer.TOP);
        boolean atTier = question.isAskedAt(response.tier().decided());
        report.add(
                REVIEW_NOT_ASKED,
                at,
                atTier
                        ? "%s is not asked of this supplier: it is asked only where %s"
                                .formatted(question.id(), question.when().describe())
                        : "%s is not asked at tier %s"
                                .formatted(
                                        question.id(), response.tier().decided().id()),
                "take the decision out: it would change nothing");
    }
}
