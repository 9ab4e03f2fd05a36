package io.github.flowdown.excel;

import io.github.flowdown.excel.XmlText.Tag;
import java.util.Collection;
import java.util.stream.Collectors;

/** The boxes that Excel shows comments in: without one, Excel does not show the comment. */
final class CommentShapes {
    private static final String EMPTY = """
            <xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">\
            <o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout></xml>""";
    private static final String KIND = """
            <v:shapetype xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" id="_x0000_t202" coordsize="21600,21600" o:spt="202"\
             path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>""";
    // Far above the numbers that spreadsheet programs give their own.
    private static final int FIRST = 60_001;

    private final Collection<String> cells;

    CommentShapes(Collection<String> cells) {
        this.cells = cells;
    }

    String part() {
        return addedTo(EMPTY);
    }

    String addedTo(String part) {
        XmlText xml = new XmlText(part, 1);
        int[] number = {FIRST};
        while (part.contains("_x0000_s" + number[0])) {
            number[0] += 1_000;
        }
        String kind = part.contains("\"_x0000_t202\"") ? "" : KIND;
        String shapes = cells.stream().map(cell -> shape(number[0]++, cell)).collect(Collectors.joining());
        Tag root = xml.root();
        return xml.withLastChild(root, kind + shapes);
    }

    private static String shape(int number, String cell) {
        int letters = 0;
        while (letters < cell.length() && Character.isLetter(cell.charAt(letters))) {
            letters++;
        }
        int column = 0;
        for (int i = 0; i < letters; i++) {
            column = column * 26 + (cell.charAt(i) - 'A' + 1);
        }
        int row = Integer.parseInt(cell.substring(letters)) - 1;
        return """
            <v:shape xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"\
             id="_x0000_s%s" type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">\
            <v:fill color2="#ffffe1"/><v:path o:connecttype="none"/><v:textbox><div style="text-align:left"></div></v:textbox>\
            <x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>%s, 15, %s, 2, %s, 31, %s, 9</x:Anchor>\
            <x:AutoFill>False</x:AutoFill><x:Row>%s</x:Row><x:Column>%s</x:Column></x:ClientData></v:shape>""".formatted(number, column, Math.max(0, row - 1), column + 4, row + 6, row, column - 1);
    }
}
