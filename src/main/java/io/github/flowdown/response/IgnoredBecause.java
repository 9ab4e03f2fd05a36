package io.github.flowdown.response;

/** Why a cell of a returned workbook was left aside. */
public enum IgnoredBecause {
    /** We wrote it ourselves. */
    ISSUED,
    /** It is a heading of a table. */
    HEADING,
    /** It stands in the row of a question or an entry, in no column of the supplier's. */
    BESIDE_A_QUESTION,
    /** It stands in no table of ours. */
    OUTSIDE_THE_QUESTIONS,
    /** It stands in a row that is no question's. */
    IN_A_ROW_WITHOUT_A_QUESTION,
    /** It says again what another row of the question says. */
    SAID_BEFORE
}
