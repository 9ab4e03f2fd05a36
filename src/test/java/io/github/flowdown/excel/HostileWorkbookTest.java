package io.github.flowdown.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.flowdown.diagnostic.Diagnostic;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;

/** A returned workbook may be made to do harm. Whatever it holds, it is read within limits or refused for one reason. */
class HostileWorkbookTest {
    private static final String SHEET = "xl/worksheets/sheet2.xml";
    private static final String STRINGS = "xl/sharedStrings.xml";

    @Test
    void aPartThatUnpacksToMoreThanTheLimitIsRefused() {
        byte[] bomb = ZipFileParts.of(Sample.issued())
                .put("xl/media/image1.bin", new byte[210_000_000])
                .bytes();
        assertThat(only(bomb))
                .isEqualTo("FD3005 the workbook is too large: 'xl/media/image1.bin' unpacks to more than 200 MB");
    }

    @Test
    void aPartThatLiesAboutItsSizeIsCountedWhileItIsUnpacked() {
        byte[] bomb = ZipFileParts.of(Sample.issued())
                .edit(SHEET, xml -> xml.replace("</sheetData>", "</sheetData>" + "<!-- -->".repeat(100_000)))
                .bytes();
        assertThat(only(bomb, ImportLimits.standard().withUnpackedBytes(500_000, 1_000_000)))
                .isEqualTo(
                        "FD3005 the workbook is too large: 'xl/worksheets/sheet2.xml' unpacks to more than 500,000 bytes");
        assertThat(only(bomb, ImportLimits.standard().withUnpackedBytes(1_000_000, 700_000)))
                .isEqualTo("FD3005 the workbook is too large: its parts unpack to more than 700,000 bytes");
    }

    @Test
    void aFileAboveTheLimitIsRefused() {
        assertThat(only(Sample.issued(), ImportLimits.standard().withFileBytes(1_000)))
                .isEqualTo("FD3005 the workbook is too large: the file has more than 1,000 bytes");
    }

    @Test
    void tooManyPartsAreRefused() {
        ZipFileParts many = ZipFileParts.of(Sample.issued());
        for (int i = 0; i < 2_000; i++) {
            many.put("xl/media/" + i, "");
        }
        assertThat(only(many.bytes()))
                .matches("FD3005 the workbook is too large: it holds 20\\d\\d parts, more than 2000");
    }

    @Test
    void oneLongTextShownTwentyThousandTimesIsRefused() {
        StringBuilder rows = new StringBuilder();
        for (int i = 100; i < 20_100; i++) {
            rows.append("<row r=\"").append(i).append("\"><c r=\"A").append(i).append("\" t=\"s\"><v>0</v></c></row>");
        }
        byte[] file = ZipFileParts.of(Sample.issued())
                .edit(STRINGS, xml -> xml.replaceFirst("<t>", "<t>" + "x".repeat(200_000)))
                .edit(SHEET, xml -> xml.replace("</sheetData>", rows + "</sheetData>"))
                .bytes();
        assertThat(only(file))
                .isEqualTo("FD3005 the workbook is too large: its cells hold more than 10,000,000 characters");
    }

    @Test
    void aSingleEndlessTextIsRefusedBeforeItFillsTheMemory() {
        byte[] file = ZipFileParts.of(Sample.issued())
                .edit(
                        SHEET,
                        xml -> xml.replace(
                                "<sheetData>", "<sheetData><row r=\"1\" x=\"" + "y".repeat(40_000_000) + "\"/>"))
                .bytes();
        assertThat(only(file))
                .isEqualTo(
                        "FD3005 the workbook is too large: 'xl/worksheets/sheet2.xml' holds a single text of more than a million characters");
    }

