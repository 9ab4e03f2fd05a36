package io.github.flowdown.yaml;

import com.google.common.collect.ImmutableList;
import io.github.flowdown.definition.Tier;
import io.github.flowdown.yaml.WrittenLibrary.WrittenClause;
import io.github.flowdown.yaml.WrittenLibrary.WrittenParagraph;
import io.github.flowdown.yaml.WrittenQuestionnaire.WrittenQuestion;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The tiers that a file without its scheme names; any is as good as another, and their order means nothing. */
final class TierNames {
    private final Set<String> names = new LinkedHashSet<>();

    private TierNames() {}

    static List<Tier> in(Object content) {
        TierNames names = new TierNames();
        if (content instanceof WrittenQuestionnaire questionnaire) {
            ReadQuestionnaire.questions(questionnaire).forEach(question -> names.add(question.value()));
        } else if (content instanceof WrittenLibrary library) {
            library.parts().forEach(part -> part.clauses().forEach(names::add));
        }
        return names.tiers();
    }

    private List<Tier> tiers() {
        ImmutableList.Builder<Tier> tiers = ImmutableList.builder();
        int rank = 0;
        for (String name : names.isEmpty() ? Set.of("any") : names) {
            tiers.add(new Tier(name, name, name, rank++));
        }
        return tiers.build();
    }

    private void add(WrittenQuestion question) {
        add(question.tiers());
        question.minimum().ifPresent(minimum -> names.addAll(minimum.byTier().keySet()));
        question.shortfall()
                .ifPresent(
                        shortfall -> names.addAll(shortfall.severity().byTier().keySet()));
    }

    private void add(WrittenClause clause) {
        add(clause.tiers());
        clause.paragraphs().stream().map(WrittenParagraph::tiers).forEach(this::add);
        clause.parameters()
                .values()
                .forEach(parameter -> names.addAll(parameter.byTier().keySet()));
    }

    private void add(@Nullable Collection<String> tiers) {
        if (tiers != null) {
            names.addAll(tiers);
        }
    }
}
