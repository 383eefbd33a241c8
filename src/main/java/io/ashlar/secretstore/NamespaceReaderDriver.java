package io.ashlar.secretstore;

import com.pulumi.core.Output;
import io.ashlar.secrets.SecretRef;
import java.util.Map;

/** Makes an identity for each namespace, on one cloud. */
public interface NamespaceReaderDriver {

    /**
     * Registers who reads these secrets and no others.
     *
     * @param name engine name that the names of its children begin with
     * @param namespace the namespace
     * @param secrets what may be read, by the name of the Kubernetes secret
     * @param operatorId the cloud's name of the operator's own identity
     * @param args the cluster, and tags of what is made
     * @param parent the component
     */
    NamespaceReader provision(
            String name,
            String namespace,
            Map<String, SecretRef> secrets,
            Output<String> operatorId,
            ClusterSecretsArgs args,
            ClusterSecrets parent);
}
