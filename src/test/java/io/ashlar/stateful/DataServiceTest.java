package io.ashlar.stateful;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ashlar.baseline.ClusterBaseline;
import io.ashlar.baseline.ClusterBaselineArgs;
import io.ashlar.baseline.plan.TeamNamespace;
import io.ashlar.core.Profile;
import io.ashlar.core.manifest.ClusterCloud;
import io.ashlar.core.manifest.Ownership;
import io.ashlar.incluster.Clusters;
import io.ashlar.incluster.SoundObjects;
import io.ashlar.kubernetes.KubernetesClusterRef;
import io.ashlar.sandbox.mocks.SandboxMocks;
import io.ashlar.sandbox.value.Properties;
import io.ashlar.stateful.plan.DataServicePlanner;
import io.ashlar.stateful.plan.Kind;
import io.ashlar.stateful.plan.OperatorsPlanner;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mockito.Mockito;

class DataServiceTest {
    private static final Ownership PLATFORM = new Ownership("platform", "production");

    private final SandboxMocks cloud = SandboxMocks.inRegion("eu-west-1");

    private static DataServiceArgs.Builder args(KubernetesClusterRef cluster, Kind kind, Profile profile) {
        return DataServiceArgs.builder(cluster, kind)
                .profile(profile)
                .namespace("shop")
                .owner("shop")
                .calledBy("shop", "cart");
    }

    private void run(Kind kind, Profile profile) {
        cloud.run(context -> {
            KubernetesClusterRef cluster = Clusters.empty();
            ClusterBaseline baseline = new ClusterBaseline(
                    "base",
                    ClusterBaselineArgs.builder(cluster, ClusterCloud.AWS, "platform")
                            .namespace(TeamNamespace.of("shop", "shop"))
                            .build(),
                    null);
            Operators operators =
                    new Operators("data", OperatorsArgs.of(cluster, profile, PLATFORM, Set.of(kind)), null);
            List<com.pulumi.resources.Resource> first = new ArrayList<>(operators.ready());
            first.addAll(baseline.objects().values());
            new DataService("orders", args(cluster, kind, profile).after(first).build(), null);
        });
    }

