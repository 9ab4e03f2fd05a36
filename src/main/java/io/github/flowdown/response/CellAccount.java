package io.github.flowdown.response;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * What became of every non-empty cell of a returned workbook.
 *
 * @param accepted read exactly as written
 * @param normalised read after evening out or converting
 * @param ignored left aside with a reason: what we issued ourselves, or text outside the questions
 * @param rejected written by the supplier and not usable as it stands
 */
public record CellAccount(int read, int accepted, int normalised, int ignored, int rejected) {
    public static final CellAccount NONE = new CellAccount(0, 0, 0, 0, 0);

    public CellAccount {
        checkArgument(
                read == accepted + normalised + ignored + rejected,
                "%s cells read, %s accounted for",
                read,
                accepted + normalised + ignored + rejected);
    }
}
