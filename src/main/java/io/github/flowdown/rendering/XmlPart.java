package io.github.flowdown.rendering;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;

/** The text of an XML part and where each element stands in it, so that pieces can be taken or changed and the rest stays byte for byte. */
final class XmlPart {
    private static final int DEEPEST = 256;

    private final String name;
    private final String text;
    private final ImmutableList<Element> elements;

    private XmlPart(String name, String text, List<Element> elements) {
        this.name = name;
        this.text = text;
        this.elements = ImmutableList.copyOf(elements);
    }

    /**
     * An element and its place.
     *
     * @param name without prefix
     * @param depth 0 for the root
     * @param start where its start tag begins
     * @param inside where its content begins; the same as {@code end} when it is written as one tag
     * @param insideEnd where its content ends
     * @param end behind its end tag
     */
    record Element(
            String name,
            String namespace,
            Map<String, String> attributes,
            int depth,
            int start,
            int inside,
            int insideEnd,
            int end) {
        Optional<String> attribute(String attribute) {
            return Optional.ofNullable(attributes.get(attribute));
        }

        boolean contains(Element other) {
            return inside <= other.start && other.end <= insideEnd;
        }
    }

    static XmlPart parse(String name, String text) throws TemplateMisfit {
        try {
            return new XmlPart(name, text, new Scan(text).elements());
        } catch (XMLStreamException broken) {
            throw new TemplateMisfit(
                    "the part " + name + " of the template cannot be read",
                    "open the template in Word and save it again");
        }
    }

    String name() {
        return name;
    }

    String text() {
        return text;
    }

    Element root() {
        return elements.get(0);
    }

    /** All elements of a name, at any depth, in order. */
    Stream<Element> all(String elementName) {
        return elements.stream().filter(element -> element.name().equals(elementName));
    }

    /** The children of an element that have a name, in order. */
    List<Element> children(Element parent, String elementName) {
        return all(elementName)
                .filter(element -> element.depth() == parent.depth() + 1 && parent.contains(element))
                .toList();
    }

    /** All children of an element, in order. */
    List<Element> children(Element parent) {
        return elements.stream()
                .filter(element -> element.depth() == parent.depth() + 1 && parent.contains(element))
                .toList();
    }

    /** The first element down a path of names. */
    Optional<Element> first(Element from, String... path) {
        Optional<Element> found = Optional.of(from);
        for (String step : path) {
            found = found.flatMap(parent -> children(parent, step).stream().findFirst());
        }
        return found;
    }

    /** The text of an element with its tags. */
    String outer(Element element) {
        return text.substring(element.start(), element.end());
    }

    /** Reads the text once, without entities, document types or anything outside it. */
    private static final class Scan {
        private final String text;
        private final List<Element> found = new ArrayList<>();
        private final Deque<Integer> open = new ArrayDeque<>();

        Scan(String text) {
            this.text = text;
        }

        List<Element> elements() throws XMLStreamException {
            XMLStreamReader2 reader =
                    (XMLStreamReader2) new InputFactoryImpl().createXMLStreamReader(new StringReader(text));
            try {
                while (reader.hasNext()) {
                    take(reader, reader.next());
                }
            } finally {
                reader.close();
            }
            return found;
        }

        private void take(XMLStreamReader2 reader, int event) throws XMLStreamException {
            switch (event) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new XMLStreamException("a document type or an entity");
                case XMLStreamConstants.START_ELEMENT -> start(reader);
                case XMLStreamConstants.END_ELEMENT -> end(reader);
                default -> {}
            }
        }

        private void start(XMLStreamReader2 reader) throws XMLStreamException {
            if (open.size() > DEEPEST) {
                throw new XMLStreamException("too deep");
            }
            int end = offset(reader.getLocationInfo().getEndingCharOffset());
            int start = startTag(offset(reader.getLocationInfo().getStartingCharOffset()));
            open.push(found.size());
            found.add(new Element(
                    reader.getLocalName(),
                    reader.getNamespaceURI(),
                    attributes(reader),
                    open.size() - 1,
                    start,
                    end,
                    end,
                    end));
        }

        private void end(XMLStreamReader2 reader) throws XMLStreamException {
            int index = open.pop();
            Element begun = found.get(index);
            int start = startTag(offset(reader.getLocationInfo().getStartingCharOffset()));
            if (start != begun.start()) {
                found.set(
                        index,
                        new Element(
                                begun.name(),
                                begun.namespace(),
                                begun.attributes(),
                                begun.depth(),
                                begun.start(),
                                begun.inside(),
                                start,
                                offset(reader.getLocationInfo().getEndingCharOffset())));
            }
        }

        /** The reader counts a line end before the root as part of it. */
        private int startTag(int offset) throws XMLStreamException {
            int tag = text.indexOf('<', offset);
            if (tag < 0 || tag > offset + 2) {
                throw new XMLStreamException("no tag at " + offset);
            }
            return tag;
        }

        private int offset(long offset) throws XMLStreamException {
            if (offset < 0 || offset > text.length()) {
                throw new XMLStreamException("no offset");
            }
            return (int) offset;
        }

        private static Map<String, String> attributes(XMLStreamReader2 reader) {
            ImmutableMap.Builder<String, String> attributes = ImmutableMap.builder();
            String own = reader.getNamespaceURI();
            for (int i = 0; i < reader.getAttributeCount(); i++) {
                String namespace = reader.getAttributeNamespace(i);
                boolean plain = namespace == null || namespace.isEmpty() || namespace.equals(own);
                String local = reader.getAttributeLocalName(i);
                attributes.put(plain ? local : "{" + namespace + "}" + local, reader.getAttributeValue(i));
            }
            return attributes.buildKeepingLast();
        }
    }
}
