package io.ashlar.kubernetes.plan;

import io.ashlar.core.Profile;
import io.ashlar.core.Protection;
import io.ashlar.network.plan.Facility;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What was asked of a cluster: everything that decides how many resources there are, what they are called and how big
 * they are. Values are as the user gave them; {@link KubernetesClusterValidator} judges them.
 *
 * @param profile where the defaults come from
 * @param cloud what the cloud offers where the user does not say
 * @param protection whether the cluster may be deleted
 * @param version the Kubernetes minor version, such as {@code 1.35}, if not the cloud's default
 * @param network what matters of the network that it lies in, and of its key
 * @param pools the node pools, if not as the profile says; their order means nothing
 * @param admins names of those who may do everything
 * @param viewers names of those who may look at everything but secrets
 * @param publicAccessFrom blocks from which the API can be reached over the internet; empty keeps it private
 * @param logRetentionDays days that the control plane's logs are kept, if not as the profile says
 */
public record KubernetesClusterSpec(
        Profile profile,
        ClusterOffering cloud,
        Protection protection,
        Optional<String> version,
        Surroundings network,
        Optional<List<NodePool>> pools,
        SortedSet<String> admins,
        SortedSet<String> viewers,
        List<String> publicAccessFrom,
        Optional<Integer> logRetentionDays) {

    public KubernetesClusterSpec {
        pools = pools.map(List::copyOf);
        admins = Collections.unmodifiableSortedSet(new TreeSet<>(admins));
        viewers = Collections.unmodifiableSortedSet(new TreeSet<>(viewers));
        publicAccessFrom = publicAccessFrom.stream().sorted().toList();
    }

    /** The node pools, as asked for or as the profile says. */
    public List<NodePool> effectivePools() {
        return pools.orElseGet(
                () -> KubernetesClusterDefaults.of(profile, cloud).pools());
    }

    /**
     * What matters of the network that a cluster lies in, and of its key.
     *
     * @param zones the availability zones, sorted
     * @param cidr the network's block
     * @param facilities what the network keeps for single services
     * @param keyUse who uses the key that encrypts what the cluster keeps
     */
    public record Surroundings(List<String> zones, String cidr, Set<Facility> facilities, KeyUse keyUse) {
        public Surroundings {
            zones = zones.stream().sorted().toList();
            facilities = Set.copyOf(facilities);
        }
    }

    /** Who uses a key. */
    public enum KeyUse {
        /** The cloud's services, by themselves. */
        BY_SERVICES,
        /** An identity that comes with the key and that services take on. */
        BY_IDENTITY
    }
}
