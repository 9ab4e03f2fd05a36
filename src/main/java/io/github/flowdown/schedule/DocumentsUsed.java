package io.github.flowdown.schedule;

import com.google.common.collect.ImmutableList;
import io.github.flowdown.schedule.SecuritySchedule.DraftedDefinition;
import io.github.flowdown.schedule.SecuritySchedule.DraftedDocument;
import io.github.flowdown.schedule.SecuritySchedule.DraftedPart;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Collects the applicable documents that a document names, and those they refer to: naming one binds the supplier to all of them. */
final class DocumentsUsed {
    private final ClauseLibrary library;
    private final Map<String, Set<String>> because = new TreeMap<>();

    DocumentsUsed(ClauseLibrary library) {
        this.library = library;
    }

    List<DraftedDocument> in(List<DraftedPart> parts, List<DraftedDefinition> definitions) {
        for (DraftedPart part : parts) {
            for (DraftedClause clause : part.clauses()) {
                clause.paragraphs().stream()
                        .flatMap(paragraph -> Stream.concat(
                                paragraph.text().stream(),
                                paragraph.items().stream().flatMap(item -> item.text().stream())))
                        .forEach(run -> note(run, "paragraph " + clause.number()));
            }
        }
        definitions.forEach(definition -> definition.means().forEach(run -> note(run, "'" + definition.term() + "'")));
        closeOver();
        return because.entrySet().stream()
                .flatMap(entry -> Stream.ofNullable(library.documents().get(entry.getKey()))
                        .map(document -> new DraftedDocument(document, String.join(", ", entry.getValue()))))
                .collect(ImmutableList.toImmutableList());
    }

    private void note(Run run, String where) {
        if (run instanceof Run.DocumentName name) {
            because.computeIfAbsent(name.document(), id -> new LinkedHashSet<>())
                    .add(where);
        }
    }

    private void closeOver() {
        Deque<String> open = new ArrayDeque<>(because.keySet());
        while (!open.isEmpty()) {
            String id = open.remove();
            ApplicableDocument document = library.documents().get(id);
            if (document != null) {
                for (String referred : document.refersTo()) {
                    if (!because.containsKey(referred)) {
                        open.add(referred);
                    }
                    because.computeIfAbsent(referred, key -> new LinkedHashSet<>())
                            .add(id);
                }
            }
        }
    }
}