    static Stream<Arguments> kinds_and_profiles() {
        return Stream.of(Kind.values())
                .flatMap(kind -> Stream.of(Profile.values()).map(profile -> Arguments.of(kind, profile)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("kinds_and_profiles")
    void every_kind_can_be_made_in_every_profile(Kind kind, Profile profile) {
        run(kind, profile);

        assertThat(cloud.named("orders-network-policy").inputs().text("metadata.namespace"))
                .hasValue("shop");
        assertThat(SoundObjects.findings(DataServicePlanner.plan(
                        "orders",
                        args(Mockito.mock(KubernetesClusterRef.class), kind, profile)
                                .build()
                                .spec())))
                .isEmpty();
        assertThat(SoundObjects.findings(OperatorsPlanner.plan("data", profile, PLATFORM, EnumSet.allOf(Kind.class))))
                .isEmpty();
    }

    @Test
    void a_postgres_fails_over_by_itself_and_lets_nobody_in_without_TLS() {
        run(Kind.POSTGRES, Profile.PRODUCTION);

        Properties cluster = cloud.named("orders-cluster").inputs();
        assertThat(cluster.number("spec.instances")).hasValue(3);
        assertThat(cluster.isTrue("spec.enablePDB")).isTrue();
        assertThat(cluster.text("spec.storage.size")).hasValue("100Gi");
        assertThat(cluster.text("spec.storage.storageClass")).hasValue("block-retained");
        assertThat(cluster.text("spec.affinity.podAntiAffinityType")).hasValue("required");
        assertThat(cluster.texts("spec.postgresql.pg_hba"))
                .containsExactly("hostnossl all all all reject", "hostssl all all all scram-sha-256");
        assertThat(cloud.named("orders-backups").inputs().text("spec.schedule")).hasValue("0 0 2 * * *");
    }

    @Test
    void a_kafka_keeps_a_record_on_three_servers_and_knows_its_clients() {
        run(Kind.KAFKA, Profile.PRODUCTION);

        Properties kafka = cloud.named("orders-cluster").inputs();
        assertThat(kafka.object("spec.kafka.config").asMap())
                .containsEntry("default.replication.factor", 3.0)
                .containsEntry("min.insync.replicas", 2.0)
                .containsEntry("auto.create.topics.enable", false);
        Properties listener = kafka.objects("spec.kafka.listeners").get(0);
        assertThat(listener.isTrue("tls")).isTrue();
        assertThat(listener.text("authentication.type")).hasValue("scram-sha-512");
        Properties pool = cloud.named("orders-servers").inputs();
        assertThat(pool.texts("spec.roles")).containsExactly("controller", "broker");
        assertThat(pool.objects("spec.storage.volumes").get(0).isFalse("deleteClaim"))
                .isTrue();
        assertThat(cloud.counts()).doesNotContainKey("kubernetes:kafka.strimzi.io/v1beta2:Kafka");
    }

    @Test
    void a_mongo_talks_TLS_alone_and_runs_without_privileges() {
        run(Kind.MONGODB, Profile.PRODUCTION);

        Properties mongo = cloud.named("orders-cluster").inputs();
        assertThat(mongo.text("spec.tls.mode")).hasValue("requireTLS");
        assertThat(mongo.text("spec.crVersion")).hasValue("1.22.0");
        assertThat(mongo.object("spec.backup").asMap())
                .isEqualTo(Map.of("enabled", false, "image", "percona/percona-backup-mongodb:2.12.0"));
        assertThat(mongo.isFalse("spec.unsafeFlags.replsetSize")).isTrue();
        Properties servers = mongo.objects("spec.replsets").get(0);
        assertThat(servers.number("size")).hasValue(3);
        assertThat(servers.isFalse("containerSecurityContext.allowPrivilegeEscalation"))
                .isTrue();
        assertThat(servers.texts("containerSecurityContext.capabilities.drop")).containsExactly("ALL");
    }

    @Test
    void a_valkey_has_a_password_that_nobody_typed() {
        run(Kind.VALKEY, Profile.PRODUCTION);

        assertThat(cloud.ofType("random:index/randomPassword:RandomPassword")).hasSize(1);
        Properties secret = cloud.named("orders-users").inputs();
        assertThat(secret.text("stringData.default").orElse("")).hasSize(32);
        Properties values = cloud.named("orders-valkey").inputs().object("values");
        assertThat(values.isTrue("auth.enabled")).isTrue();
        assertThat(values.text("auth.usersExistingSecret")).hasValue("orders-users");
        assertThat(values.number("replica.replicas")).hasValue(2);
        assertThat(values.text("replica.persistence.size")).hasValue("100Gi");
        assertThat(values.toString())
                .doesNotContain(secret.text("stringData.default").orElseThrow());
    }

    @Test
    void objects_lie_on_two_servers_and_on_no_nodes_own_disk() {
        run(Kind.OBJECT_STORE, Profile.PRODUCTION);

        Properties values = cloud.named("orders-seaweedfs").inputs().object("values");
        assertThat(values.isTrue("s3.enableAuth")).isTrue();
        assertThat(values.text("global.seaweedfs.replicationPlacement")).hasValue("001");
        assertThat(values.text("master.data.type")).hasValue("persistentVolumeClaim");
        assertThat(values.toString()).doesNotContain("hostPath");
    }

    @ParameterizedTest(name = "{0} at {1}:{2}, credentials in {3}")
    @CsvSource({
        "POSTGRES, orders-rw.shop.svc, 5432, orders-app",
        "MONGODB, orders-rs0.shop.svc, 27017, orders-users",
        "KAFKA, orders-kafka-bootstrap.shop.svc, 9093, orders-client",
        "VALKEY, orders.shop.svc, 6379, orders-users",
        "OBJECT_STORE, orders-s3.shop.svc, 8333, orders-s3-secret"
    })
    void a_program_is_told_where_it_is(Kind kind, String host, int port, String credentials) {
        var spec = args(Mockito.mock(KubernetesClusterRef.class), kind, Profile.PRODUCTION)
                .build()
                .spec();

        assertThat(DataServicePlanner.host("orders", spec)).isEqualTo(host);
        assertThat(DataServicePlanner.credentials("orders", spec)).isEqualTo(credentials);
        assertThat(kind.port()).isEqualTo(port);
    }

    @Test
    void only_named_applications_reach_it() {
        run(Kind.POSTGRES, Profile.STAGING);

        List<Properties> ingress = cloud.named("orders-network-policy").inputs().objects("spec.ingress");
        assertThat(ingress).hasSize(3);
        Properties callers = ingress.get(2);
        assertThat(callers.objects("from")
                        .get(0)
                        .object("podSelector.matchLabels")
                        .asMap())
                .isEqualTo(Map.of("app.kubernetes.io/name", "cart"));
        assertThat(callers.objects("ports").get(0).number("port")).hasValue(5432);
    }

    @Test
    void everything_that_is_wrong_is_said_at_once() {
        assertThatThrownBy(() -> DataServiceArgs.builder(Mockito.mock(KubernetesClusterRef.class), Kind.KAFKA)
                        .namespace("default")
                        .owner("shop")
                        .servers(2)
                        .storageGib(0)
                        .calledBy("shop", "")
                        .build()
                        .checked("orders"))
                .hasMessage(
                        """
                        DAT-001 DataService 'orders': namespace is "default", but a namespace is 1 to 63 lower-case letters, \
                        digits and dashes, and not the one that everybody shares. Name a namespace of the team.
                        DAT-003 DataService 'orders': servers is 2, but KAFKA agrees by majority, and an even number outlives no \
                        more than one less. Choose an odd number.
                        DAT-004 DataService 'orders': servers is 2, but in production one may fail while another is being \
                        renewed. Choose 3 or more.
                        DAT-005 DataService 'orders': storageGib is 0, but a disk is 1 to 16384 GiB. Choose a size in that \
                        range; it can grow later, and never shrink.
                        DAT-006 DataService 'orders': callers is "shop/", but a caller is a namespace and an application, such as \
                        shop/cart. Write both.""");
    }
}
