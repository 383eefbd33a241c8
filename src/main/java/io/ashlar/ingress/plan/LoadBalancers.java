package io.ashlar.ingress.plan;

import io.ashlar.core.Names;
import io.ashlar.core.Versions.Chart;
import io.ashlar.core.manifest.ChartInstall;
import io.ashlar.core.manifest.Compute;
import io.ashlar.core.manifest.Later;
import java.util.Map;

/** What makes a cloud's load balancer, and what the service in front of the proxies tells it. */
final class LoadBalancers {
    /** The service account that the right to make load balancers is given to. */
    static final String ACCOUNT = "aws-load-balancer-controller";

    private LoadBalancers() {}

    /** https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/deploy/installation/ */
    static ChartInstall controller(Names names, IngressSpec spec) {
        return ChartInstall.of(
                names.child("load-balancer-controller"),
                Chart.AWS_LOAD_BALANCER_CONTROLLER,
                "kube-system",
                Map.of(
                        "clusterName",
                        new Later("cluster.name"),
                        "region",
                        new Later("cluster.region"),
                        "vpcId",
                        new Later("cluster.network"),
                        "replicaCount",
                        spec.copies(),
                        "podDisruptionBudget",
                        Map.of("maxUnavailable", 1),
                        "resources",
                        Compute.of("100m", "128Mi", "200m", "256Mi").resources(),
                        "additionalLabels",
                        spec.ownership().chartLabels(),
                        "serviceAccount",
                        Map.of("create", true, "name", ACCOUNT, "annotations", new Later("balancer.annotations"))));
    }

    /**
     * A network load balancer that leads to pods, not to nodes.
     *
     * @see <a href="https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/service/annotations/">AWS</a>
     * @see <a href="https://cloud.google.com/kubernetes-engine/docs/concepts/service-load-balancer-parameters">Google Cloud</a>
     */
    static Map<String, Object> annotations(IngressSpec spec) {
        return switch (spec.cloud()) {
            case AWS ->
                Map.of(
                        "service.beta.kubernetes.io/aws-load-balancer-type",
                        "external",
                        "service.beta.kubernetes.io/aws-load-balancer-nlb-target-type",
                        "ip",
                        "service.beta.kubernetes.io/aws-load-balancer-scheme",
                        "internet-facing",
                        "service.beta.kubernetes.io/aws-load-balancer-attributes",
                        "load_balancing.cross_zone.enabled=true");
            // Azure's probe would ask the path / of a proxy that knows no host.
            case AZURE ->
                Map.of(
                        "service.beta.kubernetes.io/port_80_health-probe_protocol", "tcp",
                        "service.beta.kubernetes.io/port_443_health-probe_protocol", "tcp");
            case GCP -> Map.of("cloud.google.com/l4-rbs", "enabled");
        };
    }
}
