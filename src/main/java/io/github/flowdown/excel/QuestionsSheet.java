package io.github.flowdown.excel;

import com.google.common.collect.ImmutableSet;
import io.github.flowdown.contract.TierDecision;
import io.github.flowdown.definition.AnswerType;
import io.github.flowdown.definition.Question;
import io.github.flowdown.definition.QuestionId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.PatternFormatting;
import org.apache.poi.ss.usermodel.PrintOrientation;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes the Questions sheet: one heading row, one row a question, the supplier's cells framed and open. */
final class QuestionsSheet {
    private static final int FEWEST_LINES = 3;
    private static final int WIDER_WHEN_BOLD = 4;
    private static final byte[] GREY_PAPER = {(byte) 0xE3, (byte) 0xE4, (byte) 0xE6};
    private static final byte[] GREY_INK = {(byte) 0x50, (byte) 0x5A, (byte) 0x5F};

    private final XSSFSheet sheet;
    private final WorkbookLook look;
    private final List<IssuedQuestion> questions;
    private final Optional<CarriedOver> carriedOver;
    private final List<IssuedColumn> columns;

    QuestionsSheet(
            XSSFWorkbook workbook,
            WorkbookLook look,
            List<IssuedQuestion> questions,
            Optional<CarriedOver> carriedOver) {
        this.sheet = workbook.createSheet(IssuedQuestion.SHEET);
        this.look = look;
        this.questions = questions;
        this.carriedOver = carriedOver;
        this.columns = Stream.of(IssuedColumn.values())
                .filter(column -> column != IssuedColumn.CARRIED_OVER || carriedOver.isPresent())
                .toList();
    }

    void write(TierDecision tier, AnswerLists lists) {
        SheetBasics.widths(sheet, columns.stream().mapToInt(IssuedColumn::width).toArray());
        headings();
        rows(tier);
        lists.addTo(sheet, questions);
        if (carriedOver.isPresent()) {
            lists.addConfirmation(sheet, questions.size());
        }
        greyWhatIsNotNeeded();
        SheetBasics.table(
                sheet,
                "QuestionTable",
                columns.stream().map(IssuedColumn::heading).toList(),
                questions.size());
        SheetBasics.protect(sheet);
        SheetBasics.print(sheet, PrintOrientation.LANDSCAPE, tier.contract().reference());
        sheet.createFreezePane(1, 1);
        sheet.setRepeatingRows(new CellRangeAddress(0, 0, -1, -1));
        sheet.setActiveCell(new CellAddress(1, IssuedColumn.ANSWER.place()));
    }

    private void headings() {
        XSSFRow row = sheet.createRow(0);
        row.setHeightInPoints(TextHeight.ofLines(2));
        for (IssuedColumn column : columns) {
            SheetBasics.write(row, column.place(), column.heading(), look.tableHeading);
        }
    }

    private void rows(TierDecision tier) {
        Set<QuestionId> ids =
                questions.stream().map(issued -> issued.question().id()).collect(ImmutableSet.toImmutableSet());
        StatusFormula status = new StatusFormula(tier, ids, questions.size() + 1);
        for (int i = 0; i < questions.size(); i++) {
            IssuedQuestion issued = questions.get(i);
            XSSFRow row = sheet.createRow(i + 1);
            int lines = columns.stream()
                    .mapToInt(column -> lines(issued, column))
                    .max()
                    .orElse(1);
            row.setHeightInPoints(TextHeight.ofLines(Math.max(FEWEST_LINES, lines)));
            columns.forEach(column -> cell(row, issued, column));
            status(row, issued.question(), status);
        }
    }

    private void status(XSSFRow row, Question question, StatusFormula status) {
        boolean carried = carriedOver.filter(earlier -> earlier.has(question)).isPresent();
        int number = row.getRowNum() + 1;
        String formula = carried ? status.ofCarriedOver(question, number) : status.of(question, number);
        SheetBasics.writeFormula(row, IssuedColumn.STATUS.place(), formula, look.cell)
                .setCellValue(carried ? StatusFormula.CONFIRM : StatusFormula.TO_ANSWER);
        carriedOver.ifPresent(earlier -> earlier.write(row, question));
    }

    private static int lines(IssuedQuestion issued, IssuedColumn column) {
        return TextHeight.lines(issued.text(column), column.width() - (isStrong(column) ? WIDER_WHEN_BOLD : 0));
    }

    private static boolean isStrong(IssuedColumn column) {
        return column == IssuedColumn.REF || column == IssuedColumn.QUESTION;
    }

    private void cell(XSSFRow row, IssuedQuestion issued, IssuedColumn column) {
        if (column.isSuppliers()) {
            row.createCell(column.place()).setCellStyle(open(issued.question().answerType(), column));
        } else if (column != IssuedColumn.STATUS) {
            SheetBasics.write(row, column.place(), issued.text(column), isStrong(column) ? look.strongCell : look.cell);
        }
    }

    private XSSFCellStyle open(AnswerType type, IssuedColumn column) {
        if (column == IssuedColumn.EVIDENCE_DATE
                || (column == IssuedColumn.ANSWER && type instanceof AnswerType.Date)) {
            return look.answerDate;
        }
        if (column == IssuedColumn.ANSWER && type instanceof AnswerType.Quantity) {
            return look.answerNumber;
        }
        return column == IssuedColumn.ANSWER && type instanceof AnswerType.Percentage
                ? look.answerPercentage
                : look.answerText;
    }

    private void greyWhatIsNotNeeded() {
        String condition =
                "$%s2=%s".formatted(IssuedColumn.STATUS.letter(), StatusFormula.quoted(StatusFormula.NOT_NEEDED));
        ConditionalFormattingRule rule =
                sheet.getSheetConditionalFormatting().createConditionalFormattingRule(condition);
        PatternFormatting paper = rule.createPatternFormatting();
        paper.setFillBackgroundColor(new XSSFColor(GREY_PAPER));
        paper.setFillPattern(FillPatternType.SOLID_FOREGROUND.getCode());
        rule.createFontFormatting().setFontColor(new XSSFColor(GREY_INK));
        CellRangeAddress all = new CellRangeAddress(1, Math.max(1, questions.size()), 0, columns.size() - 1);
        sheet.getSheetConditionalFormatting()
                .addConditionalFormatting(Stream.of(all).toArray(CellRangeAddress[]::new), rule);
    }
}
