package io.ashlar.kubernetes;

import com.pulumi.core.Output;
import com.pulumi.resources.ProviderResource;
import java.util.Optional;

/** A cluster as other capabilities see it, whether this program made it or not. */
public interface KubernetesClusterRef {

    /** The cloud's name of the cluster. It resolves only when nodes and add-ons are there to run workloads. */
    Output<String> clusterName();

    /** How to reach the cluster, with short-lived credentials from the cloud's own command. Secret. */
    Output<String> kubeconfig();

    /** The engine's Kubernetes provider for this cluster; give it to everything that runs inside. */
    ProviderResource provider();

    /**
     * Address of the OpenID Connect issuer that signs the tokens of the cluster's service accounts, by which a cloud knows its
     * pods; empty if it is not known.
     */
    default Optional<Output<String>> issuer() {
        return Optional.empty();
    }

    /**
     * The key that its volumes are encrypted with, as the cloud's storage driver names it: a KMS key's ARN on AWS, a disk
     * encryption set's id on Azure, a key's name on Google Cloud; empty if it is not known.
     */
    default Optional<Output<String>> diskKeyId() {
        return Optional.empty();
    }
}
