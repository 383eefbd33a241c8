package io.ashlar.sandbox.view;

import io.ashlar.sandbox.model.CloudResource;
import java.util.List;
import java.util.Map;

/**
 * Everything about one resource.
 *
 * @param component the name of the component that it belongs to; empty for none
 * @param inputs what was asked for, without secrets
 * @param outputs what it is, without secrets
 * @param dependents who needs it
 * @param companions what the cloud made with it
 */
public record Sheet(
        CloudResource resource,
        String component,
        Map<String, Object> inputs,
        Map<String, Object> outputs,
        List<EngineState.Known> dependents,
        List<CloudResource> companions) {
    /** The logical name. */
    public String name() {
        return Urns.name(resource.urn());
    }

    /** For a terminal. */
    String text() {
        StringBuilder text = new StringBuilder();
        text.append(resource.type()).append("  ").append(name()).append('\n');
        text.append(new Table("", "")
                .row("id", resource.id())
                .row("urn", resource.urn())
                .row("where", resource.key().scope().toString())
                .row("component", component)
                .toString()
                .strip()
                .indent(2));
        text.append("inputs\n").append(properties(inputs));
        text.append("outputs\n").append(properties(outputs));
        List<String> needing = dependents.stream()
                .map(dependent -> "  " + dependent.type() + "  " + dependent.name())
                .toList();
        return text.append("needed by\n")
                .append(needing.isEmpty() ? "  nothing" : String.join("\n", needing))
                .append('\n')
                .toString();
    }

    private static String properties(Map<String, Object> properties) {
        Table table = new Table("", "");
        properties.forEach((name, value) -> table.row(name, String.valueOf(value)));
        String text = table.toString().strip();
        return text.isEmpty() ? "  none\n" : text.indent(2);
    }
}
