package io.ashlar.incluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashlar.core.Profile;
import io.ashlar.core.Versions.Chart;
import io.ashlar.core.manifest.ChartInstall;
import io.ashlar.core.manifest.ClusterCloud;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Objects are judged by the definitions of the charts that are installed, and of no others. */
class ChartDefinitionsTest {
    @Test
    void definitions_are_those_of_the_pinned_charts() {
        assertThat(ChartDefinitions.sources())
                .extracting(source -> source.chart() + " " + source.version())
                .doesNotHaveDuplicates()
                .isSubsetOf(Arrays.stream(Chart.values())
                        .map(chart -> chart.chartName() + " " + chart.version())
                        .toList());
    }

    @Test
    void every_chart_with_definitions_is_installed_by_some_component() {
        Set<String> installed = InClusterPlans.all(Profile.PRODUCTION, ClusterCloud.AWS).stream()
                .filter(ChartInstall.class::isInstance)
                .map(ChartInstall.class::cast)
                .map(install -> install.chart().chartName())
                .collect(Collectors.toSet());
        // Prometheus' stack is Monitoring's, whose chart no plan of steps holds.
        List<String> elsewhere = List.of(Chart.KUBE_PROMETHEUS_STACK.chartName());

        assertThat(ChartDefinitions.sources())
                .extracting(ChartDefinitions.Source::chart)
                .filteredOn(chart -> !elsewhere.contains(chart))
                .isSubsetOf(installed);
    }
}
