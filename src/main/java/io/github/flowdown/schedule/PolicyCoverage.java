package io.github.flowdown.schedule;

import com.google.common.collect.ImmutableList;
import io.github.flowdown.definition.Catalogue;
import io.github.flowdown.schedule.StatementTrace.Service;
import java.util.List;

/**
 * How one schedule covers one policy.
 *
 * @param statements every "must" of the policy, in its order
 */
public record PolicyCoverage(Catalogue catalogue, List<StatementTrace> statements) {
    public PolicyCoverage {
        statements = ImmutableList.copyOf(statements);
    }

    /** The statements that a supplier can affect. The list is immutable. */
    public List<StatementTrace> forSuppliers() {
        return statements.stream()
                .filter(statement -> statement.service() != Service.NOT_FOR_SUPPLIERS)
                .collect(ImmutableList.toImmutableList());
    }

    /** The statements that a supplier can affect and no clause carries. The list is immutable. */
    public List<StatementTrace> notCarried() {
        return forSuppliers().stream()
                .filter(statement -> !statement.service().isCarried())
                .collect(ImmutableList.toImmutableList());
    }

    /** The coverage in a sentence. */
    public String describe() {
        int all = forSuppliers().size();
        long asked = forSuppliers().stream()
                .filter(statement -> !statement.asked().isEmpty())
                .count();
        return "%s, version %s: of %s that a supplier can affect, this document carries %s, and the questionnaire asks about %s."
                .formatted(
                        catalogue.title(),
                        catalogue.version(),
                        all == 1 ? "1 mandatory statement" : all + " mandatory statements",
                        share(all - notCarried().size(), all),
                        share(asked, all));
    }

    private static String share(long part, long all) {
        return part == all ? "all" : part == 0 ? "none" : Long.toString(part);
    }
}
