package io.github.flowdown.excel;

import io.github.flowdown.contract.TierDecision;
import io.github.flowdown.definition.Questionnaire;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** An issued workbook, filled in the way a supplier does. */
final class Filled {
    private final XSSFWorkbook workbook;

    private Filled(byte[] issued) {
        try {
            workbook = new XSSFWorkbook(new ByteArrayInputStream(issued));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Filled sample() {
        return new Filled(Sample.issued());
    }

    static Filled of(Questionnaire questionnaire, TierDecision tier) {
        return new Filled(Sample.issued(questionnaire, tier));
    }

    XSSFWorkbook workbook() {
        return workbook;
    }

    XSSFSheet questions() {
        return workbook.getSheet("Questions");
    }

    Filled answer(String ref, String text) {
        cell(ref, IssuedColumn.ANSWER).setCellValue(text);
        return this;
    }

    Filled answer(String ref, double number) {
        cell(ref, IssuedColumn.ANSWER).setCellValue(number);
        return this;
    }

    Filled answer(String ref, LocalDate date) {
        cell(ref, IssuedColumn.ANSWER).setCellValue(date);
        return this;
    }

    Filled comment(String ref, String text) {
        cell(ref, IssuedColumn.COMMENT).setCellValue(text);
        return this;
    }

    Filled evidence(String ref, String text, LocalDate date) {
        cell(ref, IssuedColumn.EVIDENCE).setCellValue(text);
        cell(ref, IssuedColumn.EVIDENCE_DATE).setCellValue(date);
        return this;
    }

    Filled with(String ref, IssuedColumn column, Consumer<XSSFCell> change) {
        change.accept(cell(ref, column));
        return this;
    }

    Filled change(Consumer<XSSFWorkbook> change) {
        change.accept(workbook);
        return this;
    }

    XSSFCell cell(String ref, IssuedColumn column) {
        XSSFRow row = row(ref);
        XSSFCell cell = row.getCell(column.place());
        return cell == null ? row.createCell(column.place()) : cell;
    }

    XSSFRow row(String ref) {
        XSSFSheet sheet = questions();
        for (int i = 1; i <= sheet.getLastRowNum(); i++) {
            XSSFRow row = sheet.getRow(i);
            if (row != null
                    && row.getCell(0) != null
                    && row.getCell(0).toString().equals(ref)) {
                return row;
            }
        }
        throw new IllegalArgumentException(ref);
    }

    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (workbook) {
            workbook.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Reads it back against the sample questionnaire. */
    ReturnedWorkbook read() {
        return read(Sample.questionnaire(), Sample.tier());
    }

    ReturnedWorkbook read(Questionnaire questionnaire, TierDecision tier) {
        return examine(bytes(), questionnaire, tier);
    }

    static ReturnedWorkbook examine(byte[] file) {
        return examine(file, Sample.questionnaire(), Sample.tier());
    }

    static ReturnedWorkbook examine(byte[] file, Questionnaire questionnaire, TierDecision tier) {
        try {
            // A clock that stands still: how fast the machine is does not matter here.
            return new ResponseWorkbookReader(ImportLimits.standard(), () -> 0)
                    .examine(questionnaire, tier, "returned.xlsx", new ByteArrayInputStream(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
