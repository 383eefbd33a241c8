package io.ashlar.secretstore;

import com.pulumi.core.Output;
import io.ashlar.identity.PodIdentity;
import io.ashlar.identity.Right;
import io.ashlar.identity.ServiceAccountIdentity;
import io.ashlar.secrets.SecretRef;
import io.ashlar.secretstore.plan.ClusterSecretsPlanner;
import java.util.Map;
import java.util.TreeMap;

/** Identities of service accounts, for Azure and Google Cloud: the operator asks for a token of the namespace's own. */
public final class FederatedReaders implements NamespaceReaderDriver {

    @Override
    public NamespaceReader provision(
            String name,
            String namespace,
            Map<String, SecretRef> secrets,
            Output<String> operatorId,
            ClusterSecretsArgs args,
            ClusterSecrets parent) {
        ServiceAccountIdentity wanted = ServiceAccountIdentity.of(name, namespace, ClusterSecretsPlanner.READER);
        for (Map.Entry<String, SecretRef> secret : new TreeMap<>(secrets).entrySet()) {
            wanted = wanted.may(
                    secret.getKey(), Right.readSecret(secret.getValue().scopeId()));
        }
        PodIdentity made = args.identities().provision(wanted, args.cluster(), args.tags(), parent);
        return new NamespaceReader(made.annotations(), Output.of(""), made.parts());
    }
}
