package io.github.flowdown.yaml;

import com.google.common.collect.ImmutableList;
import io.github.flowdown.definition.Questionnaire;
import io.github.flowdown.diagnostic.Checked;
import io.github.flowdown.diagnostic.Diagnostic;
import io.github.flowdown.diagnostic.DiagnosticCode;
import io.github.flowdown.diagnostic.Location;
import io.github.flowdown.diagnostic.Problems;
import io.github.flowdown.diagnostic.Quote;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a scheme with everything it names: questionnaires, catalogues and the clause library. */
public final class SchemeReader {
    private static final ImmutableList<String> BUILT_IN = ImmutableList.of(
            "dwp", "cyber-essentials", "nist-800-171-dod", "cmmc-level-2", "caf-profile", "caf-4.0", "samm");

    /** The ids of the schemes that come with the library. The list is immutable. */
    public static List<String> builtInIds() {
        return BUILT_IN;
    }

    /** A scheme that comes with the library. */
    public Checked<SchemeFiles> builtIn(String id) {
        if (!BUILT_IN.contains(id)) {
            return Checked.refused(List.of(Diagnostic.of(
                            DiagnosticCode.FILE_NOT_FOUND,
                            new Location.InModel("scheme", id),
                            "there is no built-in scheme %s".formatted(Quote.of(id)))
                    .withHint("name one of: %s; or the path of a scheme file".formatted(String.join(", ", BUILT_IN)))));
        }
        return read(new DefinitionRoot.OnClassPath(), "questionnaires/" + id + "/scheme.yaml");
    }

    /** A scheme file; everything it names lies below its root, as the guide to questionnaires explains. */
    public Checked<SchemeFiles> read(Path schemeFile) {
        DefinitionRoot.InFolder root = DefinitionRoot.InFolder.around(schemeFile);
        return read(root, root.nameOf(schemeFile));
    }

    private static Checked<SchemeFiles> read(DefinitionRoot root, String name) {
        Problems problems = new Problems();
        Optional<YamlSource> source = Files.source(root, name, problems);
        SchemePartsReader reader = new SchemePartsReader(root, problems);
        Optional<SchemeFiles> files = source.flatMap(reader::read).flatMap(parts -> {
            Rules.check(parts, problems);
            return parts.files();
        });
        if (!problems.anyError()) {
            files = files.map(made -> translated(made, source.orElseThrow(), reader.languages(), root));
        }
        return problems.anyError() || files.isEmpty()
                ? Checked.refused(problems.sorted())
                : Checked.of(files.orElseThrow(), problems.sorted());
    }

    /** The scheme with its other languages. What is wrong with it has been said in the default language. */
    private static SchemeFiles translated(
            SchemeFiles made, YamlSource source, List<String> languages, DefinitionRoot root) {
        Map<String, SchemeFiles> translations = new LinkedHashMap<>();
        for (String language : languages.subList(Math.min(1, languages.size()), languages.size())) {
            new SchemePartsReader(root, new Problems(), Optional.of(language))
                    .read(source)
                    .flatMap(SchemeParts::files)
                    .ifPresent(files -> translations.put(language, files));
        }
        if (translations.isEmpty()) {
            return made;
        }
        List<Questionnaire> others = translations.values().stream()
                .map(files -> files.scheme().questionnaire())
                .toList();
        Questionnaire questionnaire = made.scheme().questionnaire().withTranslations(others);
        return new SchemeFiles(made.scheme().withQuestionnaire(questionnaire), made.library(), translations);
    }

    /** Opens files for reading. */
    static final class Files {
        private Files() {}

        static Optional<YamlSource> source(DefinitionRoot root, String name, Problems problems) {
            DefinitionRoot.Found found = root.open(name);
            String source = root.sourceOf(name);
            if (found.bytes().isEmpty()) {
                problems.add(Diagnostic.of(found.code(), new Location.InFile(source), found.problem())
                        .withHint(found.hint()));
                return Optional.empty();
            }
            return YamlSource.of(source, found.bytes().orElseThrow(), problems);
        }
    }
}