    @Test
    void aDoctypeIsRefusedWhereverItStands() {
        String bomb = "<!DOCTYPE a [<!ENTITY e \"x\"><!ENTITY f \"&e;&e;\">]>";
        for (String part : ZipFileParts.of(Sample.issued()).parts().keySet()) {
            byte[] file = ZipFileParts.of(Sample.issued())
                    .edit(part, xml -> xml.replaceFirst("\\?>", "?>" + bomb))
                    .bytes();
            assertThat(only(file))
                    .isEqualTo(
                            "FD3006 the workbook is not safe to read: '%s' has a DOCTYPE, which no spreadsheet program writes"
                                    .formatted(part));
            byte[] later = ZipFileParts.of(Sample.issued())
                    .edit(part, xml -> xml.replaceFirst("\\?>", "?><!--" + " ".repeat(2_000) + "-->" + bomb))
                    .bytes();
            assertThat(only(later)).startsWith("FD3006");
        }
    }

    @Test
    void anEntityThatNobodyDeclaredIsRefused() {
        byte[] file = ZipFileParts.of(Sample.issued())
                .edit(STRINGS, xml -> xml.replaceFirst("<t>", "<t>&e;"))
                .bytes();
        assertThat(only(file)).isEqualTo("FD3003 the workbook is damaged: 'xl/sharedStrings.xml' is not well-formed");
    }

    @Test
    void aPartThatIsThereTwiceIsRefused() throws Exception {
        byte[] file = ZipFileParts.of(Sample.issued())
                .put("xl/worksheets/SHEET2.xml", "<worksheet/>")
                .bytes();
        assertThat(only(file))
                .isEqualTo("FD3006 the workbook is not safe to read: it holds 'xl/worksheets/SHEET2.xml' twice");
        byte[] same = replaced(
                ZipFileParts.of(Sample.issued())
                        .put("xl/worksheets/sheet2.xmX", "<worksheet/>")
                        .bytes(),
                "sheet2.xmX",
                "sheet2.xml");
        assertThat(only(same))
                .isEqualTo("FD3006 the workbook is not safe to read: it holds 'xl/worksheets/sheet2.xml' twice");
    }

    @Test
    void aPartWithTwoNamesIsRefused() {
        byte[] file = Sample.issued();
        byte[] name = "xl/worksheets/sheet2.xml".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        int at = indexOf(file, name, 0);
        file[at + 13] = 'S';
        assertThat(only(file)).startsWith("FD3006 the workbook is not safe to read: 'xl/worksheets/");
    }

    @Test
    void deepNestingIsRefused() {
        byte[] file = ZipFileParts.of(Sample.issued())
                .edit(SHEET, xml -> xml.replace("<sheetData>", "<x>".repeat(500) + "</x>".repeat(500) + "<sheetData>"))
                .bytes();
        assertThat(only(file))
                .isEqualTo(
                        "FD3006 the workbook is not safe to read: 'xl/worksheets/sheet2.xml' is nested more than 100 deep");
    }

    @Test
    void aFloodOfUnknownNamesIsRefused() {
        StringBuilder flood = new StringBuilder();
        for (int i = 0; i < 600_000; i++) {
            flood.append("<n").append(i).append("/>");
        }
        byte[] file = ZipFileParts.of(Sample.issued())
                .edit(SHEET, xml -> xml.replace("<sheetData>", flood + "<sheetData>"))
                .bytes();
        assertThat(only(file))
                .isEqualTo(
                        "FD3005 the workbook is too large: 'xl/worksheets/sheet2.xml' holds more than 5,000 kinds of things Flowdown does not know");
    }

    @Test
    void brokenReferencesAreRefusedNotGuessed() {
        assertThat(sheetWith("<row r=\"0\"><c r=\"A0\"><v>1</v></c></row>"))
                .isEqualTo("FD3003 the workbook is damaged: a sheet has row 0 after row 9");
        assertThat(sheetWith("<row r=\"99999999\"/>"))
                .isEqualTo("FD3003 the workbook is damaged: a sheet has row 99999999 after row 9");
        assertThat(sheetWith("<row r=\"20\"><c r=\"1A\"><v>1</v></c></row>"))
                .isEqualTo("FD3003 the workbook is damaged: a cell of row 20 says it is '1A'");
        assertThat(sheetWith("<row r=\"20\"><c r=\"A21\"><v>1</v></c></row>"))
                .isEqualTo("FD3003 the workbook is damaged: a cell of row 20 says it is 'A21'");
        assertThat(sheetWith("<row r=\"20\"><c r=\"B20\"><v>1</v></c><c r=\"B20\"><v>2</v></c></row>"))
                .isEqualTo(
                        "FD3003 the workbook is damaged: the cells of row 20 are out of order, or one is there twice");
        assertThat(sheetWith("<row r=\"20\"><c r=\"B20\" t=\"s\"><v>-1</v></c></row>"))
                .isEqualTo("FD3003 the workbook is damaged: '-1' is not a number it can refer to");
        assertThat(sheetWith("<row r=\"20\"><c r=\"B20\" t=\"s\"><v>60000</v></c></row>"))
                .isEqualTo("FD3003 the workbook is damaged: a cell refers to text number 60000, which is not there");
    }

