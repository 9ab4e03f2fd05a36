package io.github.flowdown.yaml;

import io.github.flowdown.diagnostic.Diagnostic;
import io.github.flowdown.diagnostic.DiagnosticCode;
import io.github.flowdown.diagnostic.Location;
import java.util.Optional;
import java.util.regex.Pattern;

/** Names a file that was never meant to be YAML, so that nobody looks for a slip inside it. */
final class ForeignFile {
    private static final String HINT = "name a YAML file here; perhaps it was swapped with another file";
    private static final Pattern KEY = Pattern.compile("[\"'?]?[\\p{L}\\p{N}_-]+[\"']?\\s*:(\\s.*|$)");
    private static final Pattern PROSE = Pattern.compile("[\\p{L}<>*!|].*\\s.*");

    private ForeignFile() {}

    /** What the first bytes of a workbook, a document or a picture say. */
    static Optional<Diagnostic> known(String source, byte[] file) {
        if (begins(file, 'P', 'K', 3, 4)) {
            return not(source, "a workbook, a document or another packed file (.xlsx, .docx, .ods, .zip)");
        }
        if (begins(file, 0xD0, 0xCF, 0x11, 0xE0)) {
            return not(source, "an old or protected workbook or document (.xls, .doc)");
        }
        if (begins(file, '%', 'P', 'D', 'F')) {
            return not(source, "a PDF document");
        }
        return begins(file, 0x89, 'P', 'N', 'G') || begins(file, 0xFF, 0xD8, 0xFF)
                ? not(source, "a picture")
                : Optional.empty();
    }

    /** What a text that no parser of YAML could read seems to be; empty if it begins as YAML does. */
    static Optional<Diagnostic> prose(String source, String text) {
        return text.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#") && !line.startsWith("---"))
                .findFirst()
                .filter(line ->
                        !KEY.matcher(line).matches() && PROSE.matcher(line).matches())
                .flatMap(line -> not(source, "a text that does not begin with a key such as 'contract:'"));
    }

    private static Optional<Diagnostic> not(String source, String what) {
        return Optional.of(Diagnostic.of(
                        DiagnosticCode.WRONG_KIND_OF_FILE,
                        new Location.InFile(source),
                        "this is not a YAML file but %s".formatted(what))
                .withHint(HINT));
    }

    private static boolean begins(byte[] file, int... signature) {
        if (file.length < signature.length) {
            return false;
        }
        for (int i = 0; i < signature.length; i++) {
            if ((file[i] & 0xFF) != signature[i]) {
                return false;
            }
        }
        return true;
    }
}
