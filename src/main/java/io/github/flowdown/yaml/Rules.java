package io.github.flowdown.yaml;

import com.google.common.collect.ImmutableList;
import io.github.flowdown.definition.Tier;
import io.github.flowdown.diagnostic.Problems;
import java.util.Map;

/** Every rule about definitions, and what each is held against. */
final class Rules {
    private static final ImmutableList<Rule<ReadQuestionnaire>> OF_ANY_QUESTIONNAIRE = ImmutableList.of(
            (read, report) -> read.questions()
                    .forEach(question -> ReferenceReader.check(
                            question.value().references(), question.at().to("references"), report)),
            new UniqueQuestionIds(),
            new OptionsDistinct(),
            new OptionsInOrder(),
            new ScoresAttainable(),
            new ShortfallsPresent(),
            new NoConditionCycles(),
            new SupersedingResolves());

    private static final ImmutableList<Rule<ReadQuestionnaire>> OF_TIERED_QUESTIONNAIRES =
            ImmutableList.of(new ConditionsCanHold(), new ProportionateQuestions(), new NeverLowerWithTier());

    private static final ImmutableList<Rule<SchemeParts>> OF_SCHEMES = ImmutableList.of(
            new UniqueSchemeIds(),
            new BandsMeet(),
            new TiersReachable(),
            new ThresholdsNeverFall(),
            new RemediationNeverLoosens(),
            new DeterminationComplete(),
            new SchemeConditionsCanHold());

    private static final ImmutableList<Rule<ReadLibrary>> OF_ANY_LIBRARY = ImmutableList.of(
            (read, report) -> read.clauses()
                    .forEach(clause -> ReferenceReader.check(
                            clause.value().references(), clause.at().to("references"), report)),
            new UniqueClauseIds(),
            new LinksResolve(),
            new TokensKnown(),
            new ModalVerbMatchesObligation(),
            new TermsDefined(),
            new DefinitionsUsed());

    private static final ImmutableList<Rule<ReadLibrary>> OF_TIERED_LIBRARIES = ImmutableList.of(
            new ProportionateClauses(),
            new ParametersNeverLoosen(),
            new ParametersInOrder(),
            new ClausesInOrder(),
            new LibraryConditionsCanHold());

    private Rules() {}

    /** Everything there is to say about a scheme and its files, as far as they could be read. */
    static void check(SchemeParts parts, Problems problems) {
        apply(OF_SCHEMES, parts, report(parts.file(), problems));
        parts.risk().ifPresent(risk -> apply(OF_ANY_QUESTIONNAIRE, risk, report(risk.file(), problems)));
        parts.supplier().ifPresent(supplier -> {
            apply(OF_ANY_QUESTIONNAIRE, supplier, report(supplier.file(), problems));
            new CertificatesKnown(parts.file().content().certificates())
                    .check(supplier, report(supplier.file(), problems));
            if (tiersAreDistinct(parts)) {
                apply(OF_TIERED_QUESTIONNAIRES, supplier, report(supplier.file(), problems));
            }
        });
        parts.library().ifPresent(library -> {
            apply(OF_ANY_LIBRARY, library, report(library.file(), problems));
            if (tiersAreDistinct(parts)) {
                apply(OF_TIERED_LIBRARIES, library, report(library.file(), problems));
            }
        });
        parts.catalogues().forEach(catalogue -> check(catalogue, problems));
        checkAcrossFiles(parts, problems);
    }

    /** Where two tiers have one id, nothing sensible can be said about the order of either. */
    private static boolean tiersAreDistinct(SchemeParts parts) {
        return parts.tiers().stream().map(Tier::id).distinct().count()
                == parts.tiers().size();
    }

    /** What can be said of a questionnaire without its scheme. */
    static void check(ReadQuestionnaire questionnaire, Problems problems) {
        apply(OF_ANY_QUESTIONNAIRE, questionnaire, report(questionnaire.file(), problems));
    }

    /** What can be said of a clause library without its scheme. */
    static void check(ReadLibrary library, Problems problems) {
        apply(OF_ANY_LIBRARY, library, report(library.file(), problems));
    }

    static void check(ReadCatalogue catalogue, Problems problems) {
        UniqueIds.check(
                "entry",
                catalogue.file().content().entries(),
                WrittenCatalogue.WrittenEntry::id,
                Pointer.TOP.to("entries"),
                "id",
                report(catalogue.file(), problems));
    }

    private static void checkAcrossFiles(SchemeParts parts, Problems problems) {
        if (!parts.allCataloguesRead()) {
            return;
        }
        ReferencesResolve references = new ReferencesResolve(parts.cataloguesById());
        parts.risk().ifPresent(risk -> check(references, risk, problems));
        parts.supplier().ifPresent(supplier -> check(references, supplier, problems));
        parts.library().ifPresent(library -> {
            Report report = report(library.file(), problems);
            library.clauses()
                    .forEach(clause -> references.check(
                            clause.value().references(), clause.at().to("references"), report));
        });
        parts.library()
                .ifPresent(
                        library -> new ProcessorTermsComplete(parts).check(library, report(library.file(), problems)));
        if (parts.supplier().isPresent() && parts.library().isPresent()) {
            Map<String, ?> questions = parts.supplier().orElseThrow().answerTypes();
            ReadLibrary library = parts.library().orElseThrow();
            new TestedByKnown(questions.keySet()).check(library, report(library.file(), problems));
            PolicyCovered covered = new PolicyCovered(parts.supplier().orElseThrow(), library);
            parts.catalogues().forEach(catalogue -> covered.check(catalogue, report(catalogue.file(), problems)));
        }
    }

    private static void check(ReferencesResolve references, ReadQuestionnaire questionnaire, Problems problems) {
        Report report = report(questionnaire.file(), problems);
        questionnaire
                .questions()
                .forEach(question -> references.check(
                        question.value().references(), question.at().to("references"), report));
    }

    private static <T> void apply(ImmutableList<Rule<T>> rules, T subject, Report report) {
        rules.forEach(rule -> rule.check(subject, report));
    }

    private static Report report(YamlFile<?> file, Problems problems) {
        return new Report(file.places(), problems);
    }
}
