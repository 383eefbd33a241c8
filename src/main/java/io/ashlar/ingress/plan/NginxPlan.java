package io.ashlar.ingress.plan;

import io.ashlar.core.Names;
import io.ashlar.core.Versions.Chart;
import io.ashlar.core.manifest.ChartInstall;
import io.ashlar.core.manifest.ClusterCloud;
import io.ashlar.core.manifest.Compute;
import io.ashlar.core.manifest.InstallStep;
import io.ashlar.core.manifest.Manifest;
import io.ashlar.core.manifest.SystemNamespace;
import io.ashlar.core.manifest.Traffic;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * ingress-nginx, for those who must: its project ended in March 2026, and holes found since stay open.
 *
 * @see <a href="https://www.kubernetes.io/blog/2025/11/11/ingress-nginx-retirement/">Its retirement</a>
 * @see <a href="https://github.com/kubernetes/ingress-nginx/blob/main/charts/ingress-nginx/values.yaml">The values</a>
 */
final class NginxPlan {
    private static final int WEBHOOK = 8443;

    private NginxPlan() {}

    static List<InstallStep> plan(Names names, IngressSpec spec) {
        List<Manifest> namespace = new ArrayList<>(SystemNamespace.of(IngressPlanner.NAMESPACE, WEBHOOK)
                .admitting(Map.of("ports", List.of(Traffic.port(80, "TCP"), Traffic.port(443, "TCP"))))
                .reaching(Map.of("to", List.of(Map.of("namespaceSelector", Map.of()))))
                .plan(names, spec.ownership()));
        if (spec.cloud() == ClusterCloud.AWS) {
            namespace.set(0, namespace.get(0).after(names.child("load-balancer-controller")));
        }
        List<InstallStep> steps = new ArrayList<>(namespace);
        steps.add(ChartInstall.of(
                names.child("ingress-nginx"),
                Chart.INGRESS_NGINX,
                IngressPlanner.NAMESPACE,
                Map.of(
                        "controller",
                        controller(spec),
                        "commonLabels",
                        spec.ownership().chartLabels())));
        return steps;
    }

    private static Map<String, Object> controller(IngressSpec spec) {
        Map<String, Object> service = new TreeMap<>();
        service.put("externalTrafficPolicy", "Local");
        service.put("annotations", LoadBalancers.annotations(spec));
        if (!spec.sources().isEmpty()) {
            service.put("loadBalancerSourceRanges", spec.sources());
        }
        Map<String, Object> controller = new TreeMap<>();
        controller.put("replicaCount", spec.copies());
        controller.put("resources", Compute.of("200m", "256Mi", "2", "1Gi").resources());
        controller.put("service", service);
        controller.put("allowSnippetAnnotations", false);
        controller.put("enableAnnotationValidations", true);
        controller.put(
                "config",
                Map.of(
                        "ssl-protocols", "TLSv1.2 TLSv1.3",
                        "hsts", "true",
                        "hsts-include-subdomains", "true",
                        "hsts-max-age", "31536000",
                        "force-ssl-redirect", "true",
                        "annotations-risk-level", "High"));
        return controller;
    }
}
