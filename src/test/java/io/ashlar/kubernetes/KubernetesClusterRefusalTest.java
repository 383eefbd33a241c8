package io.ashlar.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.pulumi.core.Output;
import io.ashlar.core.InvalidInputException;
import io.ashlar.core.Profile;
import io.ashlar.encryption.EncryptionKey;
import io.ashlar.kubernetes.aws.AwsKubernetesClusterDriver;
import io.ashlar.kubernetes.plan.NodePool;
import io.ashlar.network.ExistingNetwork;
import io.ashlar.network.Network;
import io.ashlar.network.NetworkRef;
import io.ashlar.sandbox.mocks.SandboxMocks;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class KubernetesClusterRefusalTest {
    private final SandboxMocks cloud = SandboxMocks.inRegion("eu-central-1");

    private static NetworkRef network() {
        return Network.fromExisting(new ExistingNetwork(
                Output.of("vpc-1"), "10.0.0.0/16", List.of("eu-central-1a", "eu-central-1b"), Map.of()));
    }

    @Test
    void everything_wrong_is_said_at_once_and_nothing_is_registered() {
        AtomicReference<InvalidInputException> refused = new AtomicReference<>();
        cloud.run(context -> refused.set(catchThrowableOfType(
                InvalidInputException.class,
                () -> new KubernetesCluster(
                        "main",
                        KubernetesClusterArgs.builder(new AwsKubernetesClusterDriver())
                                .profile(Profile.PRODUCTION)
                                .version("1.29")
                                .network(network())
                                .encryptionKey(EncryptionKey.fromExisting(
                                        Output.of("arn:aws:kms:eu-central-1:123456789012:key/1")))
                                .pools(NodePool.named("general")
                                        .instanceTypes("t3.large")
                                        .between(5, 3))
                                .publicAccessFrom(List.of("0.0.0.0/0"))
                                .build(),
                        null))));

        assertThat(refused.get())
                .hasMessage(
                        """
                        K8S-006 KubernetesCluster 'main': pools.general is least 5, desired 5, most 3, but it takes \
                        0 ≤ least ≤ desired ≤ most, and most is at least 1. Correct the bounds or the desired size.
                        K8S-013 KubernetesCluster 'main': admins is empty, but who creates a cluster has no access of \
                        their own, so nobody could use it. Name at least the identity that runs this program.
                        K8S-017 KubernetesCluster 'main': publicAccessFrom is 0.0.0.0/0, but the API of a cluster is \
                        not opened to the whole internet: /8 is the widest. Name the blocks of your offices and \
                        pipelines, or leave it private.
                        K8S-101 KubernetesCluster 'main': version is "1.29", but EKS has [1.34, 1.35, 1.36] in standard \
                        support. Choose one of them; 1.35 is the default.""");
        assertThat(cloud.registered()).isEmpty();
    }
}
