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
 * @param accountAnnotations annotations of the service account by which the cloud knows its pods; none where it needs none
 * @param podLabels labels of the pods by which the cloud knows them; none where it needs none
 * @param before what must be there before Velero starts, so that it may write
 */
public record ClusterStorage(
        String provider,
        String plugin,
        Output<String> bucket,
        Map<String, Object> storageSettings,
        Map<String, Object> snapshotSettings,
        Output<Map<String, String>> accountAnnotations,
        Map<String, String> podLabels,
        List<Resource> before) {

    /** Name of the plugin's container: the last part of its image, such as {@code velero-plugin-for-aws}. */
    public String pluginName() {
        return plugin.substring(plugin.lastIndexOf('/') + 1).replaceFirst(":.*", "");
    }

    public ClusterStorage {
        storageSettings = Map.copyOf(storageSettings);
        snapshotSettings = Map.copyOf(snapshotSettings);
        podLabels = Map.copyOf(podLabels);
        before = List.copyOf(before);
    }
}
