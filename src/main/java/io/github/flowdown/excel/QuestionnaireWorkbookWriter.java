package io.github.flowdown.excel;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes the workbook a supplier fills in: the questions asked under its contract, with lists to choose from, and nothing hidden. */
public final class QuestionnaireWorkbookWriter {

    /** Writes the workbook; the same issue always gives the same bytes. The stream is left open. */
    public void write(Issue issue, OutputStream out) throws IOException {
        ByteArrayOutputStream made = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            fill(workbook, issue);
            workbook.write(made);
        }
        IssuedPackage.copy(
                made.toByteArray(),
                issue.questionnaire().title() + ", " + issue.tier().contract().reference(),
                out);
    }

    private static void fill(XSSFWorkbook workbook, Issue issue) {
        List<IssuedQuestion> questions = IssuedQuestion.of(issue.questionnaire(), issue.tier());
        IssuedOptions options = IssuedOptions.of(questions, issue.certificateSchemes());
        AnswerLists lists = new AnswerLists(options);
        String reference = issue.tier().contract().reference();
        WorkbookLook look = new WorkbookLook(workbook);
        Optional<CarriedOver> carriedOver = issue.previous().map(earlier -> new CarriedOver(earlier, look));
        CoverSheet cover = new CoverSheet(workbook, look, questions, carriedOver);
        QuestionsSheet sheet = new QuestionsSheet(workbook, look, questions, carriedOver);
        sheet.write(issue.tier(), lists);
        for (EntryTable table : EntryTable.values()) {
            new EntrySheet(workbook, look, table).write(lists, reference, carriedOver);
        }
        new OptionsSheet(workbook, look).write(options, reference);
        cover.write(IssuedCover.of(issue.questionnaire(), issue.tier()));
        if (carriedOver.isPresent()) {
            // Answers that are there already make other questions unnecessary.
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
        }
        workbook.setActiveSheet(0);
        workbook.setSelectedTab(0);
    }
}
