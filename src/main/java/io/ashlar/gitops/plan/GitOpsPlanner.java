package io.ashlar.gitops.plan;

import io.ashlar.core.Names;
import io.ashlar.core.Versions.Chart;
import io.ashlar.core.manifest.ChartInstall;
import io.ashlar.core.manifest.Compute;
import io.ashlar.core.manifest.InstallStep;
import io.ashlar.core.manifest.Manifest;
import io.ashlar.core.manifest.Restricted;
import io.ashlar.core.manifest.SystemNamespace;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Turns a checked specification into objects and charts. */
public final class GitOpsPlanner {
    /** Where Argo CD lives. */
    public static final String NAMESPACE = "argocd";

    private static final String ROLLOUTS = "argo-rollouts";
    private static final String API = "argoproj.io/v1alpha1";
    private static final String HERE = "https://kubernetes.default.svc";

    /** Git over SSH, beside HTTPS. */
    private static final int SSH = 22;

    private static final int REVISIONS = 10;

    private GitOpsPlanner() {}

    /** Everything, in the order that it is made; applications go before the projects, and both before Argo CD. */
    public static List<InstallStep> plan(String name, GitOpsSpec spec) {
        Names names = Names.of(name);
        List<InstallStep> steps = new ArrayList<>(SystemNamespace.of(NAMESPACE)
                .reaching(Map.of("ports", List.of(Map.of("port", SSH, "protocol", "TCP"))))
                .plan(names, spec.ownership()));
        steps.add(ChartInstall.of(names.child("argo-cd"), Chart.ARGO_CD, NAMESPACE, ArgoCdValues.of(spec)));
        steps.addAll(SystemNamespace.of(ROLLOUTS).plan(names, spec.ownership()));
        steps.add(ChartInstall.of(names.child("argo-rollouts"), Chart.ARGO_ROLLOUTS, ROLLOUTS, rollouts(spec)));
        spec.projects().forEach(project -> steps.add(project(names, spec, project)));
        spec.applications().forEach(application -> steps.add(application(names, spec, application)));
        return steps;
    }

    /**
     * The rights over other meshes and load balancers, which the chart gives for ten of them, are taken away but for those that
     * this library installs.
     *
     * @see <a href="https://github.com/argoproj/argo-helm/blob/main/charts/argo-rollouts/values.yaml">The values</a>
     */
    private static Map<String, Object> rollouts(GitOpsSpec spec) {
        return Map.of(
                "installCRDs",
                true,
                "keepCRDs",
                true,
                "createClusterAggregateRoles",
                false,
                "dashboard",
                Map.of("enabled", false),
                "controller",
                Map.of(
                        "replicas",
                        spec.isHighlyAvailable() ? 2 : 1,
                        "pdb",
                        Map.of("enabled", spec.isHighlyAvailable(), "maxUnavailable", 1),
                        "resources",
                        Compute.of("50m", "128Mi", "500m", "256Mi").resources(),
                        "metrics",
                        Map.of(
                                "enabled",
                                true,
                                "serviceMonitor",
                                Map.of("enabled", spec.monitors() == GitOpsSpec.Monitors.MADE))),
                "providerRBAC",
                Map.of(
                        "enabled",
                        true,
                        "providers",
                        Map.of(
                                "istio", true,
                                "gatewayAPI", true,
                                "smi", false,
                                "ambassador", false,
                                "awsLoadBalancerController", false,
                                "awsAppMesh", false,
                                "traefik", false,
                                "apisix", false,
                                "contour", false,
                                "glooPlatform", false)));
    }

    /** Nothing of the cluster, no namespace but its own, and no quota, limit or policy that keeps the team in bounds. */
    private static Manifest project(Names names, GitOpsSpec spec, Project project) {
        return Manifest.of(names.child("project", project.name()), API, "AppProject", NAMESPACE, project.name())
                .labelled(spec.ownership().labels(project.name(), "gitops"))
                .with(
                        "spec",
                        Map.of(
                                "description",
                                "What " + project.name() + " may deploy, and where",
                                "sourceRepos",
                                project.repositories(),
                                "destinations",
                                project.namespaces().stream()
                                        .map(namespace -> Map.of("server", HERE, "namespace", namespace))
                                        .toList(),
                                "clusterResourceWhitelist",
                                List.of(Map.of("group", "", "kind", "Namespace")),
                                "namespaceResourceBlacklist",
                                List.of(
                                        Map.of("group", "", "kind", "LimitRange"),
                                        Map.of("group", "", "kind", "ResourceQuota"),
                                        Map.of("group", "rbac.authorization.k8s.io", "kind", "Role"),
                                        Map.of("group", "rbac.authorization.k8s.io", "kind", "RoleBinding")),
                                "orphanedResources",
                                Map.of("warn", true),
                                "roles",
                                List.of(Map.of(
                                        "name",
                                        "deployer",
                                        "groups",
                                        project.deployers(),
                                        "policies",
                                        List.of(
                                                "p, proj:%1$s:deployer, applications, get, %1$s/*, allow"
                                                        .formatted(project.name()),
                                                "p, proj:%1$s:deployer, applications, sync, %1$s/*, allow"
                                                        .formatted(project.name()))))))
                .after(names.child("argo-cd"));
    }

    /** As Git has it, whatever somebody did by hand. */
    private static Manifest application(Names names, GitOpsSpec spec, Application application) {
        return Manifest.of(
                        names.child("application", application.name()),
                        API,
                        "Application",
                        NAMESPACE,
                        application.name())
                .labelled(spec.ownership().labels(application.name(), "gitops"))
                .with(
                        "spec",
                        Map.of(
                                "project",
                                application.project(),
                                "source",
                                Map.of(
                                        "repoURL", application.repository(),
                                        "targetRevision", application.revision(),
                                        "path", application.path()),
                                "destination",
                                Map.of("server", HERE, "namespace", application.namespace()),
                                "syncPolicy",
                                Map.of(
                                        "automated",
                                        Map.of("prune", true, "selfHeal", true),
                                        "syncOptions",
                                        List.of("CreateNamespace=true"),
                                        // A namespace that Argo CD makes admits no more than those of the platform.
                                        "managedNamespaceMetadata",
                                        Map.of("labels", Restricted.namespace())),
                                "revisionHistoryLimit",
                                REVISIONS))
                .after(names.child("project", application.project()));
    }
}
