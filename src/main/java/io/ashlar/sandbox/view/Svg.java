package io.ashlar.sandbox.view;

import java.io.StringWriter;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** A drawing in the making. */
final class Svg {
    private static final String FONT = "font-family:Inter,'Segoe UI','Helvetica Neue',Arial,'DejaVu Sans',sans-serif";

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;

    Svg(double width, double height, String title) {
        try {
            xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
            xml.writeStartElement("svg");
            xml.writeAttribute("xmlns", "http://www.w3.org/2000/svg");
            xml.writeAttribute("viewBox", "0 0 " + number(width) + " " + number(height));
            xml.writeAttribute("width", number(width));
            xml.writeAttribute("height", number(height));
            xml.writeAttribute("style", FONT);
            xml.writeAttribute("role", "img");
            xml.writeStartElement("title");
            xml.writeCharacters(title);
            xml.writeEndElement();
        } catch (XMLStreamException broken) {
            throw new IllegalStateException("memory does not fail", broken);
        }
    }

    static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(Math.round(value * 10) / 10.0);
    }

    Svg box(double x, double y, double width, double height, double radius, String style) {
        return element(
                "rect",
                "",
                Map.of(
                        "x", number(x),
                        "y", number(y),
                        "width", number(Math.max(width, 0)),
                        "height", number(height),
                        "rx", number(radius),
                        "style", style));
    }

    Svg path(String d, String style) {
        return element("path", "", Map.of("d", d, "style", style));
    }

    Svg words(double x, double y, String words, String style) {
        return element("text", words, Map.of("x", number(x), "y", number(y), "style", style));
    }

    /** A box that says more when a pointer rests on it. */
    Svg box(double x, double y, double width, double height, double radius, String style, String more) {
        try {
            xml.writeStartElement("g");
            element("title", more, Map.of());
            box(x, y, width, height, radius, style);
            xml.writeEndElement();
            return this;
        } catch (XMLStreamException broken) {
            throw new IllegalStateException("memory does not fail", broken);
        }
    }

    private Svg element(String name, String content, Map<String, String> attributes) {
        try {
            xml.writeStartElement(name);
            for (Map.Entry<String, String> attribute : new java.util.TreeMap<>(attributes).entrySet()) {
                xml.writeAttribute(attribute.getKey(), attribute.getValue());
            }
            xml.writeCharacters(content);
            xml.writeEndElement();
            return this;
        } catch (XMLStreamException broken) {
            throw new IllegalStateException("memory does not fail", broken);
        }
    }

    @Override
    public String toString() {
        try {
            xml.writeEndDocument();
            xml.flush();
            return text + "\n";
        } catch (XMLStreamException broken) {
            throw new IllegalStateException("memory does not fail", broken);
        }
    }
}
