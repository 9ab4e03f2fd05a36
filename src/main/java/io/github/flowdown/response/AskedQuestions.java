package io.github.flowdown.response;

import com.google.common.collect.ImmutableMap;
import io.github.flowdown.contract.ContractFacts;
import io.github.flowdown.contract.TierDecision;
import io.github.flowdown.definition.Circumstances;
import io.github.flowdown.definition.Known;
import io.github.flowdown.definition.Option;
import io.github.flowdown.definition.Question;
import io.github.flowdown.definition.QuestionId;
import io.github.flowdown.definition.Questionnaire;
import io.github.flowdown.definition.Truth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Decides which questions are asked: the tier set admits the tier, and the condition does not fail over contract facts and other answers. The
 * workbook, the import and the score all ask here. A question whose condition is not known is asked, so that leaving an answer out never makes a
 * questionnaire shorter; an answer to a question that is not asked counts for nothing.
 */
public final class AskedQuestions {
    private final TierDecision tier;
    private final Questionnaire questionnaire;
    private final Map<QuestionId, Answer> answers;
    private final Map<QuestionId, Question> questions = new HashMap<>();
    private final Map<QuestionId, Truth> decided = new HashMap<>();
    private final Set<QuestionId> open = new HashSet<>();
    private final Circumstances circumstances;

    /** Over the answers of a questionnaire. */
    public AskedQuestions(TierDecision tier, Questionnaire questionnaire, Map<QuestionId, Answer> answers) {
        this.tier = tier;
        this.questionnaire = questionnaire;
        this.answers = answers;
        this.circumstances = new WithAnswers(new ContractFacts(tier.contract(), tier.decided()));
        questionnaire.questions().forEach(question -> questions.put(question.id(), question));
    }

    /** Before any answer: what goes into the workbook. */
    public static AskedQuestions beforeAnswers(TierDecision tier, Questionnaire questionnaire) {
        return new AskedQuestions(tier, questionnaire, ImmutableMap.of());
    }

    /** Whether a question is asked, or may turn out to be. */
    public boolean isAsked(Question question) {
        return asked(question) != Truth.NO;
    }

    /** Whether it is open that a question is asked, because it hangs on an answer that awaits review. */
    public boolean hangsOnReview(Question question) {
        return asked(question) == Truth.UNKNOWN && open.contains(question.id());
    }

    /** The same, if the review of every choice that awaits one comes to the best option. */
    public AskedQuestions ifReviewsPass() {
        Map<QuestionId, Answer> passed = new HashMap<>(answers);
        answers.forEach((id, answer) -> {
            Question question = questions.get(id);
            if (question != null && answer.awaitsReview()) {
                question.answerType().scale().ifPresent(scale -> passed.put(id, chosen(answer, scale.best())));
            }
        });
        return new AskedQuestions(tier, questionnaire, passed);
    }

    private static Answer chosen(Answer answer, Option option) {
        return new Answer.Chosen(answer.question(), option, answer.provenance(), answer.comment(), answer.evidence());
    }

    /** The questions asked, in the questionnaire's order. */
    public List<Question> of(Questionnaire questionnaire) {
        return questionnaire.questions().stream().filter(this::isAsked).toList();
    }

    /** The contract's facts with the supplier's answers. */
    public Circumstances circumstances() {
        return circumstances;
    }

    private Truth asked(Question question) {
        Truth known = decided.get(question.id());
        if (known != null) {
            return known;
        }
        // A cycle of conditions is an error of the definition; should one get here, its questions are asked.
        decided.put(question.id(), Truth.UNKNOWN);
        Truth truth = question.isAskedAt(tier.decided()) ? question.when().evaluate(circumstances) : Truth.NO;
        decided.put(question.id(), truth);
        if (truth == Truth.UNKNOWN && question.when().questions().stream().anyMatch(this::awaitsReview)) {
            open.add(question.id());
        }
        return truth;
    }

    private boolean awaitsReview(QuestionId id) {
        Answer answer = answers.get(id);
        boolean asked = decided.getOrDefault(id, Truth.NO) != Truth.NO;
        return asked && (open.contains(id) || (answer != null && answer.awaitsReview()));
    }

    private final class WithAnswers implements Circumstances {
        private final ContractFacts facts;

        private WithAnswers(ContractFacts facts) {
            this.facts = facts;
        }

        @Override
        public Known fact(String name) {
            return facts.fact(name);
        }

        @Override
        public Known answer(QuestionId id) {
            Question question = questions.get(id);
            if (question == null || asked(question) == Truth.NO) {
                return Known.nothing();
            }
            Answer answer = answers.get(id);
            return answer == null || open.contains(id) ? Known.notYet() : answer.known();
        }
    }
}
