package io.github.flowdown.yaml;

import static io.github.flowdown.diagnostic.DiagnosticCode.CASES_WITHOUT_SCHEME;

import com.google.common.collect.ImmutableList;
import io.github.flowdown.diagnostic.CaseResult;
import io.github.flowdown.diagnostic.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Runs the cases that lie beside the schemes that were checked. */
record CasesBeside(List<CheckedScheme> schemes) {
    private static final String ENDING = ".cases.yaml";

    CasesBeside {
        schemes = ImmutableList.copyOf(schemes);
    }

    /** Files with those that belong to them: the cases beside a scheme, and the scheme beside cases. */
    static List<Path> with(List<Path> files) throws IOException {
        Set<Path> all = new LinkedHashSet<>(files);
        for (Path file : files) {
            all.addAll(isCases(file) ? besides(file, ".yaml", FileKind.SCHEME) : besides(file, ENDING, FileKind.CASES));
        }
        return ImmutableList.copyOf(all);
    }

    private static List<Path> besides(Path file, String ending, FileKind kind) throws IOException {
        Path folder = file.toAbsolutePath().normalize().getParent();
        boolean looks = Files.isRegularFile(file) && folder != null && (isCases(file) || isA(file, FileKind.SCHEME));
        if (!looks) {
            return List.of();
        }
        List<Path> found = new ArrayList<>();
        try (Stream<Path> beside = Files.list(folder)) {
            beside.filter(other -> other.toString().endsWith(ending))
                    .filter(other -> isA(other, kind))
                    .sorted()
                    .map(other -> file.resolveSibling(other.getFileName()))
                    .forEach(found::add);
        }
        return found;
    }

    private static boolean isCases(Path file) {
        return file.toString().endsWith(ENDING);
    }

    /** Whether a file is of a kind; one that cannot be read is none. */
    private static boolean isA(Path file, FileKind kind) {
        return YamlSource.of(file, new Problems())
                .flatMap(source -> FileKind.of(source.places()))
                .filter(kind::equals)
                .isPresent();
    }

    /** A scheme that was checked, and whether nothing was wrong with it. */
    record CheckedScheme(Path file, SchemeParts parts, boolean sound) {
        private String id() {
            return parts.file().content().scheme();
        }

        private Optional<SchemeFiles> files() {
            return sound ? parts.files() : Optional.empty();
        }
    }

    /** Runs the cases of a file; none where the scheme they name is not beside it, or is not sound. */
    List<CaseResult> run(Path file, YamlSource source, Problems problems) {
        Optional<YamlFile<WrittenCases>> bound = Binder.bind(source, WrittenCases.class, problems);
        if (bound.isEmpty()) {
            return List.of();
        }
        YamlFile<WrittenCases> cases = bound.get();
        List<CheckedScheme> beside = schemes.stream()
                .filter(scheme -> folder(scheme.file()).equals(folder(file)))
                .toList();
        Optional<CheckedScheme> scheme = beside.stream()
                .filter(one -> one.id().equals(cases.content().cases()))
                .findFirst();
        if (scheme.isEmpty()) {
            new Report(cases.places(), problems)
                    .add(
                            CASES_WITHOUT_SCHEME,
                            Pointer.TOP.to("cases"),
                            "there is no scheme '%s' beside this file"
                                    .formatted(cases.content().cases()),
                            Nearest.hint(
                                    cases.content().cases(),
                                    beside.stream().map(CheckedScheme::id).toList()));
        }
        return scheme.flatMap(CheckedScheme::files)
                .map(files -> new CaseRunner(files, cases, file.toString().replace('\\', '/'), problems).run())
                .orElse(List.of());
    }

    private static Optional<Path> folder(Path file) {
        return Optional.ofNullable(file.toAbsolutePath().normalize().getParent());
    }
}
