package io.ashlar.kubernetes.azure;

import com.pulumi.azurenative.compute.DiskEncryptionSet;
import com.pulumi.azurenative.containerservice.AgentPool;
import com.pulumi.azurenative.containerservice.ManagedCluster;
import com.pulumi.azurenative.containerservice.outputs.ManagedClusterOIDCIssuerProfileResponse;
import com.pulumi.azurenative.managedidentity.UserAssignedIdentity;
import com.pulumi.azurenative.operationalinsights.Workspace;
import com.pulumi.core.Output;
import com.pulumi.kubernetes.Provider;
import io.ashlar.kubernetes.KubernetesClusterHandles;
import java.util.Map;
import java.util.Optional;

/**
 * The resources of a cluster on Azure.
 *
 * @param cluster the AKS cluster
 * @param controlPlaneIdentity who its control plane is
 * @param nodeIdentity who its nodes are
 * @param diskEncryption what its disks are encrypted with
 * @param controlPlaneLogs the workspace of its control plane's logs
 * @param pools its pools beside the system pool, by their planned names
 * @param clusterName its name, once nodes are there
 * @param kubeconfig how to reach it, once nodes are there; secret
 * @param provider the engine's provider for what runs inside
 */
public record AzureKubernetesClusterHandles(
        ManagedCluster cluster,
        UserAssignedIdentity controlPlaneIdentity,
        UserAssignedIdentity nodeIdentity,
        DiskEncryptionSet diskEncryption,
        Workspace controlPlaneLogs,
        Map<String, AgentPool> pools,
        Output<String> clusterName,
        Output<String> kubeconfig,
        Provider provider)
        implements KubernetesClusterHandles {

    public AzureKubernetesClusterHandles {
        pools = Map.copyOf(pools);
    }

    @Override
    public Optional<Output<String>> issuer() {
        return Optional.of(cluster.oidcIssuerProfile()
                .applyValue(issuer -> issuer.map(ManagedClusterOIDCIssuerProfileResponse::issuerURL)
                        .orElseThrow(() -> new IllegalStateException("AKS gave the cluster no issuer"))));
    }

    @Override
    public Optional<Output<String>> diskKeyId() {
        return Optional.of(diskEncryption.id());
    }
}
