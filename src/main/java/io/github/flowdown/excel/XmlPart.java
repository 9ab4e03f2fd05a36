package io.github.flowdown.excel;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The one way XML is read here: a pull parser that never fetches anything, refuses a DOCTYPE, deep nesting and floods of unknown names, and
 * bounds the size of every token.
 */
final class XmlPart implements AutoCloseable {
    private static final XMLInputFactory FACTORY = hardened();
    private static final int DEEPEST = 100;
    private static final int OFTEN = 0x3FF;
    private static final int MOST_UNKNOWN_NAMES = 5_000;

    private final String name;
    private final PartStream stream;
    private final XMLStreamReader reader;
    private final Set<String> unknownNames = new HashSet<>();
    private int depth;
    private int event;
    private int events;

    XmlPart(String name, InputStream in) {
        this.name = name;
        this.stream = (PartStream) in;
        try {
            this.reader = FACTORY.createXMLStreamReader(in);
        } catch (XMLStreamException e) {
            throw malformed();
        }
        if (reader.getEventType() == XMLStreamConstants.DTD) {
            throw doctype();
        }
    }

    private static XMLInputFactory hardened() {
        InputFactoryImpl factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing is resolved");
        });
        return factory;
    }

    /** The next start, end or text; {@link XMLStreamConstants#END_DOCUMENT} at the end. */
    int next() {
        try {
            while (true) {
                int next = reader.next();
                stream.tokenRead();
                if ((++events & OFTEN) == 0) {
                    stream.checkTime();
                }
                switch (next) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        if (++depth > DEEPEST) {
                            throw WorkbookRefusal.unsafe("%s is nested more than %s deep".formatted(name, DEEPEST));
                        }
                        return next;
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        depth--;
                        return next;
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                        return XMLStreamConstants.CHARACTERS;
                    }
                    case XMLStreamConstants.END_DOCUMENT -> {
                        return next;
                    }
                    case XMLStreamConstants.DTD -> throw doctype();
                    case XMLStreamConstants.ENTITY_REFERENCE -> throw malformed();
                    default -> {
                        // Comments and processing instructions say nothing to us.
                    }
                }
            }
        } catch (XMLStreamException e) {
            throw malformed();
        }
    }

    /** Moves to the next start of an element; false at the end. */
    boolean nextElement() {
        int next = next();
        while (next != XMLStreamConstants.START_ELEMENT) {
            if (next == XMLStreamConstants.END_DOCUMENT) {
                return false;
            }
            next = next();
        }
        return true;
    }

    /** Moves to the next event within an element that began at a depth; false once it has ended. */
    boolean nextWithin(int outer) {
        event = next();
        return event != XMLStreamConstants.END_DOCUMENT && depth >= outer;
    }

    /** Whether the last {@link #nextWithin} came to the start of an element. */
    boolean isStart() {
        return event == XMLStreamConstants.START_ELEMENT;
    }

    /** Whether the last {@link #nextWithin} came to text. */
    boolean isText() {
        return event == XMLStreamConstants.CHARACTERS;
    }

    /** Moves past the element the reader stands on and everything in it. */
    void skip() {
        int outer = depth;
        unknown();
        while (true) {
            int next = next();
            if (next == XMLStreamConstants.START_ELEMENT) {
                unknown();
            } else if (next == XMLStreamConstants.END_DOCUMENT
                    || (next == XMLStreamConstants.END_ELEMENT && depth < outer)) {
                return;
            }
        }
    }

    String element() {
        return reader.getLocalName();
    }

    int depth() {
        return depth;
    }

    int attributes() {
        return reader.getAttributeCount();
    }

    String namespace() {
        String namespace = reader.getNamespaceURI();
        return namespace == null ? "" : namespace;
    }

    String attributeName(int index) {
        return reader.getAttributeLocalName(index);
    }

    String attributeNamespace(int index) {
        String namespace = reader.getAttributeNamespace(index);
        return namespace == null ? "" : namespace;
    }

    String attributeValue(int index) {
        return reader.getAttributeValue(index);
    }

    /** The value of an attribute of the element, empty if it is not there. */
    String attribute(String wanted) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(wanted)) {
                return reader.getAttributeValue(i);
            }
        }
        return "";
    }

    /** The value of an attribute that belongs to another namespace than its element. */
    String foreignAttribute(String wanted) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String namespace = reader.getAttributeNamespace(i);
            if (namespace != null
                    && !namespace.isEmpty()
                    && reader.getAttributeLocalName(i).equals(wanted)) {
                return reader.getAttributeValue(i);
            }
        }
        return "";
    }

    /** Adds the text the reader stands on, as far as it fits into a length. */
    void appendText(StringBuilder to, int longest) {
        int some = Math.min(reader.getTextLength(), Math.max(0, longest - to.length()));
        to.append(reader.getTextCharacters(), reader.getTextStart(), some);
    }

    char[] textCharacters() {
        return reader.getTextCharacters();
    }

    int textStart() {
        return reader.getTextStart();
    }

    int textLength() {
        return reader.getTextLength();
    }

    /** Takes note of the names of an element we do not know and of its attributes. */
    void unknown() {
        unknown(reader.getLocalName());
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            unknown(reader.getAttributeLocalName(i));
        }
    }

    /** Takes note of a name we do not know: the parser slows down with every new one, and an honest workbook has few. */
    void unknown(String unknownName) {
        if (unknownNames.add(unknownName) && unknownNames.size() > MOST_UNKNOWN_NAMES) {
            throw WorkbookRefusal.tooLarge(String.format(
                    Locale.ROOT,
                    "%s holds more than %,d kinds of things Flowdown does not know",
                    name,
                    MOST_UNKNOWN_NAMES));
        }
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (XMLStreamException e) {
            throw malformed();
        }
    }

    private WorkbookRefusal malformed() {
        return WorkbookRefusal.damaged("%s is not well-formed".formatted(name));
    }

    private WorkbookRefusal doctype() {
        return WorkbookRefusal.unsafe("%s has a DOCTYPE, which no spreadsheet program writes".formatted(name));
    }
}
