package io.github.flowdown.diagnostic;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * What one case of a scheme came to.
 *
 * @param source the file it stands in
 * @param differences what is not as expected, in sentences
 */
public record CaseResult(String source, String name, boolean passed, List<String> differences) {
    public CaseResult {
        differences = ImmutableList.copyOf(differences);
    }
}
