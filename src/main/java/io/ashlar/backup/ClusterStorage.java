package io.ashlar.backup;

import com.pulumi.core.Output;
import com.pulumi.resources.Resource;
import java.util.List;
import java.util.Map;

/**
 * Where a cluster's backup goes, in Velero's words.
 *
 * @param provider Velero's name of the cloud
 * @param plugin image of Velero's plugin for it
 * @param bucket the bucket
 * @param storageSettings the plugin's settings for the bucket
 * @param snapshotSettings the plugin's settings for snapshots of volumes
 * @param before what must be there before Velero starts, so that it may write
 */
public record ClusterStorage(
        String provider,
        String plugin,
        Output<String> bucket,
        Map<String, Object> storageSettings,
        Map<String, Object> snapshotSettings,
        List<Resource> before) {

    public ClusterStorage {
        storageSettings = Map.copyOf(storageSettings);
        snapshotSettings = Map.copyOf(snapshotSettings);
        before = List.copyOf(before);
    }
}
