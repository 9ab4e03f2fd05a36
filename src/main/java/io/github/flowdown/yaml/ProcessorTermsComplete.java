package io.github.flowdown.yaml;

import static io.github.flowdown.diagnostic.DiagnosticCode.PROCESSOR_TERMS_INCOMPLETE;

import io.github.flowdown.contract.ContractFacts;
import io.github.flowdown.definition.Circumstances;
import io.github.flowdown.definition.Known;
import io.github.flowdown.definition.Obligation;
import io.github.flowdown.definition.Option;
import io.github.flowdown.definition.QuestionId;
import io.github.flowdown.definition.Reference;
import io.github.flowdown.definition.Scale;
import io.github.flowdown.definition.Tier;
import io.github.flowdown.schedule.Clause;
import java.math.BigDecimal;
import java.util.List;

/**
 * A contract under which personal data is handled has every term that UK GDPR Article 28(3) asks for, at every tier: each mandatory entry of the
 * catalogue {@code uk-gdpr-28} is referred to by a clause that stands wherever the fact {@code personal-data} says there is some.
 */
final class ProcessorTermsComplete {
    private static final String CATALOGUE = "uk-gdpr-28";
    private static final String FACT = "personal-data";

    private final SchemeParts parts;

    ProcessorTermsComplete(SchemeParts parts) {
        this.parts = parts;
    }

    void check(ReadLibrary library, Report report) {
        List<Option> kinds = kindsOfPersonalData();
        parts.catalogues().stream()
                .filter(read -> read.catalogue().id().equals(CATALOGUE))
                .flatMap(read -> read.catalogue().entries().values().stream())
                .filter(entry ->
                        entry.obligation().filter(Obligation.MUST::equals).isPresent())
                .forEach(
                        entry -> kinds.stream()
                                .filter(kind -> !isCarried(new Reference(CATALOGUE, entry.id()), kind, library))
                                .findFirst()
                                .ifPresent(
                                        kind -> report.add(
                                                PROCESSOR_TERMS_INCOMPLETE,
                                                Pointer.TOP.to("parts"),
                                                "where %s is '%s', no clause is sure to carry %s:%s (%s)"
                                                        .formatted(
                                                                FACT,
                                                                kind.value(),
                                                                CATALOGUE,
                                                                entry.id(),
                                                                entry.title()),
                                                "refer to it from a clause that stands at every tier wherever personal data is handled")));
    }

    /** The answers under which there is some: every option that scores. */
    private List<Option> kindsOfPersonalData() {
        return parts.risk().stream()
                .flatMap(risk -> risk.questionnaire().question(QuestionId.of(FACT)).stream())
                .flatMap(question -> question.answerType().scale().stream())
                .map(Scale::options)
                .flatMap(List::stream)
                .filter(option -> option.score().orElse(BigDecimal.ZERO).signum() > 0)
                .toList();
    }

    private static boolean isCarried(Reference term, Option kind, ReadLibrary library) {
        return library.tiers().stream()
                .allMatch(tier -> library.library().clauses().stream()
                        .filter(clause -> clause.references().contains(term))
                        .anyMatch(clause -> stands(clause, tier, kind)));
    }

    private static boolean stands(Clause clause, Tier tier, Option kind) {
        Circumstances known = fact -> fact.equals(FACT)
                ? Known.of(kind.value())
                : fact.equals(ContractFacts.TIER) ? Known.of(tier.id()) : Known.notYet();
        return clause.isAt(tier) && clause.when().holds(known);
    }
}
