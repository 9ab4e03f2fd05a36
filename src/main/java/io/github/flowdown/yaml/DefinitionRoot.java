package io.github.flowdown.yaml;

import io.github.flowdown.diagnostic.DiagnosticCode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** The place below which a scheme names its files; nothing outside can be named. */
sealed interface DefinitionRoot {

    /** A file below the root, as it is called in messages. */
    String sourceOf(String name);

    /** The bytes of a file below the root, or why there are none. */
    Found open(String name);

    /** What was found under a name. */
    record Found(Optional<byte[]> bytes, DiagnosticCode code, String problem, String hint) {
        static Found of(byte[] bytes) {
            return new Found(Optional.of(bytes), DiagnosticCode.FILE_NOT_FOUND, "", "");
        }

        static Found refused(DiagnosticCode code, String problem, String hint) {
            return new Found(Optional.empty(), code, problem, hint);
        }
    }

    /** Why a name cannot be one of a file below the root, if so. */
    static Optional<Found> outside(String name) {
        boolean outside = name.startsWith("/")
                || name.contains("\\")
                || name.contains(":")
                || name.chars().anyMatch(Character::isISOControl)
                || java.util.Arrays.asList(name.split("/", -1)).stream()
                        .anyMatch(part -> part.isEmpty() || part.equals(".") || part.equals(".."));
        return outside
                ? Optional.of(Found.refused(
                        DiagnosticCode.OUTSIDE_ROOT,
                        "'%s' does not name a file below the root of the scheme".formatted(printable(name)),
                        "write a path from the root with '/', without '..'"))
                : Optional.empty();
    }

    private static String printable(String name) {
        String quoted = io.github.flowdown.diagnostic.Quote.of(name);
        return quoted.substring(1, quoted.length() - 1);
    }

    /** The class path of the library: the built-in definitions. */
    record OnClassPath() implements DefinitionRoot {
        @Override
        public String sourceOf(String name) {
            return name;
        }

        @Override
        public Found open(String name) {
            Optional<Found> outside = outside(name);
            if (outside.isPresent()) {
                return outside.orElseThrow();
            }
            try (InputStream in = DefinitionRoot.class.getResourceAsStream("/" + name)) {
                return in == null ? missing(name) : Found.of(in.readNBytes(YamlLimits.BYTES + 1));
            } catch (IOException unreadable) {
                return notReadable(name);
            }
        }
    }

    /**
     * A folder.
     *
     * @param shown the folder as it is called in messages
     */
    record InFolder(Path folder, Path shown) implements DefinitionRoot {
        /** The root of a scheme file: the folder that holds {@code questionnaires/} if the file lies in one, else its own folder. */
        static InFolder around(Path schemeFile) {
            Path file = schemeFile.toAbsolutePath().normalize();
            Path folder = parent(file);
            for (Path above = folder; above != null && above.getFileName() != null; above = above.getParent()) {
                if (above.getFileName().toString().equals("questionnaires")) {
                    return shown(parent(above), schemeFile);
                }
            }
            return shown(folder, schemeFile);
        }

        private static Path parent(Path file) {
            return Optional.ofNullable(file.getParent()).orElse(file);
        }

        private static InFolder shown(Path folder, Path schemeFile) {
            if (schemeFile.isAbsolute()) {
                return new InFolder(folder, folder);
            }
            return new InFolder(folder, Path.of("").toAbsolutePath().relativize(folder));
        }

        /** A file below the folder as a scheme would name it. */
        String nameOf(Path file) {
            return folder.relativize(file.toAbsolutePath().normalize())
                    .toString()
                    .replace('\\', '/');
        }

        @Override
        public String sourceOf(String name) {
            return shown.resolve(name).toString().replace('\\', '/');
        }

        @Override
        public Found open(String name) {
            Optional<Found> outside = outside(name);
            if (outside.isPresent()) {
                return outside.orElseThrow();
            }
            try {
                Path file = folder.resolve(name).toRealPath();
                if (!file.startsWith(folder.toRealPath())) {
                    return Found.refused(
                            DiagnosticCode.OUTSIDE_ROOT,
                            "'%s' is a link to a file outside the root of the scheme".formatted(printable(name)),
                            "put the file itself below the root");
                }
                return FilesIn.read(file);
            } catch (NoSuchFileException missing) {
                return missing(name);
            } catch (IOException unreadable) {
                return notReadable(name);
            }
        }
    }

    /** Reads files of any size without taking more of them than is allowed. */
    final class FilesIn {
        private FilesIn() {}

        /** The bytes of a file that somebody named outright. */
        static Found open(Path file) {
            try {
                return read(file);
            } catch (NoSuchFileException missing) {
                return Found.refused(DiagnosticCode.FILE_NOT_FOUND, "there is no such file", "check its path");
            } catch (IOException unreadable) {
                return Found.refused(
                        DiagnosticCode.FILE_NOT_READABLE, "the file cannot be read", "check who may read it");
            }
        }

        private static Found read(Path file) throws IOException {
            if (!Files.exists(file)) {
                throw new NoSuchFileException(file.toString());
            }
            if (!Files.isRegularFile(file)) {
                return Found.refused(
                        DiagnosticCode.FILE_NOT_READABLE,
                        Files.isDirectory(file) ? "this is a folder, not a file" : "this is not a file",
                        "name a YAML file");
            }
            try (InputStream in = Files.newInputStream(file)) {
                return Found.of(in.readNBytes(YamlLimits.BYTES + 1));
            }
        }
    }

    private static Found missing(String name) {
        return Found.refused(
                DiagnosticCode.FILE_NOT_FOUND,
                "there is no file '%s'".formatted(printable(name)),
                "write its path from the root of the scheme");
    }

    private static Found notReadable(String name) {
        return Found.refused(
                DiagnosticCode.FILE_NOT_READABLE,
                "the file '%s' cannot be read".formatted(printable(name)),
                "check who may read it");
    }
}
