package io.github.flowdown.rendering;

import gg.jte.output.Utf8ByteOutput;
import java.io.IOException;
import java.io.OutputStream;

/** Writes the report on one assessment as one page of HTML that needs nothing else: no script, no font, no request. */
public final class HtmlReportWriter {

    /** Writes in UTF-8; the stream stays open. */
    @SuppressWarnings("NullAway") // templates take null for "nothing intercepts tags"
    public void write(Dossier dossier, OutputStream out) throws IOException {
        Utf8ByteOutput page = new Utf8ByteOutput();
        JtereportGenerated.render(new VisibleHtmlOutput(page), null, ReportPage.of(dossier));
        page.writeTo(out);
        out.flush();
    }
}
