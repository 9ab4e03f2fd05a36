package io.github.flowdown.yaml;

import io.github.flowdown.contract.Contract;
import io.github.flowdown.definition.Scheme;
import io.github.flowdown.diagnostic.Checked;
import io.github.flowdown.diagnostic.Problems;
import io.github.flowdown.schedule.ClauseLibrary;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;

/** Reads a contract with its supply chain, and checks it against the scheme it is to be assessed under. */
public final class ContractReader {
    private final Scheme scheme;
    private final ClauseLibrary library;

    public ContractReader(Scheme scheme, ClauseLibrary library) {
        this.scheme = scheme;
        this.library = library;
    }

    /** The contract in a file. */
    public Checked<Contract> read(Path file) {
        Problems problems = new Problems();
        return read(YamlSource.of(file, problems), problems);
    }

    /**
     * The contract in a stream, which is left open.
     *
     * @param name what to call it in diagnostics
     * @throws IOException if the stream cannot be read
     */
    public Checked<Contract> read(String name, InputStream in) throws IOException {
        Problems problems = new Problems();
        return read(YamlSource.of(name, in.readNBytes(YamlLimits.BYTES + 1), problems), problems);
    }

    private Checked<Contract> read(Optional<YamlSource> source, Problems problems) {
        Optional<Contract> contract = source.filter(yaml -> FileKind.CONTRACT.check(yaml.places(), problems))
                .flatMap(yaml -> Binder.bind(yaml, WrittenContract.class, problems))
                .flatMap(written -> new ContractAssembly(scheme, library, written, problems).contract());
        return problems.anyError() || contract.isEmpty()
                ? Checked.refused(problems.sorted())
                : Checked.of(contract.orElseThrow(), problems.sorted());
    }
}
