package io.github.flowdown.yaml;

import static io.github.flowdown.diagnostic.DiagnosticCode.PARAMETER_MISFIT;
import static io.github.flowdown.diagnostic.DiagnosticCode.UNKNOWN_TOKEN;

import com.google.common.collect.ImmutableList;
import io.github.flowdown.diagnostic.Quote;
import io.github.flowdown.schedule.Clause;
import io.github.flowdown.schedule.ClauseText;
import io.github.flowdown.schedule.Fragment;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Every word in curly brackets has a meaning, and every parameter of a clause is used in its text. */
final class TokensKnown implements Rule<ReadLibrary> {
    private static final ImmutableList<String> ALWAYS = ImmutableList.of("provider", "customer", "schedule");

    @Override
    public void check(ReadLibrary read, Report report) {
        read.clauses().forEach(clause -> check(clause, report));
        for (int i = 0; i < read.library().definitions().size(); i++) {
            check(
                    read.library().definitions().get(i).means(),
                    Pointer.TOP.to("definitions").to(i).to("means"),
                    Set.of(),
                    "a definition has no parameter",
                    report);
        }
    }

    private static void check(Placed<Clause> clause, Report report) {
        Set<String> parameters = clause.value().parameters().keySet();
        Set<String> used = new HashSet<>();
        String unknown = "clause '%s' has no parameter".formatted(clause.value().id());
        check(clause.value().purpose(), clause.at().to("purpose"), Set.of(), "a purpose has no parameter", report);
        for (Placed<ClauseText> text : ClauseTexts.of(clause, report)) {
            used.addAll(check(text.value(), text.at(), parameters, unknown, report));
        }
        for (String parameter : parameters) {
            if (!used.contains(parameter)) {
                report.addAtKey(
                        PARAMETER_MISFIT,
                        clause.at().to("parameters").to(parameter),
                        "parameter '%s' stands nowhere in the text of clause '%s'"
                                .formatted(parameter, clause.value().id()),
                        java.util.Optional.of("write {%s} where it belongs, or leave it out".formatted(parameter)));
            }
        }
    }

    /** The parameters a text uses. */
    private static Set<String> check(
            ClauseText text, Pointer at, Collection<String> parameters, String unknown, Report report) {
        Set<String> used = new HashSet<>();
        for (Fragment fragment : text.fragments()) {
            if (fragment instanceof Fragment.ParameterUse use) {
                used.add(use.parameter());
                if (!parameters.contains(use.parameter())) {
                    ImmutableList<String> valid = ImmutableList.<String>builder()
                            .addAll(parameters)
                            .addAll(ALWAYS)
                            .build();
                    report.add(
                            UNKNOWN_TOKEN,
                            at,
                            "%s %s".formatted(unknown, Quote.of(use.parameter())),
                            Nearest.hint(use.parameter(), valid));
                }
            } else if (fragment instanceof Fragment.Words words
                    && words.text().chars().anyMatch(c -> c == '{' || c == '}')) {
                report.add(UNKNOWN_TOKEN, at, "a curly bracket without its partner", "close it, or leave it out");
            }
        }
        return used;
    }
}
