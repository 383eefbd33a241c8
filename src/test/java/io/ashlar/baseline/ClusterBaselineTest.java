package io.ashlar.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pulumi.core.Output;
import io.ashlar.baseline.plan.BaselinePlanner;
import io.ashlar.baseline.plan.BaselineSpec.RightSizing;
import io.ashlar.baseline.plan.Quota;
import io.ashlar.baseline.plan.TeamNamespace;
import io.ashlar.core.Profile;
import io.ashlar.core.manifest.ClusterCloud;
import io.ashlar.core.manifest.InstallStep;
import io.ashlar.core.manifest.Manifest;
import io.ashlar.identity.PodIdentity;
import io.ashlar.identity.aws.AwsServiceAccountIdentityDriver;
import io.ashlar.incluster.Clusters;
import io.ashlar.incluster.SoundObjects;
import io.ashlar.kubernetes.KubernetesClusterRef;
import io.ashlar.sandbox.mocks.SandboxMocks;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mockito.Mockito;

class ClusterBaselineTest {
    private static final KubernetesClusterRef NONE = Mockito.mock(KubernetesClusterRef.class);

    private final SandboxMocks cloud = SandboxMocks.inRegion("eu-west-1");

    private static ClusterBaselineArgs.Builder args(KubernetesClusterRef cluster, ClusterCloud cloud, Profile profile) {
        return ClusterBaselineArgs.builder(cluster, cloud, "platform")
                .profile(profile)
                .namespace(TeamNamespace.of("payments", "payments")
                        .viewedBy("everyone")
                        .developedBy("payments-developers"))
                .namespace(TeamNamespace.of("shop", "shop"))
                .operatedBy("platform-engineers");
    }

    private static List<InstallStep> plan(ClusterBaselineArgs.Builder args) {
        return BaselinePlanner.plan("base", args.build().spec());
    }

    private static List<Manifest> kind(List<InstallStep> plan, String kind) {
        return plan.stream()
                .filter(Manifest.class::isInstance)
                .map(Manifest.class::cast)
                .filter(manifest -> manifest.kind().equals(kind))
                .toList();
    }

