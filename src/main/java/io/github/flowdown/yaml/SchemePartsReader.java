package io.github.flowdown.yaml;

import com.google.common.collect.ImmutableList;
import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import io.github.flowdown.definition.RatingLevel;
import io.github.flowdown.definition.Tier;
import io.github.flowdown.definition.Tiering;
import io.github.flowdown.diagnostic.DefinitionChange;
import io.github.flowdown.diagnostic.Diagnostic;
import io.github.flowdown.diagnostic.DiagnosticCode;
import io.github.flowdown.diagnostic.Problems;
import io.github.flowdown.diagnostic.Quote;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a scheme file and every file it names. */
final class SchemePartsReader {
    private final DefinitionRoot root;
    private final Problems problems;
    private final Optional<String> language;
    private List<String> languages = ImmutableList.of();
    private final Map<String, Optional<YamlSource>> sources = new LinkedHashMap<>();

    private final List<DefinitionChange> changes = new ArrayList<>();

    SchemePartsReader(DefinitionRoot root, Problems problems) {
        this(root, problems, Optional.empty());
    }

    /**
     * @param language the language to read texts in; the scheme's default if left out
     */
    SchemePartsReader(DefinitionRoot root, Problems problems, Optional<String> language) {
        this.root = root;
        this.problems = problems;
        this.language = language;
    }

    /** The files named by the scheme so far, as the scheme names them. */
    List<String> filesRead() {
        return ImmutableList.copyOf(sources.keySet());
    }

    /** What its questionnaires do with those they are based on. */
    List<DefinitionChange> changes() {
        return ImmutableList.copyOf(changes);
    }

    /** The scheme of a file; empty when the scheme file itself has not the form of one. */
    Optional<SchemeParts> read(YamlSource source) {
        return FileKind.SCHEME.check(source.places(), problems)
                ? languages(source)
                        .flatMap(known -> bound(source, WrittenScheme.class))
                        .map(this::parts)
                : Optional.empty();
    }

    /** The languages that the scheme names; they have to be known before any of its texts can be read. */
    private Optional<List<String>> languages(YamlSource source) {
        Problems form = new Problems();
        Optional<YamlFile<WrittenScheme>> first =
                Binder.bind(source, WrittenScheme.class, Translations.unchecked(), form);
        if (first.isEmpty() || form.anyError()) {
            problems.addAll(form.sorted());
        }
        languages = first.map(file -> file.content().languages()).orElse(languages);
        first.ifPresent(file -> checkLanguages(file));
        return first.map(file -> languages);
    }

    private void checkLanguages(YamlFile<WrittenScheme> file) {
        Report report = new Report(file.places(), problems);
        for (int i = 0; i < languages.size(); i++) {
            if (!Translations.isLanguage(languages.get(i))) {
                report.add(
                        DiagnosticCode.INVALID_VALUE,
                        Pointer.TOP.to("languages").to(i),
                        "%s is not a language".formatted(Quote.of(languages.get(i))),
                        "write its code, for example 'en' or 'cy'");
            }
        }
    }

    private <T> Optional<YamlFile<T>> bound(YamlSource source, Class<T> type) {
        Optional<YamlFile<T>> file = Binder.bind(source, type, Translations.of(languages, language), problems);
        // Reported once: while the default language is read, for whatever is meant to be translated.
        file.filter(read -> language.isEmpty())
                .filter(read -> read.translations().any())
                .ifPresent(read -> read.translations().reportMissing(new Report(read.places(), problems)));
        return file;
    }

    /** The languages of the scheme that was read, the default first. */
    List<String> languages() {
        return languages;
    }