    @Test
    void aDamagedPartIsNoticed() {
        byte[] file = Sample.issued();
        CRC32 ignored = new CRC32();
        ignored.update(file);
        int at = indexOf(file, "PK\1\2".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1), 0);
        // The checksum in the list of parts.
        for (int entry = at;
                entry >= 0;
                entry = indexOf(file, "PK\1\2".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1), entry + 4)) {
            file[entry + 16] ^= 1;
        }
        assertThat(only(file)).endsWith("does not match its checksum");
    }

    @Test
    void aSheetFormattedDownToTheLastRowIsReadInOnePass() throws Exception {
        StringBuilder rows = new StringBuilder();
        for (int i = 10; i <= 1_048_576; i++) {
            rows.append("<row r=\"").append(i).append("\"><c r=\"A").append(i).append("\" s=\"1\"/></row>");
        }
        byte[] file = ZipFileParts.of(Sample.issued())
                .edit(SHEET, xml -> xml.replace("</sheetData>", rows + "</sheetData>"))
                .bytes();
        assertThat(Filled.examine(file).response()).isPresent();
    }

    @Test
    void itIsReadWithinTheTimeAllowed() throws Exception {
        AtomicLong clock = new AtomicLong();
        ResponseWorkbookReader reader = new ResponseWorkbookReader(
                ImportLimits.standard().withTime(Duration.ofSeconds(2)), () -> clock.getAndAdd(1_000_000_000));
        ReturnedWorkbook returned = reader.examine(
                Sample.questionnaire(), Sample.tier(), "returned.xlsx", new ByteArrayInputStream(Sample.issued()));
        assertThat(said(returned)).isEqualTo("FD3005 the workbook is too large: reading it takes more than 2 seconds");
    }

    @Test
    void anInterruptedThreadStopsReading() {
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> new ResponseWorkbookReader(ImportLimits.standard())
                            .read(
                                    Sample.questionnaire(),
                                    Sample.tier(),
                                    "returned.xlsx",
                                    new ByteArrayInputStream(Sample.issued())))
                    .isInstanceOf(InterruptedIOException.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void aStreamThatFailsIsTheMachinesTrouble() {
        byte[] file = Sample.issued();
        for (int failing = 0; failing < file.length; failing += 97) {
            InputStream in = failingAt(file, failing);
            assertThatThrownBy(() -> new ResponseWorkbookReader(ImportLimits.standard())
                            .read(Sample.questionnaire(), Sample.tier(), "returned.xlsx", in))
                    .isInstanceOf(IOException.class)
                    .hasMessage("disk failed");
        }
    }

    @Test
    void aWorkbookCutOffAnywhereIsRefused() {
        byte[] file = Sample.issued();
        for (int length = 4; length < file.length; length += 13) {
            assertThat(only(Arrays.copyOf(file, length))).startsWith("FD3003 the workbook is damaged: ");
        }
    }

    @Test
    void noMutationOfARealReturnBreaksTheReader() {
        ZipFileParts real = ZipFileParts.of(Filled.sample()
                .answer("AC-01", "Yes")
                .comment("AC-01", "see policy")
                .answer("AC-03", 4)
                .bytes());
        Random random = new Random(20261123);
        String[] names = real.parts().keySet().toArray(String[]::new);
        for (int i = 0; i < 2_000; i++) {
            ZipFileParts mutant = real.copy();
            String name = names[random.nextInt(names.length)];
            byte[] part = mutant.parts().get(name);
            if (part == null) {
                throw new AssertionError(name);
            }
            mutant.put(name, mutated(part, random));
            // Whatever comes of it, it comes as a result whose cells add up.
            ReturnedWorkbook returned = Filled.examine(mutant.bytes());
            assertThat(returned.response().isPresent()
                            || !returned.diagnostics().isEmpty())
                    .isTrue();
        }
    }

    @Test
    void noMutationOfTheZipItselfBreaksTheReader() {
        byte[] real = Sample.issued();
        Random random = new Random(8);
        for (int i = 0; i < 2_000; i++) {
            byte[] mutant = real.clone();
            for (int flips = 1 + random.nextInt(4); flips > 0; flips--) {
                int at = random.nextBoolean()
                        ? random.nextInt(mutant.length)
                        : mutant.length - 1 - random.nextInt(1_200);
                mutant[at] = (byte) random.nextInt(256);
            }
            ReturnedWorkbook returned = Filled.examine(mutant);
            assertThat(returned.response().isPresent()
                            || !returned.diagnostics().isEmpty())
                    .isTrue();
        }
    }

    private static byte[] mutated(byte[] part, Random random) {
        byte[] mutant = part.clone();
        if (mutant.length == 0) {
            return mutant;
        }
        int at = random.nextInt(mutant.length);
        int length = Math.min(mutant.length - at, 1 + random.nextInt(40));
        switch (random.nextInt(5)) {
            case 0 -> mutant[at] = (byte) random.nextInt(256);
            case 1 -> Arrays.fill(mutant, at, at + length, (byte) "0<>&\"/-9A".charAt(random.nextInt(9)));
            case 2 -> mutant = Arrays.copyOf(mutant, at);
            case 3 -> System.arraycopy(part, random.nextInt(part.length - length + 1), mutant, at, length);
            default -> {
                byte[] longer = new byte[mutant.length + length];
                System.arraycopy(part, 0, longer, 0, at);
                System.arraycopy(part, random.nextInt(part.length - length + 1), longer, at, length);
                System.arraycopy(part, at, longer, at + length, part.length - at);
                mutant = longer;
            }
        }
        return mutant;
    }

    private static String sheetWith(String rows) {
        return only(ZipFileParts.of(Sample.issued())
                .edit(SHEET, xml -> xml.replace("</sheetData>", rows + "</sheetData>"))
                .bytes());
    }

    private static String only(byte[] file) {
        return only(file, ImportLimits.standard());
    }

    private static String only(byte[] file, ImportLimits limits) {
        try {
            return said(new ResponseWorkbookReader(limits)
                    .examine(Sample.questionnaire(), Sample.tier(), "returned.xlsx", new ByteArrayInputStream(file)));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String said(ReturnedWorkbook returned) {
        assertThat(returned.response()).isEmpty();
        assertThat(returned.diagnostics()).hasSize(1);
        Diagnostic diagnostic = returned.diagnostics().get(0);
        return diagnostic.code().id() + " " + diagnostic.message();
    }

    private static InputStream failingAt(byte[] file, int failing) {
        return new FilterInputStream(new ByteArrayInputStream(file)) {
            private int at;

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                if (at >= failing) {
                    throw new IOException("disk failed");
                }
                int some = super.read(into, offset, Math.min(length, failing - at));
                at += some;
                return some;
            }
        };
    }

    private static byte[] replaced(byte[] file, String old, String name) {
        byte[] from = old.getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        byte[] to = name.getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        for (int at = indexOf(file, from, 0); at >= 0; at = indexOf(file, from, at)) {
            System.arraycopy(to, 0, file, at, to.length);
        }
        return file;
    }

    private static int indexOf(byte[] file, byte[] wanted, int from) {
        for (int at = from; at + wanted.length <= file.length; at++) {
            if (Arrays.equals(file, at, at + wanted.length, wanted, 0, wanted.length)) {
                return at;
            }
        }
        return -1;
    }
}