    static Stream<Arguments> clouds_and_profiles() {
        return Stream.of(ClusterCloud.values())
                .flatMap(cloud -> Stream.of(Profile.values()).map(profile -> Arguments.of(cloud, profile)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("clouds_and_profiles")
    void every_cloud_has_the_same_objects(ClusterCloud where, Profile profile) {
        cloud.run(context -> new ClusterBaseline(
                "base", args(Clusters.empty(), where, profile).build(), null));

        Map<String, Long> counts = Clusters.counts(cloud);
        assertThat(counts)
                .containsEntry("Namespace", 2L)
                .containsEntry("NetworkPolicy", 4L)
                .containsEntry("ResourceQuota", 2L)
                .containsEntry("LimitRange", 2L)
                .containsEntry("ServiceAccount", 2L)
                .containsEntry("RoleBinding", 4L)
                .containsEntry("ClusterRole", 4L)
                .containsEntry("ClusterRoleBinding", 1L)
                .containsEntry("PriorityClass", 4L)
                .containsEntry("StorageClass", 3L);
        assertThat(counts.getOrDefault("Release", 0L)).isEqualTo(where == ClusterCloud.AWS ? 1 : 0);
        assertThat(SoundObjects.findings(plan(args(NONE, where, profile)))).isEmpty();
    }

    @Test
    void a_namespace_admits_only_restricted_pods_and_lets_nobody_talk() {
        cloud.run(context -> new ClusterBaseline(
                "base",
                args(Clusters.empty(), ClusterCloud.AWS, Profile.PRODUCTION).build(),
                null));

        assertThat(cloud.named("base-namespace-payments")
                        .inputs()
                        .object("metadata.labels")
                        .asMap())
                .containsEntry("pod-security.kubernetes.io/enforce", "restricted")
                .containsEntry("pod-security.kubernetes.io/warn", "restricted")
                .containsEntry("pod-security.kubernetes.io/audit", "restricted")
                .containsEntry("owner", "payments")
                .containsEntry("environment", "production");
        var deny = cloud.named("base-default-deny-payments").inputs();
        assertThat(deny.object("spec.podSelector").asMap()).isEmpty();
        assertThat(deny.texts("spec.policyTypes")).containsExactly("Ingress", "Egress");
        assertThat(deny.has("spec.ingress")).isFalse();
        assertThat(deny.has("spec.egress")).isFalse();
        assertThat(cloud.named("base-allow-dns-payments")
                        .inputs()
                        .objects("spec.egress")
                        .get(0)
                        .objects("ports"))
                .extracting(port -> port.number("port").orElse(0))
                .containsExactly(53L, 53L);
    }

    @ParameterizedTest(name = "{0}: {1} processors, {2} GiB, {3} pods, {4} GiB of disks")
    @CsvSource({"DEVELOPMENT, 4, 8, 50, 100", "STAGING, 8, 16, 100, 200", "PRODUCTION, 32, 64, 200, 1000"})
    void a_quota_follows_the_profile(Profile profile, int cpu, int memory, int pods, int storage) {
        Manifest quota = kind(plan(args(NONE, ClusterCloud.GCP, profile)), "ResourceQuota")
                .get(0);

        assertThat(quota.at("spec", "hard"))
                .isEqualTo(Map.of(
                        "requests.cpu",
                        String.valueOf(cpu),
                        "requests.memory",
                        memory + "Gi",
                        "limits.cpu",
                        String.valueOf(2 * cpu),
                        "limits.memory",
                        2 * memory + "Gi",
                        "pods",
                        String.valueOf(pods),
                        "requests.storage",
                        storage + "Gi",
                        "services.loadbalancers",
                        "0",
                        "services.nodeports",
                        "0"));
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void no_role_names_a_wildcard_reads_a_secret_or_can_rise(Profile profile) {
        List<Manifest> roles = kind(plan(args(NONE, ClusterCloud.AWS, profile)), "ClusterRole");

        assertThat(roles).hasSize(4);
        assertThat(roles).allSatisfy(role -> assertThat(rules(role)).allSatisfy(rule -> {
            assertThat(rule.get("verbs")).doesNotContain("*", "escalate", "bind", "impersonate");
            assertThat(rule.get("resources")).doesNotContain("*", "secrets", "roles", "rolebindings");
            assertThat(rule.get("apiGroups")).doesNotContain("*", "rbac.authorization.k8s.io");
        }));
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, List<String>>> rules(Manifest role) {
        return (List<Map<String, List<String>>>)
                Objects.requireNonNull(role.content().get("rules"));
    }

    @Test
    void a_developer_has_a_shell_everywhere_but_in_production() {
        assertThat(developer(Profile.DEVELOPMENT)).contains("pods/exec", "pods/portforward");
        assertThat(developer(Profile.PRODUCTION)).doesNotContain("pods/exec", "pods/portforward");
    }

    private static Set<String> developer(Profile profile) {
        return kind(plan(args(NONE, ClusterCloud.AWS, profile)), "ClusterRole").stream()
                .filter(role -> role.name().equals("platform-developer"))
                .flatMap(role -> rules(role).stream())
                .flatMap(rule -> rule.getOrDefault("resources", List.of()).stream())
                .collect(java.util.stream.Collectors.toSet());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "AWS, ebs.csi.aws.com, kmsKeyId",
        "AZURE, disk.csi.azure.com, diskEncryptionSetID",
        "GCP, pd.csi.storage.gke.io, disk-encryption-kms-key"
    })
    void disks_are_encrypted_grow_and_wait_for_their_pod(ClusterCloud where, String provisioner, String key) {
        cloud.run(context -> new ClusterBaseline(
                "base",
                args(Clusters.empty(), where, Profile.PRODUCTION)
                        .diskKey(Output.of("the-key"))
                        .build(),
                null));

        assertThat(cloud.ofType("kubernetes:storage.k8s.io/v1:StorageClass"))
                .hasSize(3)
                .allSatisfy(made -> {
                    assertThat(made.inputs().text("provisioner")).hasValue(provisioner);
                    assertThat(made.inputs().object("parameters").asMap()).containsEntry(key, "the-key");
                    assertThat(made.inputs().isTrue("allowVolumeExpansion")).isTrue();
                    assertThat(made.inputs().text("volumeBindingMode")).hasValue("WaitForFirstConsumer");
                });
        assertThat(cloud.named("base-storage-class-block-retained").inputs().text("reclaimPolicy"))
                .hasValue("Retain");
    }

    @Test
    void exactly_one_priority_is_everybodys() {
        assertThat(kind(plan(args(NONE, ClusterCloud.AWS, Profile.PRODUCTION)), "PriorityClass"))
                .filteredOn(priority -> Boolean.TRUE.equals(priority.content().get("globalDefault")))
                .extracting(Manifest::name)
                .containsExactly("standard");
    }

    @Test
    void autoscalers_are_installed_by_choice() {
        cloud.run(context -> new ClusterBaseline(
                "base",
                args(Clusters.empty(), ClusterCloud.AWS, Profile.PRODUCTION)
                        .clusterAutoscaler(new AwsServiceAccountIdentityDriver(), "eu-west-1")
                        .rightSizing(RightSizing.INSTALLED)
                        .build(),
                null));

        assertThat(cloud.ofType("kubernetes:helm.sh/v3:Release"))
                .extracting(release -> release.inputs().text("chart").orElse(""))
                .containsExactlyInAnyOrder("metrics-server", "cluster-autoscaler", "vertical-pod-autoscaler");
        var values = cloud.named("base-cluster-autoscaler").inputs().object("values");
        assertThat(values.text("autoDiscovery.clusterName")).hasValue("test");
        assertThat(values.text("awsRegion")).hasValue("eu-west-1");
        assertThat(values.text("rbac.serviceAccount.name")).hasValue("node-autoscaler");
        assertThat(values.number("replicaCount")).hasValue(2);
        assertThat(cloud.named("base-autoscaler").inputs().text("serviceAccount"))
                .hasValue("node-autoscaler");
        assertThat(cloud.named("base-autoscaler-nodes").inputs().text("policy").orElse(""))
                .contains("\"aws:ResourceTag/k8s.io/cluster-autoscaler/test\": \"owned\"");
    }

    @Test
    void adding_a_namespace_only_adds() {
        List<InstallStep> before = plan(args(NONE, ClusterCloud.AWS, Profile.PRODUCTION));
        List<InstallStep> after = plan(args(NONE, ClusterCloud.AWS, Profile.PRODUCTION)
                .namespace(TeamNamespace.of("billing", "billing").within(new Quota(2, 4, 10, 20))));

        assertThat(after).containsAll(before).hasSize(before.size() + 7);
    }

    @Test
    void everything_that_is_wrong_is_said_at_once() {
        assertThatThrownBy(() -> ClusterBaselineArgs.builder(NONE, ClusterCloud.AZURE, "platform")
                        .namespace(TeamNamespace.of("kube-tools", ""))
                        .namespace(TeamNamespace.of("shop", "shop").within(new Quota(0, 1, 1, 1)))
                        .namespace(TeamNamespace.of("shop", "shop").developedBy("system:masters"))
                        .karpenter(
                                new PodIdentity(Output.of(""), Output.of(Map.of()), Map.of(), List.of()),
                                Output.of("queue"))
                        .build()
                        .checked("base"))
                .hasMessage(
                        """
                        CBL-001 ClusterBaseline 'base': namespaces is "kube-tools", but a namespace is 1 to 40 lower-case \
                        letters, digits and dashes, and none that Kubernetes keeps for itself. Name it after the team or the \
                        system.
                        CBL-003 ClusterBaseline 'base': namespaces.kube-tools.owner is "", but somebody owns it. Name the team.
                        CBL-004 ClusterBaseline 'base': namespaces.shop.quota is Quota[cpu=0, memoryGib=1, pods=1, \
                        storageGib=1], but each part is 1 to 100000. Give what the team may take in all, or nothing for the \
                        profile's size.
                        CBL-002 ClusterBaseline 'base': namespaces is shop, but every namespace is given once. Rename one, or \
                        put what both hold into one.
                        CBL-005 ClusterBaseline 'base': namespaces.shop is "system:masters", but a group is one of the cloud's \
                        identity, and none of Kubernetes' own. Name the group that access entries, Entra or Google groups give \
                        to people.
                        CBL-006 ClusterBaseline 'base': autoscaler is KARPENTER, but AZURE adds and removes nodes itself, and \
                        two would undo each other's work. Leave it out, and set the bounds of the cluster's pools.""");
    }
}
