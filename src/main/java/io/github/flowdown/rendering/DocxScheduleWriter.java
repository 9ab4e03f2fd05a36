package io.github.flowdown.rendering;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.html.HtmlEscapers;
import io.github.flowdown.contract.Contract;
import io.github.flowdown.diagnostic.Checked;
import io.github.flowdown.diagnostic.Diagnostic;
import io.github.flowdown.diagnostic.DiagnosticCode;
import io.github.flowdown.diagnostic.Location;
import io.github.flowdown.schedule.FlowDown;
import io.github.flowdown.schedule.SecuritySchedule;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a Security Schedule, or the document of a flow-down, as a Word file: real styles, multilevel numbering, cross-references and a table of contents, in
 * the built-in template or a house template. Immutable; the same schedule gives the same bytes.
 */
public final class DocxScheduleWriter {
    private static final String BUILT_IN = "schedules/security-schedule-template.docx";

    /** Any fixed moment will do; the first one a zip file can hold would bring in the machine's time zone. */
    private static final LocalDateTime FIXED_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    /** Half the time of the usual level for a tenth more bytes. */
    private static final int LEVEL = 4;

    private final WordTemplate template;

    private DocxScheduleWriter(WordTemplate template) {
        this.template = template;
    }

    /** In the template that comes with the library. */
    public static DocxScheduleWriter withBuiltInTemplate() {
        return BuiltIn.WRITER;
    }

    /**
     * In a house template (.docx or .dotx). Its styles, numbering, headers, footers and page set-up are kept and its text is replaced. Content controls in
     * headers and footers with the tags {@code flowdown-marking}, {@code flowdown-title} and {@code flowdown-reference} are filled.
     *
     * @param name what diagnostics call the template
     */
    public static Checked<DocxScheduleWriter> withTemplate(String name, InputStream template) throws IOException {
        return WordTemplate.read(name, template).map(DocxScheduleWriter::new);
    }

    /** With a template from a file; a file that cannot be read is a diagnostic like any other misfit. */
    public static Checked<DocxScheduleWriter> withTemplate(Path file) {
        String name = file.toString().replace('\\', '/');
        try (InputStream in = Files.newInputStream(file)) {
            return withTemplate(name, in);
        } catch (IOException unreadable) {
            return Checked.refused(ImmutableList.of(Diagnostic.of(
                            DiagnosticCode.FILE_NOT_READABLE, new Location.InFile(name), "the template cannot be read")
                    .withHint("name a Word document (.docx or .dotx) that exists and may be read")));
        }
    }

    /** Writes the document and leaves the stream open. */
    public void write(SecuritySchedule schedule, OutputStream out) throws IOException {
        write(schedule, ImmutableList.of(), out);
    }

    /** Writes the document with an annex about what flows down to sub-contractors, and leaves the stream open. */
    public void write(SecuritySchedule schedule, List<FlowDown> flowDowns, OutputStream out) throws IOException {
        write(schedule, OpeningPages.title(schedule), ScheduleContent.of(schedule, flowDowns), out);
    }

    /** Writes the overview of what flows down through the whole supply chain, and leaves the stream open. */
    public void writeOverview(SecuritySchedule schedule, List<FlowDown> flowDowns, OutputStream out)
            throws IOException {
        write(schedule, ChainOverview.TITLE, new ChainOverview(schedule, flowDowns).document(), out);
    }

    private void write(SecuritySchedule schedule, String title, List<Block> blocks, OutputStream out)
            throws IOException {
        Map<String, String> texts = marginTexts(schedule, title);
        try (ZipOutputStream zip = new ZipOutputStream(new LeftOpen(out), StandardCharsets.UTF_8)) {
            zip.setLevel(LEVEL);
            for (Map.Entry<String, byte[]> part : template.parts().entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                entry.setTimeLocal(FIXED_TIME);
                zip.putNextEntry(entry);
                writePart(part.getKey(), part.getValue(), title, schedule, blocks, texts, zip);
                zip.closeEntry();
            }
        }
    }

    private void writePart(
            String name,
            byte[] asInTemplate,
            String title,
            SecuritySchedule schedule,
            List<Block> blocks,
            Map<String, String> texts,
            OutputStream zip)
            throws IOException {
        Optional<ContentControls> controls = template.controls(name);
        if (template.isDocument(name)) {
            zip.write(utf8(template.frame().before()));
            WordBody.write(template, blocks, new WordXml(zip));
            zip.write(utf8(template.frame().after()));
        } else if (template.isCoreProperties(name)) {
            zip.write(utf8(coreProperties(schedule, title)));
        } else if (controls.isPresent()) {
            zip.write(utf8(controls.get().filled(texts)));
        } else {
            zip.write(asInTemplate);
        }
    }

    private static Map<String, String> marginTexts(SecuritySchedule schedule, String title) {
        Contract contract = schedule.tier().contract();
        return ImmutableMap.of(
                ContentControls.MARKING, contract.marking(),
                ContentControls.TITLE, title,
                ContentControls.REFERENCE, contract.reference());
    }

    /** No author, no dates: nothing but what the document is. */
    private static String coreProperties(SecuritySchedule schedule, String title) {
        Contract contract = schedule.tier().contract();
        return ("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<cp:coreProperties"
                        + " xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\""
                        + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>%s</dc:title><dc:subject>%s</dc:subject>"
                        + "<cp:keywords>%s</cp:keywords><dc:language>en-GB</dc:language></cp:coreProperties>")
                .formatted(
                        escaped(title + ", " + contract.reference()),
                        escaped(contract.title()),
                        escaped(contract.reference()));
    }

    private static String escaped(String text) {
        return HtmlEscapers.htmlEscaper().escape(LegibleText.of(text));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Lets the zip be closed, which frees its memory, without closing what it is written to. */
    private static final class LeftOpen extends FilterOutputStream {
        LeftOpen(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }

    /** Prepared when it is first asked for. */
    private static final class BuiltIn {
        static final DocxScheduleWriter WRITER = read();

        private static DocxScheduleWriter read() {
            try (InputStream in = DocxScheduleWriter.class.getClassLoader().getResourceAsStream(BUILT_IN)) {
                if (in == null) {
                    throw new IllegalStateException(BUILT_IN + " is not on the class path");
                }
                return withTemplate(BUILT_IN, in).orThrow();
            } catch (IOException trouble) {
                throw new UncheckedIOException(trouble);
            }
        }
    }
}
