package io.github.flowdown.yaml;

import com.google.common.collect.ImmutableList;
import io.github.flowdown.definition.Catalogue;
import io.github.flowdown.definition.Scheme;
import io.github.flowdown.diagnostic.Diagnostic;
import io.github.flowdown.diagnostic.DiagnosticCode;
import io.github.flowdown.diagnostic.Problems;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says what was read of a scheme and what is proved of it; nothing is said to be proved while anything in it is wrong. */
final class SchemeSummary {
    private SchemeSummary() {}

    static List<String> of(SchemeParts parts, Problems problems) {
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
        sentences.add("%s: a higher tier never asks less, lowers a threshold, drops a clause or loosens a parameter"
                .formatted(id));
        List<String> covered = parts.catalogues().stream()
                .map(ReadCatalogue::catalogue)
                .filter(PolicyCovered::isProvable)
                .filter(catalogue -> isCovered(catalogue, problems))
                .map(Catalogue::id)
                .toList();
        if (!covered.isEmpty()) {
            sentences.add("%s: every 'must' of %s that a supplier can affect has a question and a clause"
                    .formatted(id, covered.stream().collect(Collectors.joining(" and "))));
        }
        return sentences.build();
    }

    private static boolean isCovered(Catalogue catalogue, Problems problems) {
        return problems.sorted().stream()
                .filter(diagnostic -> diagnostic.code() == DiagnosticCode.POLICY_NOT_COVERED)
                .map(Diagnostic::message)
                .noneMatch(message -> message.startsWith(catalogue.id() + ":"));
    }
}
