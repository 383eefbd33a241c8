package io.ashlar.monitoring.incluster;

import com.pulumi.core.Output;
import com.pulumi.kubernetes.core.v1.Namespace;
import com.pulumi.kubernetes.core.v1.NamespaceArgs;
import com.pulumi.kubernetes.helm.v3.Release;
import com.pulumi.kubernetes.helm.v3.ReleaseArgs;
import com.pulumi.kubernetes.helm.v3.inputs.RepositoryOptsArgs;
import com.pulumi.kubernetes.meta.v1.inputs.ObjectMetaArgs;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.Resource;
import io.ashlar.core.Versions.Chart;
import io.ashlar.monitoring.AlertingHandles;
import io.ashlar.monitoring.MetricsDriver;
import io.ashlar.monitoring.MetricsHandles;
import io.ashlar.monitoring.Monitoring;
import io.ashlar.monitoring.MonitoringArgs;
import io.ashlar.monitoring.plan.MonitoringPlan.ClusterPlan;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Installs the kube-prometheus-stack chart in a namespace of its own. */
public final class PrometheusStack implements MetricsDriver {
    private static final Chart CHART = Chart.KUBE_PROMETHEUS_STACK;

    /** Nodes may have to be added and volumes made before the last pod is ready. */
    private static final int TIMEOUT_SECONDS = 900;

    /** Helm keeps each revision as a secret; ten, its default, hold ten copies of every dashboard. */
    private static final int REVISIONS = 3;

    private final UnaryOperator<Map<String, Object>> customize;

    /** The chart with the values of this library. */
    public PrometheusStack() {
        this(UnaryOperator.identity());
    }

    /** The chart with values that the hook has seen last, in the chart's own words. */
    public PrometheusStack(UnaryOperator<Map<String, Object>> customize) {
        this.customize = customize;
    }

    @Override
    public MetricsHandles install(ClusterPlan plan, MonitoringArgs args, Monitoring parent, AlertingHandles alerting) {
        CustomResourceOptions child = CustomResourceOptions.builder()
                .parent(parent)
                .provider(args.cluster().orElseThrow().provider())
                .build();
        Namespace namespace = namespace(plan, child);
        Release release = new Release(
                plan.releaseName(),
                ReleaseArgs.builder()
                        .name(plan.release())
                        .chart(CHART.reference())
                        .version(CHART.version())
                        .repositoryOpts(RepositoryOptsArgs.builder()
                                .repo(CHART.repository().orElseThrow())
                                .build())
                        .namespace(namespace.metadata().applyValue(metadata -> metadata.name()
                                .orElseThrow()))
                        .createNamespace(false)
                        .cleanupOnFail(true)
                        .maxHistory(REVISIONS)
                        .timeout(TIMEOUT_SECONDS)
                        .values(customize.apply(new MetricsValues(plan, alerting).all()))
                        .build(),
                CustomResourceOptions.merge(
                        child,
                        CustomResourceOptions.builder()
                                .dependsOn(alerting.beforeCluster().toArray(Resource[]::new))
                                .build()));
        return new PrometheusStackHandles(namespace, release, grafanaSecret(plan));
    }

    /**
     * The node exporter reads the host's own file systems, network and processes, which only the {@code privileged} level
     * of Pod Security allows; the level below is what everything else here should meet, and is audited.
     */
    private static Namespace namespace(ClusterPlan plan, CustomResourceOptions child) {
        return new Namespace(
                plan.namespaceName(),
                NamespaceArgs.builder()
                        .metadata(ObjectMetaArgs.builder()
                                .name(plan.namespace())
                                .labels(Map.of(
                                        "pod-security.kubernetes.io/enforce", "privileged",
                                        "pod-security.kubernetes.io/audit", "baseline",
                                        "pod-security.kubernetes.io/warn", "baseline"))
                                .build())
                        .build(),
                child);
    }

    private static String grafanaSecret(ClusterPlan plan) {
        return plan.grafanaSecret().orElse(plan.release() + "-grafana");
    }

    /**
     * What was installed.
     *
     * @param namespaceResource the namespace
     * @param release the chart's release in it
     * @param grafanaSecret the Kubernetes secret with Grafana's administrator
     */
    public record PrometheusStackHandles(Namespace namespaceResource, Release release, String grafanaSecret)
            implements MetricsHandles {
        @Override
        public Output<String> namespace() {
            return namespaceResource.metadata().applyValue(metadata -> metadata.name()
                    .orElseThrow());
        }
    }
}
