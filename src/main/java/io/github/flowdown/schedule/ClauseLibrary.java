package io.github.flowdown.schedule;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All clauses a scheme can draft from, with the definitions and documents they use. */
public record ClauseLibrary(
        String id,
        String version,
        String title,
        List<Definition> definitions,
        Map<String, ApplicableDocument> documents,
        List<Part> parts,
        String fingerprint) {
    public ClauseLibrary {
        definitions = ImmutableList.copyOf(definitions);
        documents = ImmutableMap.copyOf(documents);
        parts = ImmutableList.copyOf(parts);
    }

    /** A heading with the clauses under it. */
    public record Part(String id, String title, List<Clause> clauses) {
        public Part {
            clauses = ImmutableList.copyOf(clauses);
        }
    }

    /** All clauses, in order. The list is immutable. */
    public List<Clause> clauses() {
        return parts.stream().flatMap(part -> part.clauses().stream()).collect(ImmutableList.toImmutableList());
    }

    public Optional<Clause> clause(String id) {
        return parts.stream()
                .flatMap(part -> part.clauses().stream())
                .filter(clause -> clause.id().equals(id))
                .findFirst();
    }
}
