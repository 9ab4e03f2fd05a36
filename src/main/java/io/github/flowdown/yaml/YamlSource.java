package io.github.flowdown.yaml;

import com.google.common.hash.Hashing;
import io.github.flowdown.diagnostic.Diagnostic;
import io.github.flowdown.diagnostic.DiagnosticCode;
import io.github.flowdown.diagnostic.Location;
import io.github.flowdown.diagnostic.Problems;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import tools.jackson.databind.util.TokenBuffer;

/**
 * A file whose YAML is sound: the values it holds, all of them text, and where each stands.
 *
 * @param fingerprint SHA-256 of its bytes in hex
 */
record YamlSource(SourceMap places, TokenBuffer tokens, String fingerprint) {

    /** The YAML of a file; empty, with every reason among the problems, when it has to be refused. */
    static Optional<YamlSource> of(String name, byte[] bytes, Problems problems) {
        if (bytes.length > YamlLimits.BYTES) {
            problems.add(
                    Diagnostic.of(DiagnosticCode.TOO_LARGE, new Location.InFile(name), "the file is larger than 2 MB")
                            .withHint("split it, or leave out what does not belong in it"));
            return Optional.empty();
        }
        Optional<Diagnostic> foreign = ForeignFile.known(name, bytes);
        if (foreign.isPresent()) {
            problems.add(foreign.get());
            return Optional.empty();
        }
        return text(name, bytes, problems)
                .flatMap(text -> new YamlPass(name, text, problems).run())
                .map(read -> new YamlSource(
                        read.places(),
                        read.tokens(),
                        Hashing.sha256().hashBytes(bytes).toString()));
    }

    /** The YAML of a file on its own. */
    static Optional<YamlSource> of(Path file, Problems problems) {
        String source = file.toString().replace('\\', '/');
        DefinitionRoot.Found found = DefinitionRoot.FilesIn.open(file);
        if (found.bytes().isEmpty()) {
            problems.add(Diagnostic.of(found.code(), new Location.InFile(source), found.problem())
                    .withHint(found.hint()));
            return Optional.empty();
        }
        return of(source, found.bytes().orElseThrow(), problems);
    }

    private static Optional<String> text(String name, byte[] bytes, Problems problems) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CoderResult result = decoder.decode(in, out, true);
        out.flip();
        String text = out.toString();
        if (result.isError()) {
            problems.add(Diagnostic.of(
                            DiagnosticCode.NOT_UTF8,
                            endOf(name, text),
                            "the byte %02X is not part of a character in UTF-8".formatted(bytes[in.position()] & 0xff))
                    .withHint("save the file as UTF-8"));
            return Optional.empty();
        }
        return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
    }

    private static Location endOf(String name, String text) {
        int line = 1 + (int) text.chars().filter(c -> c == '\n').count();
        int lineStart = text.lastIndexOf('\n') + 1;
        return new Location.InText(name, line, 1 + text.codePointCount(lineStart, text.length()));
    }
}
