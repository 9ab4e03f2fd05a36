package io.github.flowdown.yaml;

import static io.github.flowdown.diagnostic.DiagnosticCode.CONDITION_MISFIT;
import static io.github.flowdown.diagnostic.DiagnosticCode.UNKNOWN_NAME;

import com.google.common.collect.ImmutableList;
import io.github.flowdown.contract.ContractFacts;
import io.github.flowdown.definition.AnswerType;
import io.github.flowdown.definition.Condition;
import io.github.flowdown.definition.FindingSeverity;
import io.github.flowdown.definition.QuestionId;
import io.github.flowdown.definition.Subject;
import io.github.flowdown.diagnostic.Quote;
import io.github.flowdown.yaml.Vocabulary.SubjectKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Makes conditions of what is written, where everything they name is known and fits. */
final class ConditionReader {
    private static final int MOST_FINDINGS = 1_000;

    private final Vocabulary vocabulary;
    private final Report report;
    private final TestReader tests;

    ConditionReader(Vocabulary vocabulary, Report report) {
        this.vocabulary = vocabulary;
        this.report = report;
        this.tests = new TestReader(report);
    }

    /** The condition, or {@link Condition#always()} where none is written. */
    Condition read(Optional<WrittenCondition> written, Pointer at) {
        return written.map(condition -> read(condition, at)).orElseGet(Condition::always);
    }

    /** The condition; one that does not fit is reported and always holds. */
    Condition read(WrittenCondition written, Pointer at) {
        List<String> forms = forms(written);
        if (forms.size() != 1) {
            report.add(
                    CONDITION_MISFIT,
                    at,
                    forms.isEmpty()
                            ? "a condition without a subject"
                            : "a condition with more than one subject: " + String.join(", ", forms),
                    "write one of all, any, not, fact, question, finding, unmet or rating; join conditions with all or any");
            return Condition.always();
        }
        return switch (forms.get(0)) {
            case "all" -> joined(written.all(), written, at.to("all"), Condition.All::new);
            case "any" -> joined(written.any(), written, at.to("any"), Condition.Any::new);
            case "not" -> negated(written, at);
            default -> subject(SubjectKind.valueOf(forms.get(0).toUpperCase(java.util.Locale.ROOT)), written, at);
        };
    }

    private static List<String> forms(WrittenCondition written) {
        List<String> forms = new ArrayList<>();
        if (written.all() != null) {
            forms.add("all");
        }
        if (written.any() != null) {
            forms.add("any");
        }
        if (written.not() != null) {
            forms.add("not");
        }
        written.fact().ifPresent(name -> forms.add("fact"));
        written.question().ifPresent(name -> forms.add("question"));
        written.finding().ifPresent(name -> forms.add("finding"));
        written.unmet().ifPresent(name -> forms.add("unmet"));
        written.rating().ifPresent(name -> forms.add("rating"));
        return forms;
    }

    private Condition joined(
            @org.jspecify.annotations.Nullable List<WrittenCondition> parts,
            WrittenCondition written,
            Pointer at,
            java.util.function.Function<List<Condition>, Condition> join) {
        tests.none(written, at.parent(), "'%s' takes a list of conditions and no test".formatted(at.last()));
        if (parts == null || parts.isEmpty()) {
            report.add(
                    CONDITION_MISFIT,
                    at,
                    "'%s' holds no condition".formatted(at.last()),
                    "write at least one condition");
            return Condition.always();
        }
        ImmutableList.Builder<Condition> read = ImmutableList.builder();
        for (int i = 0; i < parts.size(); i++) {
            read.add(read(parts.get(i), at.to(i)));
        }
        return join.apply(read.build());
    }

    private Condition negated(WrittenCondition written, Pointer at) {
        tests.none(written, at, "'not' takes a condition and no test");
        WrittenCondition part = written.not();
        return part == null ? Condition.always() : new Condition.Not(read(part, at.to("not")));
    }

