package io.ashlar.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import com.pulumi.core.Output;
import io.ashlar.core.Profile;
import io.ashlar.kubernetes.KubernetesCloud.Pool;
import io.ashlar.kubernetes.plan.Capacity;
import io.ashlar.kubernetes.plan.NodePool;
import io.ashlar.kubernetes.plan.Taint;
import io.ashlar.sandbox.mocks.Registered;
import io.ashlar.sandbox.mocks.SandboxMocks;
import io.ashlar.sandbox.value.Properties;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the portable arguments of a cluster promise, on each cloud and in each profile. */
class KubernetesClusterContractTest {
    private final SandboxMocks mocks = KubernetesCloud.mocks();
    private final List<String> seen = new ArrayList<>();

    static Stream<Arguments> cloudsAndProfiles() {
        return Arrays.stream(KubernetesCloud.values())
                .flatMap(cloud -> Arrays.stream(Profile.values()).map(profile -> Arguments.of(cloud, profile)));
    }

    private void run(KubernetesCloud cloud, Profile profile, UnaryOperator<KubernetesClusterArgs.Builder> change) {
        run(mocks, cloud, profile, change);
    }

    private void run(
            SandboxMocks where,
            KubernetesCloud cloud,
            Profile profile,
            UnaryOperator<KubernetesClusterArgs.Builder> change) {
        where.run(context -> {
            KubernetesCluster cluster = new KubernetesCluster(
                    "main", change.apply(cloud.args().profile(profile)).build(), null);
            Output.tuple(cluster.clusterName(), cluster.issuer().orElseThrow()).applyValue(known -> {
                seen.addAll(List.of(known.t1, known.t2));
                return known;
            });
        });
    }

    private Properties cluster(KubernetesCloud cloud) {
        return mocks.named(cloud.clusterType, "main-cluster").inputs();
    }

