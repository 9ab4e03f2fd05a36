package io.github.flowdown.yaml;

import com.google.common.collect.ImmutableList;
import io.github.flowdown.definition.Catalogue;
import io.github.flowdown.definition.RatingLevel;
import io.github.flowdown.definition.Scheme;
import io.github.flowdown.definition.Tier;
import io.github.flowdown.schedule.ClauseLibrary;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A scheme and all the files it names, as far as each could be read. */
record SchemeParts(
        YamlFile<WrittenScheme> file,
        List<Tier> tiers,
        List<RatingLevel> ratings,
        Optional<ReadQuestionnaire> risk,
        Optional<ReadQuestionnaire> supplier,
        List<ReadCatalogue> catalogues,
        boolean allCataloguesRead,
        Optional<ReadLibrary> library,
        Optional<Scheme> scheme) {
    SchemeParts {
        tiers = ImmutableList.copyOf(tiers);
        ratings = ImmutableList.copyOf(ratings);
        catalogues = ImmutableList.copyOf(catalogues);
    }

    Map<String, Catalogue> cataloguesById() {
        return byId(catalogues);
    }

    /** The scheme with its clauses; empty where either could not be read. */
    Optional<SchemeFiles> files() {
        Optional<ClauseLibrary> clauses = file.content().clauseLibrary().isEmpty()
                ? Optional.of(ClauseLibrary.NONE)
                : library.map(ReadLibrary::library);
        return scheme.flatMap(made -> clauses.map(known -> new SchemeFiles(made, known)));
    }

    static Map<String, Catalogue> byId(List<ReadCatalogue> catalogues) {
        Map<String, Catalogue> byId = new LinkedHashMap<>();
        catalogues.forEach(read -> byId.putIfAbsent(read.catalogue().id(), read.catalogue()));
        return byId;
    }
}
