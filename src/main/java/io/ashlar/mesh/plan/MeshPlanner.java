package io.ashlar.mesh.plan;

import io.ashlar.core.Names;
import io.ashlar.core.Profile;
import io.ashlar.core.Versions.Chart;
import io.ashlar.core.manifest.ChartInstall;
import io.ashlar.core.manifest.Compute;
import io.ashlar.core.manifest.InstallStep;
import io.ashlar.core.manifest.Manifest;
import io.ashlar.core.manifest.Ownership;
import io.ashlar.core.manifest.SystemNamespace;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Istio in ambient mode, in the order of its installation guide.
 *
 * @see <a href="https://istio.io/latest/docs/ambient/install/helm/">Installing with Helm</a>
 */
public final class MeshPlanner {
    /** Where it runs. */
    public static final String NAMESPACE = "istio-system";

    private static final Map<String, Object> SECCOMP = Map.of("type", "RuntimeDefault");

    private static final int WEBHOOK = 15017;
    private static final int DISCOVERY = 15012;

    private MeshPlanner() {}

    /** Everything, in the order that it is made. */
    public static List<InstallStep> plan(String name, Profile profile, Ownership ownership) {
        Names names = Names.of(name);
        List<InstallStep> steps = new ArrayList<>();
        steps.addAll(namespace(names, ownership));
        steps.add(chart(names, "base", Chart.ISTIO_BASE, Map.of("defaultRevision", "default")));
        steps.add(chart(names, "istiod", Chart.ISTIOD, controlPlane(profile, ownership))
                .after(names.child("base")));
        steps.add(chart(names, "cni", Chart.ISTIO_CNI, Map.of("profile", "ambient", "resources", small()))
                .after(names.child("istiod")));
        steps.add(chart(names, "ztunnel", Chart.ISTIO_ZTUNNEL, Map.of("resources", tunnel()))
                .after(names.child("cni")));
        steps.add(strict(names, ownership));
        return steps;
    }

    /**
     * The plugin and the node's proxy enter other pods' networks, which only this level of Pod Security allows; everything is
     * warned of what falls short of the level below.
     */
    private static List<Manifest> namespace(Names names, Ownership ownership) {
        List<Manifest> made = new ArrayList<>(SystemNamespace.of(NAMESPACE, WEBHOOK, DISCOVERY)
                .reaching(Map.of("to", List.of(Map.of("namespaceSelector", Map.of()))))
                .plan(names, ownership));
        made.set(
                0,
                made.get(0)
                        .labelled(Map.of(
                                "pod-security.kubernetes.io/enforce", "privileged",
                                "pod-security.kubernetes.io/warn", "privileged",
                                "pod-security.kubernetes.io/audit", "baseline")));
        return made;
    }

    private static ChartInstall chart(Names names, String role, Chart chart, Map<String, Object> values) {
        return ChartInstall.of(names.child(role), chart, NAMESPACE, values);
    }

    private static Map<String, Object> controlPlane(Profile profile, Ownership ownership) {
        int fewest = profile == Profile.DEVELOPMENT ? 1 : 2;
        return Map.of(
                "profile",
                "ambient",
                "autoscaleEnabled",
                true,
                "autoscaleMin",
                fewest,
                "autoscaleMax",
                5,
                "resources",
                Compute.of("200m", "512Mi", "1", "2Gi").resources(),
                "podLabels",
                ownership.chartLabels(),
                "seccompProfile",
                SECCOMP,
                // Waypoints run in the teams' namespaces, which admit only restricted pods.
                "gateways",
                Map.of("seccompProfile", SECCOMP),
                "meshConfig",
                Map.of("accessLogFile", "/dev/stdout", "accessLogEncoding", "JSON"));
    }

    private static Map<String, Object> small() {
        return Compute.of("50m", "100Mi", "500m", "256Mi").resources();
    }

    private static Map<String, Object> tunnel() {
        return Compute.of("100m", "256Mi", "1", "512Mi").resources();
    }

    /** In Istio's own namespace it holds for all: nobody in the mesh takes clear text. */
    private static Manifest strict(Names names, Ownership ownership) {
        return Manifest.of(
                        names.child("mutual-tls"), "security.istio.io/v1", "PeerAuthentication", NAMESPACE, "default")
                .labelled(ownership.labels("mutual-tls", "mesh"))
                .with("spec", Map.of("mtls", Map.of("mode", "STRICT")))
                .after(names.child("base"))
                .after(names.child("istiod"));
    }
}
