package io.ashlar.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.core.Output;
import com.pulumi.core.internal.Internal;
import com.pulumi.kubernetes.Provider;
import com.pulumi.kubernetes.ProviderArgs;
import io.ashlar.kubernetes.aws.EksKubeconfig;
import io.ashlar.sandbox.mocks.SandboxMocks;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class ExistingKubernetesClusterTest {

    @Test
    void a_cluster_made_elsewhere_is_taken_as_it_is_and_its_kubeconfig_is_secret() {
        String file = EksKubeconfig.of(
                "legacy",
                "arn:aws:eks:eu-central-1:123456789012:cluster/legacy",
                "https://ABC.gr7.eu-central-1.eks.amazonaws.com",
                "LS0tLS1CRUdJTg==");
        List<KubernetesClusterRef> made = new CopyOnWriteArrayList<>();
        SandboxMocks.inRegion("eu-central-1").run(context -> {
            Provider provider = new Provider(
                    "legacy", ProviderArgs.builder().kubeconfig(file).build());
            made.add(KubernetesCluster.fromExisting(
                    new ExistingKubernetesCluster(Output.of("legacy"), Output.of(file), provider)));
        });

        KubernetesClusterRef cluster = made.get(0);
        assertThat(Internal.of(cluster.kubeconfig()).isSecret().join()).isTrue();
        assertThat(cluster.provider().pulumiResourceName()).isEqualTo("legacy");
    }
}
