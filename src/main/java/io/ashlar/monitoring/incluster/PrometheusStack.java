package io.ashlar.monitoring.incluster;

import com.pulumi.core.Output;
import com.pulumi.kubernetes.core.v1.Namespace;
import com.pulumi.kubernetes.core.v1.NamespaceArgs;
import com.pulumi.kubernetes.core.v1.Secret;
import com.pulumi.kubernetes.core.v1.SecretArgs;
import com.pulumi.kubernetes.helm.v3.Release;
import com.pulumi.kubernetes.helm.v3.ReleaseArgs;
import com.pulumi.kubernetes.helm.v3.inputs.RepositoryOptsArgs;
import com.pulumi.kubernetes.meta.v1.inputs.ObjectMetaArgs;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.Resource;
import io.ashlar.core.Outputs;
import io.ashlar.core.Versions.Chart;
import io.ashlar.monitoring.AlertingHandles;
import io.ashlar.monitoring.MetricsDriver;
import io.ashlar.monitoring.MetricsHandles;
import io.ashlar.monitoring.Monitoring;
import io.ashlar.monitoring.MonitoringArgs;
import io.ashlar.monitoring.plan.MonitoringPlan.ClusterPlan;
import io.ashlar.monitoring.plan.Receiver;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
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
        List<Resource> before = new ArrayList<>(alerting.beforeCluster());
        plan.subscribersName().ifPresent(name -> before.add(subscribers(name, plan, args, namespace, child)));
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
                        .values(customize.apply(
                                new MetricsValues(plan, new AlertRouting(plan, alerting, args::address)).all()))
                        .build(),
                CustomResourceOptions.merge(
                        child,
                        CustomResourceOptions.builder()
                                .dependsOn(before.toArray(Resource[]::new))
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

    /** The addresses of those whom Alertmanager tells itself: they may hold keys, so they are no chart values. */
    private static Secret subscribers(
            String name, ClusterPlan plan, MonitoringArgs args, Namespace namespace, CustomResourceOptions child) {
        Map<String, Output<String>> addresses = new TreeMap<>();
        TreeSet<String> secrets = new TreeSet<>();
        plan.receivers().values().stream()
                .flatMap(List::stream)
                .filter(one -> one instanceof Receiver.Subscriber && !one.needsRelay())
                .map(Receiver.Subscriber.class::cast)
                .forEach(one -> {
                    secrets.add(one.secret());
                    addresses.put(one.key(), args.address(one.subscription()));
                });
        return new Secret(
                name,
                SecretArgs.builder()
                        .metadata(ObjectMetaArgs.builder()
                                .name(secrets.first())
                                .namespace(namespace.metadata().applyValue(metadata -> metadata.name()
                                        .orElseThrow()))
                                .build())
                        .stringData(Outputs.mapOf(addresses).asSecret())
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
        public Resource operator() {
            return release;
        }

        @Override
        public Output<String> namespace() {
            return namespaceResource.metadata().applyValue(metadata -> metadata.name()
                    .orElseThrow());
        }
    }
}
