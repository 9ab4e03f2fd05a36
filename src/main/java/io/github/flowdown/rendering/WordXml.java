package io.github.flowdown.rendering;

import com.fasterxml.aalto.stax.OutputFactoryImpl;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamWriter2;

/** Writes elements of WordprocessingML. */
final class WordXml {
    private final XMLStreamWriter2 xml;

    WordXml(OutputStream out) throws IOException {
        try {
            xml = (XMLStreamWriter2) new OutputFactoryImpl().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
        } catch (XMLStreamException trouble) {
            throw machineTrouble(trouble);
        }
    }

    /** Opens an element that declares the prefix of all others. */
    WordXml openRoot(String name) throws IOException {
        open(name);
        return step(() -> xml.writeNamespace("w", WordTemplate.WORD));
    }

    WordXml open(String name) throws IOException {
        return step(() -> xml.writeStartElement("w", name, WordTemplate.WORD));
    }

    WordXml close() throws IOException {
        return step(xml::writeEndElement);
    }

    WordXml empty(String name) throws IOException {
        return step(() -> xml.writeEmptyElement("w", name, WordTemplate.WORD));
    }

    /** An attribute of the element opened last. */
    WordXml attribute(String name, String value) throws IOException {
        return step(() -> xml.writeAttribute("w", WordTemplate.WORD, name, LegibleText.of(value)));
    }

    /** An element with nothing but a value. */
    WordXml value(String name, String value) throws IOException {
        return empty(name).attribute("val", value);
    }

    /** An element of text whose spaces count. */
    WordXml words(String name, String text) throws IOException {
        open(name);
        return step(() -> {
            xml.writeAttribute("xml", "http://www.w3.org/XML/1998/namespace", "space", "preserve");
            xml.writeCharacters(LegibleText.of(text));
            xml.writeEndElement();
        });
    }

    /** XML taken over from a template. */
    WordXml raw(String markup) throws IOException {
        return step(() -> xml.writeRaw(markup));
    }

    void finish() throws IOException {
        step(xml::flush);
    }

    private interface Step {
        void run() throws XMLStreamException;
    }

    private WordXml step(Step step) throws IOException {
        try {
            step.run();
            return this;
        } catch (XMLStreamException trouble) {
            throw machineTrouble(trouble);
        }
    }

    private static IOException machineTrouble(XMLStreamException trouble) {
        return trouble.getCause() instanceof IOException cause ? cause : new IOException(trouble);
    }
}
