package io.ashlar.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.ashlar.core.Profile;
import io.ashlar.core.Tags;
import io.ashlar.kubernetes.azure.AzureKubernetesClusterDriver;
import io.ashlar.kubernetes.azure.AzureKubernetesClusterHandles;
import io.ashlar.kubernetes.azure.AzureKubernetesClusterOptions;
import io.ashlar.kubernetes.plan.Capacity;
import io.ashlar.kubernetes.plan.NodePool;
import io.ashlar.kubernetes.plan.Taint;
import io.ashlar.sandbox.mocks.SandboxMocks;
import io.ashlar.sandbox.value.Properties;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a cluster is on AKS, setting by setting. */
class KubernetesClusterOnAzureTest {
    private final SandboxMocks mocks = KubernetesCloud.mocks();

    private void run(Profile profile, UnaryOperator<KubernetesClusterArgs.Builder> change) {
        mocks.run(context -> new KubernetesCluster(
                "main",
                change.apply(KubernetesCloud.AZURE
                                .args()
                                .profile(profile)
                                .tags(Tags.none().with("team", "core")))
                        .build(),
                null));
    }

    private Properties inputs(String name) {
        return mocks.named(name).inputs();
    }

    private Properties cluster() {
        return inputs("main-cluster");
    }

    private String idOf(String name) {
        return mocks.named(name).id();
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void every_profile_makes_exactly_these(Profile profile) {
        run(profile, args -> args);

        assertThat(KubernetesCloud.countsOfTheCluster(mocks))
                .containsExactly(
                        entry("DiagnosticSetting", 1L),
                        entry("DiskEncryptionSet", 1L),
                        entry("MaintenanceConfiguration", 1L),
                        entry("ManagedCluster", 1L),
                        entry("RoleAssignment", 6L),
                        entry("StorageClass", 1L),
                        entry("UserAssignedIdentity", 2L),
                        entry("Workspace", 1L),
                        entry("kubernetes", 1L));
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void the_api_is_private_and_knows_people_by_entra_id_only(Profile profile) {
        run(profile, args -> args);

        Properties cluster = cluster();
        assertThat(cluster.text("resourceName")).hasValue("main");
        assertThat(cluster.text("kubernetesVersion")).hasValue("1.35");
        assertThat(cluster.isTrue("apiServerAccessProfile.enablePrivateCluster"))
                .isTrue();
        assertThat(cluster.text("apiServerAccessProfile.privateDNSZone")).hasValue("system");
        assertThat(cluster.isFalse("apiServerAccessProfile.enablePrivateClusterPublicFQDN"))
                .isTrue();
        assertThat(cluster.isTrue("apiServerAccessProfile.disableRunCommand")).isTrue();
        assertThat(cluster.has("apiServerAccessProfile.authorizedIPRanges")).isFalse();
        assertThat(cluster.text("publicNetworkAccess")).hasValue("Disabled");
        assertThat(cluster.isTrue("disableLocalAccounts")).isTrue();
        assertThat(cluster.isTrue("enableRBAC")).isTrue();
        assertThat(cluster.isTrue("aadProfile.managed")).isTrue();
        assertThat(cluster.isTrue("aadProfile.enableAzureRBAC")).isTrue();
        assertThat(cluster.text("aadProfile.tenantID")).hasValue("11111111-1111-1111-1111-111111111111");
    }

    @Test
    void an_opened_api_has_a_public_address_for_named_blocks() {
        run(Profile.DEVELOPMENT, args -> args.publicAccessFrom(List.of("203.0.113.0/24")));

        assertThat(cluster().isFalse("apiServerAccessProfile.enablePrivateCluster"))
                .isTrue();
        assertThat(cluster().has("apiServerAccessProfile.privateDNSZone")).isFalse();
        assertThat(cluster().text("publicNetworkAccess")).hasValue("Enabled");
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void pods_have_identities_and_the_cluster_its_security_in_every_profile(Profile profile) {
        run(profile, args -> args);

        Properties cluster = cluster();
        assertThat(cluster.isTrue("oidcIssuerProfile.enabled")).isTrue();
        assertThat(cluster.isTrue("securityProfile.workloadIdentity.enabled")).isTrue();
        assertThat(cluster.isTrue("securityProfile.imageCleaner.enabled")).isTrue();
        assertThat(cluster.number("securityProfile.imageCleaner.intervalHours")).hasValue(168);
        assertThat(cluster.isTrue("addonProfiles.azurepolicy.enabled")).isTrue();
        assertThat(cluster.text("addonProfiles.omsagent.config.useAADAuth")).hasValue("true");
        assertThat(cluster.isTrue("addonProfiles.azureKeyvaultSecretsProvider.enabled"))
                .isTrue();
        assertThat(cluster.text("addonProfiles.azureKeyvaultSecretsProvider.config.enableSecretRotation"))
                .hasValue("true");
        assertThat(cluster.isTrue("storageProfile.diskCSIDriver.enabled")).isTrue();
        assertThat(cluster.isTrue("storageProfile.snapshotController.enabled")).isTrue();
        assertThat(cluster.text("autoUpgradeProfile.upgradeChannel")).hasValue("patch");
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void the_network_is_overlay_with_cilium_and_leaves_by_the_nat_gateway(Profile profile) {
        run(profile, args -> args);

        assertThat(cluster().object("networkProfile").asMap())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "networkPlugin", "azure",
                        "networkPluginMode", "overlay",
                        "networkDataplane", "cilium",
                        "networkPolicy", "cilium",
                        "outboundType", "userAssignedNATGateway",
                        "loadBalancerSku", "standard",
                        "podCidr", "100.64.0.0/11",
                        "serviceCidr", "100.96.0.0/16",
                        "dnsServiceIP", "100.96.0.10"));
    }

    @ParameterizedTest
    @CsvSource({"DEVELOPMENT, Free, false", "STAGING, Standard, false", "PRODUCTION, Standard, true"})
    void the_profile_decides_what_is_promised_and_watched(Profile profile, String tier, boolean defended) {
        run(profile, args -> args);

        assertThat(cluster().text("sku.name")).hasValue("Base");
        assertThat(cluster().text("sku.tier")).hasValue(tier);
        assertThat(cluster().isTrue("securityProfile.defender.securityMonitoring.enabled"))
                .isEqualTo(defended);
        if (defended) {
            assertThat(cluster().text("securityProfile.defender.logAnalyticsWorkspaceResourceId"))
                    .hasValue(idOf("main-control-plane-logs"));
        }
    }

    @ParameterizedTest
    @CsvSource({"DEVELOPMENT, 30", "STAGING, 30", "PRODUCTION, 90"})
    void its_logs_go_into_a_workspace_of_their_own(Profile profile, int days) {
        run(profile, args -> args);

        Properties workspace = inputs("main-control-plane-logs");
        assertThat(workspace.number("retentionInDays")).hasValue(days);
        assertThat(workspace.isTrue("features.disableLocalAuth")).isTrue();
        Properties setting = inputs("main-control-plane-logs-setting");
        assertThat(setting.text("resourceUri")).hasValue(idOf("main-cluster"));
        assertThat(setting.text("workspaceId")).hasValue(idOf("main-control-plane-logs"));
        assertThat(setting.text("logAnalyticsDestinationType")).hasValue("Dedicated");
        assertThat(setting.objects("logs"))
                .allMatch(log -> log.isTrue("enabled"))
                .extracting(log -> log.text("category").orElse(""))
                .containsExactly(
                        "cloud-controller-manager",
                        "cluster-autoscaler",
                        "csi-azuredisk-controller",
                        "csi-snapshot-controller",
                        "guard",
                        "kube-apiserver",
                        "kube-audit-admin",
                        "kube-controller-manager",
                        "kube-scheduler");
    }

    @Test
    void the_control_plane_and_the_nodes_have_the_rights_that_they_need_and_no_others() {
        run(Profile.PRODUCTION, args -> args);

        assertThat(cluster().text("identity.type")).hasValue("UserAssigned");
        assertThat(cluster().texts("identity.userAssignedIdentities")).containsExactly(idOf("main-cluster-identity"));
        assertThat(cluster().text("identityProfile.kubeletidentity.resourceId")).hasValue(idOf("main-node-identity"));
        assertRight("main-cluster-identity-network", "4d97b98b-1d4f-4787-a291-c67834d212e7", idOf("nodes"));
        assertRight("main-cluster-identity-nodes", "f1a07417-d97a-45cb-824c-7a7467783830", idOf("main-node-identity"));
        assertRight(
                "main-cluster-identity-disks", "acdd72a7-3385-48ef-bd42-f606fba81ae7", idOf("main-disk-encryption"));
        assertRight(
                "main-node-identity-pull",
                "7f951dda-4ed3-4680-a7ca-43fe172d538d",
                "/subscriptions/" + Ground.SUBSCRIPTION + "/resourceGroups/shop");
    }

    private void assertRight(String name, String role, String scope) {
        assertThat(inputs(name).text("roleDefinitionId").orElseThrow()).endsWith("/" + role);
        assertThat(inputs(name).text("scope")).hasValue(scope);
        assertThat(inputs(name).text("principalType")).hasValue("ServicePrincipal");
    }

    @Test
    void disks_are_encrypted_with_the_environments_key_on_the_machine_and_beside_it() {
        run(Profile.PRODUCTION, args -> args.pools(NodePool.named("web").instanceTypes("Standard_D4as_v5")));

        Properties set = inputs("main-disk-encryption");
        assertThat(set.text("encryptionType")).hasValue("EncryptionAtRestWithCustomerKey");
        assertThat(set.text("activeKey.keyUrl")).hasValue(Ground.KEY_URL + "/0123456789abcdef0123456789abcdef");
        assertThat(set.isTrue("rotationToLatestKeyVersionEnabled")).isTrue();
        assertThat(set.texts("identity.userAssignedIdentities")).containsExactly(idOf("key-user"));
        assertThat(cluster().text("diskEncryptionSetID")).hasValue(idOf("main-disk-encryption"));
        assertThat(cluster().objects("agentPoolProfiles").get(0).isTrue("enableEncryptionAtHost"))
                .isTrue();
        assertThat(inputs("main-pool-web").isTrue("enableEncryptionAtHost")).isTrue();
        assertThat(inputs("main-storage-class-premium-encrypted")
                        .object("parameters")
                        .asMap())
                .isEqualTo(Map.of(
                        "skuName", "Premium_LRS",
                        "diskEncryptionSetID", idOf("main-disk-encryption"),
                        "diskEncryptionType", "EncryptionAtRestWithCustomerKey"));
    }

    @Test
    void the_default_pool_is_the_system_pool() {
        run(Profile.PRODUCTION, args -> args);

        assertThat(cluster().objects("agentPoolProfiles")).hasSize(1);
        Properties pool = cluster().objects("agentPoolProfiles").get(0);
        assertThat(pool.text("name")).hasValue("system");
        assertThat(pool.text("mode")).hasValue("System");
        assertThat(pool.text("vmSize")).hasValue("Standard_D4as_v5");
        assertThat(pool.text("osSKU")).hasValue("AzureLinux");
        assertThat(pool.text("osDiskType")).hasValue("Managed");
        assertThat(pool.number("osDiskSizeGB")).hasValue(50);
        assertThat(pool.text("orchestratorVersion")).hasValue("1.35");
        assertThat(pool.text("vnetSubnetID")).hasValue(idOf("nodes"));
        assertThat(pool.texts("availabilityZones")).containsExactly("1", "2", "3");
        assertThat(pool.isFalse("enableNodePublicIP")).isTrue();
        assertThat(pool.isTrue("enableAutoScaling")).isTrue();
        assertThat(pool.number("minCount")).hasValue(3);
        assertThat(pool.number("count")).hasValue(5);
        assertThat(pool.number("maxCount")).hasValue(10);
        assertThat(pool.text("upgradeSettings.maxSurge")).hasValue("10%");
        assertThat(mocks.ofType("azure-native:containerservice:AgentPool")).isEmpty();
    }

    /** Rows C3 and C8. */
    @Test
    void pools_stand_beside_a_system_pool_that_is_kept_for_the_services_of_aks() {
        run(
                Profile.PRODUCTION,
                args -> args.pools(
                        NodePool.named("services")
                                .instanceTypes("Standard_D4s_v5")
                                .between(2, 5)
                                .taint(Taint.CRITICAL_ADDONS_ONLY),
                        NodePool.named("application")
                                .instanceTypes("Standard_D4as_v5")
                                .between(3, 20)
                                .capacity(Capacity.mostlySpot(70))));

        Properties system = cluster().objects("agentPoolProfiles").get(0);
        assertThat(system.text("vmSize")).hasValue("Standard_D4s_v5");
        assertThat(system.texts("nodeTaints")).containsExactly("CriticalAddonsOnly=true:NoSchedule");
        Properties spot = inputs("main-pool-application-spot");
        assertThat(spot.text("resourceName")).hasValue("main");
        assertThat(spot.text("mode")).hasValue("User");
        assertThat(spot.text("scaleSetPriority")).hasValue("Spot");
        assertThat(spot.text("scaleSetEvictionPolicy")).hasValue("Delete");
        assertThat(spot.has("upgradeSettings")).isFalse();
        assertThat(spot.texts("nodeTaints")).containsExactly("kubernetes.azure.com/scalesetpriority=spot:NoSchedule");
        assertThat(inputs("main-pool-application-on-demand").text("upgradeSettings.maxSurge"))
                .hasValue("10%");
        assertThat(inputs("main-pool-application-on-demand").has("scaleSetPriority"))
                .isFalse();
    }

    @Test
    void azure_upgrades_at_the_weekend() {
        run(Profile.STAGING, args -> args);

        Properties maintenance = inputs("main-maintenance");
        assertThat(maintenance.text("configName")).hasValue("default");
        assertThat(maintenance.objects("timeInWeek"))
                .extracting(time -> time.text("day").orElse(""))
                .containsExactly("Saturday", "Sunday");
    }

    @Test
    void hooks_and_handles_are_azures_own() {
        AtomicReference<List<String>> pools = new AtomicReference<>(List.of());
        AzureKubernetesClusterOptions options = AzureKubernetesClusterOptions.none()
                .customizeCluster(cluster -> cluster.supportPlan("KubernetesOfficial"))
                .customizePool((plan, pool) -> pool.maxPods(plan.poolName().startsWith("web") ? 110 : 30));
        mocks.run(context -> {
            Ground ground = Ground.onAzure(3);
            KubernetesCluster cluster = new KubernetesCluster(
                    "main",
                    KubernetesClusterArgs.builder(new AzureKubernetesClusterDriver(Ground.azure(), options))
                            .network(ground.network())
                            .encryptionKey(ground.key())
                            .admin("deployer", KubernetesCloud.AZURE.person(1))
                            .pools(NodePool.named("web").instanceTypes("Standard_D4as_v5"))
                            .build(),
                    null);
            pools.set(List.copyOf(
                    cluster.handles(AzureKubernetesClusterHandles.class).pools().keySet()));
        });

        assertThat(cluster().text("supportPlan")).hasValue("KubernetesOfficial");
        assertThat(inputs("main-pool-web").number("maxPods")).hasValue(110);
        assertThat(pools.get()).containsExactly("main-pool-web");
    }

    @Test
    void everything_carries_the_tags() {
        run(Profile.DEVELOPMENT, args -> args);

        assertThat(cluster().object("tags").asMap()).isEqualTo(Map.of("team", "core"));
        assertThat(inputs("main-control-plane-logs").object("tags").asMap()).isEqualTo(Map.of("team", "core"));
        assertThat(inputs("main-disk-encryption").object("tags").asMap()).isEqualTo(Map.of("team", "core"));
    }
}
