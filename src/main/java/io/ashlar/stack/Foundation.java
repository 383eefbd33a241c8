package io.ashlar.stack;

import com.pulumi.resources.ComponentResourceOptions;
import io.ashlar.encryption.EncryptionKeyRef;
import io.ashlar.kubernetes.KubernetesClusterRef;
import io.ashlar.network.NetworkRef;

/**
 * What everything else of an environment stands on.
 *
 * @param key encrypts what is kept
 * @param network where it is
 * @param cluster where workloads run
 * @param here options of components in the environment's own region
 */
record Foundation(
        EncryptionKeyRef key, NetworkRef network, KubernetesClusterRef cluster, ComponentResourceOptions here) {}
