package io.github.flowdown.yaml;

import static io.github.flowdown.diagnostic.DiagnosticCode.CONDITION_MISFIT;
import static io.github.flowdown.diagnostic.DiagnosticCode.CONDITION_NEVER_HOLDS;

import io.github.flowdown.yaml.WrittenScheme.Determination;
import java.util.List;

/** One determination rule always holds, and it is the last. */
final class DeterminationComplete implements Rule<SchemeParts> {
    @Override
    public void check(SchemeParts parts, Report report) {
        List<Determination> rules = parts.file().content().determination();
        for (int i = 0; i < rules.size(); i++) {
            Pointer at = Pointer.TOP.to("determination").to(i);
            boolean last = i == rules.size() - 1;
            if (last && rules.get(i).when().isPresent()) {
                report.add(
                        CONDITION_MISFIT,
                        at.to("when"),
                        "the last determination rule has a condition, so that there may be contracts without an outcome",
                        "end with a rule without 'when'");
            } else if (!last && rules.get(i).when().isEmpty()) {
                report.add(
                        CONDITION_NEVER_HOLDS,
                        at,
                        "determination rule '%s' always holds, so the rules after it are never reached"
                                .formatted(rules.get(i).id()),
                        "move it to the end, or give it a 'when'");
            }
        }
    }
}
