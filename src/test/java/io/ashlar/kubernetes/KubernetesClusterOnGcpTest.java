package io.ashlar.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.ashlar.core.Profile;
import io.ashlar.core.Tags;
import io.ashlar.gcp.GcpScope;
import io.ashlar.kubernetes.gcp.GcpKubernetesClusterDriver;
import io.ashlar.kubernetes.gcp.GcpKubernetesClusterHandles;
import io.ashlar.kubernetes.gcp.GcpKubernetesClusterOptions;
import io.ashlar.kubernetes.plan.Capacity;
import io.ashlar.kubernetes.plan.NodePool;
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

/** What a cluster is on GKE, setting by setting. */
class KubernetesClusterOnGcpTest {
    private final SandboxMocks mocks = KubernetesCloud.mocks();

    private void run(Profile profile, UnaryOperator<KubernetesClusterArgs.Builder> change) {
        mocks.run(context -> new KubernetesCluster(
                "main",
                change.apply(KubernetesCloud.GCP
                                .args()
                                .profile(profile)
                                .tags(Tags.none().with("Team", "Core")))
                        .build(),
                null));
    }

    private Properties inputs(String name) {
        return mocks.named(name).inputs();
    }

    private Properties cluster() {
        return inputs("main-cluster");
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void every_profile_makes_exactly_these(Profile profile) {
        run(profile, args -> args);

        assertThat(KubernetesCloud.countsOfTheCluster(mocks))
                .containsExactly(
                        entry("Account", 1L),
                        entry("Cluster", 1L),
                        entry("Firewall", 1L),
                        entry("IAMMember", 3L),
                        entry("NodePool", 1L),
                        entry("ProjectBucketConfig", 1L),
                        entry("ProjectSink", 1L),
                        entry("StorageClass", 1L),
                        entry("kubernetes", 1L));
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void it_is_regional_private_and_in_the_networks_ranges(Profile profile) {
        run(profile, args -> args);

        Properties cluster = cluster();
        assertThat(cluster.text("name")).hasValue("main");
        assertThat(cluster.text("location")).hasValue("europe-west1");
        assertThat(cluster.texts("nodeLocations"))
                .containsExactly("europe-west1-b", "europe-west1-c", "europe-west1-d");
        assertThat(cluster.text("minMasterVersion")).hasValue("1.35");
        assertThat(cluster.isTrue("privateClusterConfig.enablePrivateNodes")).isTrue();
        assertThat(cluster.isTrue("privateClusterConfig.enablePrivateEndpoint")).isTrue();
        assertThat(cluster.isFalse("masterAuthorizedNetworksConfig.gcpPublicCidrsAccessEnabled"))
                .isTrue();
        assertThat(cluster.objects("masterAuthorizedNetworksConfig.cidrBlocks"))
                .extracting(block -> block.text("cidrBlock").orElse(""))
                .containsExactly("10.0.0.0/16");
        assertThat(cluster.text("networkingMode")).hasValue("VPC_NATIVE");
        assertThat(cluster.text("ipAllocationPolicy.clusterSecondaryRangeName")).hasValue("pods");
        assertThat(cluster.text("ipAllocationPolicy.servicesSecondaryRangeName"))
                .hasValue("services");
        assertThat(cluster.text("datapathProvider")).hasValue("ADVANCED_DATAPATH");
        assertThat(cluster.isTrue("enableIntranodeVisibility")).isTrue();
        assertThat(cluster.isTrue("enableL4IlbSubsetting")).isTrue();
    }

    @Test
    void an_opened_api_keeps_its_nodes_private() {
        run(Profile.DEVELOPMENT, args -> args.publicAccessFrom(List.of("203.0.113.0/24")));

        assertThat(cluster().isFalse("privateClusterConfig.enablePrivateEndpoint"))
                .isTrue();
        assertThat(cluster().isTrue("privateClusterConfig.enablePrivateNodes")).isTrue();
        assertThat(cluster().objects("masterAuthorizedNetworksConfig.cidrBlocks"))
                .extracting(block -> block.text("cidrBlock").orElse(""))
                .containsExactly("10.0.0.0/16", "203.0.113.0/24");
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void the_secure_settings_are_on_in_every_profile(Profile profile) {
        run(profile, args -> args);

        Properties cluster = cluster();
        assertThat(cluster.text("workloadIdentityConfig.workloadPool")).hasValue("shop-production.svc.id.goog");
        assertThat(cluster.text("databaseEncryption.state")).hasValue("ENCRYPTED");
        assertThat(cluster.text("databaseEncryption.keyName"))
                .hasValue(mocks.named("key").id());
        assertThat(cluster.isTrue("enableShieldedNodes")).isTrue();
        assertThat(cluster.isFalse("enableLegacyAbac")).isTrue();
        assertThat(cluster.text("binaryAuthorization.evaluationMode")).hasValue("PROJECT_SINGLETON_POLICY_ENFORCE");
        assertThat(cluster.text("releaseChannel.channel")).hasValue("REGULAR");
        assertThat(cluster.isFalse("masterAuth.clientCertificateConfig.issueClientCertificate"))
                .isTrue();
        assertThat(cluster.text("securityPostureConfig.mode")).hasValue("BASIC");
        assertThat(cluster.text("securityPostureConfig.vulnerabilityMode")).hasValue("VULNERABILITY_BASIC");
        assertThat(cluster.isTrue("addonsConfig.gkeBackupAgentConfig.enabled")).isTrue();
        assertThat(cluster.isTrue("addonsConfig.gcePersistentDiskCsiDriverConfig.enabled"))
                .isTrue();
        assertThat(cluster.isTrue("addonsConfig.dnsCacheConfig.enabled")).isTrue();
        assertThat(cluster.texts("loggingConfig.enableComponents"))
                .containsExactly("APISERVER", "CONTROLLER_MANAGER", "SCHEDULER", "SYSTEM_COMPONENTS", "WORKLOADS");
        assertThat(cluster.texts("monitoringConfig.enableComponents"))
                .containsExactly("APISERVER", "SCHEDULER", "SYSTEM_COMPONENTS");
        assertThat(cluster.isTrue("monitoringConfig.managedPrometheus.enabled")).isTrue();
        assertThat(cluster.isTrue("costManagementConfig.enabled")).isTrue();
        assertThat(cluster.text("maintenancePolicy.recurringWindow.recurrence")).hasValue("FREQ=WEEKLY;BYDAY=SA,SU");
    }

    @ParameterizedTest
    @CsvSource({"DEVELOPMENT, false", "STAGING, false", "PRODUCTION, true"})
    void production_is_protected_by_google_too(Profile profile, boolean isProtected) {
        run(profile, args -> args);

        assertThat(cluster().isTrue("deletionProtection")).isEqualTo(isProtected);
    }

    @Test
    void the_pool_that_gke_makes_and_loses_at_once_is_no_weaker_than_the_others() {
        run(Profile.PRODUCTION, args -> args);

        assertThat(cluster().isTrue("removeDefaultNodePool")).isTrue();
        assertThat(cluster().number("initialNodeCount")).hasValue(1);
        assertThat(cluster().text("nodeConfig.serviceAccount")).hasValue(nodeAccount());
        assertThat(cluster().isTrue("nodeConfig.shieldedInstanceConfig.enableSecureBoot"))
                .isTrue();
        assertThat(cluster().text("nodeConfig.workloadMetadataConfig.mode")).hasValue("GKE_METADATA");
    }

    private String nodeAccount() {
        return mocks.named("main-node-account").state().text("email").orElseThrow();
    }

    @Test
    void nodes_have_an_account_of_their_own_with_the_least_that_they_need() {
        run(Profile.PRODUCTION, args -> args);

        assertThat(nodeAccount()).isEqualTo("main-node-account@shop-production.iam.gserviceaccount.com");
        assertThat(inputs("main-node-account-join").text("role")).hasValue("roles/container.defaultNodeServiceAccount");
        assertThat(inputs("main-node-account-pull").text("role")).hasValue("roles/artifactregistry.reader");
    }

    @Test
    void the_control_plane_reaches_the_webhooks_of_the_nodes() {
        run(Profile.PRODUCTION, args -> args);

        Properties firewall = inputs("main-firewall-webhooks");
        assertThat(firewall.text("direction")).hasValue("INGRESS");
        assertThat(firewall.texts("sourceRanges")).containsExactly("10.0.0.0/18");
        assertThat(firewall.texts("targetServiceAccounts")).containsExactly(nodeAccount());
        assertThat(firewall.objects("allows")).hasSize(1);
        assertThat(firewall.objects("allows").get(0).text("protocol")).hasValue("tcp");
        assertThat(firewall.objects("allows").get(0).texts("ports")).containsExactly("8443", "9443", "15017");
    }

    @Test
    void nodes_are_shielded_and_hand_out_no_credentials() {
        run(Profile.PRODUCTION, args -> args);

        Properties nodes = inputs("main-pool-general").object("nodeConfig");
        assertThat(nodes.text("machineType")).hasValue("e2-standard-2");
        assertThat(nodes.text("imageType")).hasValue("COS_CONTAINERD");
        assertThat(nodes.text("diskType")).hasValue("pd-balanced");
        assertThat(nodes.number("diskSizeGb")).hasValue(50);
        assertThat(nodes.text("bootDiskKmsKey")).hasValue(mocks.named("key").id());
        assertThat(nodes.text("serviceAccount")).hasValue(nodeAccount());
        assertThat(nodes.texts("oauthScopes")).containsExactly("https://www.googleapis.com/auth/cloud-platform");
        assertThat(nodes.text("workloadMetadataConfig.mode")).hasValue("GKE_METADATA");
        assertThat(nodes.isTrue("shieldedInstanceConfig.enableSecureBoot")).isTrue();
        assertThat(nodes.isTrue("shieldedInstanceConfig.enableIntegrityMonitoring"))
                .isTrue();
        assertThat(nodes.object("metadata").asMap()).isEqualTo(Map.of("disable-legacy-endpoints", "true"));
        assertThat(nodes.object("resourceLabels").asMap()).isEqualTo(Map.of("team", "core"));
    }

    @Test
    void pools_mend_and_upgrade_themselves_one_node_more_at_a_time() {
        run(Profile.PRODUCTION, args -> args);

        Properties pool = inputs("main-pool-general");
        assertThat(pool.text("name").orElseThrow()).matches("general-[0-9a-f]{4}");
        assertThat(pool.text("cluster")).hasValue("main");
        assertThat(pool.isTrue("management.autoRepair")).isTrue();
        assertThat(pool.isTrue("management.autoUpgrade")).isTrue();
        assertThat(pool.text("upgradeSettings.strategy")).hasValue("SURGE");
        assertThat(pool.number("upgradeSettings.maxSurge")).hasValue(1);
        assertThat(pool.number("upgradeSettings.maxUnavailable")).hasValue(0);
        assertThat(pool.number("initialNodeCount")).hasValue(2);
        assertThat(pool.has("nodeCount")).isFalse();
        assertThat(pool.number("autoscaling.totalMinNodeCount")).hasValue(3);
        assertThat(pool.number("autoscaling.totalMaxNodeCount")).hasValue(10);
        assertThat(pool.text("autoscaling.locationPolicy")).hasValue("BALANCED");
    }

    @Test
    void a_fixed_size_that_does_not_spread_evenly_is_two_pools_and_spot_takes_any_zone() {
        run(
                Profile.PRODUCTION,
                args -> args.pools(
                        NodePool.named("web").instanceTypes("e2-standard-4").between(5, 5),
                        NodePool.named("batch")
                                .instanceTypes("e2-standard-4")
                                .between(0, 9)
                                .capacity(Capacity.spot())));

        assertThat(inputs("main-pool-web").number("nodeCount")).hasValue(1);
        assertThat(inputs("main-pool-web").texts("nodeLocations")).hasSize(3);
        assertThat(inputs("main-pool-web").has("autoscaling")).isFalse();
        assertThat(inputs("main-pool-web-rest").number("nodeCount")).hasValue(1);
        assertThat(inputs("main-pool-web-rest").texts("nodeLocations"))
                .containsExactly("europe-west1-b", "europe-west1-c");
        assertThat(inputs("main-pool-batch").text("autoscaling.locationPolicy")).hasValue("ANY");
        assertThat(inputs("main-pool-batch").isTrue("nodeConfig.spot")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"DEVELOPMENT, 7", "STAGING, 30", "PRODUCTION, 90"})
    void its_logs_go_into_a_bucket_of_their_own_under_the_key(Profile profile, int days) {
        run(profile, args -> args);

        Properties bucket = inputs("main-control-plane-logs");
        assertThat(bucket.text("bucketId")).hasValue("main-control-plane-logs");
        assertThat(bucket.text("location")).hasValue("europe-west1");
        assertThat(bucket.number("retentionDays")).hasValue(days);
        assertThat(bucket.text("cmekSettings.kmsKeyName"))
                .hasValue(mocks.named("key").id());
        Properties sink = inputs("main-control-plane-logs-sink");
        assertThat(sink.text("destination"))
                .hasValue("logging.googleapis.com/"
                        + mocks.named("main-control-plane-logs").id());
        assertThat(sink.text("filter"))
                .hasValue(
                        """
                        resource.labels.cluster_name="main" AND resource.labels.location="europe-west1" AND \
                        (resource.type="k8s_control_plane_component" OR resource.type="k8s_cluster")""");
    }

    @Test
    void volumes_are_encrypted_with_the_environments_key() {
        run(Profile.PRODUCTION, args -> args);

        assertThat(inputs("main-storage-class-balanced-encrypted")
                        .object("parameters")
                        .asMap())
                .isEqualTo(Map.of(
                        "type",
                        "pd-balanced",
                        "disk-encryption-kms-key",
                        mocks.named("key").id()));
    }

    @Test
    void hooks_and_handles_are_google_clouds_own() {
        AtomicReference<List<String>> pools = new AtomicReference<>(List.of());
        GcpKubernetesClusterOptions options = GcpKubernetesClusterOptions.none()
                .customizeCluster(cluster -> cluster.description("orders"))
                .customizePool((plan, pool) -> pool.maxPodsPerNode(64));
        mocks.run(context -> {
            Ground ground = Ground.onGcp(3);
            KubernetesCluster cluster = new KubernetesCluster(
                    "main",
                    KubernetesClusterArgs.builder(new GcpKubernetesClusterDriver(
                                    new GcpScope(Ground.PROJECT, "europe-west1"), options))
                            .network(ground.network())
                            .encryptionKey(ground.key())
                            .admin("deployer", KubernetesCloud.GCP.person(1))
                            .build(),
                    null);
            pools.set(List.copyOf(
                    cluster.handles(GcpKubernetesClusterHandles.class).pools().keySet()));
        });

        assertThat(cluster().text("description")).hasValue("orders");
        assertThat(inputs("main-pool-general").number("maxPodsPerNode")).hasValue(64);
        assertThat(pools.get()).containsExactly("main-pool-general");
    }
}
