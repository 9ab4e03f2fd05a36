/**
 * Word, HTML, Markdown and JSON out. Word packages, templates and the JSON writer live only here. Start with
 * {@link io.github.flowdown.rendering.DocxScheduleWriter} and {@link io.github.flowdown.rendering.HtmlReportWriter}.
 */
@NullMarked
package io.github.flowdown.rendering;

import org.jspecify.annotations.NullMarked;
