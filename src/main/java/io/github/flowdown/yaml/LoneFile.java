package io.github.flowdown.yaml;

import io.github.flowdown.definition.Tier;
import io.github.flowdown.diagnostic.Diagnostic;
import io.github.flowdown.diagnostic.DiagnosticCode;
import io.github.flowdown.diagnostic.Problems;
import java.util.List;
import java.util.Optional;

/** Checks a file that belongs to no scheme, as far as it can be judged alone. */
final class LoneFile {
    private final YamlSource source;
    private final Problems problems;

    private LoneFile(YamlSource source, Problems problems) {
        this.source = source;
        this.problems = problems;
    }

    /** What was read, in a sentence. */
    static Optional<String> check(FileKind kind, YamlSource source, Problems problems) {
        LoneFile file = new LoneFile(source, problems);
        return switch (kind) {
            case QUESTIONNAIRE -> file.questionnaire();
            case CATALOGUE -> file.catalogue();
            case CLAUSE_LIBRARY -> file.library();
            case CONTRACT -> file.contract();
            case REVIEW -> file.review();
            case DEVIATIONS -> file.deviations();
            case SCHEME, CASES -> Optional.empty();
            case CALENDAR -> file.calendar();
        };
    }

    private Optional<String> questionnaire() {
        noteNoScheme("its conditions over facts, its tiers and its references could not be checked");
        Optional<ReadQuestionnaire> read = Binder.bind(source, WrittenQuestionnaire.class, problems)
                .flatMap(file -> file.content().scoring().method() == WrittenScoring.Method.POINTS
                        ? QuestionnaireReader.risk(file, problems)
                        : QuestionnaireReader.supplier(file, tiersNamedIn(file), Vocabulary.ofNoScheme(), problems));
        read.ifPresent(questionnaire -> Rules.check(questionnaire, problems));
        return read.map(questionnaire -> "questionnaire %s: %s questions"
                .formatted(
                        questionnaire.questionnaire().id(),
                        questionnaire.questionnaire().questions().size()));
    }

    private Optional<String> library() {
        noteNoScheme("its conditions, tiers, tested questions and references could not be checked");
        Optional<ReadLibrary> read = Binder.bind(source, WrittenLibrary.class, problems)
                .flatMap(file -> LibraryReader.read(file, tiersNamedIn(file), Vocabulary.ofNoScheme(), problems));
        read.ifPresent(library -> Rules.check(library, problems));
        return read.map(library -> "clause library %s: %s clauses"
                .formatted(library.library().id(), library.library().clauses().size()));
    }

    private Optional<String> catalogue() {
        noteNoScheme("nothing can refer to it");
        Optional<ReadCatalogue> read =
                Binder.bind(source, WrittenCatalogue.class, problems).map(CatalogueReader::read);
        read.ifPresent(catalogue -> Rules.check(catalogue, problems));
        return read.map(catalogue -> "catalogue %s: %s entries"
                .formatted(
                        catalogue.catalogue().id(),
                        catalogue.catalogue().entries().size()));
    }

    /** The meaning of a contract is checked when it is read under a scheme. */
    private Optional<String> contract() {
        return Binder.bind(source, WrittenContract.class, problems)
                .map(file -> "contract %s: its form; its answers are checked when it is used"
                        .formatted(file.content().contract()));
    }

    /** What a review decides is checked when it is read with the answers it is about. */
    private Optional<String> review() {
        return Binder.bind(source, WrittenReview.class, problems)
                .map(file -> "review of contract %s: its form; its decisions are checked when it is used"
                        .formatted(file.content().review()));
    }

    /** Whether deviations may be approved is checked when they are read for their contract. */
    private Optional<String> deviations() {
        return Binder.bind(source, WrittenDeviations.class, problems)
                .map(file -> "%s deviations: their form; whether each may be approved is checked when it is used"
                        .formatted(file.content().deviations().size()));
    }

    private Optional<String> calendar() {
        return Binder.bind(source, WrittenCalendar.class, problems)
                .flatMap(file -> CalendarReader.calendar(file, problems))
                .map(calendar -> "calendar %s: %s bank holidays from %s to %s"
                        .formatted(calendar.id(), calendar.holidays().size(), calendar.from(), calendar.to()));
    }

    private void noteNoScheme(String consequence) {
        problems.add(Diagnostic.of(
                        DiagnosticCode.NOT_IN_A_SCHEME,
                        source.places().at(Pointer.TOP),
                        "no scheme that was checked names this file, so %s".formatted(consequence))
                .withHint("check the scheme it belongs to, or the folder that holds both"));
    }

    private static List<Tier> tiersNamedIn(YamlFile<?> file) {
        return TierNames.in(file.content());
    }
}
