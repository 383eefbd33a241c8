package io.ashlar.core.manifest;

import io.ashlar.core.Problems;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Whose an object is. Every object that this library puts into a cluster carries it as labels, so that alerts, costs and
 * questions find their team.
 *
 * @param owner the team, such as {@code payments}
 * @param environment the environment, such as {@code production}
 * @see <a href="https://kubernetes.io/docs/concepts/overview/working-with-objects/common-labels/">Recommended labels</a>
 */
public record Ownership(String owner, String environment) {
    /** The label that names the team. */
    public static final String OWNER = "owner";

    /** The label that names the environment. */
    public static final String ENVIRONMENT = "environment";

    /** https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#syntax-and-character-set */
    private static final Pattern VALUE = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9._-]{0,61}[A-Za-z0-9])?");

    /** Labels of an object that belongs to this part of the system. */
    public Map<String, String> labels(String name, String component) {
        Map<String, String> labels = new TreeMap<>();
        labels.put(OWNER, owner);
        labels.put(ENVIRONMENT, environment);
        labels.put("app.kubernetes.io/name", name);
        labels.put("app.kubernetes.io/component", component);
        labels.put("app.kubernetes.io/managed-by", "ashlar");
        return labels;
    }

    /** Labels for a chart's or operator's own objects, which select pods by the labels that they put on them themselves. */
    public Map<String, String> chartLabels() {
        return Map.of(OWNER, owner, ENVIRONMENT, environment);
    }

    /** Says what Kubernetes would not take as a label. */
    public void check(Problems problems) {
        check("owner", owner, problems);
        check("environment", environment, problems);
    }

    private static void check(String field, String value, Problems problems) {
        problems.require(
                VALUE.matcher(value).matches(),
                "CORE-002",
                field,
                "\"" + value + "\"",
                "it becomes a label, which is 1 to 63 letters, digits, dots, dashes and underscores and begins and ends"
                        + " with a letter or digit",
                "Name the " + (field.equals("owner") ? "team" : "environment") + " in such characters.");
    }
}
