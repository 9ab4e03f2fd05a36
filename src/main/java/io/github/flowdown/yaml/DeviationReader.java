package io.github.flowdown.yaml;

import com.google.common.collect.ImmutableList;
import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import io.github.flowdown.assessment.Deviation;
import io.github.flowdown.assessment.Deviations;
import io.github.flowdown.contract.TierDecision;
import io.github.flowdown.definition.Scheme;
import io.github.flowdown.diagnostic.Checked;
import io.github.flowdown.diagnostic.Problems;
import io.github.flowdown.schedule.ClauseLibrary;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Reads the deviations approved for a contract, and refuses those that the scheme would not have let anybody approve. */
public final class DeviationReader {
    private final Scheme scheme;
    private final ClauseLibrary library;
    private final Optional<LocalDate> asOf;

    /** With the day the assessment is made for: without it nobody can tell whether a deviation is live. */
    public DeviationReader(Scheme scheme, ClauseLibrary library, Optional<LocalDate> asOf) {
        this.scheme = scheme;
        this.library = library;
        this.asOf = asOf;
    }

    /** The deviations in several files, read as one: a renewal may name a deviation in another file. */
    public Checked<Deviations> read(TierDecision tier, List<Path> files) {
        Problems problems = new Problems();
        return read(
                tier,
                files.stream()
                        .map(file -> YamlSource.of(file, problems))
                        .flatMap(Optional::stream)
                        .toList(),
                problems);
    }

    /**
     * The deviations in a stream, which is left open.
     *
     * @param name what to call it in diagnostics
     * @throws IOException if the stream cannot be read
     */
    public Checked<Deviations> read(TierDecision tier, String name, InputStream in) throws IOException {
        Problems problems = new Problems();
        return read(
                tier,
                YamlSource.of(name, in.readNBytes(YamlLimits.BYTES + 1), problems).stream()
                        .toList(),
                problems);
    }

    private Checked<Deviations> read(TierDecision tier, List<YamlSource> sources, Problems problems) {
        DeviationAssembly assembly = new DeviationAssembly(scheme, library, tier, asOf, problems);
        Hasher fingerprint = Hashing.sha256().newHasher();
        for (YamlSource source : sources) {
            if (FileKind.DEVIATIONS.check(source.places(), problems)) {
                fingerprint.putString(source.fingerprint(), StandardCharsets.UTF_8);
                Binder.bind(source, WrittenDeviations.class, problems).ifPresent(assembly::add);
            }
        }
        ImmutableList<Deviation> all = ImmutableList.copyOf(assembly.deviations());
        return problems.anyError()
                ? Checked.refused(problems.sorted())
                : Checked.of(
                        all.isEmpty()
                                ? Deviations.NONE
                                : new Deviations(all, fingerprint.hash().toString()),
                        problems.sorted());
    }
}
