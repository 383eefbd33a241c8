package io.ashlar.kubernetes.plan;

import io.ashlar.core.Profile;
import io.ashlar.core.Protection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What was asked of a cluster: everything that decides how many resources there are, what they are called and how big
 * they are. Values are as the user gave them; {@link KubernetesClusterValidator} judges them.
 *
 * @param profile where the defaults come from
 * @param protection whether the cluster may be deleted
 * @param version the Kubernetes minor version, such as {@code 1.35}, if not the cloud's default
 * @param zones availability zones of the network that it lies in
 * @param pools the node pools, if not as the profile says; their order means nothing
 * @param admins names of those who may do everything
 * @param viewers names of those who may look at everything but secrets
 * @param publicAccessFrom blocks from which the API can be reached over the internet; empty keeps it private
 * @param logRetentionDays days that the control plane's logs are kept, if not as the profile says
 */
public record KubernetesClusterSpec(
        Profile profile,
        Protection protection,
        Optional<String> version,
        List<String> zones,
        Optional<List<NodePool>> pools,
        SortedSet<String> admins,
        SortedSet<String> viewers,
        List<String> publicAccessFrom,
        Optional<Integer> logRetentionDays) {

    public KubernetesClusterSpec {
        zones = List.copyOf(zones);
        pools = pools.map(List::copyOf);
        admins = Collections.unmodifiableSortedSet(new TreeSet<>(admins));
        viewers = Collections.unmodifiableSortedSet(new TreeSet<>(viewers));
        publicAccessFrom = publicAccessFrom.stream().sorted().toList();
    }

    /** The node pools, as asked for or as the profile says. */
    public List<NodePool> effectivePools() {
        return pools.orElseGet(() -> KubernetesClusterDefaults.of(profile).pools());
    }
}
