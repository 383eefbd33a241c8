package io.ashlar.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** The version that a project's {@code pom.xml} says. */
final class ProjectVersion {
    private ProjectVersion() {}

    /** It; empty without a pom, or where a parent says it. */
    static Optional<String> of(Path root) {
        Path pom = root.resolve("pom.xml");
        if (!Files.exists(pom)) {
            return Optional.empty();
        }
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            Document document = factory.newDocumentBuilder().parse(pom.toFile());
            for (Node node = document.getDocumentElement().getFirstChild();
                    node != null;
                    node = node.getNextSibling()) {
                if (node.getNodeName().equals("version")) {
                    return Optional.of(node.getTextContent().strip());
                }
            }
            return Optional.empty();
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new LaunchException("Cannot read " + pom + ": " + e.getMessage(), e);
        }
    }
}
