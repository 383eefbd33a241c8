package io.ashlar.backup.gcp;

import com.pulumi.core.Output;
import com.pulumi.resources.Resource;
import io.ashlar.backup.BackupArgs;
import io.ashlar.backup.ClusterStorage;
import io.ashlar.backup.ClusterTarget;
import io.ashlar.backup.plan.BackupPlan.ClusterPlan;
import io.ashlar.core.Versions;
import io.ashlar.gcp.GcpScope;
import io.ashlar.identity.PodIdentity;
import io.ashlar.identity.Right;
import io.ashlar.identity.ServiceAccountIdentity;
import io.ashlar.identity.gcp.GcpServiceAccountIdentityDriver;
import java.util.Map;

/**
 * Velero's bucket, its snapshots of disks, and the account that its pods act as without a key.
 *
 * @see <a href="https://github.com/velero-io/velero-plugin-for-gcp#option-2-using-workload-identity">Workload Identity</a>
 */
final class GcpVeleroStorage {
    private static final String PLUGIN = Versions.Image.VELERO_PLUGIN_GCP.reference();

    private final GcpScope scope;
    private final BackupArgs args;
    private final Resource parent;

    GcpVeleroStorage(GcpScope scope, BackupArgs args, Resource parent) {
        this.scope = scope;
        this.args = args;
        this.parent = parent;
    }

    /** The storage role is the narrowest built-in one that makes disks of snapshots and snapshots of disks. */
    ClusterStorage provision(ClusterPlan plan, String identityName) {
        ClusterTarget target = args.cluster().orElseThrow();
        PodIdentity identity = new GcpServiceAccountIdentityDriver(scope)
                .provision(
                        ServiceAccountIdentity.of(identityName, plan.namespace(), plan.serviceAccount())
                                .may("store", Right.writeObjects(target.store()))
                                .may("snapshots", Right.gcpRole("roles/compute.storageAdmin")),
                        target.cluster(),
                        args.tags(),
                        parent);
        Output<String> account = identity.identityId();
        return new ClusterStorage(
                "gcp",
                PLUGIN,
                target.store().bucketName(),
                Map.of("serviceAccount", account, "kmsKeyName", args.encryptionKeyId()),
                Map.of("project", scope.project(), "snapshotLocation", scope.region()),
                identity.annotations(),
                identity.podLabels(),
                identity.parts());
    }
}
