package io.github.flowdown.excel;

import java.util.ArrayList;
import java.util.List;

/**
 * Looks for answers that were pasted one row too low or too high: a run of answers of which some do not fit the question beside them, while every
 * one fits the question of the row before or after.
 */
final class ShiftedAnswers {
    private static final int FEWEST = 3;
    private static final int FEWEST_WITHOUT_A_GAP = 2;

    private final AnswerColumn column;
    private final List<Run> runs = new ArrayList<>();

    /**
     * Answers that seem to stand in the wrong rows.
     *
     * @param down by how many rows they stand too low; negative for too high
     */
    record Run(int firstRow, int lastRow, int answers, int down) {
        boolean contains(int row) {
            return row >= firstRow && row <= lastRow;
        }

        /** In words. */
        String describe() {
            return down > 0 ? "one row too low" : "one row too high";
        }
    }

    private ShiftedAnswers(AnswerColumn column) {
        this.column = column;
    }

    static List<Run> in(AnswerColumn column) {
        ShiftedAnswers search = new ShiftedAnswers(column);
        search.look(1);
        if (search.runs.isEmpty()) {
            search.look(-1);
        }
        return search.runs;
    }

    private void look(int down) {
        List<Integer> run = new ArrayList<>();
        for (int row : column.answeredRows()) {
            if (column.fits(row, row - down)) {
                run.add(row);
            } else {
                judge(run, down);
                run.clear();
            }
        }
        judge(run, down);
    }

    private void judge(List<Integer> run, int down) {
        List<Integer> misfits =
                run.stream().filter(row -> !column.fits(row, row)).toList();
        if (misfits.isEmpty()) {
            return;
        }
        List<Integer> doubtful =
                down > 0 ? behindGap(run, misfits.get(0)) : beforeGap(run, misfits.get(misfits.size() - 1));
        boolean gap = !doubtful.isEmpty();
        List<Integer> all = gap ? doubtful : run;
        if (all.size() >= FEWEST && (gap || misfits.size() >= FEWEST_WITHOUT_A_GAP)) {
            runs.add(new Run(all.get(0), all.get(all.size() - 1), all.size(), down));
        }
    }

    /** The answers behind the last question that was left open before the first answer that does not fit. */
    private List<Integer> behindGap(List<Integer> run, int firstMisfit) {
        for (int row = firstMisfit - 1; row >= run.get(0) - 1; row--) {
            if (column.isOpen(row)) {
                int gap = row;
                return run.stream().filter(answered -> answered > gap).toList();
            }
        }
        return List.of();
    }

    /** The answers before the first question that was left open behind the last answer that does not fit. */
    private List<Integer> beforeGap(List<Integer> run, int lastMisfit) {
        for (int row = lastMisfit + 1; row <= run.get(run.size() - 1) + 1; row++) {
            if (column.isOpen(row)) {
                int gap = row;
                return run.stream().filter(answered -> answered < gap).toList();
            }
        }
        return List.of();
    }
}
