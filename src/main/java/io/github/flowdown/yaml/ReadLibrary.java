package io.github.flowdown.yaml;

import com.google.common.collect.ImmutableList;
import io.github.flowdown.definition.Tier;
import io.github.flowdown.schedule.Clause;
import io.github.flowdown.schedule.ClauseLibrary;
import java.util.List;

/** A clause library as written and as meant. */
record ReadLibrary(YamlFile<WrittenLibrary> file, ClauseLibrary library, List<Tier> tiers) {

    /** Every clause, with its place; in the order written. */
    List<Placed<Clause>> clauses() {
        ImmutableList.Builder<Placed<Clause>> placed = ImmutableList.builder();
        for (int i = 0; i < library.parts().size(); i++) {
            List<Clause> clauses = library.parts().get(i).clauses();
            for (int j = 0; j < clauses.size(); j++) {
                placed.add(new Placed<>(
                        clauses.get(j),
                        Pointer.TOP.to("parts").to(i).to("clauses").to(j)));
            }
        }
        return placed.build();
    }
}
