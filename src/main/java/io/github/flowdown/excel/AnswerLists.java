package io.github.flowdown.excel;

import io.github.flowdown.assessment.QuestionResult;
import io.github.flowdown.definition.AnswerType;
import io.github.flowdown.definition.Option;
import io.github.flowdown.definition.Scale;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationConstraint.ValidationType;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Drop-down lists and checks on what is typed, with prompts in plain English. */
final class AnswerLists {
    private static final int LONGEST_INLINE = 250;
    private static final String LONGEST_CELL = "32767";
    private static final int LONGEST_MESSAGE = 225;
    private static final String FIRST_DAY = "32874"; // 1 January 1990
    private static final String LAST_DAY = "73415"; // 31 December 2100
    private static final String MOST = "1000000000000";

    private final IssuedOptions options;

    AnswerLists(IssuedOptions options) {
        this.options = options;
    }

    void addTo(XSSFSheet sheet, List<IssuedQuestion> questions) {
        Map<AnswerType, CellRangeAddressList> cells = new LinkedHashMap<>();
        CellRangeAddressList evidenceDates = new CellRangeAddressList();
        CellRangeAddressList backings = new CellRangeAddressList();
        for (int i = 0; i < questions.size(); i++) {
            add(
                    cells.computeIfAbsent(
                            questions.get(i).question().answerType(), unused -> new CellRangeAddressList()),
                    i + 1,
                    IssuedColumn.ANSWER.place());
            add(evidenceDates, i + 1, IssuedColumn.EVIDENCE_DATE.place());
            add(backings, i + 1, IssuedColumn.BACKING.place());
        }
        cells.forEach((type, where) -> check(sheet, type, where));
        if (evidenceDates.countRanges() > 0) {
            date(
                    sheet,
                    evidenceDates,
                    "Evidence date",
                    "The date on the evidence, as day/month/year, for example 31/03/2027.");
            backing(sheet, backings);
        }
    }

    /** The checks on a table of entries. */
    void addTo(XSSFSheet sheet, EntryTable table) {
        List<EntryColumn> columns = table.columns();
        for (int i = 0; i < columns.size(); i++) {
            EntryColumn column = columns.get(i);
            CellRangeAddressList where = new CellRangeAddressList(1, table.rows(), i + 1, i + 1);
            if (column.isDate()) {
                date(sheet, where, column.heading(), "Write a date as day/month/year, for example 31/03/2027.");
            } else if (column == EntryColumn.CERTIFICATE
                    && !rows(column.heading()).isEmpty()) {
                certificates(sheet, where);
            }
        }
    }

    /** The checks on the columns of a scorecard in which something is decided. */
    void addDecisions(XSSFSheet sheet, List<QuestionResult> results) {
        if (results.isEmpty()) {
            return;
        }
        List<String> kinds = DecisionWords.offered();
        add(
                sheet,
                sheet.getDataValidationHelper().createExplicitListConstraint(kinds.toArray(String[]::new)),
                rows(results.size(), ScorecardColumn.DECISION),
                ScorecardColumn.DECISION.heading(),
                "Choose what you decide about this answer. Leave it empty if the answer stands.",
                "Please choose one of: " + String.join("; ", kinds) + ".");
        Map<Scale, CellRangeAddressList> options = new LinkedHashMap<>();
        for (int i = 0; i < results.size(); i++) {
            int row = i + 1;
            results.get(i)
                    .question()
                    .answerType()
                    .scale()
                    .ifPresent(scale -> add(
                            options.computeIfAbsent(scale, unused -> new CellRangeAddressList()),
                            row,
                            ScorecardColumn.TO.place()));
        }
        options.forEach(
                (scale, where) -> list(
                        sheet,
                        scale,
                        where,
                        ScorecardColumn.TO.heading(),
                        "Choose the option that counts from now on. Leave it empty if the decision does not change the answer."));
        date(
                sheet,
                rows(results.size(), ScorecardColumn.DATE),
                ScorecardColumn.DATE.heading(),
                "The day of the decision, as day/month/year, for example 31/03/2027.");
    }

    private static CellRangeAddressList rows(int last, ScorecardColumn column) {
        return new CellRangeAddressList(1, last, column.place(), column.place());
    }

    /** The check on the column in which carried-over answers are confirmed. */
    void addConfirmation(XSSFSheet sheet, int rows) {
        int column = IssuedColumn.CARRIED_OVER.place();
        add(
                sheet,
                sheet.getDataValidationHelper()
                        .createExplicitListConstraint(CarriedOver.OFFERED.toArray(String[]::new)),
                new CellRangeAddressList(1, Math.max(1, rows), column, column),
                IssuedColumn.CARRIED_OVER.heading(),
                "This row holds your earlier answer. Choose Confirmed if it still holds, or change it and choose Changed.",
                "Please choose one of: " + String.join("; ", CarriedOver.OFFERED) + ".");
    }

    private static void backing(XSSFSheet sheet, CellRangeAddressList where) {
        List<String> labels = BackingWords.offered();
        add(
                sheet,
                sheet.getDataValidationHelper().createExplicitListConstraint(labels.toArray(String[]::new)),
                where,
                IssuedColumn.BACKING.heading(),
                "Choose what stands behind your answer. Leave it empty if nothing does but your word.",
                "Please choose one of: " + String.join("; ", labels) + ".");
    }

