package io.github.flowdown.schedule;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.flowdown.definition.Circumstances;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All clauses a scheme can draft from, with the definitions and documents they use.
 *
 * @param classes the classes of sub-contractors, the one of highest risk first; a sub-contract is in the first that takes it in
 * @param orders which parameters of different clauses never exceed each other
 */
public record ClauseLibrary(
        String id,
        String version,
        String title,
        List<Definition> definitions,
        Map<String, ApplicableDocument> documents,
        List<Part> parts,
        List<SubContractorClass> classes,
        List<ParameterOrder> orders,
        String fingerprint) {
    /** One that makes no classes of sub-contractors and puts no clauses in order. */
    public ClauseLibrary(
            String id,
            String version,
            String title,
            List<Definition> definitions,
            Map<String, ApplicableDocument> documents,
            List<Part> parts,
            String fingerprint) {
        this(id, version, title, definitions, documents, parts, ImmutableList.of(), ImmutableList.of(), fingerprint);
    }

    /** The library of a scheme that drafts no schedule. */
    public static final ClauseLibrary NONE =
            new ClauseLibrary("none", "", "No clauses", List.of(), Map.of(), List.of(), "none");

    public ClauseLibrary {
        classes = ImmutableList.copyOf(classes);
        orders = ImmutableList.copyOf(orders);
        definitions = ImmutableList.copyOf(definitions);
        documents = ImmutableMap.copyOf(documents);
        parts = ImmutableList.copyOf(parts);
    }

    /** The class of a sub-contract: the first that takes it in. */
    Optional<SubContractorClass> classOf(Circumstances facts) {
        return classes.stream().filter(candidate -> candidate.takesIn(facts)).findFirst();
    }

    /** A heading with the clauses under it. */
    public record Part(String id, String title, List<Clause> clauses) {
        public Part {
            clauses = ImmutableList.copyOf(clauses);
        }
    }

    /** Whether there is nothing to draft from. */
    public boolean isEmpty() {
        return parts.isEmpty();
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
