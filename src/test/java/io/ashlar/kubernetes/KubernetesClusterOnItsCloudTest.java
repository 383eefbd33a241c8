package io.ashlar.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.azurenative.resources.ResourceGroup;
import com.pulumi.azurenative.resources.ResourceGroupArgs;
import io.ashlar.cloud.AwsCloud;
import io.ashlar.cloud.AzureCloud;
import io.ashlar.cloud.GcpCloud;
import io.ashlar.core.Profile;
import io.ashlar.core.Tags;
import io.ashlar.encryption.EncryptionKey;
import io.ashlar.encryption.EncryptionKeyArgs;
import io.ashlar.encryption.EncryptionKeyDriver;
import io.ashlar.gcp.GcpScope;
import io.ashlar.identity.Right;
import io.ashlar.identity.ServiceAccountIdentity;
import io.ashlar.identity.ServiceAccountIdentityDriver;
import io.ashlar.network.Network;
import io.ashlar.network.NetworkArgs;
import io.ashlar.network.NetworkDriver;
import io.ashlar.sandbox.mocks.SandboxMocks;
import io.ashlar.sandbox.value.Properties;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A cluster on the network and under the key that the same cloud's drivers make, with an identity for pods in it. */
class KubernetesClusterOnItsCloudTest {
    private final SandboxMocks mocks = KubernetesCloud.mocks();

    /** The drivers of one cloud that a cluster needs. */
    private record Drivers(
            EncryptionKeyDriver encryption,
            NetworkDriver network,
            KubernetesClusterDriver kubernetes,
            ServiceAccountIdentityDriver identity,
            List<String> zones) {

        static Drivers onAws() {
            AwsCloud aws = new AwsCloud();
            return new Drivers(
                    aws.encryption(),
                    aws.network(),
                    aws.kubernetes(),
                    aws.identity(),
                    List.of("eu-central-1a", "eu-central-1b", "eu-central-1c"));
        }

        static Drivers onAzure() {
            ResourceGroup group = new ResourceGroup(
                    "shop",
                    ResourceGroupArgs.builder()
                            .resourceGroupName("shop")
                            .location("westeurope")
                            .build());
            AzureCloud azure = new AzureCloud(Ground.azure(group.name()));
            return new Drivers(
                    azure.encryption(), azure.network(), azure.kubernetes(), azure.identity(), List.of("1", "2", "3"));
        }

        static Drivers onGcp() {
            GcpCloud gcp = new GcpCloud(new GcpScope(Ground.PROJECT, "europe-west1"));
            return new Drivers(
                    gcp.encryption(),
                    gcp.network(),
                    gcp.kubernetes(),
                    gcp.identity(),
                    List.of("europe-west1-b", "europe-west1-c", "europe-west1-d"));
        }

        static Drivers on(KubernetesCloud cloud) {
            return switch (cloud) {
                case AWS -> onAws();
                case AZURE -> onAzure();
                case GCP -> onGcp();
            };
        }
    }

    private void run(
            KubernetesCloud cloud,
            Profile profile,
            Consumer<KubernetesClusterArgs.Builder> change,
            Consumer<KubernetesCluster> then) {
        mocks.run(context -> {
            Drivers drivers = Drivers.on(cloud);
            EncryptionKey key = new EncryptionKey(
                    "key",
                    EncryptionKeyArgs.builder(drivers.encryption())
                            .profile(profile)
                            .build(),
                    null);
            Network network = new Network(
                    "net",
                    NetworkArgs.builder(drivers.network())
                            .profile(profile)
                            .cidr("10.0.0.0/16")
                            .zones(drivers.zones())
                            .encryptionKey(key)
                            .build(),
                    null);
            KubernetesClusterArgs.Builder args = KubernetesClusterArgs.builder(drivers.kubernetes())
                    .profile(profile)
                    .network(network)
                    .encryptionKey(key)
                    .admin("deployer", cloud.person(1));
            change.accept(args);
            KubernetesCluster cluster = new KubernetesCluster("main", args.build(), null);
            drivers.identity()
                    .provision(
                            ServiceAccountIdentity.of("reader", "shop", "reader")
                                    .may("key", Right.useKey(key)),
                            cluster,
                            Tags.none(),
                            cluster);
            then.accept(cluster);
        });
    }

    @ParameterizedTest
    @EnumSource(KubernetesCloud.class)
    void everything_fits_together(KubernetesCloud cloud) {
        AtomicReference<String> issuer = new AtomicReference<>("");

        run(cloud, Profile.PRODUCTION, args -> {}, cluster -> cluster.issuer()
                .orElseThrow()
                .applyValue(known -> {
                    issuer.set(known);
                    return known;
                }));

        assertThat(mocks.ofType(cloud.clusterType)).hasSize(1);
        assertThat(cloud.isPrivate(mocks.named("main-cluster").inputs())).isTrue();
        assertThat(issuer.get()).startsWith("https://");
        if (cloud == KubernetesCloud.AZURE) {
            assertThat(mocks.named("reader").inputs().text("issuer")).hasValue(issuer.get());
        }
    }

    /** Nodes leave by the NAT gateway, and the API would not know them. */
    @Test
    void an_aks_cluster_that_is_open_to_named_blocks_lets_its_own_nodes_in() {
        run(
                KubernetesCloud.AZURE,
                Profile.PRODUCTION,
                args -> args.publicAccessFrom(List.of("203.0.113.0/24")),
                cluster -> {});

        List<String> nodes = mocks.ofType("azure-native:network:PublicIPAddress").stream()
                .map(address -> address.state().text("ipAddress").orElseThrow() + "/32")
                .toList();
        Properties cluster = mocks.named("main-cluster").inputs();
        assertThat(nodes).isNotEmpty();
        assertThat(cluster.texts("apiServerAccessProfile.authorizedIPRanges"))
                .contains("203.0.113.0/24")
                .containsAll(nodes)
                .hasSize(nodes.size() + 1);
    }
}