    /** Certificates can be chosen or written: a supplier may hold one we have not thought of. */
    private void certificates(XSSFSheet sheet, CellRangeAddressList where) {
        List<Integer> rows = rows(EntryColumn.CERTIFICATE.heading());
        add(
                sheet,
                sheet.getDataValidationHelper().createFormulaListConstraint(range(rows)),
                where,
                EntryColumn.CERTIFICATE.heading(),
                "Choose the certificate from the list, or write its name if it is not there.",
                "");
    }

    private List<Integer> rows(String list) {
        return IntStream.range(0, options.rows().size())
                .filter(i -> options.rows().get(i).list().equals(list)
                        && options.rows().get(i).scale().isEmpty())
                .boxed()
                .toList();
    }

    private static String range(List<Integer> rows) {
        return "%s!$B$%s:$B$%s".formatted(IssuedOptions.SHEET, rows.get(0) + 2, rows.get(rows.size() - 1) + 2);
    }

    /** Runs of rows are one range, so that the file stays small. */
    private static void add(CellRangeAddressList ranges, int row, int column) {
        int last = ranges.countRanges() - 1;
        if (last >= 0 && ranges.getCellRangeAddress(last).getLastRow() == row - 1) {
            ranges.getCellRangeAddress(last).setLastRow(row);
        } else {
            ranges.addCellRangeAddress(new CellRangeAddress(row, row, column, column));
        }
    }

    private void check(XSSFSheet sheet, AnswerType type, CellRangeAddressList where) {
        if (type instanceof AnswerType.Choice choice) {
            list(
                    sheet,
                    choice.of(),
                    where,
                    "Your answer",
                    "Choose one from the list. Put anything else under Comment or justification.");
        } else if (type instanceof AnswerType.Date) {
            date(sheet, where, "Your answer", "Write a date as day/month/year, for example 31/03/2027.");
        } else if (type instanceof AnswerType.Percentage) {
            number(sheet, where, "0", "1", "Write a percentage from 0% to 100%, for example 95%.");
        } else if (type instanceof AnswerType.Quantity quantity) {
            String low = quantity.minimum().map(BigDecimal::toPlainString).orElse("-" + MOST);
            String high = quantity.maximum().map(BigDecimal::toPlainString).orElse(MOST);
            number(sheet, where, low, high, "Write " + type.describe() + ", digits only.");
        } else if (type instanceof AnswerType.MultiChoice) {
            prompt(sheet, where, "Write one or more answers, separated by ';'. The Options sheet shows them all.");
        } else if (type instanceof AnswerType.Certificate) {
            prompt(sheet, where, "Write " + type.describe() + ".");
        }
    }

    /** Words beside the cell where no check of a spreadsheet could tell a good answer. */
    private static void prompt(XSSFSheet sheet, CellRangeAddressList where, String prompt) {
        DataValidationConstraint anything =
                sheet.getDataValidationHelper().createTextLengthConstraint(OperatorType.BETWEEN, "0", LONGEST_CELL);
        add(sheet, anything, where, "Your answer", prompt, "");
    }

    private void list(XSSFSheet sheet, Scale scale, CellRangeAddressList where, String title, String prompt) {
        DataValidationHelper helper = sheet.getDataValidationHelper();
        List<String> labels = scale.offered().stream().map(Option::label).toList();
        DataValidationConstraint offered = isShort(labels)
                ? helper.createExplicitListConstraint(labels.toArray(String[]::new))
                : helper.createFormulaListConstraint(range(scale));
        String error = "Please choose one of: " + String.join("; ", labels) + ".";
        add(
                sheet,
                offered,
                where,
                title,
                prompt,
                error.length() <= LONGEST_MESSAGE
                        ? error
                        : "Please choose one from the list. The Options sheet shows them all.");
    }

    /** Whether the labels fit into the sheet itself: Excel takes 255 characters there, separated by commas. */
    private static boolean isShort(List<String> labels) {
        return String.join(",", labels).length() <= LONGEST_INLINE
                && labels.stream()
                        .noneMatch(
                                label -> label.contains(",") || label.contains("\"") || !label.equals(label.strip()));
    }

    private String range(Scale scale) {
        return range(IntStream.range(0, options.rows().size())
                .filter(i -> options.rows().get(i).scale().filter(scale::equals).isPresent())
                .boxed()
                .toList());
    }

    private static void number(XSSFSheet sheet, CellRangeAddressList where, String low, String high, String prompt) {
        DataValidationConstraint between = sheet.getDataValidationHelper()
                .createNumericConstraint(ValidationType.DECIMAL, OperatorType.BETWEEN, low, high);
        add(sheet, between, where, "Your answer", prompt, prompt);
    }

    private static void date(XSSFSheet sheet, CellRangeAddressList where, String title, String prompt) {
        DataValidationConstraint between =
                sheet.getDataValidationHelper().createDateConstraint(OperatorType.BETWEEN, FIRST_DAY, LAST_DAY, null);
        add(sheet, between, where, title, prompt, prompt);
    }

    private static void add(
            XSSFSheet sheet,
            DataValidationConstraint what,
            CellRangeAddressList where,
            String title,
            String prompt,
            String error) {
        DataValidation validation = sheet.getDataValidationHelper().createValidation(what, where);
        validation.setErrorStyle(DataValidation.ErrorStyle.STOP);
        validation.setEmptyCellAllowed(true);
        // Without a message, anything may be written.
        validation.setShowErrorBox(!error.isEmpty());
        if (!error.isEmpty()) {
            validation.createErrorBox("Please check this answer", error);
        }
        validation.setShowPromptBox(true);
        validation.createPromptBox(title, prompt);
        // In this file format the switch means the opposite of its name for lists.
        validation.setSuppressDropDownArrow(true);
        sheet.addValidationData(validation);
    }
}
