package io.ashlar.incluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.ashlar.baseline.plan.TeamNamespace;
import io.ashlar.core.Profile;
import io.ashlar.core.manifest.ClusterCloud;
import io.ashlar.core.manifest.Compute;
import io.ashlar.core.manifest.InstallStep;
import io.ashlar.core.manifest.Manifest;
import io.ashlar.core.manifest.Restricted;
import io.ashlar.sandbox.kubernetes.live.ApiServer;
import io.ashlar.sandbox.kubernetes.live.ApiServer.Run;
import io.ashlar.sandbox.kubernetes.live.RealApiServer;
import io.ashlar.sandbox.value.Properties;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every object of a built-in kind of every component, for each profile on each cloud, judged by a real API server. */
@DisplayName("What components put into a cluster, on a real API server")
@Tag("kube")
class InClusterOnApiServerIT {
    private static RealApiServer server;
    private static ApiServer api;
    private static Admission admission;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        assumeTrue(
                RealApiServer.binaries().isPresent(),
                "there is no kube-apiserver; build it with toolchain/kube-apiserver/build, or -Pkube");
        server = RealApiServer.start(folder);
        api = ApiServer.of(server.kubeconfig());
        admission = new Admission(server, api);
    }

    @AfterAll
    static void stop() {
        if (api != null) {
            api.close();
            server.close();
        }
    }

    private static List<Manifest> builtIn(List<InstallStep> plan) {
        return plan.stream()
                .filter(Manifest.class::isInstance)
                .map(Manifest.class::cast)
                .filter(BuiltIn::has)
                .toList();
    }

    @Test
    void every_object_is_accepted_and_so_is_every_pod_that_comes_of_one() throws IOException {
        Judged objects = new Judged();
        Judged pods = new Judged();
        for (Profile profile : Profile.values()) {
            for (ClusterCloud cloud : ClusterCloud.values()) {
                for (Manifest object : builtIn(InClusterPlans.all(profile, cloud))) {
                    Properties inputs = FilledManifest.of(object);
                    objects.said(inputs, admission.object(inputs));
                    PodOfWorkload.of(inputs).ifPresent(pod -> pods.said(inputs, admission.pod(pod)));
                }
            }
        }
        objects.report("Objects of built-in kinds", "in-cluster-objects.txt");
        pods.report("Pods of workloads in their namespaces", "in-cluster-pods.txt");
        assertThat(objects.refusals()).isEmpty();
        assertThat(pods.refusals()).isEmpty();
        assertThat(objects.kinds())
                .contains(
                        "apps/v1 Deployment",
                        "autoscaling/v2 HorizontalPodAutoscaler",
                        "batch/v1 CronJob",
                        "networking.k8s.io/v1 Ingress",
                        "networking.k8s.io/v1 NetworkPolicy",
                        "policy/v1 PodDisruptionBudget",
                        "rbac.authorization.k8s.io/v1 ClusterRole",
                        "rbac.authorization.k8s.io/v1 ClusterRoleBinding",
                        "rbac.authorization.k8s.io/v1 RoleBinding",
                        "scheduling.k8s.io/v1 PriorityClass",
                        "storage.k8s.io/v1 StorageClass",
                        "v1 ConfigMap",
                        "v1 LimitRange",
                        "v1 Namespace",
                        "v1 ResourceQuota",
                        "v1 Secret",
                        "v1 Service",
                        "v1 ServiceAccount");
        assertThat(pods.kinds()).contains("apps/v1 Deployment", "batch/v1 CronJob");
    }

    /** The counterpart: what stands in a team's namespace does judge, and does fill in. */
    @Test
    void a_namespace_refuses_a_pod_that_its_team_must_not_run() {
        builtIn(InClusterPlans.baseline(Profile.DEVELOPMENT, ClusterCloud.AWS, TeamNamespace.of("billing", "billing")))
                .forEach(object -> admission.object(FilledManifest.of(object)));

        Map<String, Object> small = Compute.of("100m", "128Mi").resources();
        assertThat(admission.pod(pod(Map.of(), Map.of(), small)))
                .contains(
                        """
                        pods "orders" is forbidden: violates PodSecurity "restricted:latest": allowPrivilegeEscalation != false \
                        (container "orders" must set securityContext.allowPrivilegeEscalation=false), unrestricted capabilities \
                        (container "orders" must set securityContext.capabilities.drop=["ALL"]), runAsNonRoot != true (pod or \
                        container "orders" must set securityContext.runAsNonRoot=true), seccompProfile (pod or container "orders" \
                        must set securityContext.seccompProfile.type to "RuntimeDefault" or "Localhost")""");
        assertThat(admission.pod(pod(
                        Restricted.pod(),
                        Restricted.container(),
                        Compute.of("5", "1Gi").resources())))
                .contains(
                        """
                        pods "orders" is forbidden: exceeded quota: quota, requested: limits.cpu=10,requests.cpu=5, used: \
                        limits.cpu=0,requests.cpu=0, limited: limits.cpu=8,requests.cpu=4""");
        Properties plain = pod(Restricted.pod(), Restricted.container(), Map.of());
        assertThat(admission.pod(plain)).isEmpty();
        assertThat(api.create(plain, Run.DRY)
                        .objects("spec.containers")
                        .get(0)
                        .object("resources")
                        .asMap())
                .isEqualTo(Map.of(
                        "requests", Map.of("cpu", "50m", "memory", "64Mi"),
                        "limits", Map.of("cpu", "500m", "memory", "256Mi")));
    }

    private static Properties pod(
            Map<String, Object> security, Map<String, Object> container, Map<String, Object> resources) {
        return Properties.of(Map.of(
                "apiVersion",
                "v1",
                "kind",
                "Pod",
                "metadata",
                Map.of("name", "orders", "namespace", "billing"),
                "spec",
                Map.of(
                        "securityContext",
                        security,
                        "containers",
                        List.of(Map.of(
                                "name",
                                "orders",
                                "image",
                                "registry.example.com/orders:v1",
                                "securityContext",
                                container,
                                "resources",
                                resources)))));
    }
}
