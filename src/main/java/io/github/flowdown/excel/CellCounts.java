package io.github.flowdown.excel;

import io.github.flowdown.response.CellAccount;
import io.github.flowdown.response.IgnoredBecause;
import java.util.EnumMap;
import java.util.Map;

/** Keeps account of what becomes of each cell that is read. */
final class CellCounts {
    private int read;
    private int accepted;
    private int normalised;
    private int ignored;
    private int rejected;
    private final Map<IgnoredBecause, Integer> because = new EnumMap<>(IgnoredBecause.class);

    void read(int cells) {
        read += cells;
    }

    void accept(boolean asWritten) {
        if (asWritten) {
            accepted++;
        } else {
            normalised++;
        }
    }

    void ignore(IgnoredBecause reason, int cells) {
        if (cells > 0) {
            ignored += cells;
            because.merge(reason, cells, Integer::sum);
        }
    }

    /** How many cells were ignored for each reason. */
    Map<IgnoredBecause, Integer> ignored() {
        return because;
    }

    void reject(int cells) {
        rejected += cells;
    }

    /** The account when all is done; fails if a cell was forgotten. */
    CellAccount account() {
        return new CellAccount(read, accepted, normalised, ignored, rejected);
    }

    /** The account of a workbook that was refused on the way: what was read but not yet used is rejected. */
    CellAccount accountOfRefused() {
        return new CellAccount(read, accepted, normalised, ignored, read - accepted - normalised - ignored);
    }
}
