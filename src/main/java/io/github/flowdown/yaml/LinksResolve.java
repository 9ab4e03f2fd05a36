package io.github.flowdown.yaml;

import static io.github.flowdown.diagnostic.DiagnosticCode.CLAUSE_DANGLING;
import static io.github.flowdown.diagnostic.DiagnosticCode.DEFINITION_NAMES_CLAUSE;

import io.github.flowdown.diagnostic.Quote;
import io.github.flowdown.schedule.Clause;
import io.github.flowdown.schedule.ClauseText;
import io.github.flowdown.schedule.Definition;
import io.github.flowdown.schedule.Fragment;
import io.github.flowdown.yaml.WrittenLibrary.WrittenDocument;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Every clause and document that a text names is in the library. */
final class LinksResolve implements Rule<ReadLibrary> {
    @Override
    public void check(ReadLibrary read, Report report) {
        Set<String> clauses = new LinkedHashSet<>();
        read.clauses().forEach(clause -> clauses.add(clause.value().id()));
        Set<String> documents = read.library().documents().keySet();
        for (Placed<Clause> clause : read.clauses()) {
            check(clause.value().purpose(), clause.at().to("purpose"), clauses, documents, report);
            checkUnless(clause, clauses, report);
            ClauseTexts.of(clause, report).forEach(text -> check(text.value(), text.at(), clauses, documents, report));
        }
        for (int i = 0; i < read.library().definitions().size(); i++) {
            checkNamesNoClause(
                    read.library().definitions().get(i),
                    Pointer.TOP.to("definitions").to(i).to("means"),
                    report);
            check(
                    read.library().definitions().get(i).means(),
                    Pointer.TOP.to("definitions").to(i).to("means"),
                    clauses,
                    documents,
                    report);
        }
        checkDocuments(read.file().content().documents(), documents, report);
    }

    private static void check(ClauseText text, Pointer at, Set<String> clauses, Set<String> documents, Report report) {
        for (Fragment fragment : text.fragments()) {
            if (fragment instanceof Fragment.ClauseLink link && !clauses.contains(link.clause())) {
                dangling("clause", link.clause(), clauses, at, report);
            }
            if (fragment instanceof Fragment.DocumentLink link && !documents.contains(link.document())) {
                dangling("document", link.document(), documents, at, report);
            }
        }
    }

    /** A term is defined wherever it is used, also where the paragraph is not. */
    private static void checkNamesNoClause(Definition definition, Pointer at, Report report) {
        if (definition.means().fragments().stream().anyMatch(Fragment.ClauseLink.class::isInstance)) {
            report.add(
                    DEFINITION_NAMES_CLAUSE,
                    at,
                    "the meaning of '%s' names a paragraph, which a document that uses the term may not have"
                            .formatted(definition.term()),
                    "say it without the number, as in 'a paragraph of this {schedule}'");
        }
    }

    private static void checkUnless(Placed<Clause> clause, Set<String> clauses, Report report) {
        for (int i = 0; i < clause.value().paragraphs().size(); i++) {
            Pointer at = clause.at().to("paragraphs").to(i).to("unless");
            clause.value().paragraphs().get(i).unless().ifPresent(other -> {
                if (!clauses.contains(other)) {
                    dangling("clause", other, clauses, at, report);
                } else if (other.equals(clause.value().id())) {
                    report.add(
                            CLAUSE_DANGLING,
                            at,
                            "a paragraph of clause '%s' stands only where that clause does not".formatted(other),
                            "name another clause");
                }
            });
        }
    }

    private static void checkDocuments(List<WrittenDocument> written, Set<String> documents, Report report) {
        for (int i = 0; i < written.size(); i++) {
            List<String> refersTo = written.get(i).refersTo();
            for (int j = 0; j < refersTo.size(); j++) {
                if (!documents.contains(refersTo.get(j))) {
                    dangling(
                            "document",
                            refersTo.get(j),
                            documents,
                            Pointer.TOP.to("documents").to(i).to("refers-to").to(j),
                            report);
                }
            }
        }
    }

    private static void dangling(String what, String id, Set<String> known, Pointer at, Report report) {
        report.add(
                CLAUSE_DANGLING,
                at,
                "this names %s %s, which the library does not have".formatted(what, Quote.of(id)),
                Nearest.hint(id, known));
    }
}
