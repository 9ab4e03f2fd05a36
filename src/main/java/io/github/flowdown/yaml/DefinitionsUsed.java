package io.github.flowdown.yaml;

import static io.github.flowdown.diagnostic.DiagnosticCode.UNUSED_DEFINITION;

import io.github.flowdown.schedule.Clause;
import io.github.flowdown.schedule.Definition;
import io.github.flowdown.schedule.Parameter;
import io.github.flowdown.schedule.ParameterValue;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Every defined term is used by a clause, or by the meaning of a term that is. */
final class DefinitionsUsed implements Rule<ReadLibrary> {
    @Override
    public void check(ReadLibrary read, Report report) {
        List<Definition> definitions = read.library().definitions();
        DefinedTerms terms = new DefinedTerms(definitions);
        Set<String> used = new HashSet<>();
        for (Placed<Clause> clause : read.clauses()) {
            used.addAll(terms.usedIn(clause.value().title()));
            ClauseTexts.of(clause, report).forEach(text -> used.addAll(terms.usedIn(DefinedTerms.words(text.value()))));
            clause.value().parameters().values().forEach(parameter -> used.addAll(terms.usedIn(values(parameter))));
        }
        boolean grown = true;
        while (grown) {
            grown = false;
            for (Definition definition : definitions) {
                if (used.contains(definition.term())) {
                    grown |= used.addAll(terms.usedIn(DefinedTerms.words(definition.means())));
                }
            }
        }
        for (int i = 0; i < definitions.size(); i++) {
            if (!used.contains(definitions.get(i).term())) {
                report.add(
                        UNUSED_DEFINITION,
                        Pointer.TOP.to("definitions").to(i),
                        "'%s' is defined but used by no clause"
                                .formatted(definitions.get(i).term()),
                        "leave the definition out, or use the term");
            }
        }
    }

    private static String values(Parameter parameter) {
        StringBuilder values = new StringBuilder();
        for (ParameterValue value : parameter.byTier().named().values()) {
            values.append(value.inTable()).append("; ");
        }
        return values.toString();
    }
}
