package io.ashlar.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.pulumi.core.Output;
import io.ashlar.core.Profile;
import io.ashlar.core.Tags;
import io.ashlar.encryption.EncryptionKey;
import io.ashlar.encryption.EncryptionKeyArgs;
import io.ashlar.encryption.aws.AwsEncryptionKeyDriver;
import io.ashlar.kubernetes.aws.AwsKubernetesClusterDriver;
import io.ashlar.kubernetes.aws.AwsKubernetesClusterHandles;
import io.ashlar.kubernetes.aws.AwsKubernetesClusterOptions;
import io.ashlar.kubernetes.plan.Capacity;
import io.ashlar.kubernetes.plan.NodePool;
import io.ashlar.kubernetes.plan.Taint;
import io.ashlar.network.Network;
import io.ashlar.network.NetworkArgs;
import io.ashlar.network.aws.AwsNetworkDriver;
import io.ashlar.sandbox.mocks.Registered;
import io.ashlar.sandbox.mocks.SandboxMocks;
import io.ashlar.sandbox.value.Properties;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class KubernetesClusterTest {
    private static final String DEPLOYER = "arn:aws:iam::123456789012:role/deployer";
    private static final String AUDITOR = "arn:aws:iam::123456789012:role/auditor";

    private final SandboxMocks cloud = SandboxMocks.inRegion("eu-central-1");
    private final List<KubernetesCluster> made = new CopyOnWriteArrayList<>();

    private void run(Profile profile, UnaryOperator<KubernetesClusterArgs.Builder> change) {
        run(profile, new AwsKubernetesClusterDriver(), change);
    }

    private void run(
            Profile profile, KubernetesClusterDriver driver, UnaryOperator<KubernetesClusterArgs.Builder> change) {
        cloud.run(context -> {
            EncryptionKey key = new EncryptionKey(
                    "key",
                    EncryptionKeyArgs.builder(new AwsEncryptionKeyDriver()).build(),
                    null);
            Network network = new Network(
                    "net",
                    NetworkArgs.builder(new AwsNetworkDriver())
                            .cidr("10.0.0.0/16")
                            .zones(List.of("eu-central-1a", "eu-central-1b"))
                            .encryptionKey(key)
                            .build(),
                    null);
            made.add(new KubernetesCluster(
                    "main",
                    change.apply(KubernetesClusterArgs.builder(driver)
                                    .profile(profile)
                                    .network(network)
                                    .encryptionKey(key)
                                    .admin("deployer", DEPLOYER)
                                    .tags(Tags.none().with("team", "core")))
                            .build(),
                    null));
        });
    }

    private Map<String, Long> countsOfTheCluster() {
        return cloud.registered().stream()
                .filter(one -> one.name().startsWith("main-"))
                .collect(Collectors.groupingBy(
                        one -> one.type().substring(one.type().lastIndexOf(':') + 1),
                        TreeMap::new,
                        Collectors.counting()));
    }

    private Properties inputs(String name) {
        return cloud.named(name).inputs();
    }

    private String keyId() {
        return cloud.named("key-key").state().text("arn").orElseThrow();
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void every_profile_makes_exactly_these(Profile profile) {
        run(profile, args -> args);

        assertThat(countsOfTheCluster())
                .containsExactly(
                        entry("AccessEntry", 1L),
                        entry("AccessPolicyAssociation", 1L),
                        entry("Addon", 5L),
                        entry("Cluster", 1L),
                        entry("LaunchTemplate", 1L),
                        entry("LogGroup", 1L),
                        entry("NodeGroup", 1L),
                        entry("PodIdentityAssociation", 2L),
                        entry("Role", 4L),
                        entry("RolePolicy", 1L),
                        entry("RolePolicyAttachment", 5L),
                        entry("StorageClass", 1L),
                        entry("kubernetes", 1L));
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void the_control_plane_is_private_encrypted_and_logged_in_every_profile(Profile profile) {
        run(profile, args -> args);

        Properties cluster = inputs("main-cluster");
        assertThat(cluster.text("name")).hasValue("main");
        assertThat(cluster.text("version")).hasValue("1.35");
        assertThat(cluster.isTrue("vpcConfig.endpointPrivateAccess")).isTrue();
        assertThat(cluster.isFalse("vpcConfig.endpointPublicAccess")).isTrue();
        assertThat(cluster.has("vpcConfig.publicAccessCidrs")).isFalse();
        assertThat(cluster.texts("vpcConfig.subnetIds"))
                .containsExactlyInAnyOrder(
                        cloud.named("net-subnet-private-eu-central-1a").id(),
                        cloud.named("net-subnet-private-eu-central-1b").id());
        assertThat(cluster.text("accessConfig.authenticationMode")).hasValue("API");
        assertThat(cluster.isFalse("accessConfig.bootstrapClusterCreatorAdminPermissions"))
                .isTrue();
        assertThat(cluster.isFalse("bootstrapSelfManagedAddons")).isTrue();
        assertThat(cluster.texts("encryptionConfig.resources")).containsExactly("secrets");
        assertThat(cluster.text("encryptionConfig.provider.keyArn")).hasValue(keyId());
        assertThat(cluster.texts("enabledClusterLogTypes"))
                .containsExactly("api", "audit", "authenticator", "controllerManager", "scheduler");
        assertThat(cluster.text("upgradePolicy.supportType")).hasValue("STANDARD");
        assertThat(cluster.isTrue("zonalShiftConfig.enabled")).isTrue();
        assertThat(cluster.object("tags").asMap()).containsEntry("team", "core").containsEntry("Name", "main-cluster");
    }

    @ParameterizedTest
    @CsvSource({"DEVELOPMENT, 7", "STAGING, 30", "PRODUCTION, 90"})
    void its_logs_go_into_a_group_that_is_encrypted_and_forgets(Profile profile, int days) {
        run(profile, args -> args);

        Properties logs = inputs("main-control-plane-logs");
        assertThat(logs.text("name")).hasValue("/aws/eks/main/cluster");
        assertThat(logs.number("retentionInDays")).hasValue(days);
        assertThat(logs.text("kmsKeyId")).hasValue(keyId());
        assertThat(positionOf("main-control-plane-logs")).isLessThan(positionOf("main-cluster"));
    }

    private int positionOf(String name) {
        return cloud.registered().stream().map(Registered::name).toList().indexOf(name);
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void nodes_hand_out_no_credentials_and_keep_encrypted_disks_in_every_profile(Profile profile) {
        run(profile, args -> args);

        Properties template = inputs("main-launch-template-general");
        assertThat(template.text("metadataOptions.httpTokens")).hasValue("required");
        assertThat(template.number("metadataOptions.httpPutResponseHopLimit")).hasValue(1);
        assertThat(template.isTrue("monitoring.enabled")).isTrue();
        assertThat(template.objects("blockDeviceMappings")).hasSize(1);
        Properties disk = template.objects("blockDeviceMappings").get(0);
        assertThat(disk.text("deviceName")).hasValue("/dev/xvda");
        assertThat(disk.text("ebs.volumeType")).hasValue("gp3");
        assertThat(disk.text("ebs.encrypted")).hasValue("true");
        assertThat(disk.text("ebs.kmsKeyId")).hasValue(keyId());
        assertThat(disk.number("ebs.volumeSize")).hasValue(profile == Profile.DEVELOPMENT ? 20 : 50);
        assertThat(template.has("keyName")).isFalse();
        assertThat(template.objects("tagSpecifications"))
                .extracting(tags -> tags.text("resourceType").orElse(""))
                .containsExactly("instance", "network-interface", "volume");
        assertThat(template.objects("tagSpecifications"))
                .allSatisfy(tags -> assertThat(tags.object("tags").asMap())
                        .isEqualTo(Map.of("Name", "main-pool-general", "team", "core")));
    }

    /** Row B12. */
    @ParameterizedTest
    @CsvSource({"DEVELOPMENT, t3.medium, 2, 2, 2", "STAGING, t3.medium, 3, 3, 3", "PRODUCTION, t3.large, 3, 5, 10"})
    void node_groups_have_the_size_of_the_profile(Profile profile, String type, int least, int desired, int most) {
        run(profile, args -> args);

        Properties group = inputs("main-pool-general");
        assertThat(group.texts("instanceTypes")).containsExactly(type);
        assertThat(group.number("scalingConfig.minSize")).hasValue(least);
        assertThat(group.number("scalingConfig.desiredSize")).hasValue(desired);
        assertThat(group.number("scalingConfig.maxSize")).hasValue(most);
        assertThat(group.number("updateConfig.maxUnavailablePercentage")).hasValue(33);
        assertThat(group.isTrue("nodeRepairConfig.enabled")).isTrue();
        assertThat(group.text("amiType")).hasValue("AL2023_x86_64_STANDARD");
        assertThat(group.text("capacityType")).hasValue("ON_DEMAND");
        assertThat(group.text("version")).hasValue("1.35");
        assertThat(group.text("launchTemplate.id"))
                .hasValue(cloud.named("main-launch-template-general").id());
        assertThat(group.text("launchTemplate.version")).hasValue("1");
        assertThat(group.object("labels").asMap()).isEqualTo(Map.of("ashlar.io/pool", "general"));
    }

    /** Rows C3 and C8. */
    @Test
    void a_system_pool_and_an_application_pool_of_70_percent_spot() {
        run(
                Profile.PRODUCTION,
                args -> args.pools(
                        NodePool.named("system")
                                .instanceTypes("t3.medium")
                                .between(2, 5)
                                .taint(Taint.CRITICAL_ADDONS_ONLY),
                        NodePool.named("application")
                                .instanceTypes("t3.large", "t3a.large")
                                .between(3, 20)
                                .capacity(Capacity.mostlySpot(70))
                                .label("example.com/tier", "web"),
                        NodePool.named("arm").instanceTypes("m7g.large").diskGib(100)));

        assertThat(countsOfTheCluster()).containsEntry("NodeGroup", 4L).containsEntry("LaunchTemplate", 4L);
        assertThat(inputs("main-pool-application-spot").text("capacityType")).hasValue("SPOT");
        assertThat(inputs("main-pool-application-spot").number("scalingConfig.maxSize"))
                .hasValue(14);
        assertThat(inputs("main-pool-application-on-demand").text("capacityType"))
                .hasValue("ON_DEMAND");
        assertThat(inputs("main-pool-application-on-demand").number("scalingConfig.maxSize"))
                .hasValue(6);
        assertThat(inputs("main-pool-application-spot").object("labels").asMap())
                .isEqualTo(Map.of("ashlar.io/pool", "application", "example.com/tier", "web"));
        assertThat(inputs("main-pool-system").objects("taints"))
                .containsExactly(
                        Properties.of(Map.of("key", "CriticalAddonsOnly", "value", "true", "effect", "NO_SCHEDULE")));
        assertThat(inputs("main-pool-arm").text("amiType")).hasValue("AL2023_ARM_64_STANDARD");
        assertThat(inputs("main-launch-template-arm")
                        .objects("blockDeviceMappings")
                        .get(0)
                        .number("ebs.volumeSize"))
                .hasValue(100);
    }

    @Test
    void add_ons_keep_what_they_find_on_creation_and_their_software_on_deletion() {
        run(Profile.STAGING, args -> args);

        assertThat(cloud.ofType("aws:eks/addon:Addon"))
                .extracting(addon -> addon.inputs().text("addonName").orElse(""))
                .containsExactlyInAnyOrder(
                        "vpc-cni", "kube-proxy", "eks-pod-identity-agent", "coredns", "aws-ebs-csi-driver");
        assertThat(cloud.ofType("aws:eks/addon:Addon")).allSatisfy(addon -> {
            assertThat(addon.inputs().text("resolveConflictsOnCreate")).hasValue("NONE");
            assertThat(addon.inputs().text("resolveConflictsOnUpdate")).hasValue("OVERWRITE");
            assertThat(addon.inputs().isTrue("preserve")).isTrue();
        });
        assertThat(inputs("main-addon-vpc-cni").text("configurationValues"))
                .hasValue("{\"enableNetworkPolicy\":\"true\"}");
    }

    @Test
    void networking_and_storage_have_identities_of_their_own_and_nodes_have_not_their_rights() throws Exception {
        run(Profile.PRODUCTION, args -> args);

        assertThat(policiesOf("main-node-role"))
                .containsExactlyInAnyOrder(
                        "arn:aws:iam::aws:policy/AmazonEKSWorkerNodePolicy",
                        "arn:aws:iam::aws:policy/AmazonEC2ContainerRegistryPullOnly");
        assertThat(policiesOf("main-cluster-role")).containsExactly("arn:aws:iam::aws:policy/AmazonEKSClusterPolicy");
        assertThat(policiesOf("main-identity-vpc-cni-role"))
                .containsExactly("arn:aws:iam::aws:policy/AmazonEKS_CNI_Policy");
        assertThat(policiesOf("main-identity-aws-ebs-csi-driver-role"))
                .containsExactly("arn:aws:iam::aws:policy/service-role/AmazonEBSCSIDriverPolicy");
        assertThat(inputs("main-identity-vpc-cni").text("serviceAccount")).hasValue("aws-node");
        assertThat(inputs("main-identity-aws-ebs-csi-driver").text("serviceAccount"))
                .hasValue("ebs-csi-controller-sa");
        JsonNode rights = new ObjectMapper()
                .readTree(inputs("main-identity-aws-ebs-csi-driver-key-policy")
                        .text("policy")
                        .orElseThrow());
        assertThat(rights.at("/Statement"))
                .allSatisfy(statement ->
                        assertThat(statement.at("/Resource").asText()).isEqualTo(keyId()));
    }

    private List<String> policiesOf(String role) {
        String name = cloud.named(role).state().text("name").orElseThrow();
        return cloud.ofType("aws:iam/rolePolicyAttachment:RolePolicyAttachment").stream()
                .filter(one -> one.inputs().text("role").filter(name::equals).isPresent())
                .map(one -> one.inputs().text("policyArn").orElseThrow())
                .toList();
    }

    @Test
    void admins_may_do_everything_and_viewers_may_look() {
        run(Profile.PRODUCTION, args -> args.viewer("audit", Output.of(AUDITOR)));

        assertThat(inputs("main-access-deployer").text("principalArn")).hasValue(DEPLOYER);
        assertThat(inputs("main-access-deployer").text("type")).hasValue("STANDARD");
        assertThat(inputs("main-access-deployer-policy").text("policyArn"))
                .hasValue("arn:aws:eks::aws:cluster-access-policy/AmazonEKSClusterAdminPolicy");
        assertThat(inputs("main-access-audit").text("principalArn")).hasValue(AUDITOR);
        assertThat(inputs("main-access-audit-policy").text("policyArn"))
                .hasValue("arn:aws:eks::aws:cluster-access-policy/AmazonEKSViewPolicy");
        assertThat(inputs("main-access-audit-policy").text("accessScope.type")).hasValue("cluster");
    }

    @Test
    void public_access_is_opened_to_named_blocks_only() {
        run(Profile.DEVELOPMENT, args -> args.publicAccessFrom(List.of("203.0.113.0/24")));

        Properties cluster = inputs("main-cluster");
        assertThat(cluster.isTrue("vpcConfig.endpointPublicAccess")).isTrue();
        assertThat(cluster.isTrue("vpcConfig.endpointPrivateAccess")).isTrue();
        assertThat(cluster.texts("vpcConfig.publicAccessCidrs")).containsExactly("203.0.113.0/24");
    }

    @Test
    void volumes_are_encrypted_with_the_environments_key_unless_a_claim_says_otherwise() {
        run(Profile.PRODUCTION, args -> args);

        Properties storage = inputs("main-storage-class-gp3");
        assertThat(storage.text("metadata.name")).hasValue("gp3");
        assertThat(storage.object("metadata.annotations").asMap())
                .containsEntry("storageclass.kubernetes.io/is-default-class", "true");
        assertThat(storage.text("provisioner")).hasValue("ebs.csi.aws.com");
        assertThat(storage.object("parameters").asMap())
                .isEqualTo(Map.of("type", "gp3", "encrypted", "true", "kmsKeyId", keyId()));
        assertThat(storage.text("volumeBindingMode")).hasValue("WaitForFirstConsumer");
        assertThat(cloud.named("main-storage-class-gp3").provider())
                .contains(cloud.named("main-provider").id());
    }

    @Test
    void the_provider_reaches_the_cluster_by_its_kubeconfig_and_keeps_unreachable_objects() {
        run(Profile.PRODUCTION, args -> args);

        Properties provider = inputs("main-provider");
        assertThat(provider.text("kubeconfig").orElseThrow())
                .contains(cloud.named("main-cluster").state().text("endpoint").orElseThrow())
                .contains("\"get-token\", \"--cluster-name\", \"main\"");
        assertThat(provider.isTrue("deleteUnreachable")).isFalse();
    }

    @Test
    void unreachable_objects_are_dropped_only_on_request() {
        run(Profile.DEVELOPMENT, KubernetesClusterArgs.Builder::deleteUnreachable);

        assertThat(inputs("main-provider").isTrue("deleteUnreachable")).isTrue();
    }

    @Test
    void further_add_ons_and_hooks_are_aws_own_options() {
        AwsKubernetesClusterOptions options = AwsKubernetesClusterOptions.none()
                .furtherAddon("metrics-server")
                .customizeCluster(cluster -> cluster.forceUpdateVersion(true))
                .customizeNodeGroup(
                        (plan, group) -> group.forceUpdateVersion(plan.key().equals("general")))
                .customizeLaunchTemplate((plan, template) -> template.ebsOptimized("true"));

        run(Profile.PRODUCTION, new AwsKubernetesClusterDriver(options), args -> args);

        assertThat(inputs("main-addon-metrics-server").text("addonName")).hasValue("metrics-server");
        assertThat(inputs("main-cluster").isTrue("forceUpdateVersion")).isTrue();
        assertThat(inputs("main-pool-general").isTrue("forceUpdateVersion")).isTrue();
        assertThat(inputs("main-launch-template-general").text("ebsOptimized")).hasValue("true");
    }

    @Test
    void a_policy_sees_what_was_asked_for() {
        run(Profile.PRODUCTION, args -> args.viewer("audit", AUDITOR));

        Properties asked = cloud.named("main").inputs();
        assertThat(asked.text("profile")).hasValue("production");
        assertThat(asked.text("protection")).hasValue("protected");
        assertThat(asked.object("admins").asMap()).isEqualTo(Map.of("deployer", DEPLOYER));
        assertThat(asked.object("viewers").asMap()).isEqualTo(Map.of("audit", AUDITOR));
        assertThat(asked.text("encryptionKeyId")).hasValue(keyId());
        assertThat(asked.objects("pools"))
                .extracting(pool -> pool.text("name").orElse(""), pool -> pool.text("capacity")
                        .orElse(""))
                .containsExactly(tuple("general", "on-demand"));
    }

    @Test
    void the_resources_themselves_can_be_reached() {
        run(Profile.PRODUCTION, args -> args);

        List<String> names = new ArrayList<>();
        AwsKubernetesClusterHandles handles = made.get(0).handles(AwsKubernetesClusterHandles.class);
        handles.cluster().name().applyValue(names::add);
        handles.clusterName().applyValue(names::add);
        assertThat(handles.nodeGroups()).containsOnlyKeys("main-pool-general");
        assertThat(handles.launchTemplates()).containsOnlyKeys("main-launch-template-general");
        assertThat(handles.addons()).hasSize(5);
        assertThat(names).containsExactly("main", "main");
    }
}
