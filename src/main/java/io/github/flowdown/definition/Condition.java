package io.github.flowdown.definition;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Decides whether something applies, and says in plain English what it asks for. Data, not code. */
public sealed interface Condition {

    Truth evaluate(Circumstances circumstances);

    /** What must hold, in words that complete "because …" or "where …". */
    String describe();

    /** The questions whose answers or findings this looks at. The set is immutable. */
    Set<QuestionId> questions();

    /** Whether this certainly holds. */
    default boolean holds(Circumstances circumstances) {
        return evaluate(circumstances) == Truth.YES;
    }

    /** Whether this certainly does not hold. */
    default boolean fails(Circumstances circumstances) {
        return evaluate(circumstances) == Truth.NO;
    }

    /** Why this holds in these circumstances: the parts of it that hold, and those of which it is not known. */
    default String why(Circumstances circumstances) {
        return evaluate(circumstances) == Truth.UNKNOWN ? "it is not known whether " + describe() : describe();
    }

    /** What of this does not fail: of alternatives, those alone that hold or may hold. Only that explains why it holds. */
    default Condition withoutWhatFails(Circumstances circumstances) {
        return this;
    }

    /** Whether a finding from a question, of an obligation and severity, is among those this condition counts. */
    default boolean restsOn(QuestionId question, Obligation obligation, FindingSeverity severity) {
        return false;
    }

    static Condition always() {
        return new Always();
    }

    /** Holds for everybody. */
    record Always() implements Condition {
        @Override
        public Truth evaluate(Circumstances circumstances) {
            return Truth.YES;
        }

        @Override
        public String describe() {
            return "always";
        }

        @Override
        public Set<QuestionId> questions() {
            return ImmutableSet.of();
        }
    }

    /** Holds when every part holds. */
    record All(List<Condition> parts) implements Condition {
        public All {
            parts = ImmutableList.copyOf(parts);
        }

        @Override
        public Truth evaluate(Circumstances circumstances) {
            return parts.stream().map(part -> part.evaluate(circumstances)).reduce(Truth.YES, Truth::and);
        }

        @Override
        public String describe() {
            return joined(parts, " and ");
        }

        @Override
        public String why(Circumstances circumstances) {
            return parts.stream().map(part -> part.why(circumstances)).collect(Collectors.joining(" and "));
        }

        @Override
        public Set<QuestionId> questions() {
            return union(parts);
        }

        @Override
        public Condition withoutWhatFails(Circumstances circumstances) {
            return new All(parts.stream()
                    .map(part -> part.withoutWhatFails(circumstances))
                    .toList());
        }

        @Override
        public boolean restsOn(QuestionId question, Obligation obligation, FindingSeverity severity) {
            return parts.stream().anyMatch(part -> part.restsOn(question, obligation, severity));
        }
    }

    /** Holds when at least one part holds. */
    record Any(List<Condition> parts) implements Condition {
        public Any {
            parts = ImmutableList.copyOf(parts);
        }

        @Override
        public Truth evaluate(Circumstances circumstances) {
            return parts.stream().map(part -> part.evaluate(circumstances)).reduce(Truth.NO, Truth::or);
        }

        @Override
        public String describe() {
            return joined(parts, " or ");
        }

        @Override
        public String why(Circumstances circumstances) {
            List<Condition> holding =
                    parts.stream().filter(part -> part.holds(circumstances)).toList();
            List<Condition> open = parts.stream()
                    .filter(part -> !part.holds(circumstances) && !part.fails(circumstances))
                    .toList();
            if (holding.isEmpty() && !open.isEmpty()) {
                return "it is not known whether " + joined(open, " or ");
            }
            return holding.isEmpty()
                    ? describe()
                    : holding.stream().map(part -> part.why(circumstances)).collect(Collectors.joining(" and "));
        }

        @Override
        public Set<QuestionId> questions() {
            return union(parts);
        }

        @Override
        public Condition withoutWhatFails(Circumstances circumstances) {
            return new Any(parts.stream()
                    .filter(part -> !part.fails(circumstances))
                    .map(part -> part.withoutWhatFails(circumstances))
                    .toList());
        }

        @Override
        public boolean restsOn(QuestionId question, Obligation obligation, FindingSeverity severity) {
            return parts.stream().anyMatch(part -> part.restsOn(question, obligation, severity));
        }
    }

