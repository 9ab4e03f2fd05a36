package io.github.flowdown.excel;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The cell styles of an issued workbook: plain sans-serif, dark on light, the supplier's cells framed. */
final class WorkbookLook {
    static final String FONT = "Arial";
    static final byte[] INK = rgb(0x0B0C0C);
    static final byte[] NAVY = rgb(0x1D3557);
    static final byte[] WHITE = rgb(0xFFFFFF);
    static final byte[] LINE = rgb(0xB1B4B6);
    static final byte[] FRAME = rgb(0x1D3557);
    static final byte[] PAPER = rgb(0xFFFCEB);
    private static final short TEXT_SIZE = 11;

    private final XSSFWorkbook workbook;
    final XSSFCellStyle title;
    final XSSFCellStyle marking;
    final XSSFCellStyle heading;
    final XSSFCellStyle tableHeading;
    final XSSFCellStyle cell;
    final XSSFCellStyle strongCell;
    final XSSFCellStyle quotedCell;
    final XSSFCellStyle quotedAnswer;
    final XSSFCellStyle answerText;
    final XSSFCellStyle answerDate;
    final XSSFCellStyle answerNumber;
    final XSSFCellStyle answerPercentage;

    WorkbookLook(XSSFWorkbook workbook) {
        this.workbook = workbook;
        // The first font decides the width of columns.
        XSSFFont plain = workbook.getFontAt(0);
        plain.setFontName(FONT);
        plain.setFontHeightInPoints(TEXT_SIZE);
        plain.setColor(new XSSFColor(INK));
        XSSFFont strong = font(TEXT_SIZE, true, INK);
        title = style(font((short) 20, true, NAVY));
        heading = style(font((short) 14, true, NAVY));
        marking = style(strong);
        title.setWrapText(false);
        heading.setWrapText(false);
        heading.setVerticalAlignment(VerticalAlignment.BOTTOM);
        marking.setWrapText(false);
        tableHeading = ruled(style(font(TEXT_SIZE, true, WHITE)), LINE);
        fill(tableHeading, NAVY);
        tableHeading.setVerticalAlignment(VerticalAlignment.CENTER);
        cell = ruled(style(plain), LINE);
        strongCell = ruled(style(strong), LINE);
        // What somebody else wrote stays text, whatever it begins with.
        quotedCell = ruled(style(plain), LINE);
        quotedCell.setQuotePrefixed(true);
        quotedAnswer = answer("@");
        quotedAnswer.setQuotePrefixed(true);
        answerText = answer("@");
        answerDate = answer("dd/mm/yyyy");
        answerNumber = answer("General");
        answerPercentage = answer("0.0#%");
    }

    private XSSFCellStyle answer(String format) {
        XSSFCellStyle style = ruled(style(workbook.getFontAt(0)), FRAME);
        fill(style, PAPER);
        style.setLocked(false);
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        return style;
    }

    private XSSFCellStyle style(XSSFFont font) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFont(font);
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setAlignment(HorizontalAlignment.LEFT);
        return style;
    }

    private XSSFFont font(short size, boolean bold, byte[] colour) {
        XSSFFont font = workbook.createFont();
        font.setFontName(FONT);
        font.setFontHeightInPoints(size);
        font.setBold(bold);
        font.setColor(new XSSFColor(colour));
        return font;
    }

    private static XSSFCellStyle ruled(XSSFCellStyle style, byte[] colour) {
        XSSFColor line = new XSSFColor(colour);
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        style.setIndention((short) 1);
        style.setTopBorderColor(line);
        style.setBottomBorderColor(line);
        style.setLeftBorderColor(line);
        style.setRightBorderColor(line);
        return style;
    }

    private static void fill(XSSFCellStyle style, byte[] colour) {
        style.setFillForegroundColor(new XSSFColor(colour));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }

    private static byte[] rgb(int colour) {
        return new byte[] {(byte) (colour >> 16), (byte) (colour >> 8), (byte) colour};
    }
}
