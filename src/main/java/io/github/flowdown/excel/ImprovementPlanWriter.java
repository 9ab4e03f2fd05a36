package io.github.flowdown.excel;

import io.github.flowdown.assessment.ImprovementPlan;
import io.github.flowdown.assessment.PlannedAction;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.PrintOrientation;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes an improvement plan as a workbook: a row for every action, and a sheet that says how its days were counted. Nothing hidden. */
public final class ImprovementPlanWriter {
    private static final List<PlanColumn> COLUMNS = List.of(PlanColumn.values());
    private static final int RULES_WIDTH = 88;

    /** Writes the workbook; the same plan always gives the same bytes. The stream is left open. */
    public void write(ImprovementPlan plan, String marking, OutputStream out) throws IOException {
        ByteArrayOutputStream made = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            Sheets sheets = new Sheets(workbook);
            sheets.actions(plan);
            sheets.rules(plan, marking);
            workbook.setActiveSheet(0);
            workbook.setSelectedTab(0);
            workbook.write(made);
        }
        IssuedPackage.copy(made.toByteArray(), title(plan), out);
    }

    private static String title(ImprovementPlan plan) {
        return "Improvement plan, " + plan.contract();
    }

    /** The two sheets of one workbook. */
    private static final class Sheets {
        private final XSSFWorkbook workbook;
        private final WorkbookLook look;
        private final XSSFCellStyle day;

        private Sheets(XSSFWorkbook workbook) {
            this.workbook = workbook;
            this.look = new WorkbookLook(workbook);
            this.day = workbook.createCellStyle();
            day.cloneStyleFrom(look.strongCell);
            day.setDataFormat(workbook.createDataFormat().getFormat("dd/mm/yyyy"));
        }

        private void actions(ImprovementPlan plan) {
            XSSFSheet sheet = workbook.createSheet("Plan");
            SheetBasics.widths(
                    sheet, COLUMNS.stream().mapToInt(PlanColumn::width).toArray());
            XSSFRow headings = sheet.createRow(0);
            headings.setHeightInPoints(TextHeight.ofLines(COLUMNS.stream()
                    // Headings are bold, and so a little wider than the text beneath.
                    .mapToInt(column -> TextHeight.lines(column.heading(), column.width() - 2))
                    .max()
                    .orElse(1)));
            COLUMNS.forEach(column -> SheetBasics.write(headings, column.place(), column.heading(), look.tableHeading));
            for (PlannedAction action : plan.actions()) {
                row(sheet.createRow(action.priority()), action);
            }
            if (plan.actions().isEmpty()) {
                SheetBasics.write(sheet.createRow(1), 0, "There is nothing to do.", look.marking);
            } else {
                SheetBasics.table(
                        sheet,
                        "PlanTable",
                        COLUMNS.stream().map(PlanColumn::heading).toList(),
                        plan.actions().size());
            }
            SheetBasics.protect(sheet);
            SheetBasics.print(sheet, PrintOrientation.LANDSCAPE, title(plan));
            sheet.createFreezePane(2, 1);
            sheet.setRepeatingRows(new CellRangeAddress(0, 0, -1, -1));
            sheet.setActiveCell(new CellAddress(0, 0));
        }

        private void row(XSSFRow row, PlannedAction action) {
            int lines = COLUMNS.stream()
                    .mapToInt(column -> TextHeight.lines(column.text(action), column.width()))
                    .max()
                    .orElse(1);
            row.setHeightInPoints(TextHeight.ofLines(lines));
            COLUMNS.forEach(column -> cell(row, action, column));
        }

        private void cell(XSSFRow row, PlannedAction action, PlanColumn column) {
            Optional<LocalDate> due = column == PlanColumn.DUE ? action.due().day() : Optional.empty();
            if (column.isOpen()) {
                row.createCell(column.place()).setCellStyle(look.answerText);
            } else if (column == PlanColumn.PRIORITY) {
                XSSFCell cell = row.createCell(column.place());
                cell.setCellValue(action.priority());
                cell.setCellStyle(look.strongCell);
            } else if (due.isPresent()) {
                XSSFCell cell = row.createCell(column.place());
                cell.setCellValue(due.get());
                cell.setCellStyle(day);
            } else {
                SheetBasics.write(row, column.place(), column.text(action), look.cell);
            }
        }

        private void rules(ImprovementPlan plan, String marking) {
            XSSFSheet sheet = workbook.createSheet("How days are counted");
            sheet.setDisplayGridlines(false);
            SheetBasics.widths(sheet, RULES_WIDTH);
            line(sheet, marking, look.marking);
            line(sheet, title(plan), look.heading);
            plan.rules().forEach(rule -> line(sheet, rule, look.cell));
            List<String> holidays = plan.calendar().holidays().entrySet().stream()
                    .map(holiday -> "%s: %s".formatted(holiday.getKey(), holiday.getValue()))
                    .toList();
            line(sheet, "Bank holidays of %s".formatted(plan.calendar().title()), look.heading);
            holidays.forEach(holiday -> line(sheet, holiday, look.cell));
            SheetBasics.protect(sheet);
            SheetBasics.print(sheet, PrintOrientation.PORTRAIT, title(plan));
            sheet.setActiveCell(new CellAddress(0, 0));
        }

        private static void line(XSSFSheet sheet, String text, XSSFCellStyle style) {
            XSSFRow row = sheet.createRow(sheet.getPhysicalNumberOfRows());
            row.setHeightInPoints(TextHeight.ofLines(Math.max(2, 1 + TextHeight.lines(text, RULES_WIDTH)) - 1));
            SheetBasics.write(row, 0, text, style);
        }
    }
}
