package io.github.flowdown.yaml;

import com.google.common.collect.ImmutableList;
import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import io.github.flowdown.definition.RatingLevel;
import io.github.flowdown.definition.Tier;
import io.github.flowdown.diagnostic.DefinitionChange;
import io.github.flowdown.diagnostic.Diagnostic;
import io.github.flowdown.diagnostic.Problems;
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
    private final Map<String, Optional<YamlSource>> sources = new LinkedHashMap<>();

    private final List<DefinitionChange> changes = new ArrayList<>();

    SchemePartsReader(DefinitionRoot root, Problems problems) {
        this.root = root;
        this.problems = problems;
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
                ? Binder.bind(source, WrittenScheme.class, problems).map(this::parts)
                : Optional.empty();
    }

    private SchemeParts parts(YamlFile<WrittenScheme> file) {
        WrittenScheme written = file.content();
        List<Tier> tiers = tiers(written);
        List<RatingLevel> ratings = ratings(written);
        Optional<ReadQuestionnaire> risk = named(
                        file,
                        written.tiering().questionnaire(),
                        Pointer.TOP.to("tiering").to("questionnaire"),
                        FileKind.QUESTIONNAIRE,
                        WrittenQuestionnaire.class)
                .flatMap(read -> QuestionnaireReader.risk(read, problems));
        Optional<YamlFile<WrittenQuestionnaire>> supplierFile = named(
                file,
                written.questionnaire(),
                Pointer.TOP.to("questionnaire"),
                FileKind.QUESTIONNAIRE,
                WrittenQuestionnaire.class);
        List<ReadCatalogue> catalogues = catalogues(file);
        Optional<YamlFile<WrittenLibrary>> libraryFile = named(
                file,
                written.clauseLibrary(),
                Pointer.TOP.to("clause-library"),
                FileKind.CLAUSE_LIBRARY,
                WrittenLibrary.class);

        // Without the facts no condition can be judged.
        Optional<Vocabulary> facts =
                risk.map(read -> Vocabulary.ofFacts(read.questionnaire(), tiers).withRatings(ratings));
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
            WrittenScheme.Level level = written.ratings().get(i);
            ratings.add(new RatingLevel(level.id(), level.title(), level.summary(), i));
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
                .flatMap(read -> Binder.bind(read, type, problems));
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