    private SchemeParts parts(YamlFile<WrittenScheme> file) {
        WrittenScheme written = file.content();
        List<Tier> tiers = tiers(written);
        List<RatingLevel> ratings = ratings(written);
        Optional<ReadQuestionnaire> risk = written.tiering()
                .flatMap(tiering -> named(
                        file,
                        tiering.questionnaire(),
                        Pointer.TOP.to("tiering").to("questionnaire"),
                        FileKind.QUESTIONNAIRE,
                        WrittenQuestionnaire.class))
                .flatMap(read -> QuestionnaireReader.risk(read, problems));
        Optional<YamlFile<WrittenQuestionnaire>> supplierFile = named(
                file,
                written.questionnaire(),
                Pointer.TOP.to("questionnaire"),
                FileKind.QUESTIONNAIRE,
                WrittenQuestionnaire.class);
        List<ReadCatalogue> catalogues = catalogues(file);
        Optional<YamlFile<WrittenLibrary>> libraryFile = written.clauseLibrary()
                .flatMap(library -> named(
                        file,
                        library,
                        Pointer.TOP.to("clause-library"),
                        FileKind.CLAUSE_LIBRARY,
                        WrittenLibrary.class));

        // Without the facts no condition can be judged. A scheme without tiering has those of every contract alone.
        Optional<Vocabulary> facts = risk.map(ReadQuestionnaire::questionnaire)
                .or(() -> written.tiering().isPresent() ? Optional.empty() : Optional.of(Tiering.NO_QUESTIONS))
                .map(asked -> Vocabulary.ofFacts(asked, tiers).withRatings(ratings));
        Optional<ReadQuestionnaire> supplier = facts.flatMap(
                known -> supplierFile.flatMap(read -> QuestionnaireReader.supplier(read, tiers, known, problems)));
        Optional<Vocabulary> all =
                facts.flatMap(known -> supplier.map(read -> known.withQuestions(read.answerTypes())));
        Optional<ReadLibrary> library =
                all.flatMap(known -> libraryFile.flatMap(read -> LibraryReader.read(read, tiers, known, problems)));
        SchemeParts parts = new SchemeParts(
                file,
                tiers,
                ratings,
                risk,
                supplier,
                catalogues,
                catalogues.size() == written.catalogues().size(),
                library,
                Optional.empty());
        return all.isPresent() ? SchemeAssembly.of(parts, all.orElseThrow(), fingerprint(file), problems) : parts;
    }

    private static List<Tier> tiers(WrittenScheme written) {
        ImmutableList.Builder<Tier> tiers = ImmutableList.builder();
        for (int i = 0; i < written.tiers().size(); i++) {
            WrittenScheme.Level level = written.tiers().get(i);
            tiers.add(new Tier(level.id(), level.title(), level.summary(), i));
        }
        return tiers.build();
    }

    private static List<RatingLevel> ratings(WrittenScheme written) {
        ImmutableList.Builder<RatingLevel> ratings = ImmutableList.builder();
        for (int i = 0; i < written.ratings().size(); i++) {
            WrittenScheme.Rating level = written.ratings().get(i);
            ratings.add(new RatingLevel(
                    level.id(),
                    level.title(),
                    level.summary(),
                    i,
                    level.discretionary().orElse(false)));
        }
        return ratings.build();
    }

    private List<ReadCatalogue> catalogues(YamlFile<WrittenScheme> file) {
        ImmutableList.Builder<ReadCatalogue> catalogues = ImmutableList.builder();
        List<String> names = file.content().catalogues();
        for (int i = 0; i < names.size(); i++) {
            named(file, names.get(i), Pointer.TOP.to("catalogues").to(i), FileKind.CATALOGUE, WrittenCatalogue.class)
                    .map(CatalogueReader::read)
                    .ifPresent(catalogues::add);
        }
        return catalogues.build();
    }

    private <T> Optional<YamlFile<T>> named(
            YamlFile<WrittenScheme> scheme, String name, Pointer at, FileKind kind, Class<T> type) {
        DefinitionRoot.Found found = root.open(name);
        if (found.bytes().isEmpty()) {
            problems.add(
                    Diagnostic.of(found.code(), scheme.at(at), found.problem()).withHint(found.hint()));
            return Optional.empty();
        }
        Optional<YamlSource> source =
                YamlSource.of(root.sourceOf(name), found.bytes().orElseThrow(), problems);
        sources.put(name, source);
        return source.filter(read -> kind.check(read.places(), problems))
                .flatMap(read -> kind == FileKind.QUESTIONNAIRE ? composed(name, read) : Optional.of(read))
                .flatMap(read -> bound(read, type));
    }

    /** A questionnaire with those it includes or is based on. */
    private Optional<YamlSource> composed(String name, YamlSource source) {
        return Composition.of(
                source, name, root, problems, (other, read) -> sources.put(other, Optional.of(read)), changes);
    }

    private String fingerprint(YamlFile<WrittenScheme> file) {
        Hasher all = Hashing.sha256().newHasher().putString(file.fingerprint(), StandardCharsets.UTF_8);
        sources.values()
                .forEach(source -> source.ifPresent(read -> all.putString(read.fingerprint(), StandardCharsets.UTF_8)));
        return all.hash().toString();
    }
}
