package io.ashlar.sandbox.web;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** A piece of HTML in the making, in the syntax that is XML too. Texts and attributes are escaped as they are written. */
final class Html {
    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;

    Html() {
        try {
            xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
        } catch (XMLStreamException broken) {
            throw broken(broken);
        }
    }

    /** Text. */
    Html text(String words) {
        try {
            xml.writeCharacters(words);
            return this;
        } catch (XMLStreamException broken) {
            throw broken(broken);
        }
    }

    /** A long name that may go on in the next line after each of its parts, e.g. a type token. */
    Html parts(String name) {
        int begin = 0;
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) == ':' || name.charAt(i) == '/') {
                text(name.substring(begin, i + 1)).single("wbr");
                begin = i + 1;
            }
        }
        return text(name.substring(begin));
    }

    /**
     * An element that holds text.
     *
     * @param attributes names and values in turn
     */
    Html element(String name, String words, String... attributes) {
        return element(name, () -> text(words), attributes);
    }

    /** An element that holds what is written meanwhile. */
    Html element(String name, Runnable inside, String... attributes) {
        try {
            xml.writeStartElement(name);
            attributes(attributes);
            // An end tag even for nothing: HTML knows no empty section.
            xml.writeCharacters("");
            inside.run();
            xml.writeEndElement();
            return this;
        } catch (XMLStreamException broken) {
            throw broken(broken);
        }
    }

    /** An element that can hold nothing, e.g. an image. */
    Html single(String name, String... attributes) {
        try {
            xml.writeEmptyElement(name);
            attributes(attributes);
            return this;
        } catch (XMLStreamException broken) {
            throw broken(broken);
        }
    }

    /** A link to another page. */
    Html link(String words, String address, String... attributes) {
        return element("a", () -> text(words), with(attributes, "href", address));
    }

    private static String[] with(String[] attributes, String name, String value) {
        String[] all = java.util.Arrays.copyOf(attributes, attributes.length + 2);
        all[attributes.length] = name;
        all[attributes.length + 1] = value;
        return all;
    }

    private void attributes(String[] attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            xml.writeAttribute(attributes[i], attributes[i + 1]);
        }
    }

    private static IllegalStateException broken(XMLStreamException broken) {
        return new IllegalStateException("memory does not fail", broken);
    }

    @Override
    public String toString() {
        try {
            xml.flush();
            return text.toString();
        } catch (XMLStreamException broken) {
            throw broken(broken);
        }
    }
}
