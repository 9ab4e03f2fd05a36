package io.github.flowdown.yaml;

import com.google.common.collect.ImmutableList;
import io.github.flowdown.definition.Catalogue;
import io.github.flowdown.definition.Scheme;
import io.github.flowdown.diagnostic.PolicyMust;
import io.github.flowdown.diagnostic.PolicyMust.State;
import io.github.flowdown.diagnostic.Problems;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says what was read of a scheme and what is proved of it; nothing is said to be proved while anything in it is wrong. */
final class SchemeSummary {
    private SchemeSummary() {}

    static List<String> of(
            SchemeParts parts, Optional<Reachability.Reached> reached, List<PolicyMust> musts, Problems problems) {
        Optional<SchemeFiles> files = parts.files();
        if (files.isEmpty()) {
            return ImmutableList.of();
        }
        Scheme scheme = files.orElseThrow().scheme();
        String id = parts.file().content().scheme();
        ImmutableList.Builder<String> sentences = ImmutableList.builder();
        sentences.add("%s: %s tiers, %s contract-risk questions, %s supplier questions, %s clauses, %s catalogues"
                .formatted(
                        id,
                        parts.tiers().size(),
                        scheme.tiering().questionnaire().questions().size(),
                        scheme.questionnaire().questions().size(),
                        files.orElseThrow().library().clauses().size(),
                        parts.catalogues().size()));
        if (problems.anyError()) {
            return sentences.build();
        }
        sentences.add(proportionate(id, parts));
        reached.ifPresent(reach -> sentences.addAll(reach.sentences(id)));
        List<String> covered = parts.catalogues().stream()
                .map(ReadCatalogue::catalogue)
                .map(Catalogue::id)
                .filter(catalogue -> isCovered(catalogue, musts))
                .toList();
        if (!covered.isEmpty()) {
            sentences.add("%s: every 'must' of %s that a supplier can affect has a question and a clause"
                    .formatted(id, covered.stream().collect(Collectors.joining(" and "))));
        }
        if (!musts.isEmpty()) {
            sentences.add(
                    "%s: of %s 'must' statements, %s have a question and a clause, %s no supplier can affect, %s are not covered"
                            .formatted(
                                    id,
                                    musts.size(),
                                    count(musts, State.COVERED),
                                    count(musts, State.NOT_FOR_SUPPLIERS),
                                    count(musts, State.NOT_COVERED)));
        }
        return sentences.build();
    }

    private static String proportionate(String id, SchemeParts parts) {
        int tiers = parts.tiers().size();
        if (tiers == 1) {
            return id + ": there is one tier, so no higher one can ask less";
        }
        return "%s: a higher tier never asks less, lowers a threshold, drops a clause or loosens a parameter (tiers: %s; pairs of tiers: %s; questions held against a higher tier: %s times; clauses: %s times)"
                .formatted(
                        id,
                        tiers,
                        tiers * (tiers - 1) / 2,
                        parts.supplier().map(ProportionateQuestions::compared).orElse(0),
                        parts.library().map(ProportionateClauses::compared).orElse(0));
    }

    private static long count(List<PolicyMust> musts, State state) {
        return musts.stream().filter(must -> must.state() == state).count();
    }

    /** Whether something was asked of it, and nothing is missing. */
    private static boolean isCovered(String catalogue, List<PolicyMust> musts) {
        List<PolicyMust> own = musts.stream()
                .filter(must -> must.statement().startsWith(catalogue + ":"))
                .toList();
        return !own.isEmpty() && count(own, State.NOT_COVERED) == 0;
    }
}
