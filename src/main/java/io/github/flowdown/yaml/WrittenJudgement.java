package io.github.flowdown.yaml;

import com.google.common.collect.ImmutableList;
import io.github.flowdown.assessment.Deviation;
import io.github.flowdown.assessment.ReviewDecision;
import io.github.flowdown.definition.FindingSeverity;
import io.github.flowdown.definition.Question;
import io.github.flowdown.definition.QuestionId;
import io.github.flowdown.diagnostic.Location;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decisions and deviations as an {@code assessment.json} has them. What does not make sense is an {@link IllegalArgumentException}. */
final class WrittenJudgement {
    private WrittenJudgement() {}

    /** A decision about an answer. */
    record Decision(
            @Nullable String decision,
            @Nullable String to,
            @Nullable String because,
            @Nullable String role,
            @Nullable LocalDate date) {
        ReviewDecision about(Question question, String source) {
            return new ReviewDecision(
                    question.id(),
                    Words.parse(ReviewDecision.Kind.class, needed(decision)).orElseThrow(IllegalArgumentException::new),
                    Optional.ofNullable(to)
                            .map(value -> question.answerType()
                                    .scale()
                                    .flatMap(scale -> scale.option(value))
                                    .orElseThrow(IllegalArgumentException::new)),
                    needed(because),
                    needed(role),
                    needed(date),
                    new Location.InFile(source));
        }
    }

    /** A deviation. */
    record Entry(
            @Nullable String id,
            @Nullable String contract,
            @Nullable String question,
            @Nullable String clause,
            @Nullable String deviation,
            @Nullable String scope,
            @Nullable String justification,
            @Nullable String severity,
            @Nullable Risk risk,
            @Nullable List<String> alternatives,
            @Nullable List<Control> controls,
            @Nullable String owner,
            @Nullable String riskOwner,
            @Nullable Act requested,
            @Nullable Act approved,
            @Nullable LocalDate starts,
            @Nullable LocalDate expires,
            @Nullable String renewalOf) {
        Deviation deviation(String source) {
            return new Deviation(
                    needed(id),
                    needed(contract),
                    Optional.ofNullable(question).map(QuestionId::of),
                    Optional.ofNullable(clause),
                    needed(deviation),
                    needed(scope),
                    needed(justification),
                    level(severity),
                    needed(risk).asMeant(),
                    needed(alternatives),
                    needed(controls).stream().map(Control::asMeant).collect(ImmutableList.toImmutableList()),
                    needed(owner),
                    needed(riskOwner),
                    new Deviation.Request(
                            needed(needed(requested).by()),
                            needed(needed(requested).on())),
                    new Deviation.Approval(
                            needed(needed(approved).by()),
                            needed(needed(approved).role()),
                            needed(needed(approved).on())),
                    needed(starts),
                    needed(expires),
                    Optional.ofNullable(renewalOf),
                    new Location.InFile(source));
        }
    }

    record Risk(
            @Nullable String inherent,
            @Nullable String likelihood,
            @Nullable String impact,
            @Nullable String residual) {
        private Deviation.Risk asMeant() {
            return new Deviation.Risk(level(inherent), needed(likelihood), needed(impact), level(residual));
        }
    }

    record Control(
            @Nullable String control,
            @Nullable String owner,
            @Nullable String evidence) {
        private Deviation.Control asMeant() {
            return new Deviation.Control(needed(control), needed(owner), needed(evidence));
        }
    }

    /** Who did something, in which role and when. */
    record Act(
            @Nullable String by,
            @Nullable String role,
            @Nullable LocalDate on) {}

    private static FindingSeverity level(@Nullable String word) {
        return Words.parse(FindingSeverity.class, needed(word)).orElseThrow(IllegalArgumentException::new);
    }

    private static <T> T needed(@Nullable T value) {
        if (value == null) {
            throw new IllegalArgumentException("a value is missing");
        }
        return value;
    }
}
