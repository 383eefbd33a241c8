package io.ashlar.backup.gcp;

import com.pulumi.core.Output;
import com.pulumi.gcp.gkebackup.BackupPlan;
import io.ashlar.backup.ClusterStorage;
import io.ashlar.backup.VaultHandles;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a backup consists of on Google Cloud.
 *
 * @param plans plans of Backup for GKE, that of the cluster's own region first
 * @param copies the first plan of each further region, by region
 * @param clusterStorage where Velero's backup goes
 */
public record GcpBackupHandles(
        List<BackupPlan> plans, Map<String, BackupPlan> copies, Optional<ClusterStorage> clusterStorage)
        implements VaultHandles {

    public GcpBackupHandles {
        plans = List.copyOf(plans);
        copies = Map.copyOf(copies);
    }

    /** The name of the first plan, which is where a restore begins. */
    @Override
    public Output<String> vaultName() {
        return plans.get(0).name();
    }

    @Override
    public Map<String, Output<String>> copyIds() {
        Map<String, Output<String>> ids = new TreeMap<>();
        copies.forEach((region, plan) -> ids.put(region, plan.id()));
        return ids;
    }
}
