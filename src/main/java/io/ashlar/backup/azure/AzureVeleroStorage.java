package io.ashlar.backup.azure;

import com.pulumi.core.Output;
import com.pulumi.resources.Resource;
import io.ashlar.azure.AzureScope;
import io.ashlar.azure.BuiltInRole;
import io.ashlar.azure.StorageAccountId;
import io.ashlar.backup.BackupArgs;
import io.ashlar.backup.ClusterStorage;
import io.ashlar.backup.ClusterTarget;
import io.ashlar.backup.plan.BackupPlan.ClusterPlan;
import io.ashlar.core.Versions;
import io.ashlar.identity.PodIdentity;
import io.ashlar.identity.Right;
import io.ashlar.identity.ServiceAccountIdentity;
import io.ashlar.identity.azure.AzureServiceAccountIdentityDriver;
import io.ashlar.kubernetes.KubernetesClusterRef;
import java.util.Map;

/**
 * Velero's container in Blob Storage, its snapshots of disks, and the identity that its pods take on without a key.
 *
 * @see <a href="https://github.com/velero-io/velero-plugin-for-microsoft-azure#option-3-use-azure-ad-workload-identity">Workload identity</a>
 */
final class AzureVeleroStorage {
    private static final String PLUGIN = Versions.Image.VELERO_PLUGIN_AZURE.reference();

    private final AzureScope scope;
    private final BackupArgs args;
    private final Resource parent;

    AzureVeleroStorage(AzureScope scope, BackupArgs args, Resource parent) {
        this.scope = scope;
        this.args = args;
        this.parent = parent;
    }

    /** Snapshots lie where the disks are: in the group that AKS keeps for its nodes. */
    ClusterStorage provision(ClusterPlan plan, String identityName) {
        ClusterTarget target = args.cluster().orElseThrow();
        Output<String> nodes = nodeGroup(target.cluster());
        PodIdentity identity = new AzureServiceAccountIdentityDriver(scope)
                .provision(
                        ServiceAccountIdentity.of(identityName, plan.namespace(), plan.serviceAccount())
                                .may("store", Right.writeObjects(target.store()))
                                .may(
                                        "snapshots",
                                        Right.azureRole(
                                                BuiltInRole.DISK_SNAPSHOT_CONTRIBUTOR.id(),
                                                Output.tuple(scope.subscriptionId(), nodes)
                                                        .applyValue(known -> "/subscriptions/%s/resourceGroups/%s"
                                                                .formatted(known.t1, known.t2)))),
                        target.cluster(),
                        args.tags(),
                        parent);
        return new ClusterStorage(
                "azure",
                PLUGIN,
                target.store().bucketName(),
                Map.of(
                        "resourceGroup",
                        scope.resourceGroup(),
                        "storageAccount",
                        target.store().bucketId().applyValue(AzureVeleroStorage::account),
                        "subscriptionId",
                        scope.subscriptionId(),
                        "useAAD",
                        "true"),
                Map.of("resourceGroup", nodes, "subscriptionId", scope.subscriptionId(), "incremental", "true"),
                identity.annotations(),
                identity.podLabels(),
                identity.parts());
    }

    private static String account(String containerId) {
        String id = StorageAccountId.of(containerId);
        return id.substring(id.lastIndexOf('/') + 1);
    }

    /** https://learn.microsoft.com/azure/aks/faq: the name that AKS gives unless it is told another. */
    private Output<String> nodeGroup(KubernetesClusterRef cluster) {
        return Output.tuple(scope.resourceGroup(), cluster.clusterName())
                .applyValue(known -> "MC_%s_%s_%s".formatted(known.t1, known.t2, scope.location()));
    }
}
