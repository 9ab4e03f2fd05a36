package io.github.flowdown.excel;

import com.google.common.collect.ImmutableList;
import io.github.flowdown.assessment.Assessment;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Writes an assessment as a workbook in which the assurance lead decides, question by question. It holds results, not formulas: what counts is
 * worked out by Flowdown when the scorecard is read back.
 */
public final class ScorecardWriter {
    static final String SUMMARY = "Summary";
    static final String SCORECARD = "Scorecard";

    /** Writes the scorecard; the same assessment always gives the same bytes. The stream is left open. */
    public void write(Assessment assessment, OutputStream out) throws IOException {
        ByteArrayOutputStream made = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            WorkbookLook look = new WorkbookLook(workbook);
            List<IssuedQuestion> questions = assessment.questions().stream()
                    .map(result -> new IssuedQuestion(result.section(), result.question()))
                    .collect(ImmutableList.toImmutableList());
            IssuedOptions options = IssuedOptions.ofScales(questions);
            new ScorecardSummary(workbook, look).write(assessment);
            new ScorecardSheet(workbook, look).write(assessment, new AnswerLists(options));
            if (!options.rows().isEmpty()) {
                new OptionsSheet(workbook, look)
                        .write(options, assessment.contract().reference());
            }
            workbook.setActiveSheet(0);
            workbook.setSelectedTab(0);
            workbook.write(made);
        }
        IssuedPackage.copy(
                made.toByteArray(), "Scorecard, " + assessment.contract().reference(), out);
    }
}
