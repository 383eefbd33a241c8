package io.ashlar.kubernetes.gcp;

import io.ashlar.core.Problems;
import io.ashlar.kubernetes.plan.ClusterOffering;
import io.ashlar.kubernetes.plan.ClusterRules;
import io.ashlar.kubernetes.plan.GkePlan;
import io.ashlar.kubernetes.plan.KubernetesClusterSpec;
import io.ashlar.kubernetes.plan.NodePool;
import io.ashlar.network.plan.Facility;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What GKE demands; codes K8S-161 to K8S-179.
 *
 * @see <a href="https://cloud.google.com/kubernetes-engine/quotas">Quotas</a>
 */
final class GkeRules implements ClusterRules {
    /**
     * In the regular channel on 2026-11-21.
     *
     * @see <a href="https://cloud.google.com/kubernetes-engine/docs/release-schedule">Release schedule</a>
     */
    private static final List<String> VERSIONS = List.of("1.33", "1.34", "1.35", "1.36");

    /** Container-Optimized OS asks for 10 GiB; https://cloud.google.com/compute/docs/disks takes 64 TiB. */
    private static final int SMALLEST_DISK_GIB = 10;

    private static final int LARGEST_DISK_GIB = 65_536;

    /** https://cloud.google.com/logging/docs/buckets#custom-retention. */
    private static final int MOST_LOG_DAYS = 3650;

    private static final int MOST_NODES_IN_A_ZONE_OF_A_POOL = 1000;

    /** https://cloud.google.com/kubernetes-engine/docs/how-to/authorized-networks: for a regional cluster. */
    private static final int MOST_PUBLIC_BLOCKS = 100;

    private static final Set<Facility> NEEDED = EnumSet.of(Facility.POD_RANGE, Facility.SERVICE_RANGE);

    private static final List<String> RESERVED_PREFIXES = List.of("cloud.google.com/", "gke.io/", "iam.gke.io/");

    /** Series, kind and processors; https://cloud.google.com/compute/docs/machine-resource. */
    private static final Pattern MACHINE_NAME =
            Pattern.compile("e2-(micro|small|medium)|[a-z]\\d[a-z]?-[a-z]+[a-z0-9]*-\\d+[a-z]?(-\\d+)?(-[a-z]+)?");

    private static final ClusterOffering OFFERING =
            new ClusterOffering("1.35", "e2-medium", "e2-standard-2", SMALLEST_DISK_GIB, 1);

    @Override
    public ClusterOffering offering() {
        return OFFERING;
    }

    @Override
    public void check(KubernetesClusterSpec spec, Problems problems) {
        spec.version()
                .ifPresent(version -> problems.require(
                        VERSIONS.contains(version),
                        "K8S-161",
                        "version",
                        "\"" + version + "\"",
                        "GKE has " + VERSIONS + " in its regular channel",
                        "Choose one of them; " + OFFERING.defaultVersion() + " is the default."));
        spec.logRetentionDays()
                .ifPresent(days -> problems.require(
                        days >= 1 && days <= MOST_LOG_DAYS,
                        "K8S-162",
                        "logRetentionDays",
                        days,
                        "Cloud Logging keeps logs for 1 to %,d days".formatted(MOST_LOG_DAYS),
                        "Choose a number in that range."));
        problems.require(
                spec.publicAccessFrom().size() <= MOST_PUBLIC_BLOCKS,
                "K8S-168",
                "publicAccessFrom",
                spec.publicAccessFrom().size() + " blocks",
                "GKE takes " + MOST_PUBLIC_BLOCKS,
                "Join neighbouring blocks.");
        problems.require(
                spec.network().facilities().containsAll(NEEDED),
                "K8S-171",
                "network",
                "with " + spec.network().facilities().stream().sorted().toList(),
                "pods and services have their addresses in ranges of its private subnet: " + NEEDED,
                "Name the ranges where the existing network is described, or make it with Google Cloud's driver.");
        spec.effectivePools().forEach(pool -> pool(pool, problems));
        spread(spec, problems);
    }

    private static void pool(NodePool pool, Problems problems) {
        String field = "pools." + pool.name();
        for (String type : pool.instanceTypes()) {
            problems.require(
                    MACHINE_NAME.matcher(type).matches(),
                    "K8S-163",
                    field + ".instanceTypes",
                    "\"" + type + "\"",
                    "a machine type of Compute Engine is a series, a kind and the processors",
                    "Write it like " + OFFERING.largeMachine() + ".");
        }
        problems.require(
                pool.instanceTypes().size() <= 1,
                "K8S-164",
                field + ".instanceTypes",
                pool.instanceTypes(),
                "a pool of GKE has one machine type",
                "Name one, and make a pool for each other.");
        pool.diskGib()
                .ifPresent(gib -> problems.require(
                        gib >= SMALLEST_DISK_GIB && gib <= LARGEST_DISK_GIB,
                        "K8S-165",
                        field + ".diskGib",
                        gib,
                        "a node's disk has %d to %,d GiB".formatted(SMALLEST_DISK_GIB, LARGEST_DISK_GIB),
                        "Choose a size in that range."));
        problems.require(
                pool.most() <= MOST_NODES_IN_A_ZONE_OF_A_POOL,
                "K8S-166",
                field + ".most",
                pool.most(),
                "GKE takes %,d nodes in a zone of a pool".formatted(MOST_NODES_IN_A_ZONE_OF_A_POOL),
                "Spread them over several pools.");
        pool.labels().keySet().stream()
                .filter(key -> RESERVED_PREFIXES.stream().anyMatch(key::startsWith))
                .forEach(key -> problems.add(
                        "K8S-169",
                        field + ".labels",
                        "\"" + key + "\"",
                        "cloud.google.com/ and gke.io/ are set by GKE",
                        "Use a prefix of your own."));
    }

    /** GKE begins with as many nodes in each zone; bounds that allow no such number leave a single zone. */
    private static void spread(KubernetesClusterSpec spec, Problems problems) {
        int zones = spec.network().zones().size();
        for (NodePool pool : spec.effectivePools()) {
            problems.require(
                    GkePlan.canSpread(pool, zones),
                    "K8S-170",
                    "pools." + pool.name(),
                    "least %d, most %d for an autoscaler in %d zones".formatted(pool.least(), pool.most(), zones),
                    "GKE begins with the same number of nodes in each zone, and no such number lies between them",
                    "Raise most, or hand the size to the program: SizeOwner.PROGRAM.");
        }
    }
}
