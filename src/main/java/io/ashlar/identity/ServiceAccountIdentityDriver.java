package io.ashlar.identity;

import com.pulumi.resources.Resource;
import io.ashlar.core.Problems;
import io.ashlar.core.Tags;
import io.ashlar.kubernetes.KubernetesClusterRef;

/** Makes identities for service accounts on one cloud. */
public interface ServiceAccountIdentityDriver {

    /**
     * Records whatever keeps this cloud from making the identity in this cluster; codes from SAI-001. A component calls it from
     * its own {@code checked}, before anything is registered.
     */
    void check(ServiceAccountIdentity identity, KubernetesClusterRef cluster, Problems problems);

    /**
     * Registers the identity, its rights and what ties the service account to it.
     *
     * @param identity what {@link #check} has found nothing wrong with
     * @param cluster the cluster of the service account
     * @param tags tags of every child that takes some
     * @param parent what it is a part of; the cloud's provider is inherited from it
     */
    PodIdentity provision(ServiceAccountIdentity identity, KubernetesClusterRef cluster, Tags tags, Resource parent);
}
