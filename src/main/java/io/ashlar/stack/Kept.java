package io.ashlar.stack;

import com.pulumi.resources.ProviderResource;
import io.ashlar.encryption.EncryptionKeyRef;
import io.ashlar.kubernetes.KubernetesClusterRef;
import io.ashlar.monitoring.MonitoringRef;
import io.ashlar.storage.ObjectStoreRef;
import java.util.Optional;

/**
 * What backups need to know of an environment.
 *
 * @param cluster the cluster whose objects and volumes are kept
 * @param clusterCopies where they are kept
 * @param monitoring who hears of what fails
 * @param elsewhere the other region that copies go to, if there is one
 */
record Kept(
        KubernetesClusterRef cluster,
        ObjectStoreRef clusterCopies,
        MonitoringRef monitoring,
        Optional<Elsewhere> elsewhere) {

    /**
     * Another region.
     *
     * @param region its name
     * @param provider the engine's provider for it
     * @param encryptionKey a key there
     */
    record Elsewhere(String region, ProviderResource provider, EncryptionKeyRef encryptionKey) {}
}
