package io.github.flowdown.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flowdown.definition.DeterminationRule.Vehicle;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Whatever somebody writes, the document opens and shows it as text. */
class WrittenTextProperties {

    @Property(tries = 100)
    void anyNameOfASupplierReadsBackAsItWasWritten(@ForAll String name) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DocxScheduleWriter.withBuiltInTemplate().write(ScheduleFixture.schedule(Vehicle.SCHEDULE, name), out);
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(out.toByteArray()))) {
            String shown = word.getTables().get(0).getRow(2).getCell(1).getText();
            assertThat(shown)
                    .isEqualTo(name.isBlank() ? "–" : LegibleText.of(name).replace("\r", ""));
        }
    }

    @Property
    void legibleTextIsLeftAlone(@ForAll String text) {
        String legible = LegibleText.of(text);
        assertThat(LegibleText.of(legible)).isEqualTo(legible);
        assertThat(legible.codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF))
                .isTrue();
    }

    @Property
    void textInMarkdownNeverOpensMarkupOfItsOwn(@ForAll String text) {
        assertThat(MarkdownText.of(text))
                .doesNotContainPattern("(?<!\\\\)(\\\\\\\\)*[`*_\\[\\]<>|~$#]")
                .doesNotContain("\n");
    }
}
