package io.ashlar.kubernetes;

import com.pulumi.core.Output;
import com.pulumi.resources.ProviderResource;

/**
 * A cluster made elsewhere.
 *
 * @param clusterName the cloud's name of it
 * @param kubeconfig how to reach it; made secret if it is not
 * @param provider the engine's Kubernetes provider for it
 */
public record ExistingKubernetesCluster(
        Output<String> clusterName, Output<String> kubeconfig, ProviderResource provider)
        implements KubernetesClusterRef {

    public ExistingKubernetesCluster {
        kubeconfig = kubeconfig.asSecret();
    }
}
