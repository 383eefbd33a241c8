package io.ashlar.policy.report;

import io.ashlar.policy.Rule;
import io.ashlar.policy.RuleInfo;
import io.ashlar.policy.evaluation.Finding;
import io.ashlar.policy.evaluation.PolicyReport;
import io.ashlar.policy.evaluation.SuppressionRules;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** JUnit XML as pipelines read it: a mandatory finding is a failure of its rule's case, an advisory one is its output. */
final class JUnitReport {
    private JUnitReport() {}

    static String of(List<PolicyReport> reports) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("testsuites");
            for (PolicyReport report : reports) {
                suite(report, xml);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("Text can always be written", e);
        }
        return text + "\n";
    }

    private static void suite(PolicyReport report, XMLStreamWriter xml) throws XMLStreamException {
        List<RuleInfo> rules = Stream.concat(
                        report.pack().rules().stream().map(Rule::info), SuppressionRules.ALL.stream())
                .toList();
        long failed = rules.stream()
                .filter(rule -> !mandatory(report, rule).isEmpty())
                .count();
        xml.writeStartElement("testsuite");
        xml.writeAttribute("name", "%s (%s)".formatted(report.pack().name(), report.stack()));
        xml.writeAttribute("tests", String.valueOf(rules.size()));
        xml.writeAttribute("failures", String.valueOf(failed));
        xml.writeAttribute("errors", "0");
        xml.writeAttribute("skipped", "0");
        for (RuleInfo rule : rules) {
            testCase(report, rule, xml);
        }
        xml.writeEndElement();
    }

    private static void testCase(PolicyReport report, RuleInfo rule, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", report.pack().name());
        xml.writeAttribute("name", rule.id() + ": " + rule.title());
        List<Finding> mandatory = mandatory(report, rule);
        if (!mandatory.isEmpty()) {
            xml.writeStartElement("failure");
            xml.writeAttribute("type", rule.severity().name());
            xml.writeAttribute("message", "%d resources break it. %s".formatted(mandatory.size(), rule.fix()));
            xml.writeCharacters(lines(mandatory));
            xml.writeEndElement();
        }
        List<Finding> advisory =
                of(report, rule).filter(finding -> !finding.isMandatory()).toList();
        if (!advisory.isEmpty()) {
            xml.writeStartElement("system-out");
            xml.writeCharacters(lines(advisory));
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private static List<Finding> mandatory(PolicyReport report, RuleInfo rule) {
        return of(report, rule).filter(Finding::isMandatory).toList();
    }

    private static Stream<Finding> of(PolicyReport report, RuleInfo rule) {
        return report.reported().stream().filter(finding -> finding.rule().id().equals(rule.id()));
    }

    /** XML 1.0 has no words for control characters. */
    private static String lines(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.urn() + ": " + finding.message())
                .collect(Collectors.joining("\n"))
                .replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "?");
    }
}
