package io.github.flowdown.yaml;

import io.github.flowdown.definition.Tier;
import io.github.flowdown.schedule.Clause;
import io.github.flowdown.schedule.Paragraph;
import java.util.List;

/** Every condition of a clause or paragraph can hold at one of its tiers. */
final class LibraryConditionsCanHold implements Rule<ReadLibrary> {
    @Override
    public void check(ReadLibrary read, Report report) {
        for (Placed<Clause> placed : read.clauses()) {
            Clause clause = placed.value();
            List<Tier> tiers = read.tiers().stream().filter(clause::isAt).toList();
            ConditionsCanHold.check(clause.when(), tiers, placed.at().to("when"), report);
            ConditionsCanHold.check(
                    clause.flowDown().when(), read.tiers(), placed.at().to("flow-down-when"), report);
            for (int i = 0; i < clause.paragraphs().size(); i++) {
                Paragraph paragraph = clause.paragraphs().get(i);
                ConditionsCanHold.check(
                        paragraph.when(),
                        tiers,
                        placed.at().to("paragraphs").to(i).to("when"),
                        report);
            }
        }
    }
}
