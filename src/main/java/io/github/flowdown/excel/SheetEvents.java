package io.github.flowdown.excel;

import java.util.List;

/** What a returned workbook holds, told sheet by sheet and row by row, whatever the format of its file. */
interface SheetEvents {
    /** A sheet begins. */
    void startSheet(String name);

    /** A row with at least one cell; rows and cells come in order. The list is only good until the method returns. */
    void row(List<WrittenCell> cells);

    /** Cells of the sheet that are shown as one. */
    void merged(CellArea area);

    /** A drop-down list, with the answers written into it, beside some cells of the sheet. */
    default void list(List<CellArea> where, List<String> items) {}

    /** A note somebody fastened to a cell. */
    void note(String cell, String text);

    /** Text that lies over the cells of the sheet: in a text box, a shape or a drawing. */
    void shape(String text);
}
