package io.github.flowdown.excel;

import com.google.common.collect.ImmutableList;
import io.github.flowdown.definition.QuestionId;
import io.github.flowdown.diagnostic.Location;
import io.github.flowdown.response.Drift;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects how a workbook differs from the one that was issued; what is beyond any real workbook is left to the diagnostics. */
final class DriftReport {
    private static final int MOST = 5_000;

    private final List<Drift> found = new ArrayList<>();

    /** Takes a difference. */
    void add(Drift.Kind kind, Optional<QuestionId> question, String issued, String returned, Location at) {
        if (found.size() < MOST) {
            found.add(new Drift(kind, question, issued, returned, at));
        }
    }

    List<Drift> found() {
        return ImmutableList.copyOf(found);
    }
}
