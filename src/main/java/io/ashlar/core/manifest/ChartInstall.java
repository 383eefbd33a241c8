package io.ashlar.core.manifest;

import io.ashlar.core.Versions.Chart;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A chart installed in a namespace.
 *
 * @param resourceName the engine's name of it
 * @param chart what is installed
 * @param release Helm's name of it
 * @param namespace where it is put
 * @param values what the chart is told; a value may be {@link Later}
 * @param after steps that come before it, beyond its namespace
 */
public record ChartInstall(
        String resourceName,
        Chart chart,
        String release,
        String namespace,
        Map<String, Object> values,
        List<String> after)
        implements InstallStep {

    public ChartInstall {
        values = Map.copyOf(values);
        after = List.copyOf(after);
    }

    /** A chart whose release is called as the chart. */
    public static ChartInstall of(String resourceName, Chart chart, String namespace, Map<String, Object> values) {
        return new ChartInstall(resourceName, chart, chart.chartName(), namespace, values, List.of());
    }

    /** The same, installed after another step and removed before it. */
    public ChartInstall after(String resourceName) {
        List<String> more = new ArrayList<>(after);
        more.add(resourceName);
        return new ChartInstall(this.resourceName, chart, release, namespace, values, more);
    }
}
