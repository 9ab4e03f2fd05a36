package io.github.flowdown.yaml;

import io.github.flowdown.yaml.WrittenLibrary.WrittenDefinition;
import io.github.flowdown.yaml.WrittenLibrary.WrittenDocument;
import io.github.flowdown.yaml.WrittenLibrary.WrittenPart;

/** No id of a part, clause or document and no defined term is used twice in a library. */
final class UniqueClauseIds implements Rule<ReadLibrary> {
    @Override
    public void check(ReadLibrary read, Report report) {
        WrittenLibrary library = read.file().content();
        UniqueIds.check("part", library.parts(), WrittenPart::id, Pointer.TOP.to("parts"), "id", report);
        UniqueIds.check(
                "document", library.documents(), WrittenDocument::id, Pointer.TOP.to("documents"), "id", report);
        UniqueIds.check(
                "term", library.definitions(), WrittenDefinition::term, Pointer.TOP.to("definitions"), "term", report);
        UniqueIds clauses = new UniqueIds("clause id", report);
        read.clauses()
                .forEach(clause -> clauses.add(clause.value().id(), clause.at().to("id")));
    }
}
