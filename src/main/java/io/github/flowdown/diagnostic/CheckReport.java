package io.github.flowdown.diagnostic;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import java.util.List;

/**
 * What a check of definitions came to.
 *
 * @param diagnostics everything there is to say, sorted by source and place
 * @param filesRead how many files were looked at
 * @param statements what was read and what was proved of it, in sentences
 * @param changes what questionnaires do with those they are based on
 * @param cases what the cases beside the schemes came to
 * @param musts what each scheme does about every "must" of its policies
 */
public record CheckReport(
        List<Diagnostic> diagnostics,
        int filesRead,
        List<String> statements,
        List<DefinitionChange> changes,
        List<CaseResult> cases,
        List<PolicyMust> musts) {
    public CheckReport {
        diagnostics = ImmutableList.copyOf(diagnostics);
        statements = ImmutableList.copyOf(statements);
        changes = ImmutableList.copyOf(changes);
        cases = ImmutableList.copyOf(cases);
        musts = ImmutableList.copyOf(musts);
    }

    /** The same with more files and what there is to say about them. */
    public CheckReport and(int files, List<Diagnostic> more) {
        return new CheckReport(
                ImmutableList.sortedCopyOf(Iterables.concat(diagnostics, more)),
                filesRead + files,
                statements,
                changes,
                cases,
                musts);
    }

    /** Whether nothing that was read has an error. Silence about no file at all is not success. */
    public boolean passed() {
        return filesRead > 0 && count(Severity.ERROR) == 0;
    }

    /** How many cases came out as expected. */
    public int casesPassed() {
        return (int) cases.stream().filter(CaseResult::passed).count();
    }

    public int count(Severity severity) {
        return (int) diagnostics.stream()
                .filter(diagnostic -> diagnostic.severity() == severity)
                .count();
    }
}
