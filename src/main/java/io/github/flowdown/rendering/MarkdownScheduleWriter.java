package io.github.flowdown.rendering;

import com.google.common.collect.ImmutableList;
import io.github.flowdown.schedule.FlowDown;
import io.github.flowdown.schedule.SecuritySchedule;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Writes a Security Schedule, or the document of a flow-down, as Markdown: the same text as the Word file, with numbers written out, so that two versions can
 * be compared line by line.
 */
public final class MarkdownScheduleWriter {

    /** Writes the document in UTF-8 and leaves the stream open. */
    public void write(SecuritySchedule schedule, OutputStream out) throws IOException {
        write(schedule, ImmutableList.of(), out);
    }

    /** Writes the document in UTF-8, with an annex about what flows down to sub-contractors, and leaves the stream open. */
    public void write(SecuritySchedule schedule, List<FlowDown> flowDowns, OutputStream out) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        write(schedule, flowDowns, text);
        text.flush();
    }

    /** Writes the document, with an annex about what flows down to sub-contractors where there is anything to say. */
    public void write(SecuritySchedule schedule, List<FlowDown> flowDowns, Appendable out) throws IOException {
        String marking = MarkdownText.of(schedule.tier().contract().marking());
        out.append("**").append(marking).append("**\n\n");
        new MarkdownBody(ScheduleContent.of(schedule, flowDowns), out).write();
        out.append("**").append(marking).append("**\n");
    }
}
