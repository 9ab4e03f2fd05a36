package io.github.flowdown.rendering;

import com.google.common.collect.ImmutableList;
import io.github.flowdown.contract.Contract;
import io.github.flowdown.schedule.FlowDown;
import io.github.flowdown.schedule.SecuritySchedule;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Writes a Security Schedule, or the document of a flow-down, as one page of HTML that needs nothing else: no script, no font, no request. References to
 * paragraphs and defined terms are links.
 */
public final class HtmlScheduleWriter {

    /** Writes the document in UTF-8 and leaves the stream open. */
    public void write(SecuritySchedule schedule, OutputStream out) throws IOException {
        write(schedule, ImmutableList.of(), out);
    }

    /** Writes the document in UTF-8, with an annex about what flows down to sub-contractors, and leaves the stream open. */
    public void write(SecuritySchedule schedule, List<FlowDown> flowDowns, OutputStream out) throws IOException {
        write(
                schedule,
                OpeningPages.title(schedule),
                new HtmlBody(ScheduleContent.of(schedule, flowDowns), TermLinks.to(schedule.definitions())),
                out);
    }

    /** Writes the overview of what flows down through the whole supply chain, and leaves the stream open. */
    public void writeOverview(SecuritySchedule schedule, List<FlowDown> flowDowns, OutputStream out)
            throws IOException {
        write(
                schedule,
                ChainOverview.TITLE,
                new HtmlBody(new ChainOverview(schedule, flowDowns).document(), TermLinks.none()),
                out);
    }

    private static void write(SecuritySchedule schedule, String title, HtmlBody body, OutputStream out)
            throws IOException {
        Contract contract = schedule.tier().contract();
        Writer page = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        new HtmlPage(title + ", " + contract.reference(), contract.marking()).write(body, page);
        page.flush();
    }
}