    private Condition subject(SubjectKind kind, WrittenCondition written, Pointer at) {
        if (!vocabulary.open() && !vocabulary.subjects().contains(kind)) {
            report.add(
                    CONDITION_MISFIT,
                    at.to(Words.of(kind)),
                    "a condition here cannot look at '%s'".formatted(Words.of(kind)),
                    "use "
                            + vocabulary.subjects().stream()
                                    .map(Words::of)
                                    .sorted()
                                    .collect(Collectors.joining(" or ")));
            return Condition.always();
        }
        if (kind != SubjectKind.UNMET && written.severity().isPresent()) {
            report.add(CONDITION_MISFIT, at.to("severity"), "only 'unmet' takes a severity", "leave it out");
        }
        return switch (kind) {
            case FACT -> fact(written, at);
            case QUESTION -> question(written, at);
            case FINDING -> finding(written, at);
            case UNMET -> unmet(written, at);
            case RATING -> rating(written, at);
        };
    }

    private Condition fact(WrittenCondition written, Pointer at) {
        String name = written.fact().orElseThrow();
        AnswerType type = vocabulary.facts().get(name);
        if (type == null) {
            if (!vocabulary.open()) {
                report.unknown(
                        UNKNOWN_NAME,
                        at.to("fact"),
                        "fact",
                        name,
                        vocabulary.facts().keySet());
            }
            return Condition.always();
        }
        return compared(new Subject.Fact(name, title(name), type.scale()), type, written, at);
    }

    private static String title(String fact) {
        return switch (fact) {
            case ContractFacts.TIER -> "the tier";
            case ContractFacts.SUB_CONTRACTS -> "the number of sub-contracts";
            default -> fact.replace('-', ' ');
        };
    }

    private Condition question(WrittenCondition written, Pointer at) {
        String id = written.question().orElseThrow();
        AnswerType type = knownQuestion(id, at.to("question"));
        return type == null
                ? Condition.always()
                : compared(new Subject.Answer(QuestionId.of(id), type.offered()), type, written, at);
    }

    private Condition finding(WrittenCondition written, Pointer at) {
        String id = written.finding().orElseThrow();
        tests.none(written, at, "'finding' takes no test");
        return knownQuestion(id, at.to("finding")) == null
                ? Condition.always()
                : new Condition.HasFinding(QuestionId.of(id));
    }

    private @org.jspecify.annotations.Nullable AnswerType knownQuestion(String id, Pointer at) {
        AnswerType type = vocabulary.questions().get(id);
        if (type == null
                && !vocabulary.unreadable().contains(id)
                && (!vocabulary.open() || !vocabulary.questions().isEmpty())) {
            report.unknown(
                    UNKNOWN_NAME, at, "question", id, vocabulary.questions().keySet());
        }
        return type;
    }

    private Condition unmet(WrittenCondition written, Pointer at) {
        tests.onlyAtLeast(written, at);
        Optional<BigDecimal> count = written.atLeast().flatMap(ScalarReader::number);
        boolean counts = count.map(number -> number.scale() <= 0
                        && number.signum() > 0
                        && number.compareTo(BigDecimal.valueOf(MOST_FINDINGS)) <= 0)
                .orElse(written.atLeast().isEmpty());
        if (!counts) {
            report.add(
                    CONDITION_MISFIT,
                    at.to("at-least"),
                    "expected a number of findings, found %s"
                            .formatted(Quote.of(written.atLeast().orElse(""))),
                    "write a whole number from 1 to 1000");
            return Condition.always();
        }
        return new Condition.Unmet(
                written.unmet().orElseThrow(),
                written.severity().orElse(FindingSeverity.LOW),
                count.map(BigDecimal::intValue).orElse(1));
    }

    private Condition rating(WrittenCondition written, Pointer at) {
        String what = written.rating().orElseThrow();
        if (!what.equals("overall")) {
            report.add(
                    CONDITION_MISFIT,
                    at.to("rating"),
                    "expected 'overall' for 'rating', found %s".formatted(Quote.of(what)),
                    "write {rating: overall, at-most: …} and the rating after the test");
            return Condition.always();
        }
        if (vocabulary.ratings().isEmpty()) {
            return Condition.always();
        }
        AnswerType type = new AnswerType.Choice(vocabulary.ratings().orElseThrow());
        return compared(new Subject.OfRating(type.scale()), type, written, at);
    }

    private Condition compared(Subject subject, AnswerType type, WrittenCondition written, Pointer at) {
        return tests.read(type, subject, written, at)
                .<Condition>map(expected -> new Condition.Comparison(subject, expected))
                .orElseGet(Condition::always);
    }
}