    @ParameterizedTest
    @MethodSource("cloudsAndProfiles")
    void the_api_answers_inside_the_network_only(KubernetesCloud cloud, Profile profile) {
        run(cloud, profile, args -> args);

        assertThat(mocks.ofType(cloud.clusterType)).hasSize(1);
        assertThat(cloud.isPrivate(cluster(cloud))).isTrue();
        assertThat(cloud.openTo(cluster(cloud))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("cloudsAndProfiles")
    void the_api_is_opened_to_named_blocks_only(KubernetesCloud cloud, Profile profile) {
        run(cloud, profile, args -> args.publicAccessFrom(List.of("203.0.113.0/24", "198.51.100.0/24")));

        assertThat(cloud.isPrivate(cluster(cloud))).isFalse();
        assertThat(cloud.openTo(cluster(cloud))).containsExactly("198.51.100.0/24", "203.0.113.0/24");
    }

    /** Row B12: dev 2, staging 3, production 5 between 3 and 10; GKE begins with the same number in each zone. */
    @ParameterizedTest
    @MethodSource("cloudsAndProfiles")
    void the_default_pool_has_the_size_of_the_profile(KubernetesCloud cloud, Profile profile) {
        run(cloud, profile, args -> args);

        assertThat(cloud.pools(mocks)).hasSize(1);
        Pool pool = cloud.pools(mocks).get(0);
        assertThat(pool.name()).isEqualTo("general");
        assertThat(pool.spot()).isFalse();
        assertThat(List.of(pool.least(), pool.most()))
                .isEqualTo(
                        switch (profile) {
                            case DEVELOPMENT -> List.of(2L, 2L);
                            case STAGING -> List.of(3L, 3L);
                            case PRODUCTION -> List.of(3L, 10L);
                        });
        assertThat(pool.begin())
                .isEqualTo(
                        switch (profile) {
                            case DEVELOPMENT -> 2;
                            case STAGING -> 3;
                            case PRODUCTION -> cloud == KubernetesCloud.GCP ? 6 : 5;
                        });
    }

    @ParameterizedTest
    @MethodSource("cloudsAndProfiles")
    void a_pool_is_as_it_was_asked_for(KubernetesCloud cloud, Profile profile) {
        run(
                cloud,
                profile,
                args -> args.pools(
                        NodePool.named("web").instanceTypes(cloud.machine).between(3, 9),
                        NodePool.named("batch")
                                .instanceTypes(cloud.machine)
                                .between(0, 6)
                                .capacity(Capacity.spot())
                                .diskGib(100)
                                .label("example.com/tier", "batch")
                                .taint(Taint.noSchedule("queue", "batch"))));

        assertThat(cloud.pools(mocks)).extracting(Pool::name).containsExactlyInAnyOrder("web", "batch");
        Pool batch = pool(cloud, "batch");
        assertThat(batch.machine()).isEqualTo(cloud.machine);
        assertThat(batch.spot()).isTrue();
        assertThat(batch.least()).isZero();
        assertThat(batch.begin()).isZero();
        assertThat(batch.most()).isEqualTo(6);
        assertThat(batch.diskGib()).isEqualTo(100);
        assertThat(batch.labels()).containsOnly(entry("ashlar.io/pool", "batch"), entry("example.com/tier", "batch"));
        assertThat(batch.taints()).containsExactly("queue=batch:NoSchedule");
        assertThat(pool(cloud, "web").spot()).isFalse();
        assertThat(pool(cloud, "web").begin()).isEqualTo(3);
        assertThat(pool(cloud, "web").taints()).isEmpty();
    }

    private Pool pool(KubernetesCloud cloud, String name) {
        return cloud.pools(mocks).stream()
                .filter(pool -> pool.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Row C8. */
    @ParameterizedTest
    @MethodSource("cloudsAndProfiles")
    void a_pool_of_70_percent_spot_keeps_30_percent_steady(KubernetesCloud cloud, Profile profile) {
        run(
                cloud,
                profile,
                args -> args.pools(NodePool.named("application")
                        .instanceTypes(cloud.machine)
                        .between(3, 20)
                        .capacity(Capacity.mostlySpot(70))));

        assertThat(cloud.pools(mocks))
                .extracting(Pool::name, Pool::spot, Pool::most)
                .containsExactlyInAnyOrder(
                        org.assertj.core.api.Assertions.tuple("application", true, 14L),
                        org.assertj.core.api.Assertions.tuple("application", false, 6L));
    }

    @ParameterizedTest
    @MethodSource("cloudsAndProfiles")
    void the_control_planes_logs_are_kept_for_as_long_as_asked(KubernetesCloud cloud, Profile profile) {
        run(cloud, profile, args -> args.logRetentionDays(120));

        assertThat(cloud.logDays(mocks)).isEqualTo(120);
    }

    @ParameterizedTest
    @MethodSource("cloudsAndProfiles")
    void admins_may_do_everything_and_viewers_may_look(KubernetesCloud cloud, Profile profile) {
        run(cloud, profile, args -> args.viewer("audit", cloud.person(2)));

        assertThat(cloud.rolesOf(mocks, cloud.person(1))).containsExactlyInAnyOrderElementsOf(cloud.adminRoles());
        assertThat(cloud.rolesOf(mocks, cloud.person(2))).containsExactlyInAnyOrderElementsOf(cloud.viewerRoles());
    }

    @ParameterizedTest
    @MethodSource("cloudsAndProfiles")
    void the_way_in_holds_no_credentials(KubernetesCloud cloud, Profile profile) {
        run(cloud, profile, args -> args);

        String kubeconfig =
                mocks.named("main-provider").inputs().text("kubeconfig").orElseThrow();
        assertThat(kubeconfig)
                .contains(cloud.command(), "server: https://", "certificate-authority-data: ")
                .doesNotContain("token:", "client-key", "password");
        assertThat(mocks.named("main-provider").inputs().isTrue("deleteUnreachable"))
                .isFalse();
        assertThat(seen).hasSize(2).first().isEqualTo("main");
        assertThat(seen.get(1)).startsWith("https://");
    }

    @ParameterizedTest
    @MethodSource("cloudsAndProfiles")
    void volumes_are_encrypted_with_the_environments_key_unless_a_claim_says_otherwise(
            KubernetesCloud cloud, Profile profile) {
        run(cloud, profile, args -> args);

        List<Registered> classes = mocks.ofType("kubernetes:storage.k8s.io/v1:StorageClass");
        assertThat(classes).hasSize(1);
        Properties made = classes.get(0).inputs();
        assertThat(made.object("metadata.annotations").asMap())
                .containsEntry("storageclass.kubernetes.io/is-default-class", "true");
        assertThat(made.text("volumeBindingMode")).hasValue("WaitForFirstConsumer");
        assertThat(made.isTrue("allowVolumeExpansion")).isTrue();
        assertThat(made.object("parameters").asMap().keySet())
                .anyMatch(key -> key.matches("(?i).*(kms-?key|encryptionset).*"));
    }

    @ParameterizedTest
    @EnumSource(KubernetesCloud.class)
    void adding_a_pool_only_creates(KubernetesCloud cloud) {
        NodePool web = NodePool.named("web").instanceTypes(cloud.machine).between(3, 9);
        NodePool first = NodePool.named("a-first").instanceTypes(cloud.machine).capacity(Capacity.mostlySpot(50));

        run(mocks, cloud, Profile.PRODUCTION, args -> args.pools(web));
        SandboxMocks grown = KubernetesCloud.mocks();
        run(grown, cloud, Profile.PRODUCTION, args -> args.pools(first, web));

        Map<String, Properties> before = ofTheCluster(mocks);
        Map<String, Properties> after = ofTheCluster(grown);
        assertThat(after).containsAllEntriesOf(before).hasSizeGreaterThan(before.size());
    }

    @ParameterizedTest
    @EnumSource(KubernetesCloud.class)
    void the_order_of_pools_means_nothing(KubernetesCloud cloud) {
        NodePool web = NodePool.named("web").instanceTypes(cloud.machine).between(3, 9);
        NodePool batch = NodePool.named("batch").instanceTypes(cloud.machine);

        run(mocks, cloud, Profile.PRODUCTION, args -> args.pools(web, batch));
        SandboxMocks turned = KubernetesCloud.mocks();
        run(turned, cloud, Profile.PRODUCTION, args -> args.pools(batch, web));

        assertThat(ofTheCluster(turned)).isEqualTo(ofTheCluster(mocks));
    }

    private static Map<String, Properties> ofTheCluster(SandboxMocks mocks) {
        return mocks.registered().stream()
                .filter(one -> one.name().startsWith("main-"))
                .collect(Collectors.toMap(Registered::name, Registered::inputs, (one, other) -> one, TreeMap::new));
    }
}
