package io.ashlar.backup;

import io.ashlar.kubernetes.KubernetesClusterRef;
import io.ashlar.storage.ObjectStoreRef;

/**
 * A cluster and the store that its backup goes to.
 *
 * @param cluster the cluster
 * @param store a store that holds nothing else
 */
public record ClusterTarget(KubernetesClusterRef cluster, ObjectStoreRef store) {}
