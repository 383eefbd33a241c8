package io.ashlar.backup.azure;

import com.pulumi.azurenative.dataprotection.BackupInstance;
import com.pulumi.azurenative.dataprotection.BackupVault;
import com.pulumi.core.Output;
import io.ashlar.backup.ClusterStorage;
import io.ashlar.backup.VaultHandles;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a backup consists of on Azure.
 *
 * @param vault the vault, which holds its copies in other regions too
 * @param databases what it copies, by the user's names
 * @param copyRegions the regions that copies also lie in
 * @param clusterStorage where the cluster's backup goes, if there is a cluster
 */
public record AzureBackupHandles(
        BackupVault vault,
        Map<String, BackupInstance> databases,
        List<String> copyRegions,
        Optional<ClusterStorage> clusterStorage)
        implements VaultHandles {

    public AzureBackupHandles {
        databases = Map.copyOf(databases);
        copyRegions = List.copyOf(copyRegions);
    }

    @Override
    public Output<String> vaultName() {
        return vault.name();
    }

    @Override
    public Map<String, Output<String>> copyIds() {
        Map<String, Output<String>> ids = new TreeMap<>();
        copyRegions.forEach(region -> ids.put(region, vault.id()));
        return ids;
    }
}
