package io.github.flowdown.rendering;

import gg.jte.TemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;

/** Escapes for the place in the page, as its parent does, after making visible what a supplier may have hidden in a text. */
final class VisibleHtmlOutput extends OwaspHtmlTemplateOutput {

    VisibleHtmlOutput(TemplateOutput out) {
        super(out);
    }

    @Override
    public void writeUserContent(String text) {
        super.writeUserContent(VisibleText.of(text));
    }
}
