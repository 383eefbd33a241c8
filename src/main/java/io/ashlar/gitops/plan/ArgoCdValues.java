package io.ashlar.gitops.plan;

import io.ashlar.core.manifest.Compute;
import java.util.Map;
import java.util.TreeMap;

/**
 * What Argo CD's chart is told. Its own defaults are one of everything, a built-in administrator, and no resources.
 *
 * @see <a href="https://github.com/argoproj/argo-helm/blob/main/charts/argo-cd/values.yaml">The values</a>
 * @see <a href="https://argo-cd.readthedocs.io/en/stable/operator-manual/high_availability/">High availability</a>
 */
final class ArgoCdValues {
    private final GitOpsSpec spec;

    private ArgoCdValues(GitOpsSpec spec) {
        this.spec = spec;
    }

    static Map<String, Object> of(GitOpsSpec spec) {
        return new ArgoCdValues(spec).all();
    }

    private Map<String, Object> all() {
        boolean several = spec.isHighlyAvailable();
        Map<String, Object> values = new TreeMap<>();
        values.put("crds", Map.of("install", true, "keep", true));
        values.put("global", global());
        values.put("configs", Map.of("cm", settings(), "params", Map.of("server.insecure", true), "rbac", rights()));
        values.put("controller", part(1, "250m", "1Gi", "2", "2Gi"));
        values.put("server", part(several ? 2 : 1, "50m", "128Mi", "500m", "512Mi"));
        values.put("repoServer", part(several ? 2 : 1, "100m", "256Mi", "1", "1Gi"));
        values.put("applicationSet", part(several ? 2 : 1, "50m", "128Mi", "500m", "256Mi"));
        values.put("notifications", part(1, "50m", "128Mi", "200m", "256Mi"));
        // People come by OpenID, for which Argo CD needs no Dex.
        values.put("dex", Map.of("enabled", false));
        values.put("redis-ha", several ? redisHa() : Map.of("enabled", false));
        values.put(
                "redis",
                Map.of(
                        "enabled",
                        !several,
                        "resources",
                        Compute.of("50m", "64Mi").resources()));
        values.put(
                "redisSecretInit", Map.of("resources", Compute.of("50m", "64Mi").resources()));
        return values;
    }

    private Map<String, Object> global() {
        return Map.of(
                "domain",
                spec.host(),
                "additionalLabels",
                spec.ownership().chartLabels(),
                "networkPolicy",
                Map.of("create", true, "defaultDenyIngress", true));
    }

    /** Without a provider the first password is the only way in; it stands in argocd-initial-admin-secret. */
    private Map<String, Object> settings() {
        Map<String, Object> settings = new TreeMap<>();
        settings.put("admin.enabled", spec.signOn().isEmpty());
        settings.put("exec.enabled", false);
        settings.put("users.anonymous.enabled", false);
        settings.put("application.resourceTrackingMethod", "annotation");
        spec.signOn()
                .ifPresent(provider -> settings.put(
                        "oidc.config",
                        """
                        name: SSO
                        issuer: %s
                        clientID: %s
                        clientSecret: $%s:%s
                        requestedScopes: [openid, profile, email, groups]
                        """
                                .formatted(provider.issuer(), provider.clientId(), provider.secret(), provider.key())));
        return settings;
    }

    /** Nobody may do anything, but for the administrators and what projects allow. */
    private Map<String, Object> rights() {
        return Map.of(
                "policy.default",
                "",
                "scopes",
                "[groups]",
                "policy.csv",
                spec.signOn()
                        .map(provider -> "g, %s, role:admin\n".formatted(provider.administrators()))
                        .orElse(""));
    }

    private Map<String, Object> part(int replicas, String cpu, String memory, String cpuLimit, String memoryLimit) {
        return Map.of(
                "replicas",
                replicas,
                "pdb",
                Map.of("enabled", replicas > 1, "maxUnavailable", 1),
                "resources",
                Compute.of(cpu, memory, cpuLimit, memoryLimit).resources(),
                "metrics",
                Map.of(
                        "enabled",
                        true,
                        "serviceMonitor",
                        Map.of("enabled", spec.monitors() == GitOpsSpec.Monitors.MADE)));
    }

    private static Map<String, Object> redisHa() {
        Map<String, Object> small = Compute.of("50m", "64Mi", "200m", "256Mi").resources();
        return Map.of(
                "enabled",
                true,
                "redis",
                Map.of("resources", small),
                "sentinel",
                Map.of("resources", small),
                "haproxy",
                Map.of("enabled", true, "hardAntiAffinity", true, "resources", small),
                "topologySpreadConstraints",
                Map.of("enabled", true, "whenUnsatisfiable", "ScheduleAnyway"));
    }
}
