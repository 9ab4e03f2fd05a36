package io.github.flowdown.excel;

import io.github.flowdown.contract.TierDecision;
import io.github.flowdown.definition.Questionnaire;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes the workbook a supplier fills in: the questions asked under its contract, with lists to choose from, and nothing hidden. */
public final class QuestionnaireWorkbookWriter {

    /** Writes the workbook; the same questionnaire and contract always give the same bytes. The stream is left open. */
    public void write(Questionnaire questionnaire, TierDecision tier, OutputStream out) throws IOException {
        ByteArrayOutputStream made = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            fill(workbook, questionnaire, tier);
            workbook.write(made);
        }
        IssuedPackage.copy(
                made.toByteArray(),
                questionnaire.title() + ", " + tier.contract().reference(),
                out);
    }

    private static void fill(XSSFWorkbook workbook, Questionnaire questionnaire, TierDecision tier) {
        List<IssuedQuestion> questions = IssuedQuestion.of(questionnaire, tier);
        IssuedOptions options = IssuedOptions.of(questions);
        WorkbookLook look = new WorkbookLook(workbook);
        CoverSheet cover = new CoverSheet(workbook, look, questions);
        QuestionsSheet sheet = new QuestionsSheet(workbook, look, questions);
        sheet.write(tier, new AnswerLists(options));
        new OptionsSheet(workbook, look).write(options, tier.contract().reference());
        cover.write(IssuedCover.of(questionnaire, tier));
        workbook.setActiveSheet(0);
        workbook.setSelectedTab(0);
    }
}