    /** Holds when its part does not. */
    record Not(Condition part) implements Condition {
        @Override
        public Truth evaluate(Circumstances circumstances) {
            return part.evaluate(circumstances).negated();
        }

        @Override
        public String describe() {
            return "it is not so that " + bracketed(part);
        }

        @Override
        public String why(Circumstances circumstances) {
            return evaluate(circumstances) == Truth.UNKNOWN ? part.why(circumstances) : describe();
        }

        @Override
        public Set<QuestionId> questions() {
            return part.questions();
        }
    }

    /** Holds when what is known of a subject is as expected. */
    record Comparison(Subject subject, Expectation expected) implements Condition {
        @Override
        public Truth evaluate(Circumstances circumstances) {
            return expected.evaluate(subject.known(circumstances));
        }

        @Override
        public String describe() {
            return subject.describe() + " " + expected.describe();
        }

        @Override
        public String why(Circumstances circumstances) {
            Known known = subject.known(circumstances);
            if (known instanceof Known.Value one) {
                return subject.describe() + " is " + Quoted.of(subject.labelOf(one.value()));
            }
            return known instanceof Known.Several several && !several.values().isEmpty()
                    ? subject.describe() + " is " + listed(several)
                    : Condition.super.why(circumstances);
        }

        private String listed(Known.Several several) {
            return several.values().stream()
                    .map(value -> Quoted.of(subject.labelOf(value)))
                    .collect(Collectors.joining(" and "));
        }

        @Override
        public Set<QuestionId> questions() {
            return subject instanceof Subject.Answer answer ? ImmutableSet.of(answer.question()) : ImmutableSet.of();
        }
    }

    /** Holds when there is a finding from a question. */
    record HasFinding(QuestionId question) implements Condition {
        @Override
        public Truth evaluate(Circumstances circumstances) {
            return Truth.of(circumstances.hasFinding(question));
        }

        @Override
        public String describe() {
            return "there is a finding from question " + question;
        }

        @Override
        public Set<QuestionId> questions() {
            return ImmutableSet.of(question);
        }

        @Override
        public boolean restsOn(QuestionId from, Obligation obligation, FindingSeverity severity) {
            return question.equals(from);
        }
    }

    /** Holds when there are findings enough of an obligation and severity. */
    record Unmet(Obligation obligation, FindingSeverity severity, int count) implements Condition {
        @Override
        public Truth evaluate(Circumstances circumstances) {
            return Truth.of(circumstances.findings(obligation, severity) >= count);
        }

        @Override
        public String describe() {
            String what = "'%s' requirement".formatted(obligation.word());
            String howBad =
                    severity == FindingSeverity.LOW ? "" : ", of severity %s or worse,".formatted(severity.word());
            return count == 1
                    ? "at least one %s%s is not met".formatted(what, howBad)
                    : "at least %s %ss%s are not met".formatted(count, what, howBad);
        }

        @Override
        public String why(Circumstances circumstances) {
            int found = circumstances.findings(obligation, severity);
            String howBad =
                    severity == FindingSeverity.LOW ? "" : " of severity %s or worse".formatted(severity.word());
            return found == 1
                    ? "one '%s' requirement%s is not met".formatted(obligation.word(), howBad)
                    : "%s '%s' requirements%s are not met".formatted(found, obligation.word(), howBad);
        }

        @Override
        public Set<QuestionId> questions() {
            return ImmutableSet.of();
        }

        @Override
        public boolean restsOn(QuestionId question, Obligation of, FindingSeverity atLeast) {
            return obligation == of && atLeast.compareTo(severity) >= 0;
        }
    }

    private static String joined(List<Condition> parts, String word) {
        return parts.stream()
                .map(part -> part instanceof Not ? "(" + part.describe() + ")" : bracketed(part))
                .collect(Collectors.joining(word));
    }

    private static String bracketed(Condition part) {
        return part instanceof All || part instanceof Any ? "(" + part.describe() + ")" : part.describe();
    }

    private static Set<QuestionId> union(List<Condition> parts) {
        return parts.stream().flatMap(part -> part.questions().stream()).collect(ImmutableSet.toImmutableSet());
    }
}
