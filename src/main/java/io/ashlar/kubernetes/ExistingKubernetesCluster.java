package io.ashlar.kubernetes;

import com.pulumi.core.Output;
import com.pulumi.resources.ProviderResource;
import java.util.Optional;

/**
 * A cluster made elsewhere.
 *
 * @param clusterName the cloud's name of it
 * @param kubeconfig how to reach it; made secret if it is not
 * @param provider the engine's Kubernetes provider for it
 * @param issuer address of its OpenID Connect issuer; needed on Azure where pods get identities
 */
public record ExistingKubernetesCluster(
        Output<String> clusterName,
        Output<String> kubeconfig,
        ProviderResource provider,
        Optional<Output<String>> issuer)
        implements KubernetesClusterRef {

    public ExistingKubernetesCluster {
        kubeconfig = kubeconfig.asSecret();
    }

    /** A cluster whose issuer is not known. */
    public ExistingKubernetesCluster(Output<String> clusterName, Output<String> kubeconfig, ProviderResource provider) {
        this(clusterName, kubeconfig, provider, Optional.empty());
    }
}
