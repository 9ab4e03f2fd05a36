package io.github.flowdown.yaml;

import static io.github.flowdown.diagnostic.DiagnosticCode.CONDITION_NEVER_HOLDS;

import com.google.common.collect.ImmutableList;
import io.github.flowdown.definition.Circumstances;
import io.github.flowdown.definition.Condition;
import io.github.flowdown.definition.FindingSeverity;
import io.github.flowdown.definition.Known;
import io.github.flowdown.definition.Obligation;
import io.github.flowdown.definition.Question;
import io.github.flowdown.definition.QuestionId;
import io.github.flowdown.definition.Tier;
import io.github.flowdown.diagnostic.Problems;
import io.github.flowdown.schedule.Clause;
import io.github.flowdown.yaml.Satisfiability.Search;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Finds out, case by case, whether every question is asked of some contract and every clause is in some. A case is a tier with one value for
 * everything that conditions look at; unlike {@link ConditionsCanHold} it knows that a question which is not asked has no answer. Which tier the
 * facts of a contract lead to is not looked at.
 */
final class Reachability {
    static final int MOST_CASES = 100_000;
    private static final long MOST_IN_ALL = 3_000_000;

    private final ReadQuestionnaire supplier;
    private final Optional<ReadLibrary> library;
    private final Map<QuestionId, Question> questions = new LinkedHashMap<>();
    private long left = MOST_IN_ALL;

    private Reachability(ReadQuestionnaire supplier, Optional<ReadLibrary> library) {
        this.supplier = supplier;
        this.library = library;
        supplier.questionnaire().questions().forEach(question -> questions.put(question.id(), question));
    }

    static Optional<Reachability> of(SchemeParts parts) {
        return parts.supplier().map(supplier -> new Reachability(supplier, parts.library()));
    }

    /** Reports what cannot be reached, and counts what was looked at. */
    Reached check(Problems problems) {
        Tally asked = new Tally(new Report(supplier.file().places(), problems));
        for (Placed<Question> placed : supplier.questions()) {
            Question question = placed.value();
            asked.add(
                    placed.at(),
                    "question %s is asked of no contract".formatted(question.id()),
                    searches(question.when(), supplier.tiers(), question::isAskedAt));
        }
        return new Reached(asked.count(), library.map(read -> clauses(read, problems)));
    }

    private Count clauses(ReadLibrary read, Problems problems) {
        Tally drafted = new Tally(new Report(read.file().places(), problems));
        for (Placed<Clause> placed : read.clauses()) {
            Clause clause = placed.value();
            drafted.add(
                    placed.at(),
                    "clause '%s' is in no contract".formatted(clause.id()),
                    searches(clause.when(), read.tiers(), clause::isAt));
        }
        return drafted.count();
    }

    private List<Search> searches(Condition when, List<Tier> tiers, Predicate<Tier> isAt) {
        List<Condition> others = conditionsBehind(when);
        ImmutableList.Builder<Search> searches = ImmutableList.builder();
        for (Tier tier : tiers) {
            if (isAt.test(tier)) {
                Search search = new Satisfiability(ImmutableList.of(tier))
                        .search(when, others, all -> new AskedAt(tier, all), Math.min(MOST_CASES, left));
                left -= search.cases();
                searches.add(search);
            }
        }
        return searches.build();
    }

    /** The conditions of the questions a condition looks at, of those they look at, and so on. */
    private List<Condition> conditionsBehind(Condition condition) {
        Map<QuestionId, Condition> behind = new LinkedHashMap<>();
        Deque<QuestionId> waiting = new ArrayDeque<>(condition.questions());
        while (!waiting.isEmpty()) {
            QuestionId id = waiting.remove();
            Question question = questions.get(id);
            if (question != null && behind.put(id, question.when()) == null) {
                waiting.addAll(question.when().questions());
            }
        }
        return ImmutableList.copyOf(behind.values());
    }

    /** A combination as a contract of a tier can have it: without answers to what is not asked, and without findings from it. */
    private final class AskedAt implements Circumstances {
        private final Tier tier;
        private final Circumstances all;
        // Asked once for each question of a case, however many conditions look at it.
        private final Map<QuestionId, Boolean> asked = new HashMap<>();

        private AskedAt(Tier tier, Circumstances all) {
            this.tier = tier;
            this.all = all;
        }

        @Override
        public Known fact(String name) {
            return all.fact(name);
        }

        @Override
        public Known answer(QuestionId question) {
            return isAsked(question) ? all.answer(question) : Known.nothing();
        }

        @Override
        public boolean hasFinding(QuestionId question) {
            return isAsked(question) && all.hasFinding(question);
        }

        @Override
        public int findings(Obligation obligation, FindingSeverity atLeast) {
            return all.findings(obligation, atLeast);
        }

        @Override
        public Known rating() {
            return all.rating();
        }

        private boolean isAsked(QuestionId id) {
            Boolean known = asked.get(id);
            if (known != null) {
                return known;
            }
            Question question = questions.get(id);
            boolean is = question != null
                    && question.isAskedAt(tier)
                    && question.when().holds(this);
            asked.put(id, is);
            return is;
        }
    }

    /** Adds up searches, and reports where none found anything. */
    private static final class Tally {
        private final Report report;
        private int things;
        private int believed;
        private long cases;

        private Tally(Report report) {
            this.report = report;
        }

        private void add(Pointer at, String unreachable, Collection<Search> searches) {
            things++;
            cases += searches.stream().mapToLong(Search::cases).sum();
            if (searches.stream().anyMatch(search -> search.holding() > 0)) {
                return;
            }
            if (searches.stream().allMatch(Search::complete)) {
                report.add(
                        CONDITION_NEVER_HOLDS,
                        at,
                        "%s, at any of its tiers and whatever the answers it depends on".formatted(unreachable),
                        "change its tiers or its condition, or those of the questions the condition looks at");
            } else {
                believed++;
            }
        }

        private Count count() {
            return new Count(things, cases, believed);
        }
    }

    /**
     * What was looked at of one kind of thing.
     *
     * @param believed of how many it is not proved, because there are too many cases
     */
    record Count(int things, long cases, int believed) {
        private String sentence(String scheme, String what, String reached) {
            String proved = "%s: %s of %s %s, found by trying %s cases"
                    .formatted(scheme, things - believed, things, reached, cases);
            return believed == 0
                    ? proved
                    : proved
                            + "; %s %s not tried, as there are more than %s cases"
                                    .formatted(believed, what, MOST_CASES);
        }
    }

    /** What was looked at of questions, and of clauses where a scheme has any. */
    record Reached(Count questions, Optional<Count> clauses) {
        List<String> sentences(String scheme) {
            ImmutableList.Builder<String> sentences = ImmutableList.builder();
            sentences.add(questions.sentence(scheme, "questions", "supplier questions are asked of some contract"));
            clauses.ifPresent(
                    count -> sentences.add(count.sentence(scheme, "clauses", "clauses are in some contract")));
            return sentences.build();
        }
    }
}
