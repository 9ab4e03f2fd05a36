package io.github.flowdown.yaml;

import com.google.common.collect.ImmutableList;
import io.github.flowdown.diagnostic.CaseResult;
import io.github.flowdown.diagnostic.CheckReport;
import io.github.flowdown.diagnostic.DefinitionChange;
import io.github.flowdown.diagnostic.Diagnostic;
import io.github.flowdown.diagnostic.DiagnosticCode;
import io.github.flowdown.diagnostic.Location;
import io.github.flowdown.diagnostic.PolicyMust;
import io.github.flowdown.diagnostic.Problems;
import io.github.flowdown.yaml.CasesBeside.CheckedScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Checks definition files: each scheme together with all it names, and every other file as far as it can be judged alone. YAML files that do not begin
 * as definitions do are left alone.
 */
public final class DefinitionChecker {
    private static final int DEEPEST = 32;

    private final Optional<LocalDate> asOf;

    /** Without looking at dates. */
    public DefinitionChecker() {
        this(Optional.empty());
    }

    /** @param asOf the day for which review dates are looked at */
    public DefinitionChecker(Optional<LocalDate> asOf) {
        this.asOf = asOf;
    }

    /**
     * Everything there is to say about a file, or about all definition files below a folder.
     *
     * @throws IOException if the folder cannot be listed
     */
    public CheckReport check(Path fileOrFolder) throws IOException {
        return check(List.of(fileOrFolder));
    }

    /**
     * Everything there is to say about files and folders together.
     *
     * @throws IOException if a folder cannot be listed
     */
    public CheckReport check(List<Path> filesAndFolders) throws IOException {
        Problems problems = new Problems();
        Map<Path, YamlSource> sources = new LinkedHashMap<>();
        int files = 0;
        for (Path path : filesAndFolders) {
            List<Path> found = CasesBeside.with(files(path));
            files += found.size();
            for (Path file : found) {
                if (!sources.containsKey(file)) {
                    YamlSource.of(file, problems).ifPresent(source -> sources.put(file, source));
                }
            }
            if (found.isEmpty()) {
                problems.add(Diagnostic.of(
                                DiagnosticCode.FILE_NOT_FOUND,
                                new Location.InFile(path.toString()),
                                "there is no YAML file here")
                        .withHint("name a file, or a folder that holds definitions"));
            }
        }
        return report(sources, files, filesAndFolders, problems);
    }

    private CheckReport report(Map<Path, YamlSource> sources, int files, List<Path> named, Problems problems) {
        ImmutableList.Builder<String> statements = ImmutableList.builder();
        ImmutableList.Builder<CaseResult> results = ImmutableList.builder();
        ImmutableList.Builder<PolicyMust> musts = ImmutableList.builder();
        List<DefinitionChange> changes = new ArrayList<>();
        List<CheckedScheme> schemes = new ArrayList<>();
        Set<Path> inSchemes = new HashSet<>();
        sources.forEach((file, source) -> {
            if (FileKind.of(source.places()).filter(FileKind.SCHEME::equals).isPresent()) {
                inSchemes.add(normal(file));
                Problems own = new Problems();
                checkScheme(file, source, inSchemes, own, changes).ifPresent(parts -> {
                    // Only a scheme without errors has conditions without cycles, and tiers that can be told apart.
                    Optional<Reachability.Reached> reached = own.anyError()
                            ? Optional.empty()
                            : Reachability.of(parts).map(all -> all.check(own));
                    List<PolicyMust> covered = musts(parts);
                    statements.addAll(SchemeSummary.of(parts, reached, covered, own));
                    musts.addAll(covered);
                    schemes.add(new CheckedScheme(file, parts, !own.anyError()));
                });
                problems.addAll(own.sorted());
            }
        });
        CasesBeside cases = new CasesBeside(schemes);
        sources.forEach((file, source) -> {
            if (FileKind.of(source.places()).filter(FileKind.CASES::equals).isPresent()) {
                results.addAll(cases.run(file, source, problems));
            }
        });
        sources.forEach((file, source) -> {
            if (!inSchemes.contains(normal(file))) {
                FileKind.of(source.places())
                        .ifPresentOrElse(
                                kind -> whole(file, kind, source, inSchemes, problems, changes)
                                        .flatMap(read -> LoneFile.check(kind, read, problems))
                                        .ifPresent(statements::add),
                                () -> reportUnknownKind(file, source, named, problems));
            }
        });
        changes.forEach(change -> statements.add(change.describe()));
        return new CheckReport(problems.sorted(), files, statements.build(), changes, results.build(), musts.build());
    }

    private static List<PolicyMust> musts(SchemeParts parts) {
        if (parts.supplier().isEmpty() || parts.library().isEmpty()) {
            return ImmutableList.of();
        }
        PolicyCovered covered = new PolicyCovered(
                parts.supplier().orElseThrow(), parts.library().orElseThrow());
        return parts.catalogues().stream()
                .flatMap(read -> covered.musts(parts.file().content().scheme(), read.catalogue()).stream())
                .toList();
    }

    /** A questionnaire with those it includes or is based on; any other file as it is. */
    private static Optional<YamlSource> whole(
            Path file,
            FileKind kind,
            YamlSource source,
            Set<Path> inSchemes,
            Problems problems,
            List<DefinitionChange> changes) {
        if (kind != FileKind.QUESTIONNAIRE) {
            return Optional.of(source);
        }
        DefinitionRoot.InFolder root = DefinitionRoot.InFolder.around(file);
        return Composition.of(
                source,
                root.nameOf(file),
                root,
                problems,
                (name, read) -> inSchemes.add(normal(root.folder().resolve(name))),
                changes);
    }

    private Optional<SchemeParts> checkScheme(
            Path file, YamlSource source, Set<Path> inSchemes, Problems problems, List<DefinitionChange> changes) {
        DefinitionRoot.InFolder root = DefinitionRoot.InFolder.around(file);
        SchemePartsReader reader = new SchemePartsReader(root, problems);
        Optional<SchemeParts> parts = reader.read(source);
        parts.ifPresent(read -> Rules.check(read, problems));
        parts.ifPresent(read -> asOf.ifPresent(day -> new ReviewsDue(day, problems).check(read)));
        changes.addAll(reader.changes());
        reader.filesRead().forEach(name -> inSchemes.add(normal(root.folder().resolve(name))));
        return parts;
    }

    /** A file somebody named has to be a definition; one that merely lies in a folder may be anything. */
    private static void reportUnknownKind(Path file, YamlSource source, List<Path> named, Problems problems) {
        if (named.contains(file)) {
            problems.add(
                    Diagnostic.of(
                                    DiagnosticCode.WRONG_KIND_OF_FILE,
                                    source.places().at(Pointer.TOP),
                                    "the file does not say what it is")
                            .withHint(
                                    "begin it with 'scheme:', 'questionnaire:', 'catalogue:', 'clause-library:', 'cases:' or 'contract:'"));
        }
    }

    private static List<Path> files(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return ImmutableList.of(path);
        }
        try (Stream<Path> below = Files.walk(path, DEEPEST)) {
            return below.filter(Files::isRegularFile)
                    .filter(file -> isYaml(file.toString()))
                    .sorted()
                    .collect(ImmutableList.toImmutableList());
        }
    }

    private static boolean isYaml(String name) {
        return name.endsWith(".yaml") || name.endsWith(".yml");
    }

    private static Path normal(Path file) {
        return file.toAbsolutePath().normalize();
    }
}
