package io.github.flowdown.schedule;

import com.google.common.collect.ImmutableList;
import io.github.flowdown.definition.Catalogue;
import io.github.flowdown.definition.Obligation;
import io.github.flowdown.definition.Reference;
import io.github.flowdown.definition.Scheme;
import io.github.flowdown.schedule.SecuritySchedule.LeftOut;
import io.github.flowdown.schedule.StatementTrace.Service;
import java.util.List;
import java.util.stream.Collectors;

/** Holds a schedule against every policy that says how binding its statements are. */
final class CoverageOfPolicies {
    private final SecuritySchedule schedule;
    private final Trace trace;

    CoverageOfPolicies(SecuritySchedule schedule, Trace trace) {
        this.schedule = schedule;
        this.trace = trace;
    }

    List<PolicyCoverage> of(Scheme scheme) {
        return scheme.catalogues().values().stream()
                .map(catalogue -> new PolicyCoverage(catalogue, statements(catalogue)))
                .filter(coverage -> !coverage.statements().isEmpty())
                .collect(ImmutableList.toImmutableList());
    }

    private List<StatementTrace> statements(Catalogue catalogue) {
        return catalogue.entries().values().stream()
                .filter(CoverageOfPolicies::isMandatory)
                .map(entry -> trace(new Reference(catalogue.id(), entry.id()), entry))
                .collect(ImmutableList.toImmutableList());
    }

    private static boolean isMandatory(Catalogue.Entry entry) {
        return entry.obligation().filter(Obligation.MUST::equals).isPresent();
    }

    private StatementTrace trace(Reference statement, Catalogue.Entry entry) {
        List<TracedQuestion> questions = trace.questionsFor(statement);
        List<DraftedClause> clauses = trace.clausesFor(statement);
        List<LeftOut> leftOut = schedule.leftOut().stream()
                .filter(left -> left.clause().references().contains(statement))
                .toList();
        Service service = service(entry, questions.stream().anyMatch(TracedQuestion::asked), !clauses.isEmpty());
        return new StatementTrace(
                statement, entry, questions, clauses, leftOut, service, because(service, entry, questions, leftOut));
    }

    private static Service service(Catalogue.Entry entry, boolean asked, boolean carried) {
        if (carried) {
            return asked ? Service.CARRIED_AND_ASKED : Service.CARRIED;
        }
        if (entry.notForSuppliers().isPresent()) {
            return Service.NOT_FOR_SUPPLIERS;
        }
        return asked ? Service.ASKED : Service.NOT_SERVED;
    }

    private static String because(
            Service service, Catalogue.Entry entry, List<TracedQuestion> questions, List<LeftOut> leftOut) {
        return switch (service) {
            case CARRIED_AND_ASKED -> "";
            case CARRIED ->
                questions.isEmpty()
                        ? "no question of the questionnaire refers to it"
                        : "the questions about it are not asked of this supplier";
            case ASKED, NOT_SERVED -> leftOut.isEmpty() ? "no clause of the library refers to it" : leftOut(leftOut);
            case NOT_FOR_SUPPLIERS -> entry.notForSuppliers().orElse("");
        };
    }

    private static String leftOut(List<LeftOut> leftOut) {
        return leftOut.stream()
                .map(left -> "'%s' is left out: %s".formatted(left.clause().title(), left.because()))
                .collect(Collectors.joining("; "));
    }
}
