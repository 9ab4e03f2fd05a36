package io.github.flowdown.schedule;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Map;

/** Fills the tokens of clause text for one document. */
final class ClauseWording {
    private final ClauseLibrary library;
    private final Parties parties;
    private final Map<String, Integer> numbers;
    private final TermsForm form;

    ClauseWording(ClauseLibrary library, Parties parties, Map<String, Integer> numbers, TermsForm form) {
        this.library = library;
        this.parties = parties;
        this.numbers = numbers;
        this.form = form;
    }

    /** Text of a clause. */
    List<Run> fill(Clause clause, ClauseText text, Map<String, ParameterValue> values) {
        return text.fragments().stream()
                .map(fragment -> run(clause.id(), fragment, values))
                .collect(ImmutableList.toImmutableList());
    }

    /** Text that has no parameters of its own: the meaning of a term. */
    List<Run> fill(ClauseText text) {
        return text.fragments().stream()
                .map(fragment -> run(library.id(), fragment, ImmutableMap.of()))
                .collect(ImmutableList.toImmutableList());
    }

    private Run run(String clause, Fragment fragment, Map<String, ParameterValue> values) {
        if (fragment instanceof Fragment.Words words) {
            return new Run.Words(words.text());
        }
        if (fragment instanceof Fragment.PartyName name) {
            return new Run.Words(parties.of(name.party()));
        }
        if (fragment instanceof Fragment.ParameterUse use) {
            return value(clause, use.parameter(), values);
        }
        if (fragment instanceof Fragment.ClauseLink link) {
            return crossReference(clause, link.clause());
        }
        if (fragment instanceof Fragment.DocumentLink link) {
            return document(clause, link.document());
        }
        return new Run.Words(form == TermsForm.SHORT ? "set of security clauses" : "Schedule");
    }

    private static Run value(String clause, String parameter, Map<String, ParameterValue> values) {
        ParameterValue value = values.get(parameter);
        if (value == null) {
            throw new IllegalArgumentException("clause %s has no parameter %s".formatted(clause, parameter));
        }
        return new Run.Value(clause, parameter, value.inText());
    }

    private Run crossReference(String clause, String target) {
        Integer number = numbers.get(target);
        if (number == null) {
            throw new IllegalArgumentException(
                    "clause %s refers to %s, which the library does not have".formatted(clause, target));
        }
        return new Run.CrossReference(target, number.toString());
    }

    private Run document(String clause, String id) {
        ApplicableDocument document = library.documents().get(id);
        if (document == null) {
            throw new IllegalArgumentException(
                    "clause %s names document %s, which the library does not have".formatted(clause, id));
        }
        return new Run.DocumentName(id, document.title() + " (" + id + ")");
    }
}
